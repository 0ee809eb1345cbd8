// The comparisons of JSONPath Choice rules that need more than an operator: StringMatches and timestamps (Amazon States
// Language, "Choice State"; timestamps by RFC 3339 with an upper-case T and an offset or Z).

/** The pattern as a list of literal characters, with `null` for a `*`. */
function readPattern(pattern: string): (string | null)[] {
  const parts: (string | null)[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern.charAt(at);
    if (character === '\\' && (pattern[at + 1] === '*' || pattern[at + 1] === '\\')) {
      at += 1;
      parts.push(pattern.charAt(at));
    } else parts.push(character === '*' ? null : character);
  }
  return parts;
}

/**
 * StringMatches: `*` stands for any run of characters, `\*` and `\\` for themselves. Takes at most text times pattern steps:
 * after a `*` only the latest one is ever tried again.
 */
export function stringMatches(text: string, pattern: string): boolean {
  const parts = readPattern(pattern);
  let at = 0;
  let part = 0;
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    if (part < parts.length && parts[part] === null) {
      star = part;
      starAt = at;
      part += 1;
    } else if (part < parts.length && parts[part] === text[at]) {
      part += 1;
      at += 1;
    } else if (star >= 0) {
      part = star + 1;
      starAt += 1;
      at = starAt;
    } else return false;
  }
  while (part < parts.length && parts[part] === null) part += 1;
  return part === parts.length;
}

const timestamp = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)$/;

/**
 * Milliseconds since 1970-01-01T00:00:00Z of a timestamp as Step Functions takes it, or `undefined`: `T` and an offset or
 * `Z` are required, every number must be in its range. Fractions below a millisecond stay as a fraction.
 */
export function parseTimestamp(text: string): number | undefined {
  const parts = timestamp.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const daysInMonth = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth || hour > 23 || minute > 59 || second > 59)
    return undefined;
  const fraction = parts[7] === undefined ? 0 : Number(`0.${parts[7]}`) * 1000;
  const zone = parts[8] ?? 'Z';
  let offsetMinutes = 0;
  if (zone !== 'Z') {
    const digits = zone.replace(/\D/g, '');
    const hours = Number(digits.slice(0, 2));
    const minutes = Number(digits.slice(2));
    if (hours > 18 || minutes > 59) return undefined;
    offsetMinutes = (hours * 60 + minutes) * (zone.startsWith('-') ? -1 : 1);
  }
  const whole = new Date(0);
  whole.setUTCFullYear(year, month - 1, day);
  whole.setUTCHours(hour, minute, second, 0);
  return whole.getTime() + fraction - offsetMinutes * 60_000;
}
