// The two builds that the browser tests look at; scripts/test.ts makes both. The second is of two kinds at once, so that there
// is no third: it is under a sub-path, as a project page of GitHub Pages is, and it is an edition.
import { editionBaseUrl } from '../../src/plugins/publication';

/** What `npm run build` writes. */
export const rootFolder = 'build';

/** Where the current site would be; it is not built. */
export const currentBaseUrl = '/passo/';
/** No month of this site's. */
export const editionName = '2000.01';
export const subPathBaseUrl = editionBaseUrl(currentBaseUrl, editionName);
export const subPathFolder = '.cache/build-under-sub-path';
