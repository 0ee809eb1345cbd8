// The pages of a built site, read from its files.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** @returns addresses relative to the base URL (`''`, `docs/x/`, `pt-BR/diary/`), sorted; not those of an edition in the build */
export function sitePages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => relative(folder, entry.parentPath).split(sep).join('/'))
    .map((path) => (path === '' ? '' : `${path}/`))
    .filter((path) => !/^editions\/./.test(path))
    .sort();
}

/** @returns the HTML of a page as it was built, before any script */
export function builtHtml(folder: string, page: string): string {
  return readFileSync(join(folder, page, 'index.html'), 'utf8');
}
