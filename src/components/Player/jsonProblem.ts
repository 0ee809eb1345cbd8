// What is wrong with a JSON text that a reader types, with its place.
import { translate } from '@docusaurus/Translate';
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';

/** A sentence with line and column, or undefined where the text is JSON. */
export function jsonProblem(text: string): string | undefined {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [first] = errors;
  if (!first) return undefined;
  const before = text.slice(0, first.offset).split('\n');
  return translate(
    {
      id: 'player.json',
      message: 'Line {line}, column {column}: {problem}',
      description: 'What is wrong in a JSON text',
    },
    { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, problem: printParseErrorCode(first.error) },
  );
}
