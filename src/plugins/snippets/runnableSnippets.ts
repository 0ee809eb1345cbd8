// Remark transform: under a snippet that runs come its call, what it prints, and the button that runs it.
// It stands before embedRegions, which replaces `file=` and `region=` by the text.
import path from 'node:path';
import type { Code, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

import {
  contentFolders,
  fenceOutputFile,
  fenceSnippetId,
  pageId,
  parseFenceMeta,
  readOutput,
  readRegion,
  runFile,
  withoutScenario,
  type FenceMeta,
} from '../../checks';

/** What the page shows under a snippet. */
interface Shown {
  id: string;
  prints: readonly string[];
  /** The call as TypeScript; a fence of its own has none. */
  call?: string;
}

function ofRegion(root: string, { file = '', region }: FenceMeta): Shown | undefined {
  const folder = /^(examples\/[^/]+)\/client\.ts$/.exec(file)?.[1];
  if (folder === undefined || region === undefined) return undefined;
  const call = readRegion(root, { file: runFile(folder), region });
  // The content checks report a region that nothing runs; this is `npm start` then.
  if (!('text' in call)) return undefined;
  const recorded = readOutput(root, `${folder}/client.output.txt`).get(region);
  return { id: `${path.basename(folder)}.${region}`, prints: recorded?.lines ?? [], call: withoutScenario(call.text) };
}

function ofFence(root: string, file: string, name: string): Shown | undefined {
  const relative = path.relative(root, file).replaceAll('\\', '/');
  for (const kind of ['docs', 'blog'] as const) {
    for (const folder of Object.values(contentFolders[kind])) {
      if (!relative.startsWith(`${folder}/`)) continue;
      const page = { kind, path: relative.slice(folder.length + 1), id: '' };
      page.id = pageId(kind, page.path);
      return { id: fenceSnippetId(page, name), prints: readOutput(root, fenceOutputFile(page)).get(name)?.lines ?? [] };
    }
  }
  return undefined;
}

/** Remark plugin for docs and diary. */
export function runnableSnippets(options: { root: string }) {
  return (tree: Root, file: { path: string }): void => {
    visit(tree, 'code', (node: Code, index, parent) => {
      if (node.lang !== 'ts' || !parent || index === undefined) return undefined;
      const meta = parseFenceMeta(node.meta);
      const shown = meta.run === undefined ? ofRegion(options.root, meta) : ofFence(options.root, file.path, meta.run);
      if (!shown) return undefined;
      const { id, prints, call } = shown;
      const attributes = Object.entries({ id, prints: prints.join('\n') });
      parent.children.splice(index + 1, 0, {
        type: 'mdxJsxFlowElement',
        name: 'SnippetRun',
        attributes: attributes.map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
        children: call === undefined ? [] : [{ type: 'code', lang: 'ts', value: call }],
      } as never);
      return [SKIP, index + 2];
    });
  };
}
