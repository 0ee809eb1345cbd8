// The two builds that the browser tests look at; scripts/test.ts makes both.

/** What `npm run build` writes. */
export const rootFolder = 'build';

/** A build under a sub-path, as a project page of GitHub Pages has it. */
export const subPathBaseUrl = '/passo/';
export const subPathFolder = '.cache/build-under-sub-path';
