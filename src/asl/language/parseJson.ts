// JSON text to a syntax tree (RFC 8259), with Jackson's words for what is wrong, since those are what AWS answers.
// It reads on after an error, so that a half-written definition still has a diagram and all its other diagnostics.
import { createScanner, type JSONScanner } from 'jsonc-parser';
import { DEPTH_LIMIT } from './limits';
import type { Report } from './diagnostics';
import { characterCode, reportScanProblem, Token } from './jsonTokens';
import type { PropertyNode, StringNode, SyntaxNode, TextRange } from './syntaxTree';

/**
 * Parses JSON text. Problems go to `report`; the tree is what could be understood, or undefined where nothing was.
 * Never throws: depth is bounded by DEPTH_LIMIT.
 */
export function parseJson(text: string, report: Report): SyntaxNode | undefined {
  return new JsonReader(text, report).document();
}

/** Where a value stands, in Jackson's word. */
type Container = 'Object' | 'Array' | 'root';

class JsonReader {
  private readonly scanner: JSONScanner;
  private token: number = Token.End;
  /** The rest of the text is not read, or not there: nothing more is said of it. */
  private hasStopped = false;

  constructor(
    private readonly text: string,
    private readonly report: Report,
  ) {
    this.scanner = createScanner(text, false);
    if (text.startsWith('\uFEFF')) {
      report('ByteOrderMark', {}, { start: 0, end: 1 });
      this.scanner.setPosition(1);
    }
  }

  document(): SyntaxNode | undefined {
    this.next();
    if (this.token === Token.End) {
      this.report('BlankDefinition', {}, { start: 0, end: this.text.length });
      return undefined;
    }
    const root = this.value(0);
    if (this.token !== Token.End && !this.hasStopped) {
      this.unexpected('TrailingText', 'root');
    }
    return root;
  }

  private get range(): TextRange {
    const start = this.scanner.getTokenOffset();
    return { start, end: start + this.scanner.getTokenLength() };
  }

  /** Steps to the next token that is not white space; a comment is reported, since AWS reads none, and stepped over. */
  private next(): void {
    for (;;) {
      this.token = this.scanner.scan();
      if (this.token === Token.LineComment || this.token === Token.BlockComment) {
        const { start } = this.range;
        this.report('JsonComment', {}, { start, end: start + 1 });
      } else if (this.token !== Token.LineBreak && this.token !== Token.Trivia) {
        reportScanProblem(this.scanner, this.text, this.report);
        return;
      }
    }
  }

  private at(token: number): boolean {
    return this.token === token;
  }

  private value(depth: number, container: Container = 'root'): SyntaxNode | undefined {
    const range = this.range;
    switch (this.token) {
      case Token.OpenBrace:
      case Token.OpenBracket:
        if (depth >= DEPTH_LIMIT) {
          this.report('TooDeep', { limit: DEPTH_LIMIT }, range);
          this.hasStopped = true;
          this.scanner.setPosition(this.text.length);
          this.token = Token.End;
          return undefined;
        }
        return this.token === Token.OpenBrace ? this.object(depth) : this.array(depth);
      case Token.String:
        return this.leaf({ kind: 'string', value: this.scanner.getTokenValue(), range });
      case Token.Number: {
        const text = this.scanner.getTokenValue();
        return this.leaf({ kind: 'number', value: Number(text), text, range });
      }
      case Token.True:
      case Token.False:
        return this.leaf({ kind: 'boolean', value: this.token === Token.True, range });
      case Token.Null:
        return this.leaf({ kind: 'null', value: null, range });
      case Token.Unknown:
        this.unknown();
        this.next();
        return undefined;
      default:
        this.unexpected('ExpectedValue', container);
        return undefined;
    }
  }

  private leaf(node: SyntaxNode): SyntaxNode {
    this.next();
    return node;
  }

  private object(depth: number): SyntaxNode {
    const start = this.range.start;
    const properties: PropertyNode[] = [];
    const seen = new Set<string>();
    this.next();
    for (let first = true; this.token !== Token.CloseBrace; first = false) {
      if (this.closes(first, 'Object', start)) {
        return { kind: 'object', properties, range: { start, end: this.range.start } };
      }
      if (!first && this.at(Token.CloseBrace)) {
        this.unexpected('ExpectedName', 'Object'); // a comma before the brace
        break;
      }
      const property = this.property(depth);
      if (property) {
        if (seen.has(property.key.value)) {
          this.report('DuplicateField', { field: property.key.value }, property.key.range);
        }
        seen.add(property.key.value);
        properties.push(property);
      }
    }
    const end = this.range.end;
    this.next();
    return { kind: 'object', properties, range: { start, end } };
  }

