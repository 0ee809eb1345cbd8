// What a content check is, and what it gets to look at: the one reading of the site that all checks share.
import type { SourceFile } from 'typescript';
import { readExamples, type Example } from './examples';
import type { Finding } from './finding';
import { readInterface } from './interfaceSource';
import { readPages, type Page } from './pages';

/** The site as written: read once, looked at by every check. */
export interface CheckContext {
  /** Root of the repository, absolute. */
  root: string;
  examples: Example[];
  /** What is wrong with the folders of examples themselves. */
  exampleFindings: Finding[];
  pages: Page[];
  /** The day on which the checks run: a fact grows old. */
  today: Date;
  /** The parsed React sources of the site; read at the first call, since few checks look at them. */
  sources: () => SourceFile[];
}

/** One content check. Its file is named after what it checks; `src/checks/index.ts` has it in the list. */
export interface ContentCheck {
  name: string;
  /** What holds when it finds nothing, in one sentence. */
  description: string;
  run(context: CheckContext): Finding[] | Promise<Finding[]>;
}

/** Reads the site below `root`. */
export function readSite(root: string, today = new Date()): CheckContext {
  const { examples, findings } = readExamples(root);
  let parsed: SourceFile[] | undefined;
  const sources = (): SourceFile[] => (parsed ??= readInterface(root));
  return { root, examples, exampleFindings: findings, pages: readPages(root), today, sources };
}
