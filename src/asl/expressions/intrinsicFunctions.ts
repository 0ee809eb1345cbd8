// The 18 intrinsic functions: names, arguments, descriptions and behaviour (Step Functions Developer Guide, "Intrinsic
// functions for JSONPath states"; Amazon States Language, appendix B). To add a function, add an entry.
import { facts } from '../language/facts';
import { isJsonObject, type JsonValue } from '../language/jsonValue';
import { base64Decode, base64Encode } from './base64';
import { randomUuid, seededNumber } from './chance';
import { isTooDeep } from './dataDepth';
import { isDeepEqual } from './deepEqual';
import { hash, hashAlgorithms } from './hash';
import { formatTemplate } from './formatTemplate';
import { FunctionFault } from './functionFault';
import type { ClockAndChance } from './scope';

/** What an argument may be. */
export type ArgumentType = 'any' | 'string' | 'number' | 'boolean' | 'array' | 'object';

/** One function of the table. */
export interface IntrinsicFunction {
  /** With its prefix: `States.Format`. */
  readonly name: string;
  /** The declared arguments in order; of a variadic function the last one repeats. */
  readonly arguments: readonly { readonly name: string; readonly type: ArgumentType }[];
  readonly minimumArguments: number;
  /** Infinity for a variadic function. */
  readonly maximumArguments: number;
  readonly description: { readonly en: string; readonly 'pt-BR': string };
  /**
   * The result for evaluated arguments, whose number and types are checked already.
   * @throws FunctionFault
   */
  readonly evaluate: (values: readonly JsonValue[], chance: ClockAndChance) => JsonValue;
}

/** Elements in an array that States.ArrayRange makes (Developer Guide, "Intrinsics for arrays"). */
const maximumRange = 1000;

/** Characters that Hash, Base64Encode and Base64Decode take (Developer Guide, "Intrinsics for data encoding and decoding"). */
const maximumCharacters = facts['intrinsic-characters'].value;

const array = (value: JsonValue | undefined): JsonValue[] => (Array.isArray(value) ? value : []);
const text = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');
/** The service rounds numbers that are not integers to the nearest one. */
const integer = (value: JsonValue | undefined): number => Math.round(typeof value === 'number' ? value : 0);

function limited(value: string): string {
  if (value.length > maximumCharacters)
    throw new FunctionFault(`Input exceeds the maximum of ${maximumCharacters} characters.`);
  return value;
}

function arrayGetItem(items: readonly JsonValue[], index: number): JsonValue {
  const item = index < 0 ? undefined : items[index];
  if (item === undefined) throw new FunctionFault(`Index ${index} out of bounds for length ${items.length}`);
  return item;
}

/** Chunks of `size`, the last one shorter. Also JSONata's $partition. */
export function partition(items: readonly JsonValue[], size: number): JsonValue[] {
  if (size < 1) throw new FunctionFault('The chunk size must be a positive integer.');
  const chunks: JsonValue[] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}

/** The numbers from `first` to `last`, both included where the step meets them. Also JSONata's $range. */
export function range(first: number, last: number, step: number): number[] {
  if (step === 0) throw new FunctionFault('The step must not be zero.');
  const length = Math.max(0, Math.floor((last - first) / step) + 1);
  if (length > maximumRange) throw new FunctionFault(`The range has more than ${maximumRange} elements.`);
  return Array.from({ length }, (_, index) => first + index * step);
}

/** The values without repeats, the first of each kept. Also JSONata's $distinct. */
export function uniqueValues(items: readonly JsonValue[]): JsonValue[] {
  const kept: JsonValue[] = [];
  // Equal values share this key, so only few are compared one by one.
  const buckets = new Map<string, JsonValue[]>();
  for (const item of items) {
    const key = isJsonObject(item)
      ? `{${Object.keys(item).length}${Object.keys(item).sort().join()}`
      : Array.isArray(item)
        ? `[${item.length}${typeof item[0]}`
        : JSON.stringify(item);
    const bucket = buckets.get(key) ?? [];
    if (bucket.some((other) => isDeepEqual(other, item))) continue;
    buckets.set(key, [...bucket, item]);
    kept.push(item);
  }
  return kept;
}

/** JSON text to value. Also JSONata's $parse. */
export function parseJson(source: string): JsonValue {
  let value: JsonValue;
  try {
    value = JSON.parse(source) as JsonValue;
  } catch {
    throw new FunctionFault(`Unable to parse JSON from the string: ${source}`);
  }
  if (isTooDeep(value)) throw new FunctionFault('The JSON in the string nests too deeply.');
  return value;
}

function mathRandom(values: readonly JsonValue[], chance: ClockAndChance): number {
  const start = integer(values[0]);
  const end = integer(values[1]);
  if (start >= end) throw new FunctionFault('The start number must be less than the end number.');
  const number = typeof values[2] === 'number' ? seededNumber(values[2]) : chance.random();
  return start + Math.floor(number * (end - start));
}

