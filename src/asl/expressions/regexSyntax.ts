// The grammar of regular expressions (ECMA-262, section 22.2.1, without the u and v flags), to a tree.
import { TextScanner } from './textScanner';

/** A set of UTF-16 units: ranges, both ends included. */
export interface UnitSet {
  readonly ranges: readonly (readonly [number, number])[];
  readonly negated: boolean;
}

export type RegexNode =
  | { readonly kind: 'unit'; readonly unit: number }
  | { readonly kind: 'set'; readonly set: UnitSet }
  | { readonly kind: 'any' }
  | { readonly kind: 'sequence' | 'alternatives'; readonly items: readonly RegexNode[] }
  | { readonly kind: 'group'; readonly index: number | undefined; readonly body: RegexNode }
  | {
      readonly kind: 'repeat';
      readonly body: RegexNode;
      readonly minimum: number;
      readonly maximum: number;
      readonly greedy: boolean;
      readonly groups: readonly [number, number];
    }
  | { readonly kind: 'look'; readonly ahead: boolean; readonly negated: boolean; readonly body: RegexNode }
  | { readonly kind: 'start' | 'end' | 'boundary' | 'inside' }
  | { readonly kind: 'back'; readonly group: number | string };

const digits: UnitSet['ranges'] = [[48, 57]];
const wordUnits: UnitSet['ranges'] = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const spaces: UnitSet['ranges'] = [
  [9, 13],
  [32, 32],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
const controls: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, v: 11, f: 12 };
const maximumDepth = 100;

function complement(ranges: UnitSet['ranges']): UnitSet['ranges'] {
  const result: [number, number][] = [];
  let next = 0;
  for (const [from, to] of ranges) {
    if (from > next) result.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= 0xffff) result.push([next, 0xffff]);
  return result;
}

/** The units that \d, \w, \s and their opposites stand for; undefined for other letters. */
function classEscape(letter: string): UnitSet['ranges'] | undefined {
  switch (letter) {
    case 'd':
      return digits;
    case 'D':
      return complement(digits);
    case 'w':
      return wordUnits;
    case 'W':
      return complement(wordUnits);
    case 's':
      return spaces;
    case 'S':
      return complement(spaces);
    default:
      return undefined;
  }
}

/** Parses one pattern. @throws SyntaxFault */
export class RegexParser {
  readonly #scanner: TextScanner;
  #groups = 0;
  #depth = 0;
  readonly names = new Map<string, number>();

  constructor(source: string) {
    this.#scanner = new TextScanner(source);
  }

  get groupCount(): number {
    return this.#groups;
  }

