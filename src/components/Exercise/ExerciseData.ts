// What a page shows of an exercise. src/plugins/workflows makes it at build.
import type { SourceFormat } from '@site/src/asl';
import type { ExerciseCase } from '@site/src/workers/exerciseCheck';

/** What the workbench needs; the figure carries it as JSON. */
export interface ExerciseWork {
  id: string;
  type: 'STANDARD' | 'EXPRESS';
  start: string;
  format: SourceFormat;
  cases: ExerciseCase[];
}

export interface ExerciseData {
  id: string;
  title: string;
  task: string;
  hints: string[];
  /** The cases that are not hidden, and how many are. */
  cases: { name: string; title: string; inputHtml: string; expected: string }[];
  hiddenCount: number;
  solutionHtml: string;
  solutionFile: string;
  /** Undefined where nothing is edited: in an edition. */
  editUrl: string | undefined;
  /** JSON of the ExerciseWork, safe inside a script element. */
  workJson: string;
}
