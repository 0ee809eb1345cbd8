// Knows where the site is published: its address, its base path and its repository, all from the environment.
/** Where the site lives; every field has a default that works on a fresh clone. */
export interface Publication {
  /** Origin without a path, as Docusaurus' `url` wants it. */
  siteUrl: string;
  /** Begins and ends with a slash. */
  baseUrl: string;
  /** The repository's page, for "Source" links. */
  repositoryUrl: string;
  /** Prefix of every "edit this page" link; Docusaurus appends the file's path, translated files included. */
  editUrl: string;
}

/** The place of `npm start` and of tests, where nobody has said anything else. `.example` is reserved (RFC 2606). */
const defaults = { SITE_URL: 'https://passo.example', BASE_URL: '/', REPOSITORY: 'passo-notes/passo' };

/** The page where GitHub lets a reader edit one file of the repository, path relative to its root. */
export function editFileUrl(repositoryUrl: string, file: string): string {
  return `${repositoryUrl}/edit/main/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/**
 * Reads SITE_URL, BASE_URL and REPOSITORY (owner/name; GitHub Actions' GITHUB_REPOSITORY counts too).
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
  return { siteUrl, baseUrl, repositoryUrl, editUrl: editFileUrl(repositoryUrl, '') };
}
