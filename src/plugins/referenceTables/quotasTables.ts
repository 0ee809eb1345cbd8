// The reference "Quotas", from the one table of facts (src/asl/language/facts.ts): limits, prices and defaults, dated.
import type { RootContent } from 'mdast';

import { factNames, facts, type FactGroup, type FactId } from '../../asl';
import type { Locale } from '../../checks';
import { factText } from '../facts/factText';
import { heading, link, table } from './markdownTree';

const words = {
  en: {
    columns: ['What', 'Value', 'Source', 'Read on'],
    groups: {
      execution: 'Executions',
      definition: 'Definitions',
      state: 'States and tasks',
      map: 'Map and Distributed Map',
      api: 'API and account',
      logs: 'Logs and metrics',
      service: 'Other services',
      price: 'Prices',
    },
  },
  'pt-BR': {
    columns: ['O quê', 'Valor', 'Fonte', 'Lida em'],
    groups: {
      execution: 'Execuções',
      definition: 'Definições',
      state: 'Estados e tarefas',
      map: 'Map e Distributed Map',
      api: 'API e conta',
      logs: 'Logs e métricas',
      service: 'Outros serviços',
      price: 'Preços',
    },
  },
} satisfies Record<Locale, { columns: string[]; groups: Record<FactGroup, string> }>;

/** Characters of a source's name that leave room for the other columns. */
const longestName = 32;

/** Where the number stands: the last part of AWS's address, or a file of this repository. */
function sourceCell(source: string): ReturnType<typeof link> | string {
  if (!source.startsWith('https://')) return `\`${source}\``;
  const { hostname, pathname } = new URL(source);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? hostname;
  const name = last.replace(/\.html$/, '');
  if (name.length <= longestName) return link(name, source);
  return link(`${name.slice(0, longestName).replace(/[-_][^-_]*$/, '')}…`, source);
}

/** `2026-11-23` in the words of the language, in one line. */
function day(readOn: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'medium', timeZone: 'UTC' })
    .format(new Date(readOn))
    .replaceAll(' ', '\u00a0');
}

/** One heading a group that has facts, and under it a row a fact. */
export function quotasTables(locale: Locale): RootContent[] {
  const { columns, groups } = words[locale];
  const ids = Object.keys(facts) as FactId[];
  return (Object.keys(groups) as FactGroup[]).flatMap((group) => {
    const ofGroup = ids.filter((id) => facts[id].group === group);
    if (ofGroup.length === 0) return [];
    return [
      heading(groups[group], group),
      table(
        columns,
        ofGroup.map((id) => [
          factNames[id][locale],
          factText(facts[id], locale),
          sourceCell(facts[id].source),
          day(facts[id].readOn, locale),
        ]),
      ),
    ];
  });
}
