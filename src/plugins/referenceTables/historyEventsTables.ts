// The reference "History events", from the one table of their types (src/asl/execute/historyEventTable.ts).
import type { RootContent } from 'mdast';

import { historyEventsReference, type HistoryEventGroup } from '../../asl';
import type { Locale } from '../../checks';
import { heading, paragraph, table } from './markdownTree';

const words = {
  en: {
    columns: ['Type', 'When it is written', 'Fields of its details'],
    writtenIn: 'This site writes them in',
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
    columns: ['Tipo', 'Quando é escrito', 'Campos dos detalhes'],
    writtenIn: 'Este site os escreve em',
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
} satisfies Record<Locale, { groups: Record<HistoryEventGroup, string>; [word: string]: unknown }>;

/** One heading a group of events with the files that write them, and under it a row a type. */
export function historyEventsTables(locale: Locale): RootContent[] {
  const { columns, groups, writtenIn: writtenInWord } = words[locale];
  const rows = historyEventsReference();
  return (Object.keys(groups) as HistoryEventGroup[]).flatMap((group) => {
    const ofGroup = rows.filter((row) => row.group === group);
    const files = [...new Set(ofGroup.map(({ writtenIn }) => `\`${writtenIn}\``))].join(', ');
    return [
      heading(groups[group], group),
      paragraph(`${writtenInWord} ${files}.`),
      table(
        columns,
        ofGroup.map(({ type, when, fields }) => [
          `\`${type}\``,
          when[locale],
          fields.map((field) => `\`${field}\``).join(', '),
        ]),
      ),
    ];
  });
}
