// What readers look for and the page that must be found first. A new chapter brings a line or two of its own here;
// the ranking of src/components/search/searchEngine.ts is judged by this table.

/** What is typed, and the address of the page that must come first, relative to the locale's base URL. */
type Query = readonly [typed: string, page: string];

const why = 'docs/start/why-orchestrate/';
const first = 'docs/start/first-workflow/';
const site = 'docs/start/how-this-site-works/';

export const searchQueries: Record<'en' | 'pt-BR', readonly Query[]> = {
  en: [
    // words of the subject
    ['orchestration', why],
    ['orchestrate', why],
    ['choreography', why],
    ['idempotency key', why],
    ['retries', why],
    ['billed state transition', why],
    ['first workflow', first],
    ['double click', first],
    ['how long can a wait be', first],
    ['refund', first],
    ['recordings', site],
    ['translations checked', site],
    ['recieve', first],
    // names of the language, of errors and of the API, whole and in part
    ['MaxAttempts', why],
    ['CardDeclined', why],
    ['ExecutionAlreadyExists', why],
    ['Lambda.TooManyRequestsException', why],
    ['StartAt', first],
    ['States.NoChoiceMatched', first],
    ['nochoicematched', first],
    ['QueryEvaluationError', first],
    ['$states.input', first],
    ['ConditionExpression', site],
    ['MISSING_TRANSITION_TARGET', site],
    ['TS2322', site],
    ['npm run check', site],
    ['dynamodb', site],
  ],
  'pt-BR': [
    // with accents, without, and half of both
    ['orquestração', why],
    ['orquestracao', why],
    ['coreografia', why],
    ['compensação', why],
    ['cartao recusado', why],
    ['idempotencia', why],
    ['primeiro workflow', first],
    ['devolução', first],
    ['devolucao', first],
    ['reembolso', first],
    ['gravações', site],
    ['gravacoes', site],
    ['tradução', site],
    ['TRADUCAO', site],
    ['não está provado', site],
    // code is the same in every language
    ['MaxAttempts', why],
    ['CardDeclined', why],
    ['ExecutionAlreadyExists', why],
    ['States.NoChoiceMatched', first],
    ['$states.input', first],
    ['ConditionExpression', site],
    ['TS2322', site],
  ],
};
