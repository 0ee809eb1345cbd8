// Docusaurus plugin: editions, the whole site as it was at one commit, published below the current site.
//
// In the current site it gives the page of editions its list and copies the editions that `npm run editions` has built into
// the build. In an edition it puts a line on top of every page; the current site's pages carry no script for that.
import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';

import type { EditionsData, ListedEdition } from '../../components/EditionLine/EditionsData';
import { editionBaseUrl, type Publication } from '../publication';
import { editionsFile, readEditionNames } from './editionNames';
import { keptEdition, keptFolder } from './keptEdition';

/** What the page lists: an edition that is not in this build has no link. */
export function editionsData(
  {
    siteDir,
    i18n,
  }: Pick<LoadContext, 'siteDir'> & { i18n: Pick<LoadContext['i18n'], 'currentLocale' | 'defaultLocale'> },
  here: Publication,
): EditionsData {
  const { currentLocale: locale, defaultLocale } = i18n;
  const ofLocale = locale === defaultLocale ? '' : `${locale}/`;
  if (here.edition) {
    const { name, currentBaseUrl } = here.edition;
    return { inEdition: { name, listUrl: `${currentBaseUrl}${ofLocale}editions/` }, editions: [] };
  }
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  // A development server serves no edition.
  const isServed = process.env.NODE_ENV !== 'development';
  const editions = readEditionNames(siteDir).map((name): ListedEdition => {
    const cutIn = month.format(new Date(`${name.replace('.', '-')}-01T00:00:00Z`));
    const kept = isServed ? keptEdition(siteDir, name, here) : undefined;
    if (!kept) return { name, cutIn };
    return {
      name,
      cutIn,
      url: `${editionBaseUrl(here.baseUrl, name)}${ofLocale}`,
      commit: kept.commit.slice(0, 7),
      sourceUrl: `${here.repositoryUrl}/tree/${kept.commit}`,
    };
  });
  return { editions };
}

export default function editions(context: LoadContext, here: Publication): Plugin {
  const { siteDir, i18n } = context;
  let dataFile = '';
  return {
    name: 'passo-editions',
    getPathsToWatch: () => [path.join(siteDir, editionsFile)],
    ...(here.edition && { getThemePath: () => path.join(__dirname, 'theme') }),
    async contentLoaded({ actions }) {
      dataFile = await actions.createData('editions.json', JSON.stringify(editionsData(context, here)));
    },
    configureWebpack: () => ({ resolve: { alias: { '@passo/editions.json': dataFile } } }),
    async postBuild({ outDir }) {
      // Once: the later locales are built into folders of the first.
      if (here.edition || i18n.currentLocale !== i18n.defaultLocale) return;
      for (const name of readEditionNames(siteDir).filter((one) => keptEdition(siteDir, one, here))) {
        await cp(keptFolder(siteDir, name), path.join(outDir, 'editions', name), { recursive: true });
      }
    },
  };
}
