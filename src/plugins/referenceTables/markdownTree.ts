// Builds the pieces of a Markdown tree (mdast) that a generated reference is made of.
import type { BlockContent, Heading, Link, PhrasingContent, Table, TableCell, TableRow } from 'mdast';

/** A cell or a paragraph: words, and code between back-ticks. */
export type Words = string;

/** "Set `Next` or `End`." -> text and inlineCode. A reference holds our own tables' texts, never a reader's. */
export function phrasing(words: Words): PhrasingContent[] {
  return words.split('`').flatMap((value, index): PhrasingContent[] => {
    if (value === '') return [];
    return [index % 2 === 1 ? { type: 'inlineCode', value } : { type: 'text', value }];
  });
}

export function paragraph(words: Words): BlockContent {
  return { type: 'paragraph', children: phrasing(words) };
}

/** A heading, of the second level unless told, with an id that is the same in every language. */
export function heading(words: Words, id: string, depth: 2 | 3 = 2): Heading {
  return { type: 'heading', depth, children: phrasing(words), data: { hProperties: { id } } };
}

/** A link with its words, as the whole of a cell. */
export function link(words: Words, url: string): Link {
  return { type: 'link', url, children: [{ type: 'text', value: words }] };
}

/** A table; `rows` hold one cell a column. */
export function table(columns: Words[], rows: (Words | Link)[][]): Table {
  const cell = (content: Words | Link): TableCell => ({
    type: 'tableCell',
    children: typeof content === 'string' ? phrasing(content) : [content],
  });
  const row = (cells: (Words | Link)[]): TableRow => ({ type: 'tableRow', children: cells.map(cell) });
  return { type: 'table', align: columns.map(() => 'left'), children: [row(columns), ...rows.map(row)] };
}
