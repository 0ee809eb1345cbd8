// Knows where a page of an edition is in the current site.

/** The field `edition` of the site's configuration: src/plugins/publication.ts. */
export interface EditionPlace {
  name: string;
  /** Base paths: of the edition, and of the current site. */
  baseUrl: string;
  currentBaseUrl: string;
}

/**
 * @param pathname of a page of the edition, with the base path and the folder of its language
 * @returns the same path in the current site, language kept; its home where `pathname` is no page of this edition
 */
export function currentPath(pathname: string, { baseUrl, currentBaseUrl }: EditionPlace): string {
  return pathname.startsWith(baseUrl) ? `${currentBaseUrl}${pathname.slice(baseUrl.length)}` : currentBaseUrl;
}
