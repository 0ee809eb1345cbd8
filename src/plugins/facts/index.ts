// Remark transform: `<Fact id="history-events" />` in a text becomes the number of the table of facts, as plain text.
import type { Root, Text } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';

import { facts, type Fact } from '../../asl';
import type { Locale } from '../../checks';
import { factText } from './factText';

const table: Readonly<Record<string, Fact>> = facts;

function idOf(node: MdxJsxFlowElement | MdxJsxTextElement): string {
  const id = node.attributes.find((one): one is MdxJsxAttribute => one.type === 'mdxJsxAttribute' && one.name === 'id');
  return typeof id?.value === 'string' ? id.value : '';
}

/** Remark plugin for docs, diary and pages; it must come before Docusaurus' own, which list the headings of the page. */
export function factValues() {
  return (tree: Root, file: { path: string }): void => {
    const locale: Locale = file.path.replaceAll('\\', '/').includes('/i18n/pt-BR/') ? 'pt-BR' : 'en';
    visit(tree, ['mdxJsxTextElement', 'mdxJsxFlowElement'], (node, index, parent) => {
      const element = node as MdxJsxFlowElement | MdxJsxTextElement;
      if (element.name !== 'Fact' || index === undefined || parent === undefined) return;
      const fact = table[idOf(element)];
      if (!fact) {
        const place = `${file.path}:${String(element.position?.start.line ?? 1)}`;
        throw new Error(`${place}: <Fact id="..."> takes an id of src/asl/language/facts.ts, not "${idOf(element)}".`);
      }
      const text: Text = { type: 'text', value: factText(fact, locale) };
      (parent as { children: unknown[] }).children[index] = text;
    });
  };
}
