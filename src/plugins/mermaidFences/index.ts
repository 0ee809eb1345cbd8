// Remark transform: each ```mermaid fence becomes <DiagramFigure svg=... label=... />, drawn at build; no mermaid in the page.
import { createHash } from 'node:crypto';
import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { MermaidFenceError, renderMermaidFence } from './renderMermaidFence';

export { MermaidFenceError, renderMermaidFence };

/** Remark plugin for docs, diary and pages; throws with the file's place where a fence cannot be drawn. */
export function mermaidFences() {
  return async (tree: Root, file: { path: string }): Promise<void> => {
    const fences: { node: Code; replace: (element: unknown) => void }[] = [];
    visit(tree, 'code', (node: Code, index, parent) => {
      if (node.lang !== 'mermaid' || parent === undefined || index === undefined) return;
      fences.push({ node, replace: (element) => (parent.children[index] = element as never) });
    });
    for (const [number, { node, replace }] of fences.entries()) {
      // Unique in the page also when the same fence stands in it twice.
      const id = `m${createHash('sha256').update(node.value).digest('hex').slice(0, 6)}${number}`;
      const svg = await renderMermaidFence(node.value, { id }).catch((error: unknown) => {
        const line = (node.position?.start.line ?? 0) + (error instanceof MermaidFenceError ? error.line : 0);
        throw new Error(`${file.path}:${line}: ${error instanceof Error ? error.message : String(error)}`);
      });
      const label = /^\s*accTitle\s*:\s*(.*)$/m.exec(node.value)?.[1]?.trim() ?? '';
      const attribute = (name: string, value: string) => ({ type: 'mdxJsxAttribute' as const, name, value });
      replace({
        type: 'mdxJsxFlowElement',
        name: 'DiagramFigure',
        attributes: [attribute('svg', svg), attribute('label', label)],
        children: [],
      });
    }
  };
}
