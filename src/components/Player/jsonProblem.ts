// What is wrong with a JSON text that a reader types, with its place.
import { translate } from '@docusaurus/Translate';
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';

export interface JsonProblem {
  /** A sentence with line and column. */
  words: string;
  /** Where it is, in UTF-16 units. */
  offset: number;
}

/** The first thing that is wrong, or undefined where the text is JSON. */
export function jsonProblem(text: string): JsonProblem | undefined {
  try {
    // Most texts are good, and the browser's own reader tells so fast; only of a bad one the place is looked for.
    JSON.parse(text);
    return undefined;
  } catch {
    // The place is not in its error: below.
  }
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const first = errors[0];
  const offset = first?.offset ?? 0;
  const before = text.slice(0, offset).split('\n');
  const words = translate(
    {
      id: 'player.json',
      message: 'Line {line}, column {column}: {problem}',
      description: 'What is wrong in a JSON text',
    },
    {
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      problem: first ? printParseErrorCode(first.error) : 'InvalidSymbol',
    },
  );
  return { words, offset };
}
