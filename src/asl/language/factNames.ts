// What the numbers of the table of facts are called, in both languages. Apart from the numbers: the engine needs only those, and
// every page that runs a workflow loads the engine.
import type { FactId } from './facts';

/** Of each fact what it is the number of, as the reference "Quotas" names it. */
export const factNames: Readonly<Record<FactId, { readonly en: string; readonly 'pt-BR': string }>> = {
  'history-events': {
    en: 'Events in the history of a Standard execution',
    'pt-BR': 'Eventos no histórico de uma execução Standard',
  },
  'payload-bytes': {
    en: 'Input or output of a task, a state or an execution',
    'pt-BR': 'Entrada ou saída de uma tarefa, de um estado ou de uma execução',
  },
  'standard-duration': {
    en: 'Longest time of a Standard execution',
    'pt-BR': 'Duração máxima de uma execução Standard',
  },
  'express-duration': { en: 'Longest time of an Express execution', 'pt-BR': 'Duração máxima de uma execução Express' },
  'definition-bytes': { en: 'Size of a definition', 'pt-BR': 'Tamanho de uma definição' },
  'state-name-characters': { en: 'Length of the name of a state', 'pt-BR': 'Comprimento do nome de um estado' },
  'transition-price': {
    en: 'One state transition of a Standard execution, each retry being a further one',
    'pt-BR': 'Uma transição de estado de uma execução Standard; cada retry conta como mais uma',
  },
  'express-request-price': { en: 'One Express execution', 'pt-BR': 'Uma execução Express' },
  'express-gigabyte-second-price': {
    en: 'One GB-second of Express, first tier',
    'pt-BR': 'Um GB-segundo de Express, primeira faixa',
  },
  'longest-seconds': {
    en: 'Largest Seconds, TimeoutSeconds, HeartbeatSeconds, IntervalSeconds',
    'pt-BR': 'Maior Seconds, TimeoutSeconds, HeartbeatSeconds e IntervalSeconds',
  },
  'variable-name-characters': {
    en: 'Length of the name of a variable',
    'pt-BR': 'Comprimento do nome de uma variável',
  },
  'assign-bytes': { en: 'All variables of one Assign', 'pt-BR': 'Todas as variáveis de um Assign' },
  'variables-bytes': { en: 'All variables of an execution', 'pt-BR': 'Todas as variáveis de uma execução' },
  'inline-map-concurrency': {
    en: 'Iterations of an inline Map at the same time',
    'pt-BR': 'Iterações simultâneas de um Map inline',
  },
  'distributed-map-concurrency': {
    en: 'Child executions of one Distributed Map at once',
    'pt-BR': 'Execuções filhas de um Distributed Map ao mesmo tempo',
  },
  'intrinsic-characters': {
    en: 'Text that an intrinsic function for encoding or hashing takes',
    'pt-BR': 'Texto que uma função intrínseca de codificação ou hash recebe',
  },
  'activity-poll': {
    en: 'Time that GetActivityTask waits for a task',
    'pt-BR': 'Tempo que GetActivityTask espera por uma tarefa',
  },
  'list-page-items': {
    en: 'Items on a page of a list, unless told',
    'pt-BR': 'Itens em uma página de uma lista, se nada for dito',
  },
  'sdk-attempts': {
    en: 'Attempts of an SDK at one request, unless told',
    'pt-BR': 'Tentativas de um SDK por requisição, se nada for dito',
  },
  'history-retention': {
    en: 'Time for which the history of a closed Standard execution is kept',
    'pt-BR': 'Tempo em que o histórico de uma execução Standard encerrada é guardado',
  },
  'start-execution-bucket': {
    en: 'StartExecution of Standard in us-east-1: tokens in the bucket',
    'pt-BR': 'StartExecution de Standard em us-east-1: tokens no bucket',
  },
  'start-execution-refill': {
    en: 'StartExecution of Standard in us-east-1: new tokens a second',
    'pt-BR': 'StartExecution de Standard em us-east-1: tokens novos por segundo',
  },
  'express-start-execution-refill': {
    en: 'StartExecution of Express: new tokens a second',
    'pt-BR': 'StartExecution de Express: tokens novos por segundo',
  },
  'retry-interval': {
    en: 'IntervalSeconds of a retrier that has none',
    'pt-BR': 'IntervalSeconds de um retrier que não tem',
  },
  'retry-backoff-rate': {
    en: 'BackoffRate of a retrier that has none',
    'pt-BR': 'BackoffRate de um retrier que não tem',
  },
  'retry-attempts': {
    en: 'MaxAttempts of a retrier that has none',
    'pt-BR': 'MaxAttempts de um retrier que não tem',
  },
  'redrive-days': {
    en: 'Time after its end in which an execution can be redriven',
    'pt-BR': 'Prazo após o fim em que uma execução aceita redrive',
  },
  'redrive-events': {
    en: 'Events that an execution must stay below to be redriven',
    'pt-BR': 'Eventos abaixo dos quais uma execução aceita redrive',
  },
  'execution-name-days': {
    en: 'Time after its end until the name of a Standard execution is free again',
    'pt-BR': 'Prazo após o fim até o nome de uma execução Standard ficar livre',
  },
  'durable-execution-duration': {
    en: 'Longest time of a Lambda durable function',
    'pt-BR': 'Duração máxima de uma durable function do Lambda',
  },
  'sqs-retention-longest': {
    en: 'Longest time that an SQS queue keeps a message',
    'pt-BR': 'Tempo máximo que uma fila do SQS guarda uma mensagem',
  },
  'sqs-deduplication': {
    en: 'Time in which a FIFO queue takes a deduplication id once',
    'pt-BR': 'Tempo em que uma fila FIFO aceita um id de deduplicação uma vez só',
  },
  'state-machines': { en: 'State machines in an account and region', 'pt-BR': 'State machines em uma conta e região' },
  activities: { en: 'Activities in an account and region', 'pt-BR': 'Activities em uma conta e região' },
  'request-bytes': { en: 'Size of a request to the API', 'pt-BR': 'Tamanho de uma requisição à API' },
  'open-executions': {
    en: 'Open Standard executions in an account and region',
    'pt-BR': 'Execuções Standard abertas em uma conta e região',
  },
  'transition-bucket': {
    en: 'State transitions of Standard in us-east-1: tokens in the bucket',
    'pt-BR': 'Transições de estado de Standard em us-east-1: tokens no bucket',
  },
  'transition-refill': {
    en: 'State transitions of Standard in us-east-1: new tokens a second',
    'pt-BR': 'Transições de estado de Standard em us-east-1: tokens novos por segundo',
  },
  'transition-refill-elsewhere': {
    en: 'State transitions of Standard in most regions: new tokens a second',
    'pt-BR': 'Transições de estado de Standard na maioria das regiões: tokens novos por segundo',
  },
  'start-execution-bucket-elsewhere': {
    en: 'StartExecution of Standard in most regions: tokens in the bucket',
    'pt-BR': 'StartExecution de Standard na maioria das regiões: tokens no bucket',
  },
  'start-execution-refill-elsewhere': {
    en: 'StartExecution of Standard in most regions: new tokens a second',
    'pt-BR': 'StartExecution de Standard na maioria das regiões: tokens novos por segundo',
  },
  'express-start-execution-bucket': {
    en: 'StartExecution of Express: tokens in the bucket',
    'pt-BR': 'StartExecution de Express: tokens no bucket',
  },
  'describe-execution-bucket': {
    en: 'DescribeExecution in us-east-1: tokens in the bucket',
    'pt-BR': 'DescribeExecution em us-east-1: tokens no bucket',
  },
  'describe-execution-refill': {
    en: 'DescribeExecution in us-east-1: new tokens a second',
    'pt-BR': 'DescribeExecution em us-east-1: tokens novos por segundo',
  },
  'get-execution-history-bucket': {
    en: 'GetExecutionHistory: tokens in the bucket',
    'pt-BR': 'GetExecutionHistory: tokens no bucket',
  },
  'get-execution-history-refill': {
    en: 'GetExecutionHistory: new tokens a second',
    'pt-BR': 'GetExecutionHistory: tokens novos por segundo',
  },
  'send-task-bucket': {
    en: 'SendTaskSuccess, SendTaskFailure, SendTaskHeartbeat, GetActivityTask in us-east-1: tokens in the bucket',
    'pt-BR': 'SendTaskSuccess, SendTaskFailure, SendTaskHeartbeat, GetActivityTask em us-east-1: tokens no bucket',
  },
  'send-task-refill': {
    en: 'SendTaskSuccess, SendTaskFailure, SendTaskHeartbeat, GetActivityTask in us-east-1: new tokens a second',
    'pt-BR':
      'SendTaskSuccess, SendTaskFailure, SendTaskHeartbeat, GetActivityTask em us-east-1: tokens novos por segundo',
  },
  'test-state-bucket': { en: 'TestState: tokens in the bucket', 'pt-BR': 'TestState: tokens no bucket' },
  'test-state-refill': { en: 'TestState: new tokens a second', 'pt-BR': 'TestState: tokens novos por segundo' },
  'http-task-bucket': { en: 'HTTP tasks: tokens in the bucket', 'pt-BR': 'Tarefas HTTP: tokens no bucket' },
  'http-task-refill': { en: 'HTTP tasks: new tokens a second', 'pt-BR': 'Tarefas HTTP: tokens novos por segundo' },
  'http-task-seconds': {
    en: 'Time in which an HTTP task needs its answer',
    'pt-BR': 'Tempo em que uma tarefa HTTP precisa da resposta',
  },
  'open-map-runs': { en: 'Open map runs in an account and region', 'pt-BR': 'Map runs abertos em uma conta e região' },
  'map-run-redrives': { en: 'Redrives of one map run', 'pt-BR': 'Redrives de um map run' },
  'express-child-rate': {
    en: 'Express child executions that Distributed Maps start a second',
    'pt-BR': 'Execuções filhas Express que Distributed Maps iniciam por segundo',
  },
  'standard-child-rate': {
    en: 'Standard child executions that Distributed Maps start a second',
    'pt-BR': 'Execuções filhas Standard que Distributed Maps iniciam por segundo',
  },
  versions: { en: 'Versions of a state machine', 'pt-BR': 'Versões de uma state machine' },
  aliases: { en: 'Aliases of a state machine', 'pt-BR': 'Aliases de uma state machine' },
  tags: { en: 'Tags of a resource', 'pt-BR': 'Tags de um recurso' },
  'alias-versions': {
    en: 'Versions that an alias points to at once',
    'pt-BR': 'Versões para as quais um alias aponta ao mesmo tempo',
  },
  'test-state-duration': { en: 'Longest time of a TestState', 'pt-BR': 'Duração máxima de um TestState' },
  'express-duration-step': {
    en: 'Step to which the duration of an Express execution is rounded up',
    'pt-BR': 'Passo para o qual a duração de uma execução Express é arredondada',
  },
  'express-memory-step': {
    en: 'Megabytes of the chunks in which the memory of Express is billed',
    'pt-BR': 'Megabytes dos blocos em que a memória do Express é cobrada',
  },
  'xray-rate': {
    en: 'Requests that X-Ray records by default, beyond the first of each second',
    'pt-BR': 'Requisições que o X-Ray registra por padrão, além da primeira de cada segundo',
  },
  'xray-days': { en: 'Time for which X-Ray keeps traces', 'pt-BR': 'Tempo em que o X-Ray guarda traces' },
  'xray-segment-bytes': { en: 'One segment document of X-Ray', 'pt-BR': 'Um documento de segmento do X-Ray' },
  'activity-socket-timeout': {
    en: 'Socket timeout that a worker of an activity needs at least',
    'pt-BR': 'Timeout de socket de que um worker de uma activity precisa, no mínimo',
  },
  'activity-open-polls': {
    en: 'Open polls that AWS recommends for an activity in production',
    'pt-BR': 'Consultas abertas que a AWS recomenda por activity em produção',
  },
  'status-event-bytes': {
    en: 'Input and output, escaped, in an event about the status of an execution; what is longer is left out',
    'pt-BR':
      'Entrada e saída, escapadas, em um evento sobre o status de uma execução; o que for mais longo fica de fora',
  },
  'sqs-message-bytes': {
    en: 'A message of SQS with its attributes, and all messages of a batch',
    'pt-BR': 'Uma mensagem do SQS com seus atributos, e todas as mensagens de um lote',
  },
  'sqs-attributes': {
    en: 'Attributes of a message of SQS',
    'pt-BR': 'Atributos de uma mensagem do SQS',
  },
  'sqs-batch-messages': {
    en: 'Messages of SQS in one batch',
    'pt-BR': 'Mensagens do SQS em um lote',
  },
  'sqs-delay-longest': {
    en: 'Longest delay of a message of SQS',
    'pt-BR': 'Maior atraso de uma mensagem do SQS',
  },
  'sqs-visibility': {
    en: 'Visibility timeout of a queue, unless told',
    'pt-BR': 'Visibility timeout de uma fila, se nada for dito',
  },
  'sqs-retention': {
    en: 'Time for which a queue keeps a message, unless told',
    'pt-BR': 'Tempo em que uma fila guarda uma mensagem, se nada for dito',
  },
  'sns-message-bytes': {
    en: 'A message of SNS',
    'pt-BR': 'Uma mensagem do SNS',
  },
  'event-bytes': {
    en: 'An event of EventBridge',
    'pt-BR': 'Um evento do EventBridge',
  },
  'event-entries': {
    en: 'Entries of one PutEvents',
    'pt-BR': 'Entradas de um PutEvents',
  },
  'item-bytes': {
    en: 'An item of DynamoDB',
    'pt-BR': 'Um item do DynamoDB',
  },
  'batch-write-items': {
    en: 'Writes of one BatchWriteItem',
    'pt-BR': 'Gravações de um BatchWriteItem',
  },
  'batch-get-items': {
    en: 'Items of one BatchGetItem',
    'pt-BR': 'Itens de um BatchGetItem',
  },
  'transaction-actions': {
    en: 'Actions of one TransactWriteItems',
    'pt-BR': 'Ações de um TransactWriteItems',
  },
  'expression-operators': {
    en: 'Operators and functions in one expression of DynamoDB',
    'pt-BR': 'Operadores e funções em uma expressão do DynamoDB',
  },
  'expression-bytes': { en: 'An expression of DynamoDB', 'pt-BR': 'Uma expressão do DynamoDB' },
  'in-operands': {
    en: 'Operands of IN in a condition of DynamoDB',
    'pt-BR': 'Operandos de IN em uma condição do DynamoDB',
  },
  'query-page-bytes': { en: 'A page of Query or Scan', 'pt-BR': 'Uma página de Query ou Scan' },
};
