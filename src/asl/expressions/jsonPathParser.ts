// Text to JSONPath: Jayway's grammar, by recursive descent, with the place of a fault (Amazon States Language, "Paths").
import type { Parsed, VariableUse } from './expressionProblem';
import { FilterParser } from './jsonPathFilterParser';
import {
  areDefinite,
  areReference,
  type JsonPath,
  type PathFunctionName,
  pathFunctionNames,
  type PathStep,
} from './jsonPathSyntax';
import { SyntaxFault, TextScanner } from './textScanner';

/** Steps in one path, filters included. No path that a person writes comes near; it bounds the work of a hostile one. */
const maximumSteps = 500;

/** A variable's name: a Unicode identifier, as "Passing data between states with variables" asks. */
const variableName = /[\p{ID_Start}_][\p{ID_Continue}]*/uy;

const variableStart = /[\p{ID_Start}_]/u;

/** A name after a dot. */
const dottedName = /[^.[\]()\s,'"=<>!&|*?]+/uy;

/** Parses the steps of a path; also used for the paths inside a filter, which end where the filter goes on. */
export class PathParser {
  #steps = 0;

  constructor(
    readonly scanner: TextScanner,
    readonly depth = 0,
  ) {}

  /** Reads steps until something that is no step. */
  steps(): PathStep[] {
    const steps: PathStep[] = [];
    for (;;) {
      const before = this.scanner.offset;
      this.#step(steps);
      if (this.scanner.offset === before) return steps;
      this.#steps += 1;
      if (this.#steps > maximumSteps) throw this.scanner.fault('The path has too many steps.');
    }
  }

  #step(steps: PathStep[]): void {
    const { scanner } = this;
    if (scanner.accept('..')) {
      steps.push({ kind: 'scan' });
      if (scanner.peek() === '[') this.#bracket(steps);
      else this.#dotted(steps);
      return;
    }
    if (scanner.accept('.')) {
      if (scanner.peek() === '[') this.#bracket(steps);
      else this.#dotted(steps);
      return;
    }
    if (scanner.peek() === '[') this.#bracket(steps);
    // Jayway takes a name right after a bracket: `$.a[0]b`.
    else if (
      steps.length > 0 &&
      this.depth === 0 &&
      scanner.text.charAt(scanner.offset - 1) === ']' &&
      variableStart.test(scanner.peek())
    )
      this.#dotted(steps);
  }

  #dotted(steps: PathStep[]): void {
    const { scanner } = this;
    if (scanner.accept('*')) {
      steps.push({ kind: 'wildcard' });
      return;
    }
    const start = scanner.offset;
    const name = scanner.match(dottedName) ?? '';
    if (name === '')
      throw scanner.fault(
        scanner.atEnd ? 'A path must not end with a dot.' : `'${scanner.peek()}' cannot start a name here.`,
      );
    if (scanner.peek() !== '(') {
      steps.push({ kind: 'child', names: [name] });
      return;
    }
    if (!isFunctionName(name)) throw scanner.fault(`There is no path function '${name}'.`, start);
    scanner.expect('(');
    scanner.skipSpace();
    scanner.expect(')');
    steps.push({ kind: 'function', name });
  }

  #bracket(steps: PathStep[]): void {
    const { scanner } = this;
    scanner.expect('[');
    scanner.skipSpace();
    const next = scanner.peek();
    if (scanner.accept('*')) steps.push({ kind: 'wildcard' });
    else if (next === "'" || next === '"') steps.push({ kind: 'child', names: this.#list(() => this.quoted()) });
    else if (next === '?') steps.push(this.#filter());
    else steps.push(this.#indexes());
    scanner.skipSpace();
    scanner.expect(']');
  }

  #filter(): PathStep {
    const { scanner } = this;
    scanner.expect('?');
    scanner.skipSpace();
    if (scanner.peek() !== '(') throw scanner.fault('A filter is written [?(...)].');
    return { kind: 'filter', test: new FilterParser(this).parenthesised() };
  }

  #list<T>(item: () => T): T[] {
    const items: T[] = [];
    do {
      this.scanner.skipSpace();
      items.push(item());
      this.scanner.skipSpace();
    } while (this.scanner.accept(','));
    return items;
  }

  #indexes(): PathStep {
    const { scanner } = this;
    const start = scanner.offset;
    const text = scanner.match(/[-\d:, ]*/uy) ?? '';
    const parts = text.split(':').map((part) => part.trim());
    const isInteger = (part: string) => /^-?\d{1,10}$/.test(part);
    if (parts.length > 1 && parts.length <= 3 && parts.every((part) => part === '' || isInteger(part))) {
      const bound = (part: string | undefined) => (part === undefined || part === '' ? undefined : Number(part));
      return { kind: 'slice', from: bound(parts[0]), to: bound(parts[1]) };
    }
    const indexes = text.split(',').map((part) => part.trim());
    if (!indexes.every(isInteger))
      throw scanner.fault("Expected an index, a slice, a name in quotes, '*' or a filter.", start);
    return { kind: 'index', indexes: indexes.map(Number) };
  }

  /** A parser for a path inside the filter of this one. */
  nested(depth: number): PathParser {
    return new PathParser(this.scanner, depth);
  }

  /**
   * A name or text in single or double quotes. A backslash keeps the quote from ending the text and goes then; before
   * anything else it is a character as any other, as recorded.
   */
  quoted(): string {
    const { scanner } = this;
    const start = scanner.offset;
    const quote = scanner.peek();
    if (quote !== "'" && quote !== '"') throw scanner.fault('Expected a text in quotes.');
    scanner.offset += 1;
    let text = '';
    while (!scanner.atEnd && scanner.peek() !== quote) {
      if (scanner.peek() === '\\' && scanner.peek(1) === quote) scanner.offset += 1;
      text += scanner.peek();
      scanner.offset += 1;
    }
    if (scanner.atEnd) throw scanner.fault('The closing quote is missing.', start);
    scanner.offset += 1;
    return text;
  }
}

