// The one table of what AWS may change: limits, prices and defaults, each with its source and the day it was read. The engine, the
// reference "Quotas" and the text of the chapters (`<Fact id="..." />`) take their numbers from here.

/** What the number counts; it says how the number is written out. */
export type FactUnit = 'count' | 'characters' | 'bytes' | 'seconds' | 'milliseconds' | 'days' | 'dollars' | 'percent';

/** One number that AWS states, or that a recording of the real service shows. */
export interface Fact {
  readonly value: number;
  readonly unit: FactUnit;
  /** What it is the number of, as the reference names it. */
  readonly name: { readonly en: string; readonly 'pt-BR': string };
  /** Which of the reference's tables has it. */
  readonly group: FactGroup;
  /** Page of AWS, or a file or a scenario of this repository that shows it. */
  readonly source: string;
  /** Day on which the source was read, `YYYY-MM-DD`. */
  readonly readOn: string;
}

export type FactGroup = 'execution' | 'definition' | 'state' | 'map' | 'api' | 'logs' | 'service' | 'price';

const guide = 'https://docs.aws.amazon.com/step-functions/latest/dg/';
const pricing = 'https://aws.amazon.com/step-functions/pricing/';
const quotas = `${guide}service-quotas.html`;
const archivedTracing =
  'https://github.com/awsdocs/aws-step-functions-developer-guide/blob/2d5054d8738e1e45437be4bc1318cfb85388b28c/doc_source/concepts-xray-tracing.md';
const read = '2026-11-23';

