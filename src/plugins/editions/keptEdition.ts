// Knows where a built edition is kept until the site is built around it, and what it was built from and for. An edition does
// not change, so it is built once for a place and copied into every later build of the site.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionBaseUrl, type Publication } from '../publication';

/** What edition.json in the folder of an edition says; it is published with it. */
export interface EditionRecord {
  name: string;
  commit: string;
  /** Where the edition is: origin, base path, repository's page. */
  siteUrl: string;
  baseUrl: string;
  repositoryUrl: string;
}

export const recordFile = 'edition.json';

/** @param here where the current site is published */
export function editionRecord(name: string, commit: string, here: Publication): EditionRecord {
  const { siteUrl, repositoryUrl } = here;
  return { name, commit, siteUrl, baseUrl: editionBaseUrl(here.baseUrl, name), repositoryUrl };
}

/** The folder of the built edition; it need not be there. */
export function keptFolder(root: string, name: string): string {
  return join(root, '.cache', 'editions', name);
}

/**
 * @param root of the repository
 * @param here where the current site is published
 * @returns what the kept edition was built from, or undefined where there is none or it was built for another place
 */
export function keptEdition(root: string, name: string, here: Publication): EditionRecord | undefined {
  const file = join(keptFolder(root, name), recordFile);
  if (!existsSync(file)) return undefined;
  const record = JSON.parse(readFileSync(file, 'utf8')) as EditionRecord;
  const expected = editionRecord(name, record.commit, here);
  return JSON.stringify(record) === JSON.stringify(expected) ? record : undefined;
}
