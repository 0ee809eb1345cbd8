// The one table of JSONata's functions in Step Functions: those that JSONata 2 has, AWS's own, and $eval, which is refused
// (Step Functions Developer Guide, "Transforming data with JSONata in Step Functions", "JSONata functions provided by Step
// Functions"; JSONata's documentation, "Function library"). Each has an example that a test evaluates.
// Their names stand by themselves in jsonataFunctionNames.ts: the engine needs no more.
import type { JsonValue } from '../language/jsonValue';
import type { JsonataFunctionName } from './jsonataFunctionNames';

/** What a function is for: the tables of the reference. */
export type JsonataFunctionGroup =
  'strings' | 'numbers' | 'aggregation' | 'booleans' | 'arrays' | 'objects' | 'functions' | 'time';

/** One function. */
export interface JsonataFunction {
  readonly group: JsonataFunctionGroup;
  /** With its arguments; those in brackets may be left out. */
  readonly signature: string;
  /** What it gives; code between back-ticks. */
  readonly gives: { readonly en: string; readonly 'pt-BR': string };
  readonly example: string;
  /** What the example gives, or the fault with which it fails. */
  readonly result: { readonly value: JsonValue } | { readonly fault: string };
  /** Set where a definition that calls it is refused. */
  readonly refused?: true;
}

