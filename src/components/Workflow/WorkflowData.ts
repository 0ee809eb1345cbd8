// What a page shows of one example, in one language. src/plugins/workflows makes it at build.

import type { ExecutionCost, stepFunctionsPrices } from '@site/src/asl';

import type { ExerciseData } from '../Exercise/ExerciseData';

/** One scenario as the engine ran it at build: the input, what the tasks answer, and what came of it. */
export interface ScenarioData {
  name: string;
  title: string;
  status: string;
  error?: string;
  /** State names in the order in which they are entered. */
  path: string[];
  inputHtml: string;
  outputHtml?: string;
  /** One line an answer: `Charge card`, attempts `0-1`, and what it answers. */
  answers: { state: string; attempts: string; answer: string }[];
  /** The history: id, type, the state entered or left, and the virtual time since the start in words. */
  events: { id: number; type: string; state: string; time: string }[];
  /** What the run costs in Step Functions itself. */
  cost: ExecutionCost;
}

/** A file of the example, coloured. */
export interface CodeData {
  file: string;
  language: string;
  html: string;
}

/** Everything the figure shows. `svg` and `html` are made and escaped at build. */
export interface WorkflowData {
  id: string;
  title: string;
  summary: string;
  type: string;
  queryLanguage: string;
  svg: string;
  /** Whether the picture leaves out what is nested too deeply. */
  truncated: boolean;
  mermaidHtml: string;
  code: CodeData[];
  scenarios: ScenarioData[];
  /** The CloudFormation template that deploys it. */
  template: CodeData;
  /** Where the dollars of each scenario's cost come from. */
  prices: Pick<typeof stepFunctionsPrices, 'region' | 'readOn' | 'source'>;
  /** Undefined where nothing is edited: in an edition. */
  editUrl: string | undefined;
  /** JSON of the PlayerExample, safe inside a script element. */
  playerJson: string;
  /** Where the example is an exercise too. */
  exercise?: ExerciseData;
}