function isFunctionName(name: string): name is PathFunctionName {
  return (pathFunctionNames as readonly string[]).includes(name);
}

/**
 * Reads a path from where the scanner stands and leaves the scanner after it.
 * @throws SyntaxFault
 */
export function readJsonPath(scanner: TextScanner): JsonPath {
  const start = scanner.offset;
  scanner.expect('$');
  const variables: VariableUse[] = [];
  let root: JsonPath['root'] = 'input';
  let variable: string | undefined;
  if (scanner.accept('$')) root = 'context';
  else {
    variable = scanner.match(variableName);
    if (variable !== undefined) {
      root = 'variable';
      variables.push({ name: variable, offset: start });
    }
  }
  const steps = new PathParser(scanner).steps();
  const functionAt = steps.findIndex((step) => step.kind === 'function');
  if (functionAt >= 0 && functionAt < steps.length - 1)
    throw scanner.fault('A function must be the last step of a path.');
  return {
    text: scanner.text.slice(start, scanner.offset),
    root,
    ...(variable === undefined ? {} : { variable }),
    steps,
    definite: areDefinite(steps),
    reference: areReference(steps),
    variables,
  };
}

/** Parses a path. Never throws. The fault's offset counts from the start of `text`. */
export function parseJsonPath(text: string): Parsed<JsonPath> {
  const scanner = new TextScanner(text);
  try {
    if (!text.startsWith('$')) throw scanner.fault("A path starts with '$'.");
    const path = readJsonPath(scanner);
    // Jayway trims a path.
    scanner.skipSpace();
    if (!scanner.atEnd) throw scanner.fault(`'${scanner.peek()}' cannot stand here in a path.`);
    return { ok: true, value: path };
  } catch (fault) {
    if (fault instanceof SyntaxFault) return { ok: false, problem: { message: fault.message, offset: fault.offset } };
    throw fault;
  }
}
