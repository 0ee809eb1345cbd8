// Remark transform: `<ReferenceTable of="fields" />` in a chapter becomes headings and tables made from the code's tables.
import type { Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';

import type { Locale } from '../../checks';
import { cheatSheetTables } from './cheatSheetTables';
import { diagnosticsTables } from './diagnosticsTables';
import { errorsTables } from './errorsTables';
import { fieldsTables } from './fieldsTables';
import { glossaryTables } from './glossaryTables';
import { historyEventsTables } from './historyEventsTables';
import { integrationsTables } from './integrationsTables';
import { intrinsicFunctionsTables } from './intrinsicFunctionsTables';
import { jsonataFunctionsTables } from './jsonataFunctionsTables';
import { metricsTables } from './metricsTables';
import { operationsTables } from './operationsTables';
import { quotasTables } from './quotasTables';
import { servicesTables } from './servicesTables';

/** Every reference that can be embedded. To add one, add a line. */
const references: Record<string, (locale: Locale) => RootContent[]> = {
  fields: fieldsTables,
  errors: errorsTables,
  'history-events': historyEventsTables,
  diagnostics: diagnosticsTables,
  'intrinsic-functions': intrinsicFunctionsTables,
  'jsonata-functions': jsonataFunctionsTables,
  integrations: integrationsTables,
  'api-operations': operationsTables,
  metrics: metricsTables,
  quotas: quotasTables,
  glossary: glossaryTables,
  'cheat-sheet': cheatSheetTables,
  'simulated-account': servicesTables,
};

function nameOf(node: MdxJsxFlowElement): string {
  const of = node.attributes.find((one): one is MdxJsxAttribute => one.type === 'mdxJsxAttribute' && one.name === 'of');
  return typeof of?.value === 'string' ? of.value : '';
}

/** Remark plugin for docs; it must come before Docusaurus' own, which list the headings of the page. */
export function referenceTables() {
  return (tree: Root, file: { path: string }): void => {
    const locale: Locale = file.path.replaceAll('\\', '/').includes('/i18n/pt-BR/') ? 'pt-BR' : 'en';
    visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement, index, parent) => {
      if (node.name !== 'ReferenceTable' || index === undefined || parent === undefined) return undefined;
      const make = references[nameOf(node)];
      if (!make) {
        const place = `${file.path}:${node.position?.start.line ?? 1}`;
        throw new Error(`${place}: <ReferenceTable of="..."> takes one of: ${Object.keys(references).join(', ')}.`);
      }
      const made = make(locale);
      parent.children.splice(index, 1, ...(made as typeof parent.children));
      return [SKIP, index + made.length];
    });
  };
}
