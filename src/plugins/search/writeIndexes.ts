// Writes Pagefind indexes (https://pagefind.app/docs/node-api/): one folder per docs version, each with the pages of that
// version and the pages that belong to every version, so that a reader of an old edition finds that edition.
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as Pagefind from 'pagefind';
import { indexedHtml } from './indexedHtml';
import type { SearchablePage } from './searchablePage';

/** A page and its address relative to the locale's base URL, as a result will link to it. */
export interface IndexedPage extends SearchablePage {
  url: string;
}

/** Inside an article, what is not its text: controls, pictures (their words stand in the definition), and what asks to be left out. */
const left = [
  'nav',
  'footer',
  'button',
  'svg',
  'style',
  'script',
  'noscript',
  '.hash-link',
  '.theme-doc-toc-mobile',
  'time',
  '.avatar',
  '[data-search-ignore]',
];

/** What comes with every index and is not asked for here: Pagefind's own user interfaces, its worker, its engine for no known language. */
const unused = /^(pagefind-(ui|modular-ui|component-ui|highlight|worker)\.|wasm\.unknown\.)/;

/**
 * @param pages all searchable pages of one locale
 * @param folder absolute path; emptied first, then one subfolder per docs version is written
 * @throws Error with Pagefind's own words when it refuses a page
 */
export async function writeIndexes(pages: readonly IndexedPage[], folder: string): Promise<void> {
  const { createIndex, close } = loadPagefind();
  await rm(folder, { recursive: true, force: true });
  const versions = new Set(pages.flatMap((page) => page.version ?? []));
  try {
    for (const version of versions.size === 0 ? ['current'] : versions) {
      const { index, errors } = await createIndex({ rootSelector: 'article', excludeSelectors: left });
      if (!index) throw new Error(`Search: ${errors.join('; ')}`);
      for (const page of pages) {
        if (page.version !== undefined && page.version !== version) continue;
        const added = await index.addHTMLFile({ url: page.url, content: indexedHtml(page.html) });
        if (added.errors.length > 0) throw new Error(`Search: ${page.url}: ${added.errors.join('; ')}`);
      }
      await writeFiles(index, join(folder, version));
      await index.deleteIndex();
    }
  } finally {
    // Otherwise Pagefind's process keeps the build from ending.
    await close();
  }
}

/**
 * Docusaurus loads plugins through jiti, which makes a `require` of every `import`; Pagefind's package declares no entry for
 * `require`. Node itself can require an ESM file, so it is asked for the file.
 */
function loadPagefind(): typeof Pagefind {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const entry = require.resolve
    .paths('pagefind')
    ?.map((folder) => join(folder, 'pagefind/lib/index.js'))
    .find(existsSync);
  if (entry === undefined) throw new Error('Search: the package pagefind is not installed. Run npm ci.');
  return require(entry) as typeof Pagefind;
}

async function writeFiles(index: Pagefind.PagefindIndex, folder: string): Promise<void> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Search: ${errors.join('; ')}`);
  for (const file of files) {
    if (unused.test(file.path)) continue;
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.content);
  }
}