/** Every fact by its id. To add one, add a row; the check `facts` lists the rows that were read more than a year ago. */
export const facts = {
  'history-events': {
    value: 25_000,
    unit: 'count',
    name: {
      en: 'Events in the history of a Standard execution',
      'pt-BR': 'Eventos no histórico de uma execução Standard',
    },
    group: 'execution',
    source: quotas,
    readOn: read,
  },
  'payload-bytes': {
    value: 262_144,
    unit: 'bytes',
    name: {
      en: 'Input or output of a task, a state or an execution',
      'pt-BR': 'Entrada ou saída de uma tarefa, de um estado ou de uma execução',
    },
    group: 'execution',
    source: quotas,
    readOn: read,
  },
  'standard-duration': {
    value: 31_536_000,
    unit: 'seconds',
    name: { en: 'Longest time of a Standard execution', 'pt-BR': 'Duração máxima de uma execução Standard' },
    group: 'execution',
    source: quotas,
    readOn: read,
  },
  'express-duration': {
    value: 300,
    unit: 'seconds',
    name: { en: 'Longest time of an Express execution', 'pt-BR': 'Duração máxima de uma execução Express' },
    group: 'execution',
    source: quotas,
    readOn: read,
  },
  'definition-bytes': {
    value: 1_048_576,
    unit: 'bytes',
    name: { en: 'Size of a definition', 'pt-BR': 'Tamanho de uma definição' },
    group: 'definition',
    source: quotas,
    readOn: read,
  },
  'state-name-characters': {
    value: 80,
    unit: 'characters',
    name: { en: 'Length of the name of a state', 'pt-BR': 'Comprimento do nome de um estado' },
    group: 'definition',
    source: quotas,
    readOn: read,
  },
  'transition-price': {
    value: 0.000025,
    unit: 'dollars',
    name: {
      en: 'One state transition of a Standard execution, each retry being a further one',
      'pt-BR': 'Uma transição de estado de uma execução Standard; cada retry conta como mais uma',
    },
    group: 'price',
    source: pricing,
    readOn: read,
  },
  'express-request-price': {
    value: 0.000001,
    unit: 'dollars',
    name: { en: 'One Express execution', 'pt-BR': 'Uma execução Express' },
    group: 'price',
    source: pricing,
    readOn: read,
  },
  'express-gigabyte-second-price': {
    value: 0.00001667,
    unit: 'dollars',
    name: {
      en: 'One GB-second of Express, first tier',
      'pt-BR': 'Um GB-segundo de Express, primeira faixa',
    },
    group: 'price',
    source: pricing,
    readOn: read,
  },
  'longest-seconds': {
    value: 99_999_999,
    unit: 'seconds',
    name: {
      en: 'Largest Seconds, TimeoutSeconds, HeartbeatSeconds, IntervalSeconds',
      'pt-BR': 'Maior Seconds, TimeoutSeconds, HeartbeatSeconds e IntervalSeconds',
    },
    group: 'state',
    source: `${guide}state-wait.html`,
    readOn: read,
  },
  'variable-name-characters': {
    value: 80,
    unit: 'characters',
    name: { en: 'Length of the name of a variable', 'pt-BR': 'Comprimento do nome de uma variável' },
    group: 'state',
    source: `${guide}workflow-variables.html`,
    readOn: read,
  },
  'assign-bytes': {
    value: 262_144,
    unit: 'bytes',
    name: { en: 'All variables of one Assign', 'pt-BR': 'Todas as variáveis de um Assign' },
    group: 'state',
    source: `${guide}workflow-variables.html`,
    readOn: read,
  },
  'variables-bytes': {
    value: 10_485_760,
    unit: 'bytes',
    name: { en: 'All variables of an execution', 'pt-BR': 'Todas as variáveis de uma execução' },
    group: 'execution',
    source: `${guide}workflow-variables.html`,
    readOn: read,
  },
  'inline-map-concurrency': {
    value: 40,
    unit: 'count',
    name: {
      en: 'Iterations of an inline Map at the same time',
      'pt-BR': 'Iterações simultâneas de um Map inline',
    },
    group: 'map',
    source: `${guide}state-map-inline.html`,
    readOn: read,
  },
  'distributed-map-concurrency': {
    value: 10_000,
    unit: 'count',
    name: {
      en: 'Child executions of one Distributed Map at once',
      'pt-BR': 'Execuções filhas de um Distributed Map ao mesmo tempo',
    },
    group: 'map',
    source: `${guide}state-map-distributed.html`,
    readOn: read,
  },
  'intrinsic-characters': {
    value: 10_000,
    unit: 'characters',
    name: {
      en: 'Text that an intrinsic function for encoding or hashing takes',
      'pt-BR': 'Texto que uma função intrínseca de codificação ou hash recebe',
    },
    group: 'state',
    source: `${guide}intrinsic-functions.html`,
    readOn: read,
  },
  'activity-poll': {
    value: 60,
    unit: 'seconds',
    name: {
      en: 'Time that GetActivityTask waits for a task',
      'pt-BR': 'Tempo que GetActivityTask espera por uma tarefa',
    },
    group: 'api',
    source: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_GetActivityTask.html',
    readOn: read,
  },
  'list-page-items': {
    value: 100,
    unit: 'count',
    name: {
      en: 'Items on a page of a list, unless told',
      'pt-BR': 'Itens em uma página de uma lista, se nada for dito',
    },
    group: 'api',
    source: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListExecutions.html',
    readOn: read,
  },
  'sdk-attempts': {
    value: 3,
    unit: 'count',
    name: {
      en: 'Attempts of an SDK at one request, unless told',
      'pt-BR': 'Tentativas de um SDK por requisição, se nada for dito',
    },
    group: 'api',
    source: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html',
    readOn: read,
  },
  'redrive-window': {
    value: 1209600,
    unit: 'seconds',
    name: {
      en: 'Time after its end in which an execution can be redriven',
      'pt-BR': 'Tempo depois do fim em que uma execução aceita redrive',
    },
    group: 'execution',
    source: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_RedriveExecution.html',
    readOn: read,
  },
  'history-retention': {
    value: 90,
    unit: 'days',
    name: {
      en: 'Time for which the history of a closed Standard execution is kept',
      'pt-BR': 'Tempo em que o histórico de uma execução Standard encerrada é guardado',
    },
    group: 'execution',
    source: `${guide}express-at-least-once-execution.html`,
    readOn: read,
  },
  'start-execution-bucket': {
    value: 1300,
    unit: 'count',
    name: {
      en: 'StartExecution of Standard in us-east-1: tokens in the bucket',
      'pt-BR': 'StartExecution de Standard em us-east-1: tokens no bucket',
    },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'start-execution-refill': {
    value: 300,
    unit: 'count',
    name: {
      en: 'StartExecution of Standard in us-east-1: new tokens a second',
      'pt-BR': 'StartExecution de Standard em us-east-1: tokens novos por segundo',
    },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'express-start-execution-refill': {
    value: 6000,
    unit: 'count',
    name: {
      en: 'StartExecution of Express: new tokens a second',
      'pt-BR': 'StartExecution de Express: tokens novos por segundo',
    },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'retry-interval': {
    value: 1,
    unit: 'seconds',
    name: {
      en: 'IntervalSeconds of a retrier that has none',
      'pt-BR': 'IntervalSeconds de um retrier que não tem',
    },
    group: 'state',
    source: 'https://docs.aws.amazon.com/cdk/api/v2/python/aws_cdk.aws_stepfunctions/RetryProps.html',
    readOn: read,
  },
  'retry-backoff-rate': {
    value: 2,
    unit: 'count',
    name: {
      en: 'BackoffRate of a retrier that has none',
      'pt-BR': 'BackoffRate de um retrier que não tem',
    },
    group: 'state',
    source: 'https://docs.aws.amazon.com/cdk/api/v2/python/aws_cdk.aws_stepfunctions/RetryProps.html',
    readOn: read,
  },
  'retry-attempts': {
    value: 3,
    unit: 'count',
    name: {
      en: 'MaxAttempts of a retrier that has none',
      'pt-BR': 'MaxAttempts de um retrier que não tem',
    },
    group: 'state',
    source: 'https://docs.aws.amazon.com/cdk/api/v2/python/aws_cdk.aws_stepfunctions/RetryProps.html',
    readOn: read,
  },
  'redrive-days': {
    value: 14,
    unit: 'days',
    name: {
      en: 'Time after its end in which an execution can be redriven',
      'pt-BR': 'Prazo após o fim em que uma execução aceita redrive',
    },
    group: 'execution',
    source: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_RedriveExecution.html',
    readOn: read,
  },
  'redrive-events': {
    value: 24_999,
    unit: 'count',
    name: {
      en: 'Events that an execution must stay below to be redriven',
      'pt-BR': 'Eventos abaixo dos quais uma execução aceita redrive',
    },
    group: 'execution',
    source: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_RedriveExecution.html',
    readOn: read,
  },
  'execution-name-days': {
    value: 90,
    unit: 'days',
    name: {
      en: 'Time after its end until the name of a Standard execution is free again',
      'pt-BR': 'Prazo após o fim até o nome de uma execução Standard ficar livre',
    },
    group: 'execution',
    source: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html',
    readOn: read,
  },
  'durable-execution-duration': {
    value: 31_536_000,
    unit: 'seconds',
    name: {
      en: 'Longest time of a Lambda durable function',
      'pt-BR': 'Duração máxima de uma durable function do Lambda',
    },
    group: 'service',
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/durable-functions.html',
    readOn: read,
  },
  'sqs-retention-longest': {
    value: 1_209_600,
    unit: 'seconds',
    name: {
      en: 'Longest time that an SQS queue keeps a message',
      'pt-BR': 'Tempo máximo que uma fila do SQS guarda uma mensagem',
    },
    group: 'service',
    source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html',
    readOn: read,
  },
  'sqs-deduplication': {
    value: 300,
    unit: 'seconds',
    name: {
      en: 'Time in which a FIFO queue takes a deduplication id once',
      'pt-BR': 'Tempo em que uma fila FIFO aceita um id de deduplicação uma vez só',
    },
    group: 'service',
    source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-key-terms.html',
    readOn: read,
  },
  'state-machines': {
    value: 100_000,
    unit: 'count',
    name: { en: 'State machines in an account and region', 'pt-BR': 'State machines em uma conta e região' },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  activities: {
    value: 100_000,
    unit: 'count',
    name: { en: 'Activities in an account and region', 'pt-BR': 'Activities em uma conta e região' },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'request-bytes': {
    value: 1_048_576,
    unit: 'bytes',
    name: { en: 'Size of a request to the API', 'pt-BR': 'Tamanho de uma requisição à API' },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'open-executions': {
    value: 1_000_000,
    unit: 'count',
    name: {
      en: 'Open Standard executions in an account and region',
      'pt-BR': 'Execuções Standard abertas em uma conta e região',
    },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'transition-bucket': {
    value: 5000,
    unit: 'count',
    name: {
      en: 'State transitions of Standard in us-east-1: tokens in the bucket',
      'pt-BR': 'Transições de estado de Standard em us-east-1: tokens no bucket',
    },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'transition-refill': {
    value: 5000,
    unit: 'count',
    name: {
      en: 'State transitions of Standard in us-east-1: new tokens a second',
      'pt-BR': 'Transições de estado de Standard em us-east-1: tokens novos por segundo',
    },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'transition-refill-elsewhere': {
    value: 800,
    unit: 'count',
    name: {
      en: 'State transitions of Standard in most regions: new tokens a second',
      'pt-BR': 'Transições de estado de Standard na maioria das regiões: tokens novos por segundo',
    },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'start-execution-bucket-elsewhere': {
    value: 800,
    unit: 'count',
    name: {
      en: 'StartExecution of Standard in most regions: tokens in the bucket',
      'pt-BR': 'StartExecution de Standard na maioria das regiões: tokens no bucket',
    },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'start-execution-refill-elsewhere': {
    value: 150,
    unit: 'count',
    name: {
      en: 'StartExecution of Standard in most regions: new tokens a second',
      'pt-BR': 'StartExecution de Standard na maioria das regiões: tokens novos por segundo',
    },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'express-start-execution-bucket': {
    value: 6000,
    unit: 'count',
    name: {
      en: 'StartExecution of Express: tokens in the bucket',
      'pt-BR': 'StartExecution de Express: tokens no bucket',
    },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'describe-execution-bucket': {
    value: 300,
    unit: 'count',
    name: {
      en: 'DescribeExecution in us-east-1: tokens in the bucket',
      'pt-BR': 'DescribeExecution em us-east-1: tokens no bucket',
    },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'describe-execution-refill': {
    value: 15,
    unit: 'count',
    name: {
      en: 'DescribeExecution in us-east-1: new tokens a second',
      'pt-BR': 'DescribeExecution em us-east-1: tokens novos por segundo',
    },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'get-execution-history-bucket': {
    value: 400,
    unit: 'count',
    name: { en: 'GetExecutionHistory: tokens in the bucket', 'pt-BR': 'GetExecutionHistory: tokens no bucket' },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'get-execution-history-refill': {
    value: 20,
    unit: 'count',
    name: { en: 'GetExecutionHistory: new tokens a second', 'pt-BR': 'GetExecutionHistory: tokens novos por segundo' },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'send-task-bucket': {
    value: 3000,
    unit: 'count',
    name: {
      en: 'SendTaskSuccess, SendTaskFailure, SendTaskHeartbeat, GetActivityTask in us-east-1: tokens in the bucket',
      'pt-BR': 'SendTaskSuccess, SendTaskFailure, SendTaskHeartbeat, GetActivityTask em us-east-1: tokens no bucket',
    },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'send-task-refill': {
    value: 500,
    unit: 'count',
    name: {
      en: 'SendTaskSuccess, SendTaskFailure, SendTaskHeartbeat, GetActivityTask in us-east-1: new tokens a second',
      'pt-BR':
        'SendTaskSuccess, SendTaskFailure, SendTaskHeartbeat, GetActivityTask em us-east-1: tokens novos por segundo',
    },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'test-state-bucket': {
    value: 50,
    unit: 'count',
    name: { en: 'TestState: tokens in the bucket', 'pt-BR': 'TestState: tokens no bucket' },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'test-state-refill': {
    value: 10,
    unit: 'count',
    name: { en: 'TestState: new tokens a second', 'pt-BR': 'TestState: tokens novos por segundo' },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'http-task-bucket': {
    value: 300,
    unit: 'count',
    name: { en: 'HTTP tasks: tokens in the bucket', 'pt-BR': 'Tarefas HTTP: tokens no bucket' },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'http-task-refill': {
    value: 300,
    unit: 'count',
    name: { en: 'HTTP tasks: new tokens a second', 'pt-BR': 'Tarefas HTTP: tokens novos por segundo' },
    group: 'api',
    source: quotas,
    readOn: read,
  },
  'http-task-seconds': {
    value: 60,
    unit: 'seconds',
    name: {
      en: 'Time in which an HTTP task needs its answer',
      'pt-BR': 'Tempo em que uma tarefa HTTP precisa da resposta',
    },
    group: 'state',
    source: quotas,
    readOn: read,
  },
  'open-map-runs': {
    value: 1000,
    unit: 'count',
    name: { en: 'Open map runs in an account and region', 'pt-BR': 'Map runs abertos em uma conta e região' },
    group: 'map',
    source: quotas,
    readOn: read,
  },
  'map-run-redrives': {
    value: 1000,
    unit: 'count',
    name: { en: 'Redrives of one map run', 'pt-BR': 'Redrives de um map run' },
    group: 'map',
    source: quotas,
    readOn: read,
  },
  'express-child-rate': {
    value: 1000,
    unit: 'count',
    name: {
      en: 'Express child executions that Distributed Maps start a second',
      'pt-BR': 'Execuções filhas Express que Distributed Maps iniciam por segundo',
    },
    group: 'map',
    source: quotas,
    readOn: read,
  },
  'standard-child-rate': {
    value: 100,
    unit: 'count',
    name: {
      en: 'Standard child executions that Distributed Maps start a second',
      'pt-BR': 'Execuções filhas Standard que Distributed Maps iniciam por segundo',
    },
    group: 'map',
    source: quotas,
    readOn: read,
  },
  versions: {
    value: 1000,
    unit: 'count',
    name: { en: 'Versions of a state machine', 'pt-BR': 'Versões de uma state machine' },
    group: 'definition',
    source: quotas,
    readOn: read,
  },
  aliases: {
    value: 100,
    unit: 'count',
    name: { en: 'Aliases of a state machine', 'pt-BR': 'Aliases de uma state machine' },
    group: 'definition',
    source: quotas,
    readOn: read,
  },
  tags: {
    value: 50,
    unit: 'count',
    name: { en: 'Tags of a resource', 'pt-BR': 'Tags de um recurso' },
    group: 'definition',
    source: quotas,
    readOn: read,
  },
  'alias-versions': {
    value: 2,
    unit: 'count',
    name: {
      en: 'Versions that an alias points to at once',
      'pt-BR': 'Versões para as quais um alias aponta ao mesmo tempo',
    },
    group: 'api',
    source: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-cd-aliasing-versioning.html',
    readOn: read,
  },
  'test-state-duration': {
    value: 300,
    unit: 'seconds',
    name: { en: 'Longest time of a TestState', 'pt-BR': 'Duração máxima de um TestState' },
    group: 'api',
    source: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_TestState.html',
    readOn: read,
  },
  'express-duration-step': {
    value: 100,
    unit: 'milliseconds',
    name: {
      en: 'Step to which the duration of an Express execution is rounded up',
      'pt-BR': 'Passo para o qual a duração de uma execução Express é arredondada',
    },
    group: 'price',
    source: pricing,
    readOn: read,
  },
  'express-memory-step': {
    value: 64,
    unit: 'count',
    name: {
      en: 'Megabytes of the chunks in which the memory of Express is billed',
      'pt-BR': 'Megabytes dos blocos em que a memória do Express é cobrada',
    },
    group: 'price',
    source: pricing,
    readOn: read,
  },
  'xray-rate': {
    value: 5,
    unit: 'percent',
    name: {
      en: 'Requests that X-Ray records by default, beyond the first of each second',
      'pt-BR': 'Requisições que o X-Ray registra por padrão, além da primeira de cada segundo',
    },
    group: 'logs',
    source: archivedTracing,
    readOn: read,
  },
  'xray-days': {
    value: 30,
    unit: 'days',
    name: { en: 'Time for which X-Ray keeps traces', 'pt-BR': 'Tempo em que o X-Ray guarda traces' },
    group: 'logs',
    source: archivedTracing,
    readOn: read,
  },
  'xray-segment-bytes': {
    value: 65_536,
    unit: 'bytes',
    name: { en: 'One segment document of X-Ray', 'pt-BR': 'Um documento de segmento do X-Ray' },
    group: 'logs',
    source: 'https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html',
    readOn: read,
  },
  'activity-socket-timeout': {
    value: 65,
    unit: 'seconds',
    name: {
      en: 'Socket timeout that a worker of an activity needs at least',
      'pt-BR': 'Timeout de socket de que um worker de uma activity precisa, no mínimo',
    },
    group: 'api',
    source: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_GetActivityTask.html',
    readOn: read,
  },
  'activity-open-polls': {
    value: 100,
    unit: 'count',
    name: {
      en: 'Open polls that AWS recommends for an activity in production',
      'pt-BR': 'Consultas abertas que a AWS recomenda por activity em produção',
    },
    group: 'api',
    source: `${guide}bp-activity-pollers.html`,
    readOn: read,
  },
} as const satisfies Record<string, Fact>;

export type FactId = keyof typeof facts;
