// The site: two locales, docs and diary, and the plugins that check, draw and highlight at build.
// Where it is published comes from the environment: SITE_URL, BASE_URL, REPOSITORY (owner/name); EDITION builds one of its
// editions (CONTRIBUTING.md, "Editions").
import type { Config } from '@docusaurus/types';
import type * as Preset from '@docusaurus/preset-classic';

import contentChecks from './src/plugins/contentChecks';
import contentSecurityPolicy from './src/plugins/contentSecurityPolicy';
import devSocket from './src/plugins/devSocket';
import editions from './src/plugins/editions';
import { embedRegions } from './src/plugins/embedRegions';
import { factValues } from './src/plugins/facts';
import { mermaidFences } from './src/plugins/mermaidFences';
import { publication } from './src/plugins/publication';
import { referenceTables } from './src/plugins/referenceTables';
import search from './src/plugins/search';
import snippets from './src/plugins/snippets';
import { runnableSnippets } from './src/plugins/snippets/runnableSnippets';
import { highlightCode } from './src/plugins/shiki/highlightCode';
import withoutPrism from './src/plugins/withoutPrism';
import workflows from './src/plugins/workflows';

const here = publication(process.env);
const { siteUrl, baseUrl, repositoryUrl, edition } = here;
const editing = here.editUrl === undefined ? {} : { editUrl: here.editUrl, editLocalizedFiles: true };

// As functions, not as pairs with options: Docusaurus sends this object to every page, and the folder of the build with it.
const markdownPlugins = {
  beforeDefaultRemarkPlugins: [
    () => runnableSnippets({ root: __dirname }),
    () => embedRegions({ root: __dirname }),
    mermaidFences,
    referenceTables,
    factValues,
  ],
  rehypePlugins: [highlightCode],
};

const config: Config = {
  // In the tab of an edition, and in the reader's bookmark of it, too.
  title: edition ? `Passo ${edition.name}` : 'Passo',
  tagline: 'Lab notes on AWS Step Functions',
  favicon: 'img/favicon.svg',
  url: siteUrl,
  baseUrl,
  // Who searches the web is led to the current site; with this, an edition has no sitemap either.
  noIndex: edition !== undefined,
  trailingSlash: true,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  // v4 brings the fast bundler. Not its cache on disk: it knows neither the base URL (after a build at /, one under a sub-path
  // asked for fonts at /) nor the examples, tables and plugins that pages are made from.
  future: { v4: true, faster: { rspackPersistentCache: false } },
  markdown: {
    mdx1Compat: { comments: false, admonitions: false, headingIds: true },
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },
  i18n: {
    defaultLocale: 'en',
    locales: ['en', 'pt-BR'],
    localeConfigs: {
      en: { label: 'English', htmlLang: 'en' },
      'pt-BR': { label: 'Português (Brasil)', htmlLang: 'pt-BR' },
    },
  },
  customFields: { repositoryUrl, edition },
  presets: [
    [
      'classic',
      {
        docs: {
          sidebarPath: './sidebars.ts',
          // versions.json lists editions of the whole site, not of its chapters: versioned chapters would show today's examples,
          // run them by today's engine, and put their routes into every page's script. Docusaurus goes on validating the file.
          disableVersioning: true,
          ...editing,
          breadcrumbs: false,
          ...markdownPlugins,
        },
        blog: {
          path: 'blog',
          routeBasePath: 'diary',
          // Nothing leads to it, and the list has all entries.
          archiveBasePath: null,
          blogTitle: 'Lab diary',
          blogDescription: 'What was tried here and what it showed',
          blogSidebarTitle: 'All entries',
          blogSidebarCount: 'ALL',
          showReadingTime: false,
          ...editing,
          onUntruncatedBlogPosts: 'throw',
          onInlineTags: 'throw',
          onInlineAuthors: 'throw',
          ...markdownPlugins,
        },
        pages: markdownPlugins,
        theme: { customCss: './src/css/site.css' },
      } satisfies Preset.Options,
    ],
  ],
  plugins: [
    contentChecks,
    workflows,
    snippets,
    withoutPrism,
    search,
    contentSecurityPolicy,
    devSocket,
    (context) => editions(context, here),
  ],
  clientModules: [
    './src/components/calmPrefetch.ts',
    './src/components/copyButton.ts',
    './src/components/downloadButton.ts',
    './src/components/playButton.ts',
    './src/components/snippetButton.ts',
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    docs: { sidebar: { hideable: false, autoCollapseCategories: true } },
    // Colours come from Shiki at build (src/plugins/shiki); the default theme would go to every page for nothing.
    prism: { theme: { plain: {}, styles: [] } },
    navbar: {
      title: 'Passo',
      logo: { alt: '', src: 'img/logo.svg', srcDark: 'img/logo-dark.svg', width: 28, height: 28 },
      items: [
        { type: 'docSidebar', sidebarId: 'notes', label: 'Notes', position: 'left' },
        { to: '/diary/', label: 'Lab diary', position: 'left' },
        { to: '/playground/', label: 'Playground', position: 'left' },
        { to: '/check/', label: 'Check a definition', position: 'left' },
        { type: 'localeDropdown', position: 'right' },
        { href: repositoryUrl, label: 'Source', position: 'right', className: 'navbar-source' },
      ],
    },
    footer: {
      links: [
        { label: 'Notes', to: '/docs/start/why-orchestrate/' },
        { label: 'Lab diary', to: '/diary/' },
        { label: 'How this site checks itself', to: '/docs/start/how-this-site-works/' },
        { label: 'Editions', to: '/editions/' },
        { label: 'Source', href: repositoryUrl },
      ],
      copyright: 'Code under MIT, text under CC BY 4.0. Passo is not affiliated with Amazon Web Services.',
    },
  } satisfies Preset.ThemeConfig,
};

export default config;
