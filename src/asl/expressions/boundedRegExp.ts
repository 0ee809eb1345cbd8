// Regular expressions whose work is bounded: JavaScript's own matcher can take exponential time and cannot be stopped, so
// `=~` in a path filter and JSONata's regular expressions run here, on an explicit stack with a budget of steps.
import type { Parsed } from './expressionProblem';
import { type Instruction, RegexCompiler } from './regexCompiler';
import { RegexParser } from './regexSyntax';
import { BudgetExceeded, type StepBudget } from './stepBudget';
import { SyntaxFault } from './textScanner';

/** Entries on the stack of choices; three million take 72 MB at most. */
const maximumStack = 9_000_000;

const isWord = (unit: number) =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || unit === 95 || (unit >= 97 && unit <= 122);
const isLineEnd = (unit: number) => unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029;

/** What RegExp.prototype.exec answers, as far as it is used: the match, its groups and where it starts. */
export type BoundedMatch = (string | undefined)[] & { index: number };

/** A regular expression with the results of JavaScript's and a bound on its work. */
export class BoundedRegExp {
  /** Where `exec` starts to search; after a match, where it ended (as with the `g` flag). */
  lastIndex = 0;

  private constructor(
    readonly source: string,
    readonly flags: string,
    private readonly program: readonly Instruction[],
    private readonly slots: number,
    private readonly groups: number,
  ) {}

  /** Parses `source`; of the flags i, m and s count. Never throws. */
  static parse(source: string, flags: string): Parsed<BoundedRegExp> {
    try {
      const parser = new RegexParser(source);
      const tree = parser.parse();
      const compiler = new RegexCompiler(parser);
      compiler.compile(tree);
      compiler.program.push({ code: 'match' });
      return { ok: true, value: new BoundedRegExp(source, flags, compiler.program, compiler.slots, parser.groupCount) };
    } catch (fault) {
      if (fault instanceof SyntaxFault) return { ok: false, problem: { message: fault.message, offset: fault.offset } };
      throw fault;
    }
  }

  /** The first match at or after lastIndex, or null. @throws BudgetExceeded */
  exec(text: string, budget: StepBudget): BoundedMatch | null {
    for (let start = this.lastIndex; start <= text.length; start += 1) {
      const slots = new Array<number>(this.slots).fill(-1);
      const end = this.#run(this.program, text, start, slots, budget);
      if (end < 0) continue;
      const match: (string | undefined)[] = [text.slice(start, end)];
      for (let group = 1; group <= this.groups; group += 1) {
        const from = slots[group * 2] ?? -1;
        const to = slots[group * 2 + 1] ?? -1;
        match.push(from < 0 || to < 0 ? undefined : text.slice(from, to));
      }
      this.lastIndex = end;
      return Object.assign(match, { index: start });
    }
    this.lastIndex = 0;
    return null;
  }

  /** Whether the whole text matches, as Java's Matcher.matches. @throws BudgetExceeded */
  matchesWhole(text: string, budget: StepBudget): boolean {
    return this.#run(this.program, text, 0, new Array<number>(this.slots).fill(-1), budget, text.length) >= 0;
  }

