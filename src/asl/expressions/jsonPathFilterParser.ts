// The tests inside [?(...)]: comparisons, existence, && || ! and parentheses, in Jayway's dialect.
import type { JsonValue } from '../language/jsonValue';
import { BoundedRegExp } from './boundedRegExp';
import {
  type FilterOperand,
  type FilterOperator,
  filterOperators,
  type FilterTest,
  filterWords,
  type PathStep,
} from './jsonPathSyntax';
import type { TextScanner } from './textScanner';

/** How deep parentheses, negations and filters in filters may nest. */
const maximumDepth = 40;

/** What a filter needs of the parser of the path that it stands in. */
export interface EnclosingPath {
  readonly scanner: TextScanner;
  readonly depth: number;
  quoted(): string;
  nested(depth: number): { steps(): PathStep[] };
}

/** Parses one filter; `path` is the parser of the path that the filter stands in. */
export class FilterParser {
  readonly #scanner: TextScanner;
  #depth: number;

  constructor(readonly path: EnclosingPath) {
    this.#scanner = path.scanner;
    this.#depth = path.depth;
  }

  /** `( test )` */
  parenthesised(): FilterTest {
    const scanner = this.#scanner;
    this.#depth += 1;
    if (this.#depth > maximumDepth) throw scanner.fault('The filter is nested too deeply.');
    scanner.expect('(');
    const test = this.#or();
    scanner.skipSpace();
    scanner.expect(')');
    this.#depth -= 1;
    return test;
  }

  #or(): FilterTest {
    let left = this.#and();
    for (;;) {
      this.#scanner.skipSpace();
      if (!this.#scanner.accept('||')) return left;
      left = { kind: 'or', left, right: this.#and() };
    }
  }

  #and(): FilterTest {
    let left = this.#not();
    for (;;) {
      this.#scanner.skipSpace();
      if (!this.#scanner.accept('&&')) return left;
      left = { kind: 'and', left, right: this.#not() };
    }
  }

  #not(): FilterTest {
    const scanner = this.#scanner;
    scanner.skipSpace();
    if (scanner.peek() === '!' && scanner.peek(1) !== '=') {
      scanner.offset += 1;
      this.#depth += 1;
      if (this.#depth > maximumDepth) throw scanner.fault('The filter is nested too deeply.');
      const test = this.#not();
      this.#depth -= 1;
      return { kind: 'not', test };
    }
    if (scanner.peek() === '(') return this.parenthesised();
    return this.#comparison();
  }

  #comparison(): FilterTest {
    const scanner = this.#scanner;
    const left = this.#operand();
    scanner.skipSpace();
    const operator = this.#operator();
    if (operator === undefined) {
      if (left.kind !== 'path') throw scanner.fault('Expected a comparison.');
      return { kind: 'exists', operand: left };
    }
    scanner.skipSpace();
    return { kind: 'compare', operator, left, right: this.#operand() };
  }

  #operator(): FilterOperator | undefined {
    const scanner = this.#scanner;
    for (const operator of filterOperators) if (scanner.accept(operator)) return operator;
    const before = scanner.offset;
    const word = scanner.match(/[A-Za-z]+/uy);
    if (word === undefined) return undefined;
    const known = filterWords.find((name) => name === word.toLowerCase());
    if (known === undefined) throw scanner.fault(`'${word}' is not an operator of filters.`, before);
    return known;
  }

  #operand(): FilterOperand {
    const scanner = this.#scanner;
    const next = scanner.peek();
    if (next === '@' || next === '$') {
      scanner.offset += 1;
      return {
        kind: 'path',
        from: next === '@' ? 'current' : 'root',
        steps: this.path.nested(this.#depth + 1).steps(),
      };
    }
    if (next === "'" || next === '"') return { kind: 'value', value: this.path.quoted() };
    if (next === '/') return this.#regex();
    return { kind: 'value', value: this.#literal() };
  }

  #literal(): JsonValue {
    const scanner = this.#scanner;
    const start = scanner.offset;
    if (scanner.accept('[')) {
      const items: JsonValue[] = [];
      scanner.skipSpace();
      while (!scanner.accept(']')) {
        this.#depth += 1;
        if (this.#depth > maximumDepth) throw scanner.fault('The filter is nested too deeply.');
        const quote = scanner.peek();
        items.push(quote === "'" || quote === '"' ? this.path.quoted() : this.#literal());
        this.#depth -= 1;
        scanner.skipSpace();
        if (scanner.peek() !== ']') scanner.expect(',');
        scanner.skipSpace();
      }
      return items;
    }
    const number = scanner.match(/-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/uy);
    if (number !== undefined) return Number(number);
    const word = scanner.match(/[A-Za-z_][\w-]*/uy);
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    // A bare word is a text: AWS's own samples write [?(@.Name==Receipt)].
    if (word !== undefined) return word;
    throw scanner.fault('Expected a path, a text in quotes, a number, true, false or null.', start);
  }

  #regex(): FilterOperand {
    const scanner = this.#scanner;
    const start = scanner.offset;
    scanner.offset += 1;
    let source = '';
    while (!scanner.atEnd && scanner.peek() !== '/') {
      if (scanner.peek() === '\\') {
        source += scanner.peek();
        scanner.offset += 1;
      }
      source += scanner.peek();
      scanner.offset += 1;
    }
    scanner.expect('/');
    const flags = scanner.match(/[ims]*/uy) ?? '';
    const parsed = BoundedRegExp.parse(source, flags);
    if (!parsed.ok) throw scanner.fault(parsed.problem.message, start + 1 + parsed.problem.offset);
    return { kind: 'regex', regex: parsed.value };
  }
}
