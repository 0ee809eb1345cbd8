// Knows which built pages are worth finding: chapters, diary entries and stand-alone MDX pages, by the classes that
// Docusaurus puts on <html> (its HtmlClassNameProvider); not the lists that repeat them (tags, archive, pagination).

/** What the index needs to know of one page. */
export interface SearchablePage {
  html: string;
  /** The docs version the page belongs to; absent on a page that belongs to all of them (diary, stand-alone page). */
  version?: string;
}

const pageKinds = ['docs-doc-page', 'blog-post-page', 'mdx-page'];

/**
 * @param html the text of a built page
 * @returns what to index of it, or undefined when it is a list, the home page, an error page or has no article
 */
export function searchablePage(html: string): SearchablePage | undefined {
  // The built HTML is minified: an attribute of one word has no quotes.
  const [, quoted, bare] = /<html\b[^>]*?\sclass=(?:"([^"]*)"|([^\s>]+))/.exec(html) ?? [];
  const classes = (quoted ?? bare ?? '').split(/\s+/);
  if (!pageKinds.some((kind) => classes.includes(kind)) || !/<article\b/.test(html)) return undefined;
  const prefix = 'docs-version-';
  const version = classes.find((name) => name.startsWith(prefix))?.slice(prefix.length);
  return version === undefined ? { html } : { html, version };
}
