// The reference "Intrinsic functions", from the one table of functions (src/asl/expressions/intrinsicFunctions.ts).
import type { RootContent } from 'mdast';

import { intrinsicFunctions, type IntrinsicFunction } from '../../asl';
import type { Locale } from '../../checks';
import { table } from './markdownTree';

const words = {
  en: {
    columns: ['Function', 'What it gives'],
    types: { any: 'any', string: 'string', number: 'number', boolean: 'boolean', array: 'array', object: 'object' },
  },
  'pt-BR': {
    columns: ['Função', 'O que ela dá'],
    types: {
      any: 'qualquer',
      string: 'string',
      number: 'número',
      boolean: 'booleano',
      array: 'array',
      object: 'objeto',
    },
  },
};

/** `States.MathRandom(start: number, end: number, [seed: number])`; `...` where the last argument repeats. */
function signature(entry: IntrinsicFunction, locale: Locale): string {
  const written = entry.arguments.map(({ name, type }, index) => {
    const argument = `${name}: ${words[locale].types[type]}`;
    return index < entry.minimumArguments ? argument : `[${argument}]`;
  });
  if (!Number.isFinite(entry.maximumArguments)) written.push('...');
  return `${entry.name}(${written.join(', ')})`;
}

/** One table, a row a function. */
export function intrinsicFunctionsTables(locale: Locale): RootContent[] {
  const rows = [...intrinsicFunctions.values()].map((entry) => [
    `\`${signature(entry, locale)}\``,
    entry.description[locale],
  ]);
  return [table(words[locale].columns, rows)];
}
