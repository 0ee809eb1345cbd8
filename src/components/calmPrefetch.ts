// On the pages of the editor the links in view fetch no pages ahead: whoever opened an editor stays, and it is heavy enough.
// Elsewhere Docusaurus fetches ahead as it does. A link that is pointed at is still loaded at once (preload).
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

/** The part of Docusaurus' client that its links call. */
interface Client {
  prefetch: (path: string) => unknown;
  preload: (path: string) => unknown;
}

const editorPages = /\/(?:playground|check)\/$/;

let docusaurus: Client | undefined;

/** Called by Docusaurus before the links of a page look whether they are in view. */
export function onRouteUpdate({ location }: { location: { pathname: string } }): void {
  if (!ExecutionEnvironment.canUseDOM) return;
  const page = window as unknown as { docusaurus: Client };
  docusaurus ??= page.docusaurus;
  page.docusaurus = editorPages.test(location.pathname) ? { ...docusaurus, prefetch: () => false } : docusaurus;
}
