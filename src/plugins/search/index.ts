// Docusaurus plugin: after a build, writes one Pagefind index per locale and docs version, from the pages' articles alone.
//
// The button and the dialog come in through src/theme/SearchBar, which the navbar's item of type 'search' renders (Docusaurus
// appends one when there is none). A part of a page that search should pass over carries `data-search-ignore`.
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { readOutputHTMLFile } from '@docusaurus/utils';
import { searchablePage } from './searchablePage';
import { writeIndexes, type IndexedPage } from './writeIndexes';

/** What the page knows of the index (`usePluginData('passo-search')`): its folder under the locale's base URL. */
export interface SearchPluginData {
  indexFolder: string;
}

const indexFolder = 'search-index';

export default function searchPlugin(_context: LoadContext): Plugin {
  return {
    name: 'passo-search',

    contentLoaded({ actions }) {
      actions.setGlobalData({ indexFolder } satisfies SearchPluginData);
    },

    async postBuild({ routesPaths, routesBuildMetadata, baseUrl, outDir, siteConfig }) {
      const pages: IndexedPage[] = [];
      for (const route of routesPaths) {
        if (route === `${baseUrl}404.html` || (routesBuildMetadata[route]?.noIndex === true && !siteConfig.noIndex))
          continue;
        const relative = route.slice(baseUrl.length);
        const html = await readOutputHTMLFile(relative, outDir, siteConfig.trailingSlash);
        const found = searchablePage(html.toString('utf8'));
        if (found) pages.push({ ...found, url: relative });
      }
      if (pages.length === 0) {
        // A build can end with exit code 0 and every page an error shell: an empty index is the first sign of it.
        throw new Error(
          `Search: none of the ${routesPaths.length} pages in ${outDir} has an article. The pages were not rendered.`,
        );
      }
      await writeIndexes(pages, join(outDir, indexFolder));
    },
  };
}
