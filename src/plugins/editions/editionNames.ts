// Knows the names of the site's editions: their form, and the list of them, which is Docusaurus' own versions.json (newest
// first). The docs plugin validates that file and, with `disableVersioning`, uses it for nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const editionsFile = 'versions.json';

/** Year and month, so that names are in the order of time when they are in the order of the alphabet. */
const form = /^\d{4}\.(0[1-9]|1[0-2])$/;

/** @throws Error with what is wrong, when the file is not a list of names, newest first */
export function readEditionNames(root: string): string[] {
  const names: unknown = JSON.parse(readFileSync(join(root, editionsFile), 'utf8'));
  if (!Array.isArray(names)) throw new Error(`${editionsFile} must be a list of names, such as ["2026.11"].`);
  return names.reduceRight<string[]>((older, name) => withEdition(older, name), []);
}

/**
 * @param names of the editions that there are, newest first
 * @returns the list with `name` as the newest
 * @throws Error when `name` has not the form, or is not newer than the others
 */
export function withEdition(names: readonly string[], name: unknown): string[] {
  if (typeof name !== 'string' || !form.test(name)) {
    throw new Error(`An edition is named by its year and month, such as 2026.11: got ${JSON.stringify(name)}.`);
  }
  const [newest] = names;
  if (name === newest) throw new Error(`There is an edition ${name} already (${editionsFile}).`);
  if (newest !== undefined && name < newest) {
    throw new Error(`Edition ${name} is not newer than ${newest}: ${editionsFile} has the newest first.`);
  }
  return [name, ...names];
}
