// The reference "JSONata functions", from the one table of them (src/asl/expressions/jsonataFunctionTable.ts).
import type { RootContent } from 'mdast';

import {
  jsonataFunctionOrigins,
  jsonataFunctions,
  type JsonataFunctionGroup,
  type JsonataFunctionName,
} from '../../asl';
import type { Locale } from '../../checks';
import { heading, table } from './markdownTree';

const words = {
  en: {
    columns: ['Function', 'What it gives', 'Example', 'Result'],
    groups: {
      strings: 'Texts',
      numbers: 'Numbers',
      aggregation: 'Aggregation',
      booleans: 'Booleans',
      arrays: 'Arrays',
      objects: 'Objects and values',
      functions: 'Functions of functions, and errors',
      time: 'Time',
    },
    aws: '(AWS)',
  },
  'pt-BR': {
    columns: ['Função', 'O que ela dá', 'Exemplo', 'Resultado'],
    groups: {
      strings: 'Textos',
      numbers: 'Números',
      aggregation: 'Agregação',
      booleans: 'Booleanos',
      arrays: 'Arrays',
      objects: 'Objetos e valores',
      functions: 'Funções de funções, e erros',
      time: 'Tempo',
    },
    aws: '(AWS)',
  },
} satisfies Record<Locale, { columns: string[]; groups: Record<JsonataFunctionGroup, string>; aws: string }>;

function row(name: JsonataFunctionName, locale: Locale): string[] {
  const { signature, gives, example, result } = jsonataFunctions[name];
  return [
    `\`${signature}\`${jsonataFunctionOrigins[name] === 'library' ? '' : ` ${words[locale].aws}`}`,
    gives[locale],
    `\`${example}\``,
    `\`${'value' in result ? JSON.stringify(result.value) : result.fault}\``,
  ];
}

/** One heading a group, and under it a row a function. */
export function jsonataFunctionsTables(locale: Locale): RootContent[] {
  const { columns, groups } = words[locale];
  const all = Object.keys(jsonataFunctions) as JsonataFunctionName[];
  return (Object.keys(groups) as JsonataFunctionGroup[]).flatMap((group) => [
    heading(groups[group], group),
    table(
      columns,
      all.filter((name) => jsonataFunctions[name].group === group).map((name) => row(name, locale)),
    ),
  ]);
}
