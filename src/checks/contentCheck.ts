// What a content check is, and what it gets to look at: the one reading of the site that all checks share.
import { readExamples, type Example } from './examples';
import type { Finding } from './finding';
import { readPages, type Page } from './pages';

/** The site as written: read once, looked at by every check. */
export interface CheckContext {
  /** Root of the repository, absolute. */
  root: string;
  examples: Example[];
  /** What is wrong with the folders of examples themselves. */
  exampleFindings: Finding[];
  pages: Page[];
}

/** One content check. Its file is named after what it checks; `src/checks/index.ts` has it in the list. */
export interface ContentCheck {
  name: string;
  /** What holds when it finds nothing, in one sentence. */
  description: string;
  run(context: CheckContext): Finding[] | Promise<Finding[]>;
}

/** Reads the site below `root`. */
export function readSite(root: string): CheckContext {
  const { examples, findings } = readExamples(root);
  return { root, examples, exampleFindings: findings, pages: readPages(root) };
}
