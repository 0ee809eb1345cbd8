// The Content-Security-Policy of one built page, as a meta element: no other host, no inline script but the page's own.
// (W3C Content Security Policy Level 3. A meta element cannot hold frame-ancestors or report-uri: those are the hosting's.)
import { createHash } from 'node:crypto';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What runs as a script; a `<script type="application/json">` is data and needs no leave. */
const scriptTypes = new Set(['', 'text/javascript', 'module']);

function elements(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

function inlineScripts(html: string): string[] {
  return elements(parse(html))
    .filter((element) => element.tagName === 'script' && attribute(element, 'src') === undefined)
    .filter((element) => scriptTypes.has(attribute(element, 'type') ?? ''))
    .map((element) => element.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** The policy for a page with these inline scripts. */
export function policyOf(html: string): string {
  const scripts = [...new Set(inlineScripts(html).map(hash))];
  const directives = [
    "default-src 'self'",
    // The search index is read by WebAssembly that the site ships; this allows no eval of text.
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    // Diagrams carry their width, the editor its own rules, as inline styles.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    // A font of a kilobyte is in the style sheet.
    "font-src 'self' data:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ];
  return directives.join('; ');
}

/** The page with its policy as the first thing in its head, before any script. */
export function withPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`;
  const head = elements(parse(html, { sourceCodeLocationInfo: true })).find(({ tagName }) => tagName === 'head');
  const at = head?.sourceCodeLocation?.startTag?.endOffset;
  if (at === undefined) throw new Error('The page has no <head> tag to put its Content-Security-Policy into.');
  return html.slice(0, at) + meta + html.slice(at);
}
