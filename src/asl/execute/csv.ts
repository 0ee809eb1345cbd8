// Comma-separated values (RFC 4180) as an ItemReader reads them: quotes, the delimiters that ReaderConfig knows, and the
// treatment of short, long and blank rows that was recorded.

/** CSVDelimiter's names. */
export const csvDelimiters: ReadonlyMap<string, string> = new Map([
  ['COMMA', ','],
  ['PIPE', '|'],
  ['SEMICOLON', ';'],
  ['SPACE', ' '],
  ['TAB', '\t'],
]);

/** The rows of a text. Empty lines are no rows; a line of blanks is one. Reads no further than `maxRows`. */
export function parseCsv(text: string, delimiter = ',', maxRows = Infinity): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let quoted = false;
  let started = false;
  const endRow = (): void => {
    row.push(value);
    if (row.length > 1 || value !== '' || started) rows.push(row);
    row = [];
    value = '';
    started = false;
  };
  for (let i = 0; i < text.length && rows.length < maxRows; i++) {
    const c = text.charAt(i);
    if (quoted) {
      if (c !== '"') value += c;
      else if (text.charAt(i + 1) === '"') {
        value += '"';
        i++;
      } else quoted = false;
    } else if (c === '"' && value === '') {
      quoted = true;
      started = true;
    } else if (c === delimiter) {
      row.push(value);
      value = '';
    } else if (c === '\n' || c === '\r') {
      if (c === '\r' && text.charAt(i + 1) === '\n') i++;
      endRow();
    } else value += c;
  }
  if (rows.length < maxRows && (value !== '' || row.length > 0 || started)) endRow();
  return rows;
}
