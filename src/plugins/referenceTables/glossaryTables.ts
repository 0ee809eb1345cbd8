// The reference "Glossary", from the table of terms that the check `terms` enforces (src/checks/termTable.ts).
import type { RootContent } from 'mdast';

import { terms, type Locale } from '../../checks';
import { table } from './markdownTree';

const columns = {
  en: ['English', 'Portuguese', 'Meaning'],
  'pt-BR': ['Inglês', 'Português', 'Significado'],
};

/** One table, a row a term. */
export function glossaryTables(locale: Locale): RootContent[] {
  return [
    table(
      columns[locale],
      terms.map(({ term, portuguese, meaning }) => [term, portuguese, meaning[locale]]),
    ),
  ];
}
