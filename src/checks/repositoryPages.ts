// Check: the pages of the repository itself (README.md, CONTRIBUTING.md, those of .github/ and of examples/) link and name
// files that are there, link anchors that are there, and other hosts by https.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { ContentCheck } from './contentCheck';
import type { Finding } from './finding';
import { readMarkdown, type PageCode, type PageLink } from './mdx';

const check = 'repository';
const folders = ['.', '.github', 'examples'];

function markdownFiles(root: string): string[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => posix.join(folder, name)))
    .filter((file) => file.endsWith('.md'));
}

function fault(root: string, file: string, { url }: PageLink): Pick<Finding, 'message' | 'mend'> | undefined {
  if (/^(https|mailto):/.test(url)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return { message: `${url} is no https address.`, mend: 'Link it by https://.' };
  const [path = '', anchor = ''] = url.split('#');
  const target = path === '' ? file : posix.join(posix.dirname(file), decodeURI(path));
  if (target.startsWith('..') || !existsSync(join(root, target))) {
    return { message: `${target} does not exist.`, mend: 'Correct the path; it begins at this file.' };
  }
  if (anchor === '' || !target.endsWith('.md')) return undefined;
  const { anchors } = readMarkdown(target, readFileSync(join(root, target), 'utf8'));
  if (anchors.has(anchor)) return undefined;
  return { message: `${target} has no heading #${anchor}.`, mend: `Its headings are: ${[...anchors].join(', ')}.` };
}

/** A path below a folder of the repository, written whole: one with `<name>`, `NN-part` or `*` is the form of a path. */
const wholePath =
  /^(?:\.ci|\.github|blog|docs|examples|i18n|scripts|src|static|tests)\/(?!.*(?:NN-|YYYY|name))[\w./-]+$/;

function namedFault(root: string, { text }: PageCode): Pick<Finding, 'message' | 'mend'> | undefined {
  if (!wholePath.test(text) || existsSync(join(root, text))) return undefined;
  return { message: `${text} does not exist.`, mend: 'Correct the path; it begins at the root.' };
}

export const repositoryPages: ContentCheck = {
  name: check,
  description: 'README, CONTRIBUTING and the other pages of the repository link and name what is there.',
  run: ({ root }) =>
    markdownFiles(root).flatMap((file) => {
      const { links, inlineCode } = readMarkdown(file, readFileSync(join(root, file), 'utf8'));
      const faults = [
        ...links.map((link) => ({ place: link, wrong: fault(root, file, link) })),
        ...inlineCode.map((code) => ({ place: code, wrong: namedFault(root, code) })),
      ];
      return faults.flatMap(({ place: { line, column }, wrong }) =>
        wrong ? [{ check, file, line, column, ...wrong }] : [],
      );
    }),
};
