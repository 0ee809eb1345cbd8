// The reference "History events", from the one table of their types (src/asl/execute/historyEventTable.ts).
import type { RootContent } from 'mdast';

import { historyEventsReference, type HistoryEventGroup } from '../../asl';
import type { Locale } from '../../checks';
import { heading, table } from './markdownTree';

const words = {
  en: {
    columns: ['Type', 'When it is written', 'Fields of its details', 'Written here in'],
    groups: {
      execution: 'The execution',
      states: 'States',
      map: 'Iterations and map runs',
      task: 'Tasks of service integrations',
      lambda: 'Lambda functions by their ARN',
      activity: 'Activities',
      evaluation: 'JSONata',
    },
  },
  'pt-BR': {
    columns: ['Tipo', 'Quando é escrito', 'Campos dos detalhes', 'Escrito aqui em'],
    groups: {
      execution: 'A execução',
      states: 'Estados',
      map: 'Iterações e map runs',
      task: 'Tarefas de integrações de serviço',
      lambda: 'Funções Lambda pelo ARN',
      activity: 'Activities',
      evaluation: 'JSONata',
    },
  },
} satisfies Record<Locale, { columns: string[]; groups: Record<HistoryEventGroup, string> }>;

/** One heading a group of events, and under it a row a type. */
export function historyEventsTables(locale: Locale): RootContent[] {
  const { columns, groups } = words[locale];
  const rows = historyEventsReference();
  return (Object.keys(groups) as HistoryEventGroup[]).flatMap((group) => [
    heading(groups[group], group),
    table(
      columns,
      rows
        .filter((row) => row.group === group)
        .map(({ type, when, fields, writtenIn }) => [
          `\`${type}\``,
          when[locale],
          fields.map((field) => `\`${field}\``).join(', '),
          `\`${writtenIn}\``,
        ]),
    ),
  ]);
}
