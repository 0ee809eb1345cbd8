// Keeps Prism (23 % of a page's script, STACK.md) out of the page: code is coloured at build by src/plugins/shiki.
import path from 'node:path';
import type { Plugin } from '@docusaurus/types';

export default function withoutPrism(): Plugin {
  return {
    name: 'passo-without-prism',
    configureWebpack: () => ({
      resolve: { alias: { 'prism-react-renderer': path.resolve(__dirname, 'prismReactRenderer.ts') } },
    }),
  };
}
