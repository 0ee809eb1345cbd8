// The module that src/plugins/snippets puts in place of this name: every snippet of the site, each a chunk of its own.
declare module '@passo/snippets' {
  import type { CompiledSnippet } from '@site/src/snippets';
  const snippets: Record<string, (() => Promise<{ default: CompiledSnippet }>) | undefined>;
  export default snippets;
}
