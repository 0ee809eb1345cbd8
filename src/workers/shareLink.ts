// A run as text for a link's fragment: JSON, deflated, in base64url. Nothing is sent anywhere; the fragment stays in the
// browser. What comes from a link is hostile: its size is bounded before and after inflating, and every part is checked.
import type { Fault, RunRequest, TaskMocks, TokenAnswer } from './playerProtocol';

/** Longer links are refused by some browsers and cut by most chat programs. */
const longestLinkCharacters = 60_000;

/** AWS takes definitions up to 1 MiB and inputs up to 256 KiB; a link never needs to inflate to more. */
const longestTextBytes = 2 * 1024 * 1024;

const mostFaults = 200;
const mostAnswers = 200;
const mostNameCharacters = 256;

const format = 'deflate-raw';

async function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError('too large');
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** The fragment, without `#`; undefined where the run is too large for a link. */
export async function encodeRun(request: RunRequest): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(JSON.stringify({ v: 1, ...request }));
  const packed = await throughStream(bytes, new CompressionStream(format), longestTextBytes);
  const text = `run=${toBase64Url(packed)}`;
  return text.length > longestLinkCharacters ? undefined : text;
}

/** The run that a fragment holds; undefined for anything that `encodeRun` cannot have written. Never throws. */
export async function decodeRun(fragment: string): Promise<RunRequest | undefined> {
  const match = /^#?run=([A-Za-z0-9_-]+)$/.exec(fragment);
  if (!match?.[1] || fragment.length > longestLinkCharacters) return undefined;
  try {
    const bytes = await throughStream(fromBase64Url(match[1]), new DecompressionStream(format), longestTextBytes);
    return asRunRequest(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isName = (value: unknown): value is string => typeof value === 'string' && value.length <= mostNameCharacters;
const isCount = (value: unknown, most: number): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most;

function isFault(value: unknown): value is Fault {
  if (!isObject(value) || !isName(value.state)) return false;
  if (value.kind === 'fail') {
    return isName(value.error) && isCount(value.times, 1000) && ['undefined', 'string'].includes(typeof value.cause);
  }
  if (value.kind === 'timeOut' || value.kind === 'throttle') return isCount(value.times, 1000);
  return value.kind === 'slow' && isCount(value.seconds, 86_400);
}

function isTokenAnswer(value: unknown): value is TokenAnswer {
  if (!isObject(value)) return false;
  if (value.kind === 'success') return typeof value.output === 'string';
  if (value.kind === 'failure') return isName(value.error) && typeof value.cause === 'string';
  return value.kind === 'heartbeat' || value.kind === 'letTimePass';
}

/** Whether a value is a table of mocked answers: by state, by invocation, exactly one of Return and Throw. */
export function isTaskMocks(value: unknown): value is TaskMocks {
  const isAnswer = (answer: unknown): boolean =>
    isObject(answer) &&
    Object.keys(answer).length === 1 &&
    ('Return' in answer ||
      (isObject(answer.Throw) &&
        isName(answer.Throw.Error) &&
        ['undefined', 'string'].includes(typeof answer.Throw.Cause)));
  const isAnswers = (answers: unknown): boolean =>
    isObject(answers) &&
    Object.entries(answers).every(([range, answer]) => /^\d+(-\d+)?$/.test(range) && isAnswer(answer));
  return isObject(value) && Object.values(value).every(isAnswers);
}

/** A value from outside as a request to run, with only the known parts; undefined where one of them is not of its form. */
export function asRunRequest(value: unknown): RunRequest | undefined {
  if (!isObject(value) || value.v !== 1) return undefined;
  const { definition, format: written, type, input, tasks, faults, answers, example } = value;
  if (typeof definition !== 'string' || typeof input !== 'string') return undefined;
  if (written !== 'json' && written !== 'yaml') return undefined;
  if (type !== 'STANDARD' && type !== 'EXPRESS') return undefined;
  if (!isTaskMocks(tasks)) return undefined;
  if (!Array.isArray(faults) || faults.length > mostFaults || !faults.every(isFault)) return undefined;
  if (!Array.isArray(answers) || answers.length > mostAnswers || !answers.every(isTokenAnswer)) return undefined;
  if (example !== undefined && !isName(example)) return undefined;
  return {
    definition,
    format: written,
    type,
    input,
    tasks,
    faults,
    answers,
    ...(example !== undefined && { example }),
  };
}
