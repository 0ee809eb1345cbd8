// One JSONata expression, compiled: evaluated with the clock, the chance and the bounds of a run, none of which the library
// takes from outside by itself. It offers hooks and a place for a regular expression engine; both are used here.
import jsonata from 'jsonata';
import type { JsonValue } from '../language/jsonValue';
import { BoundedRegExp, type BoundedMatch } from './boundedRegExp';
import type { JsonataNode } from './jsonataAnalysis';
import { JsonataFault, registerFunctions } from './jsonataFunctions';
import { checkPicture } from './jsonataGuards';
import type { ClockAndChance } from './scope';
import { StepBudget } from './stepBudget';

/** What one evaluation may spend; an evaluated node costs `nodeCost`, a step of a regular expression one. */
const maximumSteps = 20_000_000;
const nodeCost = 20;

/** Evaluations that may be open at once: recursion that is not in tail position, and wide array constructors. */
const maximumDepth = 20_000;

/** Elements in one sequence; a payload of 256 KiB holds at most 131,072. */
const maximumSequence = 200_000;

/** Values in one array or object while evaluating, written out. */
const maximumSize = 2_000_000;

/** Characters in one text while evaluating. */
const maximumText = 4_000_000;

/** One evaluation. */
interface Run {
  readonly clock: ClockAndChance;
  readonly time: Date;
  readonly budget: StepBudget;
  /** Of each array and object that was a result: the values in it, written out. */
  readonly sizes: WeakMap<object, number>;
  framed: boolean;
  /** Evaluations that are open now. */
  depth: number;
}

/** A frame of the library's environment, as far as it is used; `run` is ours. */
interface Frame {
  run: Run;
  timestamp: Date;
  lookup(name: string): unknown;
  bind(name: string, value: unknown): void;
}

/** A function as the library keeps it. */
interface LibraryFunction {
  readonly implementation: (this: unknown, ...values: unknown[]) => unknown;
}

function guardedToMillis(original: LibraryFunction): LibraryFunction {
  return {
    ...original,
    implementation(text, picture) {
      if (typeof text === 'string' && typeof picture === 'string') checkPicture(text, picture);
      return original.implementation.call(this, text, picture);
    },
  };
}

/**
 * The library counts open evaluations in `depth` of an evaluation's first frame; here that counts the work too. One
 * descriptor for all frames, so that the engine sees one shape.
 */
const countedDepth: PropertyDescriptor & ThisType<Frame> = {
  get() {
    return this.run.depth;
  },
  set(value: number) {
    const { run } = this;
    // The first assignment comes after the library has put the wall clock's time into the frame.
    this.timestamp = run.time;
    if (value > run.depth) run.budget.spend(nodeCost);
    run.depth = value;
    if (value > maximumDepth) throw new JsonataFault('D1011', stackOverflow);
  },
};

const stackOverflow =
  'Stack overflow. Check for non-terminating recursive function.  Consider rewriting as tail-recursive';

const framePushed = Symbol.for('jsonata.__createFrame_push');
const evaluated = Symbol.for('jsonata.__evaluate_exit');

/** A compiled expression. One evaluation at a time: the interpreter awaits each in place. */
export class CompiledJsonata {
  readonly #expression: jsonata.Expression;
  #run: Run | undefined;
  #prepared = false;
  #toMillis: LibraryFunction | undefined;

  /** @throws the library's error for a text that does not parse. */
  constructor(text: string) {
    const running = () => this.#running();
    const engine = class {
      lastIndex = 0;
      readonly #regex: BoundedRegExp;
      constructor(source: RegExp) {
        const parsed = BoundedRegExp.parse(source.source, source.flags);
        if (!parsed.ok) throw new JsonataFault('', parsed.problem.message);
        this.#regex = parsed.value;
      }
      exec(text: string): BoundedMatch | null {
        this.#regex.lastIndex = this.lastIndex;
        const match = this.#regex.exec(text, running().budget);
        this.lastIndex = this.#regex.lastIndex;
        return match;
      }
    };
    this.#expression = jsonata(text, {
      sequence: maximumSequence,
      RegexEngine: engine as unknown as RegExpConstructor,
    });
  }

  /** Functions and hooks, at the first evaluation: an expression that is only checked does without. */
  #prepare(): void {
    if (this.#prepared) return;
    this.#prepared = true;
    registerFunctions(this.#expression, () => this.#running().clock);
    const hook = (name: symbol, value: unknown) => {
      this.#expression.assign(name as unknown as string, value);
    };
    hook(framePushed, (outer: Frame, frame: Frame) => {
      this.#watch(outer, frame);
    });
    hook(evaluated, (_node: unknown, _input: unknown, _environment: unknown, result: unknown) => {
      this.#weigh(result);
    });
  }

  get tree(): JsonataNode {
    return this.#expression.ast() as unknown as JsonataNode;
  }

  /**
   * The value, which may be undefined, hold functions, or be one of the library's sequences.
   * @throws the library's errors (code, message), JsonataFault, BudgetExceeded.
   */
  async evaluate(bindings: Readonly<Record<string, JsonValue>>, clock: ClockAndChance): Promise<unknown> {
    this.#prepare();
    const now = clock.nowMillis();
    this.#run = {
      clock: { nowMillis: () => now, random: () => clock.random() },
      time: new Date(now),
      budget: new StepBudget(maximumSteps),
      sizes: new WeakMap(),
      framed: false,
      depth: 0,
    };
    return (await this.#expression.evaluate(undefined, bindings)) as unknown;
  }

  #running(): Run {
    if (this.#run === undefined) throw new Error('No evaluation is running.');
    return this.#run;
  }

  /** The first frame of an evaluation is the one that holds the counter; the others take its time. */
  #watch(outer: Frame, frame: Frame): void {
    const run = this.#running();
    if (run.framed) return;
    run.framed = true;
    frame.run = run;
    Object.defineProperty(frame, 'depth', countedDepth);
    this.#toMillis ??= guardedToMillis(outer.lookup('toMillis') as LibraryFunction);
    frame.bind('toMillis', this.#toMillis);
  }

  /**
   * Work inside one function of the library grows with its arguments, which were results before. A value that holds
   * another twice, again and again, is small in memory and endless to walk: its size is counted as if written out.
   */
  #weigh(result: unknown): void {
    const { budget, sizes } = this.#running();
    if (typeof result === 'string') {
      budget.spend(result.length >> 6);
      if (result.length > maximumText) throw new JsonataFault('', `A text of ${result.length} characters is too long.`);
    } else if (typeof result === 'object' && result !== null) {
      let size = sizes.get(result);
      if (size === undefined) {
        size = 1;
        for (const member of Object.values(result) as unknown[])
          size += typeof member === 'object' && member !== null ? (sizes.get(member) ?? 1) : 1;
        sizes.set(result, size);
      }
      if (size > maximumSize) throw new JsonataFault('', 'The value is too large.');
      if (Array.isArray(result)) budget.spend(result.length >> 2);
    }
  }
}
