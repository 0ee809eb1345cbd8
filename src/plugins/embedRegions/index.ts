// Remark transform: a fence with `file=... region=...` gets the text of that region of a real file.
import path from 'node:path';
import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';

import { parseFenceMeta, readRegion } from '../../checks';

/**
 * Remark plugin for docs, diary and pages. The content checks report a wrong reference with its mend before the build
 * comes here; this throws all the same, so that no page can be published with an empty fence.
 */
export function embedRegions(options: { root: string }) {
  return (tree: Root, file: { path: string }): void => {
    visit(tree, 'code', (node: Code) => {
      const meta = parseFenceMeta(node.meta);
      if (meta.file === undefined) return;
      const region = readRegion(options.root, meta);
      if (!('text' in region)) {
        const place = `${path.relative(options.root, file.path)}:${node.position?.start.line ?? 1}`;
        throw new Error(`${place}: ${region.message} ${region.mend}`);
      }
      node.value = region.text;
      node.meta = `title="${meta.title ?? meta.file}"`;
    });
  };
}