  parse(): RegexNode {
    const node = this.#alternatives();
    if (!this.#scanner.atEnd) throw this.#scanner.fault("There is a ')' without its '('.");
    return node;
  }

  #alternatives(): RegexNode {
    this.#depth += 1;
    if (this.#depth > maximumDepth) throw this.#scanner.fault('The regular expression is nested too deeply.');
    const items = [this.#sequence()];
    while (this.#scanner.accept('|')) items.push(this.#sequence());
    this.#depth -= 1;
    return items.length === 1 && items[0] ? items[0] : { kind: 'alternatives', items };
  }

  #sequence(): RegexNode {
    const items: RegexNode[] = [];
    while (!this.#scanner.atEnd && this.#scanner.peek() !== '|' && this.#scanner.peek() !== ')') {
      const groupsBefore = this.#groups;
      items.push(this.#repeated(this.#atom(), groupsBefore));
    }
    return { kind: 'sequence', items };
  }

  #repeated(body: RegexNode, groupsBefore: number): RegexNode {
    const scanner = this.#scanner;
    let bounds: [number, number] | undefined;
    if (scanner.accept('*')) bounds = [0, Infinity];
    else if (scanner.accept('+')) bounds = [1, Infinity];
    else if (scanner.accept('?')) bounds = [0, 1];
    else {
      const braces = /^\{(\d+)(?:(,)(\d*))?\}$/.exec(scanner.match(/\{\d+(?:,\d*)?\}/y) ?? '');
      if (braces)
        bounds = [
          Number(braces[1]),
          braces[2] === undefined ? Number(braces[1]) : braces[3] === '' ? Infinity : Number(braces[3]),
        ];
    }
    if (bounds === undefined) return body;
    if (bounds[0] > bounds[1]) throw scanner.fault('The numbers of a quantifier are out of order.');
    if (body.kind === 'start' || body.kind === 'end' || body.kind === 'boundary' || body.kind === 'inside')
      throw scanner.fault('There is nothing to repeat.');
    const greedy = !scanner.accept('?');
    return {
      kind: 'repeat',
      body,
      minimum: bounds[0],
      maximum: bounds[1],
      greedy,
      groups: [groupsBefore, this.#groups],
    };
  }

  #atom(): RegexNode {
    const scanner = this.#scanner;
    const next = scanner.peek();
    switch (next) {
      case '^':
        scanner.offset += 1;
        return { kind: 'start' };
      case '$':
        scanner.offset += 1;
        return { kind: 'end' };
      case '.':
        scanner.offset += 1;
        return { kind: 'any' };
      case '(':
        return this.#group();
      case '[':
        return { kind: 'set', set: this.#set() };
      case '\\':
        return this.#escape();
      case '*':
      case '+':
      case '?':
        throw scanner.fault('There is nothing to repeat.');
      default:
        scanner.offset += 1;
        return { kind: 'unit', unit: next.charCodeAt(0) };
    }
  }

  #group(): RegexNode {
    const scanner = this.#scanner;
    const start = scanner.offset;
    scanner.expect('(');
    const close = (): RegexNode => {
      const body = this.#alternatives();
      if (!scanner.accept(')')) throw scanner.fault("The closing ')' of a group is missing.", start);
      return body;
    };
    if (scanner.accept('?:')) return { kind: 'group', index: undefined, body: close() };
    for (const [mark, ahead, negated] of [
      ['?=', true, false],
      ['?!', true, true],
      ['?<=', false, false],
      ['?<!', false, true],
    ] as const) {
      if (scanner.accept(mark)) return { kind: 'look', ahead, negated, body: close() };
    }
    const name = /^\?<(.+)>$/.exec(scanner.match(/\?<[A-Za-z_$][\w$]*>/y) ?? '')?.[1];
    if (name === undefined && scanner.peek() === '?') throw scanner.fault('This kind of group is not supported.');
    this.#groups += 1;
    const index = this.#groups;
    if (name !== undefined) this.names.set(name, index);
    return { kind: 'group', index, body: close() };
  }

  #escape(): RegexNode {
    const scanner = this.#scanner;
    const letter = scanner.peek(1);
    if (letter === 'b' || letter === 'B') {
      scanner.offset += 2;
      return { kind: letter === 'b' ? 'boundary' : 'inside' };
    }
    const ranges = classEscape(letter);
    if (ranges) {
      scanner.offset += 2;
      return { kind: 'set', set: { ranges, negated: false } };
    }
    const named = /^\\k<(.+)>$/.exec(scanner.match(/\\k<[A-Za-z_$][\w$]*>/y) ?? '')?.[1];
    if (named !== undefined) return { kind: 'back', group: named };
    const group = scanner.match(/\\[1-9]\d?/y);
    if (group !== undefined) return { kind: 'back', group: Number(group.slice(1)) };
    return { kind: 'unit', unit: this.#unitEscape() };
  }

  /** The unit that a backslash escape names; the scanner stands on the backslash. */
  #unitEscape(): number {
    const scanner = this.#scanner;
    const hexadecimal = scanner.match(/\\x[\da-fA-F]{2}|\\u[\da-fA-F]{4}/y);
    if (hexadecimal !== undefined) return parseInt(hexadecimal.slice(2), 16);
    const control = scanner.match(/\\c[A-Za-z]/y);
    if (control !== undefined) return control.charCodeAt(2) % 32;
    scanner.offset += 1;
    const letter = scanner.peek();
    if (letter === '') throw scanner.fault('A regular expression must not end with a backslash.');
    scanner.offset += 1;
    if (letter === '0') return 0;
    return controls[letter] ?? letter.charCodeAt(0);
  }

  #set(): UnitSet {
    const scanner = this.#scanner;
    const start = scanner.offset;
    scanner.expect('[');
    const negated = scanner.accept('^');
    const ranges: [number, number][] = [];
    while (!scanner.accept(']')) {
      if (scanner.atEnd) throw scanner.fault("The closing ']' is missing.", start);
      const from = this.#member();
      if (scanner.peek() === '-' && scanner.peek(1) !== ']' && scanner.peek(1) !== '') {
        const dash = scanner.offset;
        scanner.offset += 1;
        const to = this.#member();
        if (typeof from === 'number' && typeof to === 'number') {
          if (from > to) throw scanner.fault('A range in a character class is out of order.', dash);
          ranges.push([from, to]);
          continue;
        }
        ranges.push([45, 45], ...asRanges(from), ...asRanges(to));
        continue;
      }
      ranges.push(...asRanges(from));
    }
    return { ranges, negated };
  }

  #member(): number | UnitSet['ranges'] {
    const scanner = this.#scanner;
    if (scanner.peek() !== '\\') {
      const unit = scanner.peek().charCodeAt(0);
      scanner.offset += 1;
      return unit;
    }
    const ranges = classEscape(scanner.peek(1));
    if (ranges) {
      scanner.offset += 2;
      return ranges;
    }
    if (scanner.accept('\\b')) return 8;
    return this.#unitEscape();
  }
}

function asRanges(member: number | UnitSet['ranges']): [number, number][] {
  return typeof member === 'number' ? [[member, member]] : member.map(([from, to]) => [from, to]);
}
