// Where the browser of the browser tests is: the environment's CHROMIUM, or the first of the usual places that exists.
import { existsSync } from 'node:fs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** No sandbox because containers run as root; no talk with Google's hosts because the tests count requests. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns the path of a Chromium, or undefined where there is none */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM, ...usualPlaces].find((path) => path !== undefined && path !== '' && existsSync(path));
}