/** Every function by its name without `$`. */
export const jsonataFunctions: Readonly<Record<JsonataFunctionName, JsonataFunction>> = {
  string: {
    group: 'strings',
    signature: '$string(value[, prettify])',
    gives: {
      en: 'The value as text; objects and arrays as JSON.',
      'pt-BR': 'O valor como texto; objetos e arrays como JSON.',
    },
    example: "$string({'a': 1})",
    result: { value: '{"a":1}' },
  },
  length: {
    group: 'strings',
    signature: '$length(text)',
    gives: { en: 'The number of characters.', 'pt-BR': 'O número de caracteres.' },
    example: "$length('ação')",
    result: { value: 4 },
  },
  substring: {
    group: 'strings',
    signature: '$substring(text, start[, length])',
    gives: {
      en: 'A part of the text; `start` counts from 0, a negative one from the end.',
      'pt-BR': 'Uma parte do texto; `start` conta a partir de 0, um negativo conta do fim.',
    },
    example: "$substring('order-42', -2)",
    result: { value: '42' },
  },
  substringBefore: {
    group: 'strings',
    signature: '$substringBefore(text, characters)',
    gives: {
      en: 'What stands before the first occurrence; the whole text where there is none.',
      'pt-BR': 'O que vem antes da primeira ocorrência; o texto todo quando não há.',
    },
    example: "$substringBefore('a-b-c', '-')",
    result: { value: 'a' },
  },
  substringAfter: {
    group: 'strings',
    signature: '$substringAfter(text, characters)',
    gives: {
      en: 'What stands after the first occurrence; the whole text where there is none.',
      'pt-BR': 'O que vem depois da primeira ocorrência; o texto todo quando não há.',
    },
    example: "$substringAfter('a-b-c', '-')",
    result: { value: 'b-c' },
  },
  lowercase: {
    group: 'strings',
    signature: '$lowercase(text)',
    gives: { en: 'The text in lower case.', 'pt-BR': 'O texto em minúsculas.' },
    example: "$lowercase('PAID')",
    result: { value: 'paid' },
  },
  uppercase: {
    group: 'strings',
    signature: '$uppercase(text)',
    gives: { en: 'The text in upper case.', 'pt-BR': 'O texto em maiúsculas.' },
    example: "$uppercase('paid')",
    result: { value: 'PAID' },
  },
  trim: {
    group: 'strings',
    signature: '$trim(text)',
    gives: {
      en: 'The text without space around it, and with one space where there were several.',
      'pt-BR': 'O texto sem espaços em volta, e com um só onde havia vários.',
    },
    example: "$trim('  a   b ')",
    result: { value: 'a b' },
  },
  pad: {
    group: 'strings',
    signature: '$pad(text, width[, character])',
    gives: {
      en: 'The text filled up to a width; a negative width fills in front.',
      'pt-BR': 'O texto completado até uma largura; uma largura negativa completa na frente.',
    },
    example: "$pad('7', -3, '0')",
    result: { value: '007' },
  },
  contains: {
    group: 'strings',
    signature: '$contains(text, pattern)',
    gives: {
      en: 'Whether a text or a regular expression occurs.',
      'pt-BR': 'Se um texto ou uma expressão regular ocorre.',
    },
    example: "$contains('order-42', /[0-9]+/)",
    result: { value: true },
  },
  split: {
    group: 'strings',
    signature: '$split(text, separator[, limit])',
    gives: {
      en: 'The parts between a text or a regular expression.',
      'pt-BR': 'As partes entre um texto ou uma expressão regular.',
    },
    example: "$split('a, b,c', /, */)",
    result: { value: ['a', 'b', 'c'] },
  },
  join: {
    group: 'strings',
    signature: '$join(texts[, separator])',
    gives: { en: 'Texts put together.', 'pt-BR': 'Textos reunidos em um.' },
    example: "$join(['a', 'b', 'c'], '/')",
    result: { value: 'a/b/c' },
  },
  match: {
    group: 'strings',
    signature: '$match(text, pattern[, limit])',
    gives: {
      en: 'What a regular expression finds: the text, where, and its groups.',
      'pt-BR': 'O que uma expressão regular encontra: o texto, onde, e os grupos.',
    },
    example: "$match('a1b22', /[a-z]([0-9]+)/).groups",
    result: { value: ['1', '22'] },
  },
  replace: {
    group: 'strings',
    signature: '$replace(text, pattern, replacement[, limit])',
    gives: {
      en: 'The text with something else in place of what a pattern finds; `$1` is the first group.',
      'pt-BR': 'O texto com outra coisa no lugar do que um padrão encontra; `$1` é o primeiro grupo.',
    },
    example: "$replace('2026-11-23', /(\\d+)-(\\d+)-(\\d+)/, '$3/$2/$1')",
    result: { value: '23/11/2026' },
  },
  base64encode: {
    group: 'strings',
    signature: '$base64encode(text)',
    gives: { en: 'The text in Base64.', 'pt-BR': 'O texto em Base64.' },
    example: "$base64encode('abc')",
    result: { value: 'YWJj' },
  },
  base64decode: {
    group: 'strings',
    signature: '$base64decode(text)',
    gives: { en: 'The text that a Base64 text holds.', 'pt-BR': 'O texto que um texto em Base64 contém.' },
    example: "$base64decode('YWJj')",
    result: { value: 'abc' },
  },
  encodeUrlComponent: {
    group: 'strings',
    signature: '$encodeUrlComponent(text)',
    gives: { en: 'A part of a URL, escaped.', 'pt-BR': 'Uma parte de uma URL, com escapes.' },
    example: "$encodeUrlComponent('a b&c')",
    result: { value: 'a%20b%26c' },
  },
  encodeUrl: {
    group: 'strings',
    signature: '$encodeUrl(text)',
    gives: { en: 'A whole URL, escaped.', 'pt-BR': 'Uma URL inteira, com escapes.' },
    example: "$encodeUrl('https://example.com/a b')",
    result: { value: 'https://example.com/a%20b' },
  },
  decodeUrlComponent: {
    group: 'strings',
    signature: '$decodeUrlComponent(text)',
    gives: { en: 'The escapes of a part of a URL, undone.', 'pt-BR': 'Uma parte de uma URL, sem os escapes.' },
    example: "$decodeUrlComponent('a%20b%26c')",
    result: { value: 'a b&c' },
  },
  decodeUrl: {
    group: 'strings',
    signature: '$decodeUrl(text)',
    gives: { en: 'The escapes of a URL, undone.', 'pt-BR': 'Uma URL, sem os escapes.' },
    example: "$decodeUrl('https://example.com/a%20b')",
    result: { value: 'https://example.com/a b' },
  },
  eval: {
    group: 'strings',
    signature: '$eval(text)',
    gives: {
      en: 'Step Functions refuses it: a definition that calls it cannot be created. For JSON texts there is `$parse`.',
      'pt-BR':
        'O Step Functions recusa: uma definição que a chama não pode ser criada. Para textos JSON existe `$parse`.',
    },
    example: "$eval('1 + 1')",
    result: { fault: 'T1006: Attempted to invoke a non-function' },
    refused: true,
  },
  number: {
    group: 'numbers',
    signature: '$number(value)',
    gives: {
      en: 'The number that a text or a boolean stands for.',
      'pt-BR': 'O número que um texto ou booleano representa.',
    },
    example: "$number('1.5')",
    result: { value: 1.5 },
  },
  abs: {
    group: 'numbers',
    signature: '$abs(number)',
    gives: { en: 'The number without its sign.', 'pt-BR': 'O número sem o sinal.' },
    example: '$abs(-5)',
    result: { value: 5 },
  },
  floor: {
    group: 'numbers',
    signature: '$floor(number)',
    gives: { en: 'The next whole number below.', 'pt-BR': 'O próximo inteiro abaixo.' },
    example: '$floor(5.7)',
    result: { value: 5 },
  },
  ceil: {
    group: 'numbers',
    signature: '$ceil(number)',
    gives: { en: 'The next whole number above.', 'pt-BR': 'O próximo inteiro acima.' },
    example: '$ceil(5.2)',
    result: { value: 6 },
  },
  round: {
    group: 'numbers',
    signature: '$round(number[, digits])',
    gives: {
      en: 'Rounded; a half goes to the even neighbour.',
      'pt-BR': 'Arredondado; a metade vai para o vizinho par.',
    },
    example: '[$round(2.5), $round(3.5), $round(1.237, 2)]',
    result: { value: [2, 4, 1.24] },
  },
  power: {
    group: 'numbers',
    signature: '$power(base, exponent)',
    gives: { en: 'A power.', 'pt-BR': 'Uma potência.' },
    example: '$power(2, 10)',
    result: { value: 1024 },
  },
  sqrt: {
    group: 'numbers',
    signature: '$sqrt(number)',
    gives: { en: 'The square root.', 'pt-BR': 'A raiz quadrada.' },
    example: '$sqrt(144)',
    result: { value: 12 },
  },
  random: {
    group: 'numbers',
    signature: '$random([seed])',
    gives: {
      en: "A number from 0 up to 1; with a seed, always the same one. The seed is AWS's addition.",
      'pt-BR': 'Um número de 0 até 1; com uma semente, sempre o mesmo. A semente é adição da AWS.',
    },
    example: '$random(7) = $random(7)',
    result: { value: true },
  },
  formatNumber: {
    group: 'numbers',
    signature: '$formatNumber(number, picture[, options])',
    gives: { en: 'A number as a text of a given form.', 'pt-BR': 'Um número como texto de certa forma.' },
    example: "$formatNumber(1234.5, '#,##0.00')",
    result: { value: '1,234.50' },
  },
  formatBase: {
    group: 'numbers',
    signature: '$formatBase(number[, radix])',
    gives: { en: 'A number as a text in another base.', 'pt-BR': 'Um número como texto em outra base.' },
    example: '$formatBase(255, 16)',
    result: { value: 'ff' },
  },
  formatInteger: {
    group: 'numbers',
    signature: '$formatInteger(number, picture)',
    gives: {
      en: 'A whole number as a text: words, Roman, digits.',
      'pt-BR': 'Um inteiro como texto: palavras, romanos, dígitos.',
    },
    example: "$formatInteger(2026, 'I')",
    result: { value: 'MMXXVI' },
  },
  parseInteger: {
    group: 'numbers',
    signature: '$parseInteger(text, picture)',
    gives: {
      en: 'What `$formatInteger` wrote, read again.',
      'pt-BR': 'O que `$formatInteger` escreveu, lido de volta.',
    },
    example: "$parseInteger('twelve', 'w')",
    result: { value: 12 },
  },
  sum: {
    group: 'aggregation',
    signature: '$sum(numbers)',
    gives: { en: 'The sum.', 'pt-BR': 'A soma.' },
    example: '$sum([1, 2, 3])',
    result: { value: 6 },
  },
  max: {
    group: 'aggregation',
    signature: '$max(numbers)',
    gives: { en: 'The largest number.', 'pt-BR': 'O maior número.' },
    example: '$max([1, 3, 2])',
    result: { value: 3 },
  },
  min: {
    group: 'aggregation',
    signature: '$min(numbers)',
    gives: { en: 'The smallest number.', 'pt-BR': 'O menor número.' },
    example: '$min([1, 3, 2])',
    result: { value: 1 },
  },
  average: {
    group: 'aggregation',
    signature: '$average(numbers)',
    gives: { en: 'The mean.', 'pt-BR': 'A média.' },
    example: '$average([1, 2, 6])',
    result: { value: 3 },
  },
  boolean: {
    group: 'booleans',
    signature: '$boolean(value)',
    gives: {
      en: 'Whether a value counts as true: not empty, not 0.',
      'pt-BR': 'Se um valor conta como verdadeiro: não vazio, não 0.',
    },
    example: "[$boolean('x'), $boolean(0), $boolean([])]",
    result: { value: [true, false, false] },
  },
  not: {
    group: 'booleans',
    signature: '$not(value)',
    gives: { en: 'The opposite.', 'pt-BR': 'O contrário.' },
    example: '$not(true)',
    result: { value: false },
  },
  exists: {
    group: 'booleans',
    signature: '$exists(value)',
    gives: { en: 'Whether there is a value at all. `null` is one.', 'pt-BR': 'Se há algum valor. `null` é um.' },
    example: "[$exists({'a': null}.a), $exists({}.a)]",
    result: { value: [true, false] },
  },
  count: {
    group: 'arrays',
    signature: '$count(array)',
    gives: {
      en: 'The number of values; a single value counts as one.',
      'pt-BR': 'O número de valores; um valor só conta como um.',
    },
    example: '$count([1, 2, 3])',
    result: { value: 3 },
  },
  append: {
    group: 'arrays',
    signature: '$append(array, array)',
    gives: { en: 'Two arrays in one.', 'pt-BR': 'Dois arrays em um.' },
    example: '$append([1, 2], 3)',
    result: { value: [1, 2, 3] },
  },
  sort: {
    group: 'arrays',
    signature: '$sort(array[, function])',
    gives: {
      en: 'Sorted; the function says whether the first belongs behind the second.',
      'pt-BR': 'Ordenado; a função diz se o primeiro vem depois do segundo.',
    },
    example: '$sort([3, 1, 2], function($a, $b) { $a < $b })',
    result: { value: [3, 2, 1] },
  },
  reverse: {
    group: 'arrays',
    signature: '$reverse(array)',
    gives: { en: 'In the opposite order.', 'pt-BR': 'Na ordem contrária.' },
    example: '$reverse([1, 2, 3])',
    result: { value: [3, 2, 1] },
  },
  shuffle: {
    group: 'arrays',
    signature: '$shuffle(array)',
    gives: { en: 'In an order by chance.', 'pt-BR': 'Em uma ordem ao acaso.' },
    example: '$sum($shuffle([1, 2, 3]))',
    result: { value: 6 },
  },
  distinct: {
    group: 'arrays',
    signature: '$distinct(array)',
    gives: { en: 'Each value once.', 'pt-BR': 'Cada valor uma vez.' },
    example: '$distinct([1, 2, 1])',
    result: { value: [1, 2] },
  },
  zip: {
    group: 'arrays',
    signature: '$zip(array, ...)',
    gives: {
      en: 'Arrays of the values that stand at the same place.',
      'pt-BR': 'Arrays com os valores que estão no mesmo lugar.',
    },
    example: "$zip([1, 2], ['a', 'b'])",
    result: {
      value: [
        [1, 'a'],
        [2, 'b'],
      ],
    },
  },
  partition: {
    group: 'arrays',
    signature: '$partition(array, size)',
    gives: {
      en: 'Cut into arrays of that size, the last one shorter. In place of `States.ArrayPartition`.',
      'pt-BR': 'Cortado em arrays desse tamanho, o último menor. No lugar de `States.ArrayPartition`.',
    },
    example: '$partition([1, 2, 3, 4, 5], 2)',
    result: { value: [[1, 2], [3, 4], [5]] },
  },
  range: {
    group: 'arrays',
    signature: '$range(first, last, step)',
    gives: {
      en: 'The numbers between two, both included; one alone is no array. In place of `States.ArrayRange`.',
      'pt-BR': 'Os números entre dois, os dois incluídos; um só não é um array. No lugar de `States.ArrayRange`.',
    },
    example: '$range(0, 10, 5)',
    result: { value: [0, 5, 10] },
  },
  keys: {
    group: 'objects',
    signature: '$keys(object)',
    gives: { en: 'The names of the fields.', 'pt-BR': 'Os nomes dos campos.' },
    example: "$keys({'a': 1, 'b': 2})",
    result: { value: ['a', 'b'] },
  },
  lookup: {
    group: 'objects',
    signature: '$lookup(object, key)',
    gives: {
      en: 'The value of a field whose name is computed.',
      'pt-BR': 'O valor de um campo cujo nome é calculado.',
    },
    example: "$lookup({'a': 1, 'b': 2}, 'b')",
    result: { value: 2 },
  },
  spread: {
    group: 'objects',
    signature: '$spread(object)',
    gives: { en: 'An array with an object for each field.', 'pt-BR': 'Um array com um objeto por campo.' },
    example: "$spread({'a': 1, 'b': 2})",
    result: { value: [{ a: 1 }, { b: 2 }] },
  },
  merge: {
    group: 'objects',
    signature: '$merge(objects)',
    gives: {
      en: 'One object with the fields of all; the later wins.',
      'pt-BR': 'Um objeto com os campos de todos; o último vence.',
    },
    example: "$merge([{'a': 1, 'b': 1}, {'b': 2}])",
    result: { value: { a: 1, b: 2 } },
  },
  sift: {
    group: 'objects',
    signature: '$sift(object, function)',
    gives: {
      en: 'The fields for which the function is true.',
      'pt-BR': 'Os campos para os quais a função é verdadeira.',
    },
    example: "$sift({'a': 1, 'b': 2}, function($value) { $value > 1 })",
    result: { value: { b: 2 } },
  },
  each: {
    group: 'objects',
    signature: '$each(object, function)',
    gives: {
      en: 'What the function makes of each field, as an array.',
      'pt-BR': 'O que a função faz de cada campo, como um array.',
    },
    example: "$each({'a': 1, 'b': 2}, function($value, $key) { $key & $value })",
    result: { value: ['a1', 'b2'] },
  },
  type: {
    group: 'objects',
    signature: '$type(value)',
    gives: {
      en: 'The type: `string`, `number`, `boolean`, `null`, `array`, `object`, `function`.',
      'pt-BR': 'O tipo: `string`, `number`, `boolean`, `null`, `array`, `object`, `function`.',
    },
    example: '$type([1])',
    result: { value: 'array' },
  },
  clone: {
    group: 'objects',
    signature: '$clone(value)',
    gives: { en: 'A copy; the transform operator uses it.', 'pt-BR': 'Uma cópia; o operador de transformação a usa.' },
    example: "$clone({'a': 1})",
    result: { value: { a: 1 } },
  },
  parse: {
    group: 'objects',
    signature: '$parse(text)',
    gives: {
      en: 'The value that a JSON text stands for. In place of `States.StringToJson`.',
      'pt-BR': 'O valor que um texto JSON representa. No lugar de `States.StringToJson`.',
    },
    example: '$parse(\'{"a": 1}\').a',
    result: { value: 1 },
  },
  hash: {
    group: 'objects',
    signature: '$hash(text, algorithm)',
    gives: {
      en: 'The hash of a text: MD5, SHA-1, SHA-256, SHA-384 or SHA-512. In place of `States.Hash`.',
      'pt-BR': 'O hash de um texto: MD5, SHA-1, SHA-256, SHA-384 ou SHA-512. No lugar de `States.Hash`.',
    },
    example: "$hash('abc', 'SHA-1')",
    result: { value: 'a9993e364706816aba3e25717850c26c9cd0d89d' },
  },
  uuid: {
    group: 'objects',
    signature: '$uuid()',
    gives: {
      en: 'A new UUID, version 4. In place of `States.UUID`.',
      'pt-BR': 'Um novo UUID, versão 4. No lugar de `States.UUID`.',
    },
    example: '$length($uuid())',
    result: { value: 36 },
  },
  map: {
    group: 'functions',
    signature: '$map(array, function)',
    gives: { en: 'What the function makes of each value.', 'pt-BR': 'O que a função faz de cada valor.' },
    example: '$map([1, 2, 3], function($n) { $n * 2 })',
    result: { value: [2, 4, 6] },
  },
  filter: {
    group: 'functions',
    signature: '$filter(array, function)',
    gives: {
      en: 'The values for which the function is true. A single one comes without its array.',
      'pt-BR': 'Os valores para os quais a função é verdadeira. Um só vem sem o array.',
    },
    example: '$filter([1, 2, 3], function($n) { $n > 1 })',
    result: { value: [2, 3] },
  },
  single: {
    group: 'functions',
    signature: '$single(array, function)',
    gives: {
      en: 'The one value for which the function is true; an error when there is another number of them.',
      'pt-BR': 'O único valor para o qual a função é verdadeira; um erro quando não há exatamente um.',
    },
    example: '$single([1, 2, 3], function($n) { $n = 2 })',
    result: { value: 2 },
  },
  reduce: {
    group: 'functions',
    signature: '$reduce(array, function[, start])',
    gives: { en: 'One value made of all, two at a time.', 'pt-BR': 'Um valor feito de todos, dois a dois.' },
    example: '$reduce([1, 2, 3], function($total, $n) { $total + $n }, 10)',
    result: { value: 16 },
  },
  error: {
    group: 'functions',
    signature: '$error([message])',
    gives: {
      en: 'Fails with the message: `States.QueryEvaluationError`.',
      'pt-BR': 'Falha com a mensagem: `States.QueryEvaluationError`.',
    },
    example: "$error('No items.')",
    result: { fault: 'D3137: No items.' },
  },
  assert: {
    group: 'functions',
    signature: '$assert(condition[, message])',
    gives: {
      en: 'Fails with the message unless the condition is true.',
      'pt-BR': 'Falha com a mensagem se a condição não for verdadeira.',
    },
    example: "$assert(1 > 2, 'No items.')",
    result: { fault: 'D3141: No items.' },
  },
  now: {
    group: 'time',
    signature: '$now([picture[, zone]])',
    gives: {
      en: 'The time now as a text; the same within one expression.',
      'pt-BR': 'A hora de agora como texto; a mesma dentro de uma expressão.',
    },
    example: '$length($now())',
    result: { value: 24 },
  },
  millis: {
    group: 'time',
    signature: '$millis()',
    gives: {
      en: 'The time now in milliseconds since 1970; the same within one expression.',
      'pt-BR': 'A hora de agora em milissegundos desde 1970; a mesma dentro de uma expressão.',
    },
    example: '$millis() = $millis()',
    result: { value: true },
  },
  fromMillis: {
    group: 'time',
    signature: '$fromMillis(millis[, picture[, zone]])',
    gives: { en: 'Milliseconds since 1970 as a text.', 'pt-BR': 'Milissegundos desde 1970 como texto.' },
    example: "$fromMillis(1700000000000, '[D01]/[M01]/[Y0001]')",
    result: { value: '14/11/2023' },
  },
  toMillis: {
    group: 'time',
    signature: '$toMillis(text[, picture])',
    gives: {
      en: 'A time written as a text, in milliseconds since 1970.',
      'pt-BR': 'Uma hora escrita como texto, em milissegundos desde 1970.',
    },
    example: "$toMillis('2023-11-14T22:13:20Z')",
    result: { value: 1700000000000 },
  },
};
