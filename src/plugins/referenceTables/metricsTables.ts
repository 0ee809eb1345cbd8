// The reference "Metrics", from the one table of them (src/asl/execute/metricTable.ts).
import type { RootContent } from 'mdast';

import { metricsReference, type MetricGroup } from '../../asl';
import type { Locale } from '../../checks';
import { heading, paragraph, table } from './markdownTree';

const words = {
  en: {
    columns: ['Metric', 'What it counts', 'Unit', 'On this site'],
    computed: 'computed',
    dimensions: 'Dimensions',
    none: 'No dimension: one value for the account and the region.',
    groups: {
      executions: 'Executions',
      redrives: 'Redrives',
      express: 'Express',
      open: 'What is open',
      activities: 'Activities',
      lambda: 'Lambda functions by their ARN',
      integrations: 'Service integrations',
      throttling: 'Throttling',
      versions: 'Versions and aliases',
    },
  },
  'pt-BR': {
    columns: ['Métrica', 'O que conta', 'Unidade', 'Neste site'],
    computed: 'calculada',
    dimensions: 'Dimensões',
    none: 'Sem dimensão: um valor para a conta e a região.',
    groups: {
      executions: 'Execuções',
      redrives: 'Redrives',
      express: 'Express',
      open: 'O que está aberto',
      activities: 'Activities',
      lambda: 'Funções Lambda pelo ARN',
      integrations: 'Integrações de serviço',
      throttling: 'Throttling',
      versions: 'Versões e aliases',
    },
  },
} satisfies Record<Locale, { groups: Record<MetricGroup, string>; [word: string]: unknown }>;

/** One heading a group with its dimensions, and under it a row a metric. */
export function metricsTables(locale: Locale): RootContent[] {
  const { columns, computed: computedWord, dimensions: dimensionsWord, none, groups } = words[locale];
  const rows = metricsReference();
  return (Object.keys(groups) as MetricGroup[]).flatMap((group) => {
    const ofGroup = rows.filter((row) => row.group === group);
    const dimensions = ofGroup[0]?.dimensions ?? [];
    const filtered = `${dimensionsWord}: ${dimensions.map((name) => `\`${name}\``).join(', ')}.`;
    return [
      heading(groups[group], group),
      paragraph(dimensions.length === 0 ? none : filtered),
      table(
        columns,
        ofGroup.map(({ name, what, unit, computed }) => [
          `\`${name}\``,
          what[locale],
          unit,
          computed ? computedWord : '',
        ]),
      ),
    ];
  });
}
