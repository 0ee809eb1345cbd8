// Virtual time in words: how long after the start, in the two largest units that matter.

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const;

/** "3 d", "1 h 20 min", "2.5 s", "0 s". */
export function virtualTime(milliseconds: number): string {
  let rest = milliseconds;
  const parts: string[] = [];
  for (const [unit, length] of units) {
    const fraction = unit === 's' && parts.length === 0 ? Math.round(rest / 100) / 10 : Math.floor(rest / length);
    if (fraction > 0) parts.push(`${fraction} ${unit}`);
    rest -= Math.floor(rest / length) * length;
    if (parts.length === 2) break;
  }
  return parts.join(' ') || '0 s';
}
