// Rehype transform: each fenced block becomes <CodeFigure html=... /> with its colours already in the HTML; long names in
// tables get places to break.
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

import { breakNamesInTables } from './breakableNames';
import { highlight } from './highlighter';

const titleInMeta = /\btitle="([^"]*)"/;

function languageOf(code: Element): string {
  const classes = code.properties.className;
  const found = Array.isArray(classes) ? classes.find((name) => String(name).startsWith('language-')) : undefined;
  return found === undefined ? '' : String(found).slice('language-'.length);
}

function attribute(name: string, value: string) {
  return { type: 'mdxJsxAttribute' as const, name, value };
}

/** Rehype plugin for docs, diary and pages; throws with the file's place where a language is unknown. */
export function highlightCode() {
  return async (tree: Root, file: { path: string }): Promise<void> => {
    breakNamesInTables(tree);
    const pending: Promise<void>[] = [];
    visit(tree, 'element', (node, index, parent) => {
      const code = node.children[0];
      if (
        node.tagName !== 'pre' ||
        code?.type !== 'element' ||
        code.tagName !== 'code' ||
        parent === undefined ||
        index === undefined
      ) {
        return undefined;
      }
      const meta = (code.data as { meta?: string } | undefined)?.meta ?? '';
      const language = languageOf(code);
      const place = `${file.path}:${code.position?.start.line ?? node.position?.start.line ?? 1}`;
      pending.push(
        highlight(toString(code).replace(/\n$/, ''), language).then(
          (html) => {
            const title = titleInMeta.exec(meta)?.[1];
            const attributes = [attribute('html', html), attribute('language', language || 'text')];
            if (title) attributes.push(attribute('title', title));
            parent.children[index] = {
              type: 'mdxJsxFlowElement',
              name: 'CodeFigure',
              attributes,
              children: [],
            } as never;
          },
          (error: unknown) => {
            throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`);
          },
        ),
      );
      return SKIP;
    });
    for (const one of pending) await one;
  };
}
