// The reference "Cheat sheet": what one looks up most, in short tables from the code's own. The words of its own are here; the
// names, defaults and limits come from the tables of fields, facts, errors and functions.
import type { RootContent } from 'mdast';

import {
  factNames,
  facts,
  fieldsReference,
  intrinsicFunctions,
  jsonataFunctions,
  reservedErrorsReference,
  stateTypes,
  type FactId,
} from '../../asl';
import type { Locale } from '../../checks';
import { factText } from '../facts/factText';
import { heading, table } from './markdownTree';

type StateType = (typeof stateTypes)[number];

interface Words {
  readonly states: { readonly title: string; readonly columns: string[]; readonly does: Record<StateType, string> };
  readonly data: { readonly title: string; readonly columns: string[]; readonly rows: string[][] };
  readonly retry: { readonly title: string; readonly columns: string[]; readonly none: string };
  readonly errors: { readonly title: string; readonly columns: string[]; readonly match: Record<string, string> };
  readonly patterns: { readonly title: string; readonly columns: string[]; readonly rows: string[][] };
  readonly limits: { readonly title: string; readonly columns: string[] };
  readonly functions: { readonly title: string; readonly columns: string[] };
}

const words: Record<Locale, Words> = {
  en: {
    states: {
      title: 'States',
      columns: ['Type', 'What it does', 'Fields of its own'],
      does: {
        Task: 'asks a service for work and awaits the result',
        Wait: 'waits for a time or until a moment',
        Pass: 'passes its input on, changed or not',
        Succeed: 'ends well',
        Fail: 'ends with an error',
        Choice: 'picks the next state by rules',
        Parallel: 'runs branches side by side',
        Map: 'runs the same states for each item',
      },
    },
    data: {
      title: 'Data',
      columns: ['What', 'JSONata', 'JSONPath'],
      rows: [
        ['the input of the state', '`$states.input`', '`$`'],
        ['the result of the work', '`$states.result`', '`$` in `ResultSelector` and `Assign`'],
        ['the error, in a catcher', '`$states.errorOutput`', 'goes to `ResultPath`'],
        ['the context object', '`$states.context`', '`$$`'],
        ['a variable', '`$name`', '`$name`'],
        ['the request', '`Arguments`', '`InputPath`, then `Parameters`'],
        ['the output', '`Output`', '`ResultSelector`, `ResultPath`, `OutputPath`, in this order'],
        ['a new variable', '`Assign`', '`Assign`'],
        ['an expression', '`"{% $states.input.n + 1 %}"`', '`"n.$": "States.MathAdd($.n, 1)"`'],
      ],
    },
    retry: { title: 'Retry', columns: ['Field', 'When left out'], none: 'no bound' },
    errors: {
      title: 'Errors and wildcards',
      columns: ['Name', '`ALL`', '`TaskFailed`'],
      match: { yes: 'takes it', no: 'no', sometimes: 'sometimes' },
    },
    patterns: {
      title: 'Ways to wait',
      columns: ['End of `Resource`', 'The state waits for', 'Express'],
      rows: [
        ['nothing', 'the answer to the request', 'yes'],
        ['`.sync`, `.sync:2`', 'the end of the job', 'no'],
        ['`.waitForTaskToken`', 'SendTaskSuccess or SendTaskFailure with the token', 'no'],
      ],
    },
    limits: { title: 'Limits and prices', columns: ['What', 'Value'] },
    functions: { title: 'Functions', columns: ['Where', 'Names'] },
  },
  'pt-BR': {
    states: {
      title: 'Estados',
      columns: ['Tipo', 'O que faz', 'Campos próprios'],
      does: {
        Task: 'pede trabalho a um serviço e espera o resultado',
        Wait: 'espera um tempo ou até um momento',
        Pass: 'passa a entrada adiante, mudada ou não',
        Succeed: 'termina bem',
        Fail: 'termina com um erro',
        Choice: 'escolhe o próximo estado por regras',
        Parallel: 'executa ramos lado a lado',
        Map: 'executa os mesmos estados para cada item',
      },
    },
    data: {
      title: 'Dados',
      columns: ['O quê', 'JSONata', 'JSONPath'],
      rows: [
        ['a entrada do estado', '`$states.input`', '`$`'],
        ['o resultado do trabalho', '`$states.result`', '`$` em `ResultSelector` e `Assign`'],
        ['o erro, em um catcher', '`$states.errorOutput`', 'vai para `ResultPath`'],
        ['o objeto de contexto', '`$states.context`', '`$$`'],
        ['uma variável', '`$name`', '`$name`'],
        ['a requisição', '`Arguments`', '`InputPath`, depois `Parameters`'],
        ['a saída', '`Output`', '`ResultSelector`, `ResultPath`, `OutputPath`, nesta ordem'],
        ['uma variável nova', '`Assign`', '`Assign`'],
        ['uma expressão', '`"{% $states.input.n + 1 %}"`', '`"n.$": "States.MathAdd($.n, 1)"`'],
      ],
    },
    retry: { title: 'Retry', columns: ['Campo', 'Quando falta'], none: 'sem limite' },
    errors: {
      title: 'Erros e curingas',
      columns: ['Nome', '`ALL`', '`TaskFailed`'],
      match: { yes: 'pega', no: 'não', sometimes: 'às vezes' },
    },
    patterns: {
      title: 'Jeitos de esperar',
      columns: ['Fim do `Resource`', 'O estado espera', 'Express'],
      rows: [
        ['nada', 'a resposta da requisição', 'sim'],
        ['`.sync`, `.sync:2`', 'o fim do job', 'não'],
        ['`.waitForTaskToken`', 'SendTaskSuccess ou SendTaskFailure com o token', 'não'],
      ],
    },
    limits: { title: 'Limites e preços', columns: ['O quê', 'Valor'] },
    functions: { title: 'Funções', columns: ['Onde', 'Nomes'] },
  },
};

