// Regular expressions from tree to program: choices, saved places and jumps for a matcher with an explicit stack.
import type { RegexParser, RegexNode, UnitSet } from './regexSyntax';
import { SyntaxFault } from './textScanner';

/** One step of a program. */
export type Instruction =
  | { readonly code: 'unit'; readonly unit: number }
  | { readonly code: 'set'; readonly set: UnitSet }
  | { readonly code: 'any' | 'start' | 'end' | 'boundary' | 'inside' | 'match' }
  | { readonly code: 'split'; first: number; second: number }
  | { readonly code: 'jump'; target: number }
  | { readonly code: 'save' | 'progress'; readonly slot: number }
  | { readonly code: 'reset'; readonly from: number; readonly to: number }
  | { readonly code: 'back'; readonly group: number }
  | {
      readonly code: 'look';
      readonly ahead: boolean;
      readonly negated: boolean;
      readonly program: readonly Instruction[];
    };

/** Repetitions are written out, so this bounds both the program and what `{1000}` nested in itself can become. */
const maximumInstructions = 20_000;

/** Compiles one tree; `slots` counts what the program saves: two for each group, one for each loop. */
export class RegexCompiler {
  program: Instruction[] = [];
  slots: number;
  #size = 0;

  constructor(readonly parser: RegexParser) {
    this.slots = (parser.groupCount + 1) * 2;
  }

  #emit<T extends Instruction>(instruction: T): T {
    this.#size += 1;
    if (this.#size > maximumInstructions) throw new SyntaxFault('The regular expression is too large.', 0);
    this.program.push(instruction);
    return instruction;
  }

  compile(node: RegexNode): void {
    switch (node.kind) {
      case 'unit':
        this.#emit({ code: 'unit', unit: node.unit });
        break;
      case 'set':
        this.#emit({ code: 'set', set: node.set });
        break;
      case 'sequence':
        for (const item of node.items) this.compile(item);
        break;
      case 'alternatives':
        this.#alternatives(node.items);
        break;
      case 'repeat':
        this.#repeat(node);
        break;
      case 'look':
        this.#look(node);
        break;
      case 'back': {
        const group = typeof node.group === 'string' ? this.parser.names.get(node.group) : node.group;
        if (group !== undefined && group <= this.parser.groupCount) this.#emit({ code: 'back', group });
        else if (typeof group === 'number') this.#octal(String(group));
        break;
      }
      case 'group':
        if (node.index !== undefined) this.#emit({ code: 'save', slot: node.index * 2 });
        this.compile(node.body);
        if (node.index !== undefined) this.#emit({ code: 'save', slot: node.index * 2 + 1 });
        break;
      default:
        this.#emit({ code: node.kind });
    }
  }

  /** A number without its group is an octal escape, as far as it is octal (ECMA-262, annex B.1.2). */
  #octal(digits: string): void {
    const octal = /^[0-7]+/.exec(digits)?.[0] ?? '';
    if (octal !== '') this.#emit({ code: 'unit', unit: parseInt(octal, 8) });
    for (const digit of digits.slice(octal.length)) this.#emit({ code: 'unit', unit: digit.charCodeAt(0) });
  }

  #look(node: RegexNode & { kind: 'look' }): void {
    const outer = this.program;
    this.program = [];
    this.compile(node.body);
    this.#emit({ code: 'match' });
    const program = this.program;
    this.program = outer;
    this.#emit({ code: 'look', ahead: node.ahead, negated: node.negated, program });
  }

  #alternatives(items: readonly RegexNode[]): void {
    const jumps: { code: 'jump'; target: number }[] = [];
    items.forEach((item, index) => {
      if (index === items.length - 1) this.compile(item);
      else {
        const split = this.#emit({ code: 'split', first: this.program.length + 1, second: 0 });
        this.compile(item);
        jumps.push(this.#emit({ code: 'jump', target: 0 }));
        split.second = this.program.length;
      }
    });
    for (const jump of jumps) jump.target = this.program.length;
  }

  #repeat(node: RegexNode & { kind: 'repeat' }): void {
    const once = () => {
      if (node.groups[1] > node.groups[0])
        this.#emit({ code: 'reset', from: (node.groups[0] + 1) * 2, to: node.groups[1] * 2 + 1 });
      this.compile(node.body);
    };
    for (let count = 0; count < node.minimum; count += 1) {
      const before = this.#size;
      once();
      // Written out, an empty body stays empty, however often.
      if (this.#size === before) break;
    }
    const split = (): { code: 'split'; first: number; second: number } =>
      this.#emit({ code: 'split', first: 0, second: 0 });
    const point = (at: { first: number; second: number }, into: number, past: number) => {
      at.first = node.greedy ? into : past;
      at.second = node.greedy ? past : into;
    };
    const slot = this.slots;
    this.slots += 1;
    if (node.maximum === Infinity) {
      const at = this.program.length;
      const loop = split();
      this.#emit({ code: 'save', slot });
      once();
      this.#emit({ code: 'progress', slot });
      this.#emit({ code: 'jump', target: at });
      point(loop, at + 1, this.program.length);
      return;
    }
    const optional: [{ first: number; second: number }, number][] = [];
    for (let count = node.minimum; count < node.maximum; count += 1) {
      optional.push([split(), this.program.length]);
      this.#emit({ code: 'save', slot });
      once();
      this.#emit({ code: 'progress', slot });
    }
    for (const [at, into] of optional) point(at, into, this.program.length);
  }
}
