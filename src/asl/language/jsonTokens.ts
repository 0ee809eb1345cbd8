// The tokens of JSON as jsonc-parser's scanner gives them, and Jackson's words for those that are none (RFC 8259, sections
// 2, 6 and 7).
import type { JSONScanner } from 'jsonc-parser';
import type { Report } from './diagnostics';

// jsonc-parser declares its enums `const`, which isolatedModules cannot read: the numbers of its declaration file.
export const Token = {
  OpenBrace: 1,
  CloseBrace: 2,
  OpenBracket: 3,
  CloseBracket: 4,
  Comma: 5,
  Colon: 6,
  Null: 7,
  True: 8,
  False: 9,
  String: 10,
  Number: 11,
  LineComment: 12,
  BlockComment: 13,
  LineBreak: 14,
  Trivia: 15,
  Unknown: 16,
  End: 17,
} as const;
const ScanProblem = { EndOfString: 2, EndOfNumber: 3, Unicode: 4, Escape: 5, Control: 6 } as const;

/** The code of a character as Jackson writes it: beyond Latin-1 in hexadecimal, too. */
export function characterCode(character: string): string {
  const code = character.charCodeAt(0);
  return code > 255 ? `${code} / 0x${code.toString(16)}` : String(code);
}

/** Reports what is wrong with the token where the scanner stands, if anything is. */
export function reportScanProblem(scanner: JSONScanner, text: string, report: Report): void {
  const problem: number = scanner.getTokenError();
  const start = scanner.getTokenOffset();
  const end = start + scanner.getTokenLength();
  if (problem === ScanProblem.EndOfString && end === text.length) {
    report('EndInString', {}, { start, end });
  } else if (problem === ScanProblem.Control || problem === ScanProblem.EndOfString) {
    const found = /[\u0000-\u001f]/.exec(text.slice(start + 1, end + 1));
    const at = found ? start + 1 + found.index : end;
    report('ControlCharacter', { code: text.charCodeAt(at) }, { start: at, end: at + 1 });
  } else if (problem === ScanProblem.Escape || problem === ScanProblem.Unicode) {
    const found = /\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(start, end).replace(/\\\\/g, '__'));
    const at = start + (found?.index ?? 0) + 1;
    const character = text.charAt(at);
    report('UnknownEscape', { character, code: characterCode(character) }, { start: at - 1, end: at + 1 });
  } else if (problem === ScanProblem.EndOfNumber) {
    report('UnfinishedNumber', {}, { start, end });
  }
}