/** Fields that most states have, and those of JSONPath, which the table "Data" has. */
const sharedFields = [
  'Type',
  'Comment',
  'QueryLanguage',
  'Next',
  'End',
  'Assign',
  'Output',
  'Arguments',
  'Retry',
  'Catch',
];

/** The limits that one meets first. */
const shownFacts: readonly FactId[] = [
  'payload-bytes',
  'history-events',
  'standard-duration',
  'express-duration',
  'definition-bytes',
  'inline-map-concurrency',
  'distributed-map-concurrency',
  'redrive-days',
  'transition-price',
  'express-request-price',
];

/** What a retrier has where a field is left out. */
const retryDefaults: Readonly<Record<string, FactId>> = {
  IntervalSeconds: 'retry-interval',
  BackoffRate: 'retry-backoff-rate',
  MaxAttempts: 'retry-attempts',
};

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(' ');

/** The fields of a state that few others have, the required ones with an asterisk. */
function ownFields(type: StateType): string {
  const fields = fieldsReference().find(({ owner }) => owner === type)?.fields ?? [];
  const own = fields.filter(
    ({ name, queryLanguage }) => !sharedFields.includes(name) && queryLanguage !== 'JSONPath' && name !== 'Iterator',
  );
  return own.map(({ name, required }) => `\`${name}\`${required ? '*' : ''}`).join(' ');
}

function retryRows(locale: Locale): string[][] {
  const fields = fieldsReference().find(({ owner }) => owner === 'Retrier')?.fields ?? [];
  return fields
    .filter(({ name }) => name !== 'Comment')
    .map(({ name, required }) => {
      const fact = retryDefaults[name];
      if (fact) return [`\`${name}\``, factText(facts[fact], locale)];
      if (name === 'JitterStrategy') return [`\`${name}\``, '`NONE`'];
      return [`\`${name}\`${required ? '*' : ''}`, required ? '' : words[locale].retry.none];
    });
}

/** Short tables, one heading each. An asterisk stands behind what is required. */
export function cheatSheetTables(locale: Locale): RootContent[] {
  const { states, data, retry, errors, patterns, limits, functions } = words[locale];
  return [
    heading(states.title, 'states'),
    table(
      states.columns,
      stateTypes.map((type) => [`\`${type}\``, states.does[type], ownFields(type)]),
    ),
    heading(data.title, 'data'),
    table(data.columns, data.rows),
    heading(retry.title, 'retry'),
    table(retry.columns, retryRows(locale)),
    heading(errors.title, 'errors'),
    table(
      errors.columns,
      reservedErrorsReference()
        .filter(({ all, notHere }) => all !== undefined && notHere === undefined)
        .map(({ name, all = '', taskFailed = '' }) => [
          `\`${name}\``,
          errors.match[all] ?? '',
          errors.match[taskFailed] ?? '',
        ]),
    ),
    heading(patterns.title, 'patterns'),
    table(patterns.columns, patterns.rows),
    heading(limits.title, 'limits'),
    table(
      limits.columns,
      shownFacts.map((id) => [factNames[id][locale], factText(facts[id], locale)]),
    ),
    heading(functions.title, 'functions'),
    table(functions.columns, [
      [
        'JSONata',
        code(
          Object.entries(jsonataFunctions)
            .filter(([, { refused }]) => refused === undefined)
            .map(([name]) => `$${name}`),
        ),
      ],
      ['JSONPath', code([...intrinsicFunctions.keys()])],
    ]),
  ];
}
