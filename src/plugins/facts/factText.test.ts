import { expect, test } from 'vitest';
import type { FactUnit } from '../../asl';
import { factText } from './factText';

const space = '\u00a0';

test.each<[number, FactUnit, string, string]>([
  [25_000, 'count', '25,000', '25.000'],
  [80, 'characters', '80', '80'],
  [262_144, 'bytes', `256${space}KiB`, `256${space}KiB`],
  [1_048_576, 'bytes', `1${space}MiB`, `1${space}MiB`],
  [1_000, 'bytes', `1,000${space}bytes`, `1.000${space}bytes`],
  [300, 'seconds', `5${space}minutes`, `5${space}minutos`],
  [90, 'seconds', `90${space}seconds`, `90${space}segundos`],
  [31_536_000, 'seconds', `1${space}year`, `1${space}ano`],
  [99_999_999, 'seconds', `99,999,999${space}seconds`, `99.999.999${space}segundos`],
  [100, 'milliseconds', `100${space}milliseconds`, `100${space}milissegundos`],
  [14, 'days', `14${space}days`, `14${space}dias`],
  [0.000025, 'dollars', '$0.000025', `US$${space}0,000025`],
  [5, 'percent', '5%', '5%'],
])('%d %s', (value, unit, english, portuguese) => {
  expect(factText({ value, unit }, 'en')).toBe(english);
  expect(factText({ value, unit }, 'pt-BR')).toBe(portuguese);
});
