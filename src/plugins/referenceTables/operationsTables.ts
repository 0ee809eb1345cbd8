// The reference "API operations", from the table of the API in process (src/sfn/operations).
import type { RootContent } from 'mdast';

import type { Locale } from '../../checks';
import { operationsReference } from '../../sfn';
import { table } from './markdownTree';

const columns = {
  en: ['Operation', 'What it does', 'Where it differs from AWS'],
  'pt-BR': ['Operação', 'O que faz', 'Onde difere da AWS'],
};

/** One table, a row an operation; what is not in it is answered with an error that says so. */
export function operationsTables(locale: Locale): RootContent[] {
  const rows = operationsReference().map(({ action, summary, differs }) => [
    `\`${action}\``,
    summary[locale],
    differs?.[locale] ?? '',
  ]);
  return [table(columns[locale], rows)];
}