  /** Runs a program from `start`; the end of the match, or -1. With `mustEnd`, only a match that ends there counts. */
  #run(
    program: readonly Instruction[],
    text: string,
    start: number,
    slots: number[],
    budget: StepBudget,
    mustEnd = -1,
  ): number {
    // Three numbers an entry: a choice (instruction, position, -1) or a slot to restore (slot, value, -2).
    const stack: number[] = [];
    let at = 0;
    let position = start;
    let steps = 0;
    const set = (slot: number, value: number) => {
      stack.push(slot, slots[slot] ?? -1, -2);
      slots[slot] = value;
    };
    for (;;) {
      steps += 1;
      if (steps === 1000) {
        budget.spend(steps);
        if (stack.length > maximumStack) throw new BudgetExceeded();
        steps = 0;
      }
      const instruction = program[at];
      let matched = false;
      if (instruction !== undefined) {
        at += 1;
        switch (instruction.code) {
          case 'match':
            if (mustEnd >= 0 && position !== mustEnd) break;
            budget.spend(steps);
            return position;
          case 'split':
            stack.push(instruction.second, position, -1);
            at = instruction.first;
            matched = true;
            break;
          case 'jump':
            at = instruction.target;
            matched = true;
            break;
          case 'save':
            set(instruction.slot, position);
            matched = true;
            break;
          case 'progress':
            matched = slots[instruction.slot] !== position;
            break;
          case 'reset':
            for (let slot = instruction.from; slot <= instruction.to; slot += 1) set(slot, -1);
            matched = true;
            break;
          case 'look':
            matched = this.#look(instruction, text, position, slots, set, budget) !== instruction.negated;
            break;
          case 'back': {
            const from = slots[instruction.group * 2] ?? -1;
            const to = slots[instruction.group * 2 + 1] ?? -1;
            const part = from < 0 || to < 0 ? '' : text.slice(from, to);
            steps += part.length >> 3;
            matched = this.#same(text.substr(position, part.length), part);
            if (matched) position += part.length;
            break;
          }
          case 'start':
          case 'end':
          case 'boundary':
          case 'inside':
            matched = this.#holds(instruction.code, text, position);
            break;
          default:
            matched = position < text.length && this.#accepts(instruction, text.charCodeAt(position));
            if (matched) position += 1;
        }
      }
      if (matched) continue;
      // Back to the last choice, undoing what was saved since.
      for (;;) {
        const kind = stack.pop();
        if (kind === undefined) {
          budget.spend(steps);
          return -1;
        }
        const value = stack.pop() ?? 0;
        const where = stack.pop() ?? 0;
        if (kind === -2) {
          slots[where] = value;
          continue;
        }
        at = where;
        position = value;
        break;
      }
    }
  }

  #look(
    look: Instruction & { code: 'look' },
    text: string,
    position: number,
    slots: number[],
    set: (slot: number, value: number) => void,
    budget: StepBudget,
  ): boolean {
    // What a positive look captures stays captured; a negative one captures nothing.
    for (let start = position; start >= 0; start -= 1) {
      const copy = [...slots];
      budget.spend(1 + (copy.length >> 3));
      if (this.#run(look.program, text, start, copy, budget, look.ahead ? -1 : position) >= 0) {
        if (!look.negated)
          copy.forEach((value, slot) => {
            if (value !== slots[slot]) set(slot, value);
          });
        return true;
      }
      if (look.ahead) return false;
    }
    return false;
  }

  #same(left: string, right: string): boolean {
    return left === right || (this.flags.includes('i') && left.toUpperCase() === right.toUpperCase());
  }

  #holds(code: 'start' | 'end' | 'boundary' | 'inside', text: string, position: number): boolean {
    if (code === 'start')
      return position === 0 || (this.flags.includes('m') && isLineEnd(text.charCodeAt(position - 1)));
    if (code === 'end')
      return position === text.length || (this.flags.includes('m') && isLineEnd(text.charCodeAt(position)));
    const before = position > 0 && isWord(text.charCodeAt(position - 1));
    const after = position < text.length && isWord(text.charCodeAt(position));
    return (before !== after) === (code === 'boundary');
  }

  #accepts(instruction: Instruction, unit: number): boolean {
    if (instruction.code === 'any') return this.flags.includes('s') || !isLineEnd(unit);
    const forms = this.flags.includes('i') ? caseForms(unit) : [unit];
    if (instruction.code === 'unit') return forms.includes(instruction.unit);
    if (instruction.code !== 'set') return false;
    const within = forms.some((form) => instruction.set.ranges.some(([from, to]) => form >= from && form <= to));
    return within !== instruction.set.negated;
  }
}

/** A unit with its upper and lower case twins, where they are one unit long. */
function caseForms(unit: number): number[] {
  const character = String.fromCharCode(unit);
  return [character, character.toLowerCase(), character.toUpperCase()]
    .filter((form) => form.length === 1)
    .map((form) => form.charCodeAt(0));
}
