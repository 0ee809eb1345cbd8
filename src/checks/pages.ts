// Finds the written pages of the site: chapters and lab diary, in English and under i18n/pt-BR, path for path.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from './exampleSchema';
import { readMdx, type MdxContent } from './mdx';

export type PageKind = 'docs' | 'blog';

/** A written page with what it holds. */
export interface Page extends MdxContent {
  file: string;
  kind: PageKind;
  locale: Locale;
  /** Path below the content folder of its kind and locale: the same for a page and its translation. */
  path: string;
  /** The id Docusaurus gives it: the path without ending and without number prefixes. */
  id: string;
  text: string;
}

/** Where the pages of each kind live. */
export const contentFolders: Record<PageKind, Record<Locale, string>> = {
  docs: { en: 'docs', 'pt-BR': 'i18n/pt-BR/docusaurus-plugin-content-docs/current' },
  blog: { en: 'blog', 'pt-BR': 'i18n/pt-BR/docusaurus-plugin-content-blog' },
};

/** Paths of the pages below a folder, sorted; partials (`_name.mdx`) are no pages. */
function pagePaths(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.mdx?$/.test(entry.name) && !entry.name.startsWith('_'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** `01-start/02-first-workflow.mdx` -> `start/first-workflow`, as Docusaurus does for docs. */
export function pageId(kind: PageKind, path: string): string {
  const parts = path.replace(/\.mdx?$/, '').split('/');
  return (kind === 'docs' ? parts.map((part) => part.replace(/^\d+\s*[-_.]+\s*(?=[^-_.\s])/, '')) : parts).join('/');
}

/** Reads all pages below `root` (the root of the repository, absolute), English before Portuguese. */
export function readPages(root: string): Page[] {
  const pages: Page[] = [];
  for (const kind of ['docs', 'blog'] as const) {
    for (const locale of ['en', 'pt-BR'] as const) {
      const folder = contentFolders[kind][locale];
      for (const path of pagePaths(join(root, folder))) {
        const file = `${folder}/${path}`;
        const text = readFileSync(join(root, file), 'utf8');
        pages.push({ file, kind, locale, path, id: pageId(kind, path), text, ...readMdx(file, text) });
      }
    }
  }
  return pages;
}

/** The page of the other locale with the same path. */
export function counterpart(pages: readonly Page[], page: Page): Page | undefined {
  return pages.find((other) => other.kind === page.kind && other.locale !== page.locale && other.path === page.path);
}
