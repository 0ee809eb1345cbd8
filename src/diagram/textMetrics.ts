// Knows how wide a text is without a font: a table of advance widths (thousandths of an em) of a common sans-serif, with
// an eighth more for a visitor's fallback font, and how a text wraps. No Node, no DOM, no Intl: the same everywhere.

/** U+0020 to U+007E; the widths that Helvetica, Arial and Liberation Sans share. */
const asciiAdvances = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
const fallbackPadding = 1.13;

/** Ranges beyond ASCII: [last code point, advance]; coarse, on the wide side. */
const wideRanges: readonly [last: number, advance: number][] = [
  [0x9f, 0],
  [0xbf, 556],
  [0xde, 760],
  [0x17f, 590],
  [0x2ff, 600],
  [0x36f, 0],
  [0x58f, 690],
  [0x6ff, 640],
  [0x1fff, 700],
  [0x200f, 0],
  [0x2027, 1000],
  [0x202f, 0],
  [0x20ff, 700],
  [0x2bff, 1000],
  [0xd7ff, 1000],
  [0xfdff, 1000],
  [0xfe0f, 0],
  [0xffff, 1000],
  [0x10ffff, 1350],
];

const advance = (codePoint: number): number => {
  if (codePoint < 0x20) return 0;
  const ascii = asciiAdvances[codePoint - 0x20];
  if (ascii !== undefined) return ascii;
  return wideRanges.find(([last]) => codePoint <= last)?.[1] ?? 1000;
};

/** Width of a text in pixels at a font size in pixels, on the wide side. */
export function textWidth(text: string, fontSize: number): number {
  let sum = 0;
  for (const character of text) sum += advance(character.codePointAt(0) ?? 0);
  return (sum / 1000) * fontSize * fallbackPadding;
}

/** Code points that belong to the one before: combining marks, joiners, variation selectors, skin tones. */
const joins = (character: string): boolean => /^[\p{M}\u200d\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]$/u.test(character);

/** What a reader takes for single characters, near enough that a line never breaks inside one. */
function clusters(text: string): string[] {
  const list: string[] = [];
  for (const character of text) {
    const last = list.at(-1);
    if (last !== undefined && (joins(character) || last.endsWith('\u200d'))) list[list.length - 1] = last + character;
    else list.push(character);
  }
  return list;
}

/**
 * Places where a name may break: after a space or a joint such as `-`, `_`, `/`, and before a capital in camelCase. A
 * comparison stays with its value, where a line has room for both: `<= 30` goes to the next one, not `30` alone.
 */
const pieces = (text: string, fits: (piece: string) => boolean): string[] =>
  text
    .split(/(?<!\s[<>=!≤≥≠]{1,2}\s)(?<=[\s\-_/:,;|=)]|[^$]\.)(?=\S)|(?<=[\p{Ll}\d])(?=\p{Lu})/u)
    .flatMap((piece) => (fits(piece) ? [piece] : piece.split(/(?<=^[<>=!≤≥≠]{1,2}\s)/u)))
    .filter((piece) => piece !== '');

/** Characters of a text that are ever looked at; more than any label shows. */
const maximumLength = 600;

/**
 * Wraps a text.
 * @param width Of a line, in pixels.
 * @param lines At most so many; the last ends in `…` when the text goes on.
 * @returns At least one line; none wider than `width` (as `textWidth` measures).
 */
export function wrapText(text: string, fontSize: number, width: number, lines: number): string[] {
  const clean = text
    .slice(0, maximumLength)
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  // Most names and labels need no breaking.
  if (text.length <= maximumLength && textWidth(clean, fontSize) <= width) return [clean];
  const wrapped: string[] = [];
  let line = '';
  const isFull = (): boolean => wrapped.length > lines;
  const endLine = (): void => {
    if (line.trim() !== '') wrapped.push(line.trimEnd());
    line = '';
  };
  const fits = (piece: string): boolean => textWidth(piece.trimEnd(), fontSize) <= width;
  for (const piece of pieces(clean, fits)) {
    if (isFull()) break;
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    endLine();
    if (fits(piece)) {
      line = piece;
      continue;
    }
    // Longer than a line by itself: broken between characters.
    for (const cluster of clusters(piece)) {
      if (isFull()) break;
      if (line !== '' && textWidth(line + cluster, fontSize) > width) endLine();
      line += cluster;
    }
  }
  endLine();
  if (wrapped.length === 0) wrapped.push('');
  if (wrapped.length <= lines && text.length <= maximumLength) return wrapped;
  const kept = wrapped.slice(0, lines);
  let last = clusters(kept[kept.length - 1] ?? '');
  while (last.length > 1 && textWidth(`${last.join('')}…`, fontSize) > width) last = last.slice(0, -1);
  kept[kept.length - 1] = `${last.join('').trimEnd()}…`;
  return kept;
}
