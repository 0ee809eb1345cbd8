// Once for all browser tests: starts one Chromium and serves the two builds. Without a Chromium the tests say that they are
// skipped; with CI=true that is a failure instead, so that nobody takes a run without them for a whole one.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumFlags, findChromium } from '../../scripts/chromium';
import { editionName, rootFolder, subPathBaseUrl, subPathFolder } from './builds';
import { serveSite } from './serveSite';

/** A built and served site. */
export interface TestedSite {
  origin: string;
  baseUrl: string;
  folder: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where playwright-core connects to; absent when this machine has no Chromium. */
    browserEndpoint: string | undefined;
    site: TestedSite;
    siteUnderSubPath: TestedSite;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  for (const [folder, command] of [
    [rootFolder, 'npm run build'],
    [subPathFolder, `EDITION=${editionName} BASE_URL=${subPathBaseUrl} npm run build -- --out-dir ${subPathFolder}`],
  ] as const) {
    if (!existsSync(join(folder, 'index.html')))
      throw new Error(`There is no built site in ${folder}. First: ${command}`);
  }
  const atRoot = await serveSite(rootFolder, '/');
  const underSubPath = await serveSite(subPathFolder, subPathBaseUrl);
  provide('site', { origin: atRoot.origin, baseUrl: '/', folder: rootFolder });
  provide('siteUnderSubPath', { origin: underSubPath.origin, baseUrl: subPathBaseUrl, folder: subPathFolder });

  const executablePath = findChromium();
  if (executablePath === undefined && process.env.CI === 'true') {
    throw new Error('The browser tests need Chromium (apt-get install chromium, or CHROMIUM=<its path>).');
  }
  if (executablePath === undefined)
    console.warn('No Chromium on this machine: the browser tests are skipped. CHROMIUM=<its path> names one.');
  const browser =
    executablePath === undefined ? undefined : await chromium.launchServer({ executablePath, args: chromiumFlags });
  provide('browserEndpoint', browser?.wsEndpoint());

  return async () => {
    await browser?.close();
    await Promise.all([atRoot.close(), underSubPath.close()]);
  };
}
