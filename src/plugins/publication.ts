// Knows where the site is published: its address, its base path and its repository, and whether it is an edition; all from
// the environment.

/** The site as it was at one commit, published below the current site (CONTRIBUTING.md, "Editions"). */
export interface Edition {
  /** Year and month: `2026.11`. */
  name: string;
  /** Its own base path, without the folder of a language. */
  baseUrl: string;
  /** The base path of the current site. */
  currentBaseUrl: string;
}

/** Where the site lives; every field has a default that works on a fresh clone. */
export interface Publication {
  /** Origin without a path, as Docusaurus' `url` wants it. */
  siteUrl: string;
  /** Begins and ends with a slash. */
  baseUrl: string;
  /** The repository's page, for "Source" links. */
  repositoryUrl: string;
  /**
   * Prefix of every "edit this page" link; Docusaurus appends the file's path, translated files included. Undefined in an
   * edition: what is edited is the current site, where the file may be another or nowhere.
   */
  editUrl: string | undefined;
  /** Undefined in the current site. */
  edition: Edition | undefined;
}

/** The place of `npm start` and of tests, where nobody has said anything else. `.example` is reserved (RFC 2606). */
const defaults = { SITE_URL: 'https://passo.example', BASE_URL: '/', REPOSITORY: 'passo-notes/passo' };

/** The page where GitHub lets a reader edit one file of the repository, path relative to its root. */
export function editFileUrl(repositoryUrl: string, file: string): string {
  return `${repositoryUrl}/edit/main/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** Where an edition is, below the base path of the current site. */
export function editionBaseUrl(currentBaseUrl: string, name: string): string {
  return `${currentBaseUrl}editions/${name}/`;
}

/** @throws Error where the base path is not one of this edition's */
function editionAt(baseUrl: string, name: string): Edition {
  const path = editionBaseUrl('/', name);
  if (!baseUrl.endsWith(path)) throw new Error(`With EDITION=${name}, BASE_URL must end in ${path}: got "${baseUrl}".`);
  return { name, baseUrl, currentBaseUrl: baseUrl.slice(0, 1 - path.length) };
}

/**
 * Reads SITE_URL, BASE_URL, REPOSITORY (owner/name; GitHub Actions' GITHUB_REPOSITORY counts too) and EDITION (the name of
 * the edition that is built; BASE_URL is then the edition's).
 * @throws Error where one of them has not the form it must have, saying which.
 */
export function publication(environment: Record<string, string | undefined>): Publication {
  const siteUrl = environment.SITE_URL || defaults.SITE_URL;
  const rawBase = environment.BASE_URL || defaults.BASE_URL;
  const repository = environment.REPOSITORY || environment.GITHUB_REPOSITORY || defaults.REPOSITORY;
  if (!URL.canParse(siteUrl) || new URL(siteUrl).pathname !== '/') {
    throw new Error(`SITE_URL must be an origin such as https://passo.example, without a path: got "${siteUrl}".`);
  }
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new Error(`REPOSITORY must be owner/name as on GitHub: got "${repository}".`);
  }
  const baseUrl = `/${rawBase}/`.replace(/\/{2,}/g, '/');
  const repositoryUrl = `https://github.com/${repository}`;
  const edition = environment.EDITION ? editionAt(baseUrl, environment.EDITION) : undefined;
  return { siteUrl, baseUrl, repositoryUrl, editUrl: edition ? undefined : editFileUrl(repositoryUrl, ''), edition };
}
