// Check: every fence names its language, and `file=... region=...` names a region that is there and not empty.
import type { CheckContext, ContentCheck } from './contentCheck';
import type { Finding } from './finding';
import type { Fence } from './mdx';
import { readRegion } from './readRegion';

function fenceFindings(root: string, fence: Fence): Finding[] {
  const { file, line, column, meta } = fence;
  const complain = (message: string, mend: string): Finding[] => {
    return [{ check: 'fences', file, line, column, message, mend }];
  };
  if (fence.language === '') {
    return complain('The fence names no language.', 'Write it behind the backticks: ts, json, yaml, bash, text.');
  }
  const stray = meta.rest.find((word) => /^\d+(-\d+)?$|^L\d+|^lines?=/.test(word));
  if (stray !== undefined) {
    return complain(`"${stray}" embeds by line number.`, 'Mark a region in the file and name it: region=<name>.');
  }
  if (meta.file === undefined && meta.region === undefined) return [];
  if (fence.body.trim() !== '') {
    return complain('A fence that embeds a file has a body of its own.', 'Leave the body empty, or remove file=.');
  }
  const read = readRegion(root, meta);
  return 'message' in read ? complain(read.message, read.mend) : [];
}

export const fences: ContentCheck = {
  name: 'fences',
  description: 'Every fence names its language; embedded regions exist, by name, and are not empty.',
  run: ({ root, pages }: CheckContext) =>
    pages.flatMap((page) => page.fences.flatMap((fence) => fenceFindings(root, fence))),
};
