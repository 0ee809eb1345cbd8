// Makes each snippet that runs a module of the built site: the text that the reader copies, without its types, beside the
// definition and the answers that it runs on. Nothing is evaluated from text in the page, so its policy forbids that.
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';

import { readSite, snippetCode, snippetPackages, snippetSources, type Snippet } from '../../checks';

function exampleText({ handlersCode, ...example }: NonNullable<Snippet['example']>): string {
  const data = `JSON.parse(${JSON.stringify(JSON.stringify(example))})`;
  return handlersCode === undefined ? data : `{ ...${data}, handlers: ${handlersCode} }`;
}

/** The module's text: it exports a `CompiledSnippet`. */
export function moduleText({ modules, files, example }: Snippet): string {
  const all = modules.map((module) => ({ ...snippetCode(module), source: module.text }));
  const packages = snippetPackages.filter((name) => all.some(({ code }) => code.includes(`require("${name}")`)));
  return [
    ...packages.map((name, index) => `import * as package${index} from '${name}';`),
    'export default {',
    `  modules: [${all.map(({ name, code }) => `[${JSON.stringify(name)}, ${code}]`).join(',\n')}],`,
    `  files: ${JSON.stringify(files)},`,
    `  packages: {${packages.map((name, index) => `${JSON.stringify(name)}: package${index}`).join(', ')}},`,
    `  example: ${example ? exampleText(example) : 'undefined'},`,
    '};\n',
  ].join('\n');
}

export default function snippets({ siteDir }: LoadContext): Plugin {
  let tableFile = '';
  return {
    name: 'passo-snippets',
    getPathsToWatch: () => ['examples', 'docs', 'blog'].map((folder) => path.join(siteDir, folder, '**/*')),
    async contentLoaded({ actions }) {
      const { snippets: found } = snippetSources(readSite(siteDir));
      const lines: string[] = [];
      for (const snippet of found) {
        const file = await actions.createData(`${snippet.id}.js`, moduleText(snippet));
        lines.push(`  ${JSON.stringify(snippet.id)}: () => import(${JSON.stringify(file)}),`);
      }
      tableFile = await actions.createData('snippets.js', ['export default {', ...lines, '};\n'].join('\n'));
    },
    configureWebpack: () => ({ resolve: { alias: { '@passo/snippets': tableFile } } }),
  };
}
