// Code -> coloured HTML at build time, by Shiki, in the page's own CSS variables. No highlighter reaches the reader.
import type { Highlighter } from 'shiki';

import { jsonataInJson } from './jsonataInJson';

/** The languages that notes may use; a fence in any other stops the build. Naming them keeps the build three times faster. */
export const languages = [
  'json',
  'yaml',
  'typescript',
  'tsx',
  'javascript',
  'bash',
  'python',
  'hcl',
  'diff',
  'csv',
  'sql',
  'mermaid',
] as const;

const aliases: Record<string, string> = {
  ts: 'typescript',
  js: 'javascript',
  sh: 'bash',
  shell: 'bash',
  yml: 'yaml',
  asl: 'json',
  jsonl: 'json',
  txt: 'text',
  '': 'text',
};

let loading: Promise<Highlighter> | undefined;

async function load(): Promise<Highlighter> {
  const { createCssVariablesTheme, createHighlighter } = await import('shiki');
  const theme = createCssVariablesTheme({ name: 'passo', variablePrefix: '--code-', fontStyle: false });
  return createHighlighter({ themes: [theme], langs: [...languages, jsonataInJson] });
}

/**
 * Highlights one piece of code.
 * @param code the text, without a trailing newline
 * @param language a name or alias that a fence may carry (`ts`, `json`, `asl` ...)
 * @returns a `<pre>` whose colours are `var(--code-token-*)`; everything in `code` is escaped
 * @throws Error naming the language where it is not in `languages`
 */
export async function highlight(code: string, language: string): Promise<string> {
  loading ??= load();
  const highlighter = await loading;
  const lang = aliases[language] ?? language;
  if (lang !== 'text' && !(languages as readonly string[]).includes(lang)) {
    throw new Error(
      `Code in "${language}" cannot be highlighted. Use one of: ${[...languages, ...Object.keys(aliases)].filter(Boolean).join(', ')}.`,
    );
  }
  const html = highlighter.codeToHtml(code, { lang, theme: 'passo' });
  // The theme's own background and colour are the page's: site.css sets them on .code-figure.
  return html.replace(/<pre class="[^"]*" style="[^"]*"/, '<pre');
}
