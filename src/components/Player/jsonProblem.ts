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
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [first] = errors;
  if (!first) return undefined;
  const before = text.slice(0, first.offset).split('\n');
  const words = translate(
    {
      id: 'player.json',
      message: 'Line {line}, column {column}: {problem}',
      description: 'What is wrong in a JSON text',
    },
    { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, problem: printParseErrorCode(first.error) },
  );
  return { words, offset: first.offset };
}
