// How the functions of JSONata behave in Step Functions (jsonataFunctionTable.ts lists them all): AWS's own ($partition,
// $range, $hash, $random, $uuid, $parse), those that need the execution's clock and chance, and those that are bounded here
// (Developer Guide, "JSONata functions provided by Step Functions").
import type jsonata from 'jsonata';
import type { JsonValue } from '../language/jsonValue';
import { base64Decode, base64Encode } from './base64';
import { randomUuid, seededNumber } from './chance';
import { FunctionFault } from './functionFault';
import { hash, hashAlgorithms } from './hash';
import { parseJson, partition, range, uniqueValues } from './intrinsicFunctions';
import type { ClockAndChance } from './scope';

/** Characters that $pad may make. */
const maximumPad = 1_000_000;

/** A fault with a code, as JSONata's own have. */
export class JsonataFault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What the library passes as `this`, as far as it is used. */
interface Focus {
  readonly environment: { lookup(name: string): { implementation?: (...values: unknown[]) => unknown } | undefined };
  createSequence(): JsonValue[];
}

/**
 * Registers the functions on a compiled expression.
 * @param clock gives the clock and the chance of the evaluation that is running.
 */
export function registerFunctions(expression: jsonata.Expression, clock: () => ClockAndChance): void {
  const register = (name: string, signature: string, implementation: (focus: Focus, ...values: never[]) => unknown) => {
    expression.registerFunction(
      name,
      function (this: unknown, ...values: unknown[]) {
        try {
          return implementation(this as Focus, ...(values as never[]));
        } catch (fault) {
          if (fault instanceof FunctionFault) throw new JsonataFault('', fault.message);
          throw fault;
        }
      },
      signature,
    );
  };

  // AWS's functions round numbers down where they want whole ones, as its page of JSONata says.
  register(
    'partition',
    '<an:a>',
    (_, items: JsonValue[] | undefined, size: number) => items && partition(items, Math.floor(size)),
  );
  register(
    'range',
    '<nnn:a>',
    (focus, first: number | undefined, last: number | undefined, step: number | undefined) => {
      if (first === undefined || last === undefined || step === undefined) return undefined;
      return sequenceOf(focus, range(Math.floor(first), Math.floor(last), Math.floor(step)));
    },
  );
  register('hash', '<s-s:s>', (_, text: string | undefined, algorithm: string) => {
    if (text === undefined) return undefined;
    const digest = hash(text, algorithm);
    if (digest === undefined) throw new FunctionFault(`The algorithm must be one of ${hashAlgorithms.join(', ')}.`);
    return digest;
  });
  register('random', '<n?:n>', (_, seed: number | undefined) =>
    seed === undefined ? clock().random() : seededNumber(seed),
  );
  register('uuid', '<:s>', () => randomUuid(clock()));
  register('parse', '<s-:x>', (_, text: string | undefined) => (text === undefined ? undefined : parseJson(text)));
  register('millis', '<:n>', () => clock().nowMillis());
  register('now', '<s?s?:s>', (focus, picture: string | undefined, zone: string | undefined) =>
    focus.environment.lookup('fromMillis')?.implementation?.call(focus, clock().nowMillis(), picture, zone),
  );
  register('shuffle', '<a:a>', (_, items: JsonValue[] | undefined) => items && shuffled(items, clock()));
  register('distinct', '<x:x>', (focus, items: JsonValue | undefined) => {
    if (!Array.isArray(items) || items.length <= 1) return items;
    const result = uniqueValues(items);
    return 'sequence' in items ? sequenceOf(focus, result) : result;
  });
  register('pad', '<s-ns?:s>', (_, text: string | undefined, width: number, fill: string | undefined) =>
    text === undefined ? undefined : padded(text, Math.trunc(width), fill),
  );
  // The library's own need a window or Node's Buffer, which a Web Worker lacks.
  register('base64encode', '<s-:s>', (_, text: string | undefined) => text && base64Encode(text));
  register('base64decode', '<s-:s>', (_, text: string | undefined) => {
    const decoded = text === undefined ? '' : base64Decode(text);
    if (decoded === undefined) throw new FunctionFault('The argument is not a valid Base64 encoded string.');
    return text === undefined ? undefined : decoded;
  });
  // Refused when the definition is created; here for what slips through as a value.
  expression.assign('eval', undefined);
}

/** The library's sequence of the items: one item alone stands for itself, as recorded of $range; none is nothing. */
function sequenceOf(focus: Focus, items: readonly JsonValue[]): JsonValue[] {
  const sequence = focus.createSequence();
  for (const item of items) sequence.push(item);
  return sequence;
}

function shuffled(items: readonly JsonValue[], chance: ClockAndChance): JsonValue[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance.random() * (last + 1));
    [result[last], result[other]] = [result[other] ?? null, result[last] ?? null];
  }
  return result;
}

/** $pad counts characters, not UTF-16 units; a negative width pads in front. */
function padded(text: string, width: number, fill = ' '): string {
  const missing = Math.abs(width) - Array.from(text).length;
  if (missing <= 0) return text;
  if (missing > maximumPad) throw new FunctionFault(`The padding exceeds the maximum of ${maximumPad} characters.`);
  const characters = Array.from(fill === '' ? ' ' : fill);
  const padding = Array.from({ length: missing }, (_, index) => characters[index % characters.length]).join('');
  return width > 0 ? text + padding : padding + text;
}
