// The names of JSONata's functions in Step Functions, and who brings each (what they do: jsonataFunctionTable.ts).

/** `library`: JSONata has it; `aws`: Step Functions adds it; `both`: AWS changed what JSONata has. */
export type JsonataFunctionOrigin = 'library' | 'aws' | 'both';

/** Every function by its name without `$`. */
export const jsonataFunctionOrigins = {
  string: 'library',
  length: 'library',
  substring: 'library',
  substringBefore: 'library',
  substringAfter: 'library',
  lowercase: 'library',
  uppercase: 'library',
  trim: 'library',
  pad: 'library',
  contains: 'library',
  split: 'library',
  join: 'library',
  match: 'library',
  replace: 'library',
  base64encode: 'library',
  base64decode: 'library',
  encodeUrlComponent: 'library',
  encodeUrl: 'library',
  decodeUrlComponent: 'library',
  decodeUrl: 'library',
  eval: 'library',
  number: 'library',
  abs: 'library',
  floor: 'library',
  ceil: 'library',
  round: 'library',
  power: 'library',
  sqrt: 'library',
  random: 'both',
  formatNumber: 'library',
  formatBase: 'library',
  formatInteger: 'library',
  parseInteger: 'library',
  sum: 'library',
  max: 'library',
  min: 'library',
  average: 'library',
  boolean: 'library',
  not: 'library',
  exists: 'library',
  count: 'library',
  append: 'library',
  sort: 'library',
  reverse: 'library',
  shuffle: 'library',
  distinct: 'library',
  zip: 'library',
  partition: 'aws',
  range: 'aws',
  keys: 'library',
  lookup: 'library',
  spread: 'library',
  merge: 'library',
  sift: 'library',
  each: 'library',
  type: 'library',
  clone: 'library',
  parse: 'aws',
  hash: 'aws',
  uuid: 'aws',
  map: 'library',
  filter: 'library',
  single: 'library',
  reduce: 'library',
  error: 'library',
  assert: 'library',
  now: 'library',
  millis: 'library',
  fromMillis: 'library',
  toMillis: 'library',
} as const satisfies Record<string, JsonataFunctionOrigin>;

export type JsonataFunctionName = keyof typeof jsonataFunctionOrigins;

function namesFrom(...origins: readonly JsonataFunctionOrigin[]): ReadonlySet<string> {
  const entries = Object.entries(jsonataFunctionOrigins).filter(([, origin]) => origins.includes(origin));
  return new Set(entries.map(([name]) => name));
}

/** The names that JSONata 2 itself defines; a workflow variable of such a name is not reported as a reference. */
export const jsonataBuiltIns = namesFrom('library', 'both');

/** The names that Step Functions adds. */
export const awsJsonataFunctions = namesFrom('aws', 'both');
