// The characters that the site's own fonts have: what English and Portuguese are written with, and the signs of the texts.
// Any other is shown in a font of the reader's system. After a change: `npm run fonts`.

// Without the control characters and the soft hyphen, which has no shape.
const latin1 = [...Array(0x100).keys()].filter(
  (code) => (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code !== 0xad),
);

/** Each once. */
export const fontCharacters: ReadonlySet<string> = new Set([
  ...latin1.map((code) => String.fromCharCode(code)),
  ...'–—‘’“”…•↑↓−€™Œœı',
]);

/** Signs of the texts that the Latin cuts of Inter and Source Serif do not have; every system has them. */
export const systemCharacters: ReadonlySet<string> = new Set('←→≤≥≠≈✓✗ΣΔ');