  private property(depth: number): PropertyNode | undefined {
    if (this.token !== Token.String) {
      this.unexpected('ExpectedName', 'Object');
      this.skipTo(Token.Comma, Token.CloseBrace, Token.CloseBracket);
      return undefined;
    }
    const key: StringNode = { kind: 'string', value: this.scanner.getTokenValue(), range: this.range };
    this.next();
    if (this.at(Token.Colon)) {
      this.next();
    } else {
      this.unexpected('ExpectedColon', 'Object');
    }
    const value = this.value(depth + 1, 'Object');
    return value && { key, value, range: { start: key.range.start, end: value.range.end } };
  }

  private array(depth: number): SyntaxNode {
    const start = this.range.start;
    const items: SyntaxNode[] = [];
    this.next();
    for (let first = true; this.token !== Token.CloseBracket; first = false) {
      if (this.closes(first, 'Array', start)) {
        return { kind: 'array', items, range: { start, end: this.range.start } };
      }
      if (!first && this.at(Token.CloseBracket)) {
        this.unexpected('ExpectedValue', 'Array'); // a comma before the bracket
        break;
      }
      const before = this.range.start;
      const item = this.value(depth + 1, 'Array');
      if (item) {
        items.push(item);
      } else if (this.range.start === before && this.token !== Token.End) {
        this.skipTo(Token.Comma, Token.CloseBrace, Token.CloseBracket);
      }
    }
    const end = this.range.end;
    this.next();
    return { kind: 'array', items, range: { start, end } };
  }

  /** Steps over the comma between entries; true where the text ends or a closing mark of another kind stands here. */
  private closes(first: boolean, container: 'Object' | 'Array', start: number): boolean {
    if (!first) {
      if (this.token === Token.Comma) {
        this.next();
        this.ends(container);
      } else if (this.token !== Token.End && !this.atOtherClose(container)) {
        this.unexpected('ExpectedComma', container);
        this.skipUnknown();
      }
    }
    if (this.token === Token.End) {
      if (!this.hasStopped) {
        this.report('UnexpectedEnd', { container, start }, { start: this.text.length, end: this.text.length });
        this.hasStopped = true; // one report for the end is enough: the outer containers end here too
      }
      return true;
    }
    if (this.atOtherClose(container)) {
      this.report(
        'WrongClose',
        { close: this.tokenText(), open: container === 'Object' ? '}' : ']', container, start },
        this.range,
      );
      return true;
    }
    return false;
  }

  private atOtherClose(container: 'Object' | 'Array'): boolean {
    return this.token === (container === 'Object' ? Token.CloseBracket : Token.CloseBrace);
  }

  private skipUnknown(): void {
    while (this.token === Token.Unknown || this.token === Token.Colon) {
      this.next();
    }
  }

  private skipTo(...stops: number[]): void {
    while (this.token !== Token.End && !stops.includes(this.token)) {
      if (this.token === Token.OpenBrace || this.token === Token.OpenBracket) {
        this.skipBalanced();
      } else {
        this.next();
      }
    }
  }

  private skipBalanced(): void {
    let depth = 0;
    do {
      if (this.token === Token.OpenBrace || this.token === Token.OpenBracket) {
        depth += 1;
      } else if (this.token === Token.CloseBrace || this.token === Token.CloseBracket) {
        depth -= 1;
      }
      this.next();
    } while (depth > 0 && this.token !== Token.End);
  }

  private tokenText(): string {
    const { start, end } = this.range;
    return this.text.slice(start, end);
  }

  /** A run of letters that is no word of JSON, or a character that starts nothing. */
  private unknown(): void {
    const { start } = this.range;
    const word = /^[\p{L}\p{N}_$]+/u.exec(this.tokenText())?.[0];
    if (word !== undefined && /^[\p{L}_$]/u.test(word)) {
      this.report('UnrecognizedToken', { token: word }, { start, end: start + word.length });
    } else {
      this.unexpected('ExpectedValue', 'root');
    }
  }

  private unexpected(
    id: 'TrailingText' | 'ExpectedValue' | 'ExpectedName' | 'ExpectedColon' | 'ExpectedComma',
    container: Container,
  ): void {
    const { start } = this.range;
    if (this.ends(container)) {
      return;
    }
    const character = String.fromCodePoint(this.text.codePointAt(start) ?? 0);
    this.report(id, { character, code: characterCode(character), container }, { start, end: start + character.length });
  }

  /** Whether the text ends here, where something has to follow. One report for the end is enough. */
  private ends(container: Container): boolean {
    if (this.token === Token.End && !this.hasStopped) {
      this.report('UnexpectedEndOfText', { container }, { start: this.text.length, end: this.text.length });
      this.hasStopped = true;
    }
    return this.token === Token.End;
  }
}
