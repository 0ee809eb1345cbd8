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
    columns: ['Function', 'What it gives'],
    example: 'Example',
    gives: 'gives',
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
    fails: 'fails with',
  },
  'pt-BR': {
    columns: ['Função', 'O que ela dá'],
    example: 'Exemplo',
    gives: 'dá',
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
    fails: 'falha com',
  },
} satisfies Record<Locale, { groups: Record<JsonataFunctionGroup, string>; [word: string]: unknown }>;

function row(name: JsonataFunctionName, locale: Locale): string[] {
  const { signature, gives, example, result } = jsonataFunctions[name];
  const { aws, example: exampleWord, gives: givesWord, fails } = words[locale];
  const comes = 'value' in result ? `${givesWord} \`${JSON.stringify(result.value)}\`` : `${fails} \`${result.fault}\``;
  return [
    `\`$${name}\`${jsonataFunctionOrigins[name] === 'library' ? '' : ` ${aws}`}`,
    `\`${signature}\` ${gives[locale]} ${exampleWord}: \`${example}\` ${comes}.`,
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