function split(source: string, delimiters: string): string[] {
  if (delimiters === '') return source === '' ? [] : [source];
  const marks = new Set(delimiters);
  const parts: string[] = [];
  let part = '';
  for (const character of source) {
    if (!marks.has(character)) part += character;
    else if (part !== '') {
      parts.push(part);
      part = '';
    }
  }
  return part === '' ? parts : [...parts, part];
}

const table: readonly IntrinsicFunction[] = [
  {
    name: 'States.Array',
    arguments: [{ name: 'value', type: 'any' }],
    minimumArguments: 0,
    maximumArguments: Infinity,
    description: {
      en: 'Makes an array of its arguments, in their order.',
      'pt-BR': 'Cria um array com os argumentos, na ordem dada.',
    },
    evaluate: (values) => [...values],
  },
  {
    name: 'States.ArrayPartition',
    arguments: [
      { name: 'array', type: 'array' },
      { name: 'chunkSize', type: 'number' },
    ],
    minimumArguments: 2,
    maximumArguments: 2,
    description: {
      en: 'Cuts an array into chunks of a given size; the last chunk may be shorter.',
      'pt-BR': 'Divide um array em blocos de um tamanho dado; o último bloco pode ser menor.',
    },
    evaluate: ([items, size]) => partition(array(items), integer(size)),
  },
  {
    name: 'States.ArrayContains',
    arguments: [
      { name: 'array', type: 'array' },
      { name: 'value', type: 'any' },
    ],
    minimumArguments: 2,
    maximumArguments: 2,
    description: {
      en: 'Tells whether an array holds a value equal to the second argument.',
      'pt-BR': 'Diz se um array contém um valor igual ao segundo argumento.',
    },
    evaluate: ([items, value]) => array(items).some((item) => isDeepEqual(item, value ?? null)),
  },
  {
    name: 'States.ArrayRange',
    arguments: [
      { name: 'first', type: 'number' },
      { name: 'last', type: 'number' },
      { name: 'step', type: 'number' },
    ],
    minimumArguments: 3,
    maximumArguments: 3,
    description: {
      en: 'Makes an array of numbers from the first to the last by a step; at most 1,000 of them.',
      'pt-BR': 'Cria um array de números do primeiro ao último, com um passo; no máximo 1.000 números.',
    },
    evaluate: ([first, last, step]) => range(integer(first), integer(last), integer(step)),
  },
  {
    name: 'States.ArrayGetItem',
    arguments: [
      { name: 'array', type: 'array' },
      { name: 'index', type: 'number' },
    ],
    minimumArguments: 2,
    maximumArguments: 2,
    description: {
      en: 'Gives the item of an array at an index that counts from 0.',
      'pt-BR': 'Devolve o item de um array no índice dado, que começa em 0.',
    },
    evaluate: ([items, index]) => arrayGetItem(array(items), integer(index)),
  },
  {
    name: 'States.ArrayLength',
    arguments: [{ name: 'array', type: 'array' }],
    minimumArguments: 1,
    maximumArguments: 1,
    description: { en: 'Gives the number of items of an array.', 'pt-BR': 'Devolve o número de itens de um array.' },
    evaluate: ([items]) => array(items).length,
  },
  {
    name: 'States.ArrayUnique',
    arguments: [{ name: 'array', type: 'array' }],
    minimumArguments: 1,
    maximumArguments: 1,
    description: { en: 'Gives the array without repeated values.', 'pt-BR': 'Devolve o array sem valores repetidos.' },
    evaluate: ([items]) => uniqueValues(array(items)),
  },
  {
    name: 'States.Base64Encode',
    arguments: [{ name: 'text', type: 'string' }],
    minimumArguments: 1,
    maximumArguments: 1,
    description: {
      en: 'Encodes a text of at most 10,000 characters in Base64.',
      'pt-BR': 'Codifica em Base64 um texto de no máximo 10.000 caracteres.',
    },
    evaluate: ([source]) => base64Encode(limited(text(source))),
  },
  {
    name: 'States.Base64Decode',
    arguments: [{ name: 'base64', type: 'string' }],
    minimumArguments: 1,
    maximumArguments: 1,
    description: {
      en: 'Decodes a Base64 text of at most 10,000 characters.',
      'pt-BR': 'Decodifica um texto em Base64 de no máximo 10.000 caracteres.',
    },
    evaluate: ([source]) => {
      const decoded = base64Decode(limited(text(source)));
      if (decoded === undefined) throw new FunctionFault('The argument is not a valid Base64 encoded string.');
      return decoded;
    },
  },
  {
    name: 'States.Hash',
    arguments: [
      { name: 'data', type: 'any' },
      { name: 'algorithm', type: 'string' },
    ],
    minimumArguments: 2,
    maximumArguments: 2,
    description: {
      en: 'Gives the hash of data of at most 10,000 characters, by MD5, SHA-1, SHA-256, SHA-384 or SHA-512.',
      'pt-BR': 'Devolve o hash de dados de no máximo 10.000 caracteres, por MD5, SHA-1, SHA-256, SHA-384 ou SHA-512.',
    },
    evaluate: ([data, algorithm]) => {
      const digest = hash(limited(typeof data === 'string' ? data : JSON.stringify(data)), text(algorithm));
      if (digest === undefined) throw new FunctionFault(`The algorithm must be one of ${hashAlgorithms.join(', ')}.`);
      return digest;
    },
  },
  {
    name: 'States.JsonMerge',
    arguments: [
      { name: 'first', type: 'object' },
      { name: 'second', type: 'object' },
      { name: 'deep', type: 'boolean' },
    ],
    minimumArguments: 3,
    maximumArguments: 3,
    description: {
      en: 'Merges two objects; where both have a key, the second wins. The third argument must be false (no deep merge).',
      'pt-BR':
        'Une dois objetos; onde ambos têm a mesma chave, vale o segundo. O terceiro argumento deve ser false (sem união profunda).',
    },
    evaluate: ([first, second, deep]) => {
      if (deep !== false)
        throw new FunctionFault('The deep merge mode is not supported: the third argument must be false.');
      return Object.fromEntries([
        ...Object.entries(isJsonObject(first) ? first : {}),
        ...Object.entries(isJsonObject(second) ? second : {}),
      ]);
    },
  },
  {
    name: 'States.StringToJson',
    arguments: [{ name: 'json', type: 'string' }],
    minimumArguments: 1,
    maximumArguments: 1,
    description: {
      en: 'Reads a JSON text and gives its value; a blank text gives null.',
      'pt-BR': 'Lê um texto JSON e devolve o seu valor; um texto em branco devolve null.',
    },
    // Blank text is null, as recorded.
    evaluate: ([source]) => (text(source).trim() === '' ? null : parseJson(text(source))),
  },
  {
    name: 'States.JsonToString',
    arguments: [{ name: 'value', type: 'any' }],
    minimumArguments: 1,
    maximumArguments: 1,
    description: { en: 'Gives the JSON text of a value.', 'pt-BR': 'Devolve o texto JSON de um valor.' },
    evaluate: ([value]) => JSON.stringify(value),
  },
  {
    name: 'States.MathRandom',
    arguments: [
      { name: 'start', type: 'number' },
      { name: 'end', type: 'number' },
      { name: 'seed', type: 'number' },
    ],
    minimumArguments: 2,
    maximumArguments: 3,
    description: {
      en: 'Gives a random integer from the start up to, but not including, the end. The same seed gives the same number.',
      'pt-BR': 'Devolve um inteiro aleatório do início até antes do fim. A mesma semente devolve o mesmo número.',
    },
    evaluate: mathRandom,
  },
  {
    name: 'States.MathAdd',
    arguments: [
      { name: 'first', type: 'number' },
      { name: 'second', type: 'number' },
    ],
    minimumArguments: 2,
    maximumArguments: 2,
    description: {
      en: 'Adds two numbers, each rounded to an integer.',
      'pt-BR': 'Soma dois números, cada um arredondado para inteiro.',
    },
    evaluate: ([first, second]) => integer(first) + integer(second),
  },
  {
    name: 'States.StringSplit',
    arguments: [
      { name: 'text', type: 'string' },
      { name: 'delimiters', type: 'string' },
    ],
    minimumArguments: 2,
    maximumArguments: 2,
    description: {
      en: 'Splits a text at every one of the given characters; empty parts are dropped.',
      'pt-BR': 'Divide um texto em cada um dos caracteres dados; partes vazias são descartadas.',
    },
    evaluate: ([source, delimiters]) => split(text(source), text(delimiters)),
  },
  {
    name: 'States.UUID',
    arguments: [],
    minimumArguments: 0,
    maximumArguments: 0,
    description: { en: 'Gives a random (version 4) UUID.', 'pt-BR': 'Devolve um UUID aleatório (versão 4).' },
    evaluate: (_, chance) => randomUuid(chance),
  },
  {
    name: 'States.Format',
    arguments: [
      { name: 'template', type: 'string' },
      { name: 'value', type: 'any' },
    ],
    minimumArguments: 1,
    maximumArguments: Infinity,
    description: {
      en: 'Fills each {} of a template with the next argument.',
      'pt-BR': 'Preenche cada {} de um modelo com o argumento seguinte.',
    },
    evaluate: ([template, ...values]) => formatTemplate(text(template), values),
  },
];

/** The one table, by name. */
export const intrinsicFunctions: ReadonlyMap<string, IntrinsicFunction> = new Map(
  table.map((entry) => [entry.name, entry]),
);
