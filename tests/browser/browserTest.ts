// What every browser test begins with: a page in the shared Chromium that also notes what a good page never does (errors in the
// console, requests to other hosts).
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, onTestFinished } from 'vitest';
import type { TestedSite } from './globalSetup';

export const locales = ['en', 'pt-BR'] as const;
export type Locale = (typeof locales)[number];
export const themes = ['light', 'dark'] as const;

/** A page and the notes taken of it. */
export interface WatchedPage {
  page: Page;
  /** Errors in the console and exceptions, in the page's words. */
  errors: string[];
  /** Addresses asked for that are not the site's. */
  foreignRequests: string[];
  /** Addresses of the site asked for, without the origin, in order. */
  requests: string[];
}

export interface BrowserOfTests {
  /** Opens a new page of its own context, which is closed after the test. */
  open(path: string, options?: BrowserContextOptions): Promise<WatchedPage>;
}

const endpoint = inject('browserEndpoint');

/** Like `describe`, for tests that need the browser; they are skipped where there is none. */
export function describeInBrowser(
  name: string,
  tests: (browser: BrowserOfTests) => void,
  site: TestedSite = inject('site'),
): void {
  describe.skipIf(endpoint === undefined)(endpoint === undefined ? `${name} (skipped: no Chromium)` : name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.connect(endpoint ?? '');
    });
    afterAll(() => browser.close());
    tests({ open: (path, options) => open(browser, site, path, options) });
  });
}

async function open(
  browser: Browser,
  site: TestedSite,
  path: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  const watched: WatchedPage = { page, errors: [], foreignRequests: [], requests: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') watched.errors.push(message.text());
  });
  page.on('pageerror', (error) => watched.errors.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(`${site.origin}/`)) watched.requests.push(url.slice(site.origin.length));
    else if (!/^(data|blob|about):/.test(url)) watched.foreignRequests.push(url);
  });
  await page.goto(`${site.origin}${path}`);
  if (options.javaScriptEnabled !== false)
    await page.locator('html[data-has-hydrated="true"]').waitFor({ state: 'attached' });
  return watched;
}

/** @returns the address of a page in a locale: `/docs/x/` or `/pt-BR/docs/x/`, under the base URL */
export function address(locale: Locale, path: string, baseUrl = '/'): string {
  return `${baseUrl}${locale === 'en' ? '' : `${locale}/`}${path}`;
}
