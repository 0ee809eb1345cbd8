// Searches a Pagefind index in the page (https://pagefind.app/docs/api/): loads engine and index from the site itself, and
// turns its answers into what the dialog shows. Loaded at the first key typed into the dialog, never before.
import { closeness, rankPages, type RankedPage } from './rankPages';
import { wholeNames } from './wholeNames';
import { withoutHeading } from './withoutHeading';

/** One page that answers a query, with the section of it that answers best. */
export interface SearchHit {
  /** Absolute path on this site, with base URL, locale and the section's anchor. */
  url: string;
  title: string;
  /** The heading of the section; absent when the page's own beginning answers best. */
  section?: string;
  /** HTML: the found words in <mark>, everything else escaped by Pagefind. */
  excerpt: string;
}

export interface SearchEngine {
  /**
   * @param query what the reader typed; accents and case do not matter
   * @param limit the most hits to return
   * @returns the hits, best first, and the count of all pages that answer
   */
  search(query: string, limit: number): Promise<{ hits: SearchHit[]; count: number }>;
}

/** The part of Pagefind's browser API that is used here; the package ships types only for its Node API. */
interface PagefindSection {
  title: string;
  url: string;
  excerpt: string;
  weighted_locations: { balanced_score: number }[];
}
interface PagefindPage {
  url: string;
  excerpt: string;
  raw_content?: string;
  content: string;
  meta: { title?: string };
  sub_results: PagefindSection[];
}
interface PagefindInstance {
  search(term: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}
interface PagefindModule {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    noWorker: boolean;
    excerptLength: number;
    ranking: { termFrequency: number; pageLength: number; termSaturation: number };
  }): PagefindInstance;
}

/** So many of Pagefind's pages are looked at, each a file of a few kilobytes that is fetched once. */
const mostRanked = 32;

/**
 * @param indexUrl folder of the index, absolute path that ends with a slash
 * @param baseUrl the locale's base URL, which results are relative to
 * @throws when there is no index at that address, as under `npm start`
 */
export async function loadSearchEngine(indexUrl: string, baseUrl: string): Promise<SearchEngine> {
  const { createInstance } = (await import(/* webpackIgnore: true */ `${indexUrl}pagefind.js`)) as PagefindModule;
  const pagefind = createInstance({
    basePath: indexUrl,
    baseUrl,
    // The index of a site this size answers in a few milliseconds; a worker would fetch the engine a second time.
    noWorker: true,
    excerptLength: 24,
    // Measured over a table of queries (tests/browser/searchQueries.ts): a long reference page is not worse than a short note.
    ranking: { termFrequency: 1, pageLength: 0, termSaturation: 2 },
  });
  return {
    async search(query, limit) {
      const { results } = await pagefind.search(asIndexed(query));
      const pages = await Promise.all(results.slice(0, mostRanked).map((result) => result.data()));
      const hits = rankPages(pages, query, described).slice(0, limit);
      return { hits: hits.map((page) => bestHit(page, query)), count: results.length };
    },
  };
}

/**
 * Names are indexed by their parts (src/plugins/search/indexedHtml.ts), so that `NoChoiceMatched` finds
 * `States.NoChoiceMatched`: the whole name is asked for by its parts, too. Only `$$.Task.Token` is one word, TaskToken.
 */
function asIndexed(query: string): string {
  return query
    .split(/\s+/)
    .map((word) => (word.startsWith('$$') ? word.replace(/[$.]/g, '') : word.replace(/[$.:/]+/g, ' ')))
    .join(' ');
}

function described(page: PagefindPage): RankedPage {
  const { meta, url, sub_results: sections, raw_content: raw, content } = page;
  return { title: meta.title ?? url, headings: sections.map(({ title }) => title), text: raw ?? content };
}

function bestHit(page: PagefindPage, query: string): SearchHit {
  const title = wholeNames(page.meta.title ?? page.url);
  const [section] = page.sub_results
    .map((one) => ({ one, close: closeness({ title: one.title, headings: [], text: plain(one.excerpt) }, query) }))
    .sort((first, second) => second.close - first.close || score(second.one) - score(first.one))
    .map(({ one }) => one);
  if (section === undefined) return { url: page.url, title, excerpt: wholeNames(page.excerpt) };
  const heading = wholeNames(section.title);
  const hit = { url: section.url, title, excerpt: withoutHeading(wholeNames(section.excerpt), heading) };
  return section.url.includes('#') && heading !== title ? { ...hit, section: heading } : hit;
}

/** An excerpt without its marks. */
function plain(excerpt: string): string {
  return excerpt.replace(/<\/?mark>/g, '');
}

function score(section: PagefindSection): number {
  return section.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}
