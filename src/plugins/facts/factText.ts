// How a number of the table of facts is written in a text: with its unit, in the words of the page's language.
import type { Fact } from '../../asl';
import type { Locale } from '../../checks';

/** Seconds of the units that a time is told in, largest first. AWS's year is 365 days. */
const times = [
  ['year', 31_536_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

const binary = [
  ['GiB', 1_073_741_824],
  ['MiB', 1_048_576],
  ['KiB', 1_024],
] as const;

function inUnit(value: number, unit: string, locale: Locale): string {
  // A number and its unit stay on one line.
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
    .format(value)
    .replace(' ', '\u00a0');
}

function secondsText(value: number, locale: Locale): string {
  // The largest unit that leaves nothing over: 300 is 5 minutes, 90 stays 90 seconds.
  const [unit, seconds] = times.find(([, length]) => value >= length && value % length === 0) ?? ['second', 1];
  return inUnit(value / seconds, unit, locale);
}

function bytesText(value: number, locale: Locale): string {
  const [unit, bytes] = binary.find(([, size]) => value >= size && value % size === 0) ?? [undefined, 1];
  if (unit === undefined) return inUnit(value, 'byte', locale);
  return `${new Intl.NumberFormat(locale).format(value / bytes)}\u00a0${unit}`;
}

/**
 * @returns `25,000`, `256 KiB`, `5 minutes`, `$0.000025`; in Portuguese `25.000`, `256 KiB`, `5 minutos`, `US$ 0,000025`.
 *   Counts and characters are bare numbers: the sentence says of what.
 */
export function factText({ value, unit }: Pick<Fact, 'value' | 'unit'>, locale: Locale): string {
  switch (unit) {
    case 'count':
    case 'characters':
      return new Intl.NumberFormat(locale).format(value);
    case 'bytes':
      return bytesText(value, locale);
    case 'seconds':
      return secondsText(value, locale);
    case 'milliseconds':
      return inUnit(value, 'millisecond', locale);
    case 'days':
      return inUnit(value, 'day', locale);
    case 'dollars':
      return new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumFractionDigits: 10 }).format(
        value,
      );
    case 'percent':
      return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(value / 100);
  }
}
