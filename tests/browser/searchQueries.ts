// What readers look for and the page that must be found first. A new chapter brings a line or two of its own here;
// the ranking of src/components/search/searchEngine.ts is judged by this table.

/** What is typed, and the address of the page that must come first, relative to the locale's base URL. */
type Query = readonly [typed: string, page: string];

const why = 'docs/start/why-orchestrate/';
const first = 'docs/start/first-workflow/';
const site = 'docs/start/how-this-site-works/';
const choosing = 'docs/start/choosing/';
const machines = 'docs/states/machines-and-transitions/';
const pass = 'docs/states/pass/';
const standardAndExpress = 'docs/scale/standard-and-express/';
const choice = 'docs/states/choice/';
const wait = 'docs/states/wait/';
const ends = 'docs/states/succeed-and-fail/';
const parallel = 'docs/states/parallel/';
const map = 'docs/states/map/';
const errorNames = 'docs/failure/error-names/';
const retry = 'docs/failure/retry/';
const catching = 'docs/failure/catch/';
const timeouts = 'docs/failure/timeouts-and-heartbeats/';
const saga = 'docs/failure/saga/';
const idempotency = 'docs/failure/idempotency/';
const redrive = 'docs/failure/redrive/';
const patterns = 'docs/integrations/three-patterns/';
const lambda = 'docs/integrations/lambda/';
const messages = 'docs/integrations/messages/';
const objects = 'docs/integrations/dynamodb-and-s3/';
const containers = 'docs/integrations/ecs/';
const eventBridge = 'docs/integrations/eventbridge/';
const nested = 'docs/integrations/nested-workflows/';
const anyApi = 'docs/integrations/aws-sdk-and-http/';
const apiGateway = 'docs/integrations/api-gateway/';
const activities = 'docs/integrations/activities/';
const sdk = 'docs/build/sdk/';
const versions = 'docs/build/versions-and-aliases/';
const testing = 'docs/build/testing/';
const iac = 'docs/build/infrastructure-as-code/';
const privilege = 'docs/build/least-privilege/';
const batch = 'docs/use-cases/batch-processing/';
const nearRealTime = 'docs/use-cases/near-real-time/';
const mlPipeline = 'docs/use-cases/ml-pipeline/';
const approvals = 'docs/use-cases/approvals/';
const orderFulfilment = 'docs/use-cases/order-fulfilment/';
const generativeReview = 'docs/use-cases/generative-review/';
const history = 'docs/monitor/reading-a-history/';
const cause = 'docs/monitor/finding-the-cause/';
const fields = 'docs/reference/fields/';
const diagnostics = 'docs/reference/diagnostics/';
const intrinsic = 'docs/reference/intrinsic-functions/';
const jsonataFunctions = 'docs/reference/jsonata-functions/';
const jsonPath = 'docs/data/jsonpath/';
const jsonata = 'docs/data/jsonata/';
const variables = 'docs/data/variables/';
const context = 'docs/data/context-object/';
const functions = 'docs/data/functions/';
const recipes = 'docs/data/jsonpath-to-jsonata/';

export const searchQueries: Record<'en' | 'pt-BR', readonly Query[]> = {
  en: [
    // words of the subject
    ['orchestration', why],
    ['orchestrate', why],
    ['choreography', choosing],
    ['idempotency key', idempotency],
    ['three calls that look simple', why],
    ['first workflow', first],
    ['double click', first],
    ['30 days after delivery', first],
    ['recordings of executions', site],
    ['a snippet that must fail', site],
    ['Temporal Airflow', choosing],
    ['durable functions', choosing],
    ['is the export ready', machines],
    ['ExportNotReady', machines],
    ['one shape for two shops', pass],
    ['parcel to a comma', pass],
    ['rules are tried from the top', choice],
    ['how many at once', map],
    ['four ways to wait', wait],
    ['for how long, or until when', wait],
    ['an order and its ends', ends],
    ['UnknownProduct', ends],
    ['a branch is a small state machine', parallel],
    ['welcomes sent', parallel],
    ['intrinsic function', intrinsic],
    ['lists are pages', sdk],
    ['a redrive does not use the mend', versions],
    ['three kinds of arn', versions],
    ['scenarios in your build', testing],
    ['fieldValidationMode', testing],
    ['templatefile', iac],
    ['one file for all four', iac],
    ['confused deputy', privilege],
    ['previousEventId', history],
    ['aborted does not mean undone', history],
    ['five questions', cause],
    ['what hid the error', cause],
    // names of the language, of errors and of the API, whole and in part
    ['MaxAttempts', retry],
    ['CardDeclined', why],
    ['ExecutionAlreadyExists', standardAndExpress],
    ['Lambda.TooManyRequestsException', lambda],
    ['daysSinceDelivery', first],
    ['ReturnWindowClosed', first],
    ['ConditionExpression', site],
    ['what is checked before you read', site],
    ['TS2322', site],
    ['NumericLessThanEqualsPath', choice],
    ['numericlessthanequals', choice],
    ['MaxConcurrency', fields],
    ['ItemReader', fields],
    ['itemreader', fields],
    ['HeartbeatSeconds', timeouts],
    ['wait for a callback', patterns],
    ['MISSING_TRANSITION_TARGET', diagnostics],
    ['unsupported_field', diagnostics],
    ['States.Base64Encode', functions],
    ['StringToJson', jsonataFunctions],
    ['mathrandom', functions],
    ['manifest of what failed', 'docs/scale/distributed-map/'],
    ['a batch multiplies its failures', 'docs/scale/distributed-map/'],
    ['door counter', standardAndExpress],
    ['the retry that floods', 'docs/scale/concurrency-and-limits/'],
    ['start its own successor', 'docs/scale/concurrency-and-limits/'],
    ['quote a basket', 'docs/scale/cost/'],
    ['cheaper without changing the type', 'docs/scale/cost/'],
    ['includeExecutionData', 'docs/monitor/logs/'],
    ['log levels', 'docs/monitor/logs/'],
    ['the alarm over attempts', 'docs/monitor/metrics-and-alarms/'],
    ['the obvious alarm misses the timeout', 'docs/monitor/metrics-and-alarms/'],
    // integrations
    ['whose error is it', lambda],
    ['NaN is free of charge', lambda],
    ['a move that S3 does not have', objects],
    ['CSVDelimiter', objects],
    ['who gets the announcement', messages],
    ['MessageDeduplicationId', idempotency],
    ['an export in the night', containers],
    ['ContainerOverrides', containers],
    ['an entry that is refused', eventBridge],
    ['FailedEntryCount', eventBridge],
    ['a workflow inside a task', nested],
    ['when the child itself waits', nested],
    ['an HTTPS call without a function', anyApi],
    ['an id can be an address', anyApi],
    ['two carriers, one price', apiGateway],
    ['NoQuote', apiGateway],
    ['the life of a task', activities],
    ['an activity, or a queue with a token', activities],
    // failure
    ['two wildcards', errorNames],
    ['DynamoDb.ConditionalCheckFailedException', objects],
    ['three kinds of patience', retry],
    ['MaxDelaySeconds', retry],
    ['what becomes of the input', catching],
    ['three clocks', timeouts],
    ['HeartbeatSecondsPath', timeouts],
    ['where the way back begins', saga],
    ['UndoIncomplete', saga],
    ['a conditional write', idempotency],
    ['PayoutKnown', idempotency],
    ['a failed night', redrive],
    ['ExecutionNotRedrivable', sdk],
    ['one state, five fields', jsonPath],
    ['ResultPath has three forms', jsonPath],
    ['what evaluates when', jsonata],
    ['one is not a list', jsonata],
    ['who sees what', variables],
    ['ask until it is ready', variables],
    ['a key for each payment', context],
    ['eighteen pairs', functions],
    ['a result into the input', recipes],
    ['segment document', 'docs/monitor/tracing/'],
    ['traceHeader', 'docs/monitor/tracing/'],
    ['a night is settled', batch],
    ['TooManyFailedBatches', batch],
    ['batchItemFailures', nearRealTime],
    ['cold room', nearRealTime],
    ['poison message', nearRealTime],
    ['in service is not the answer', mlPipeline],
    ['training job', mlPipeline],
    ['approvals with people', approvals],
    ['a purchase waits for a manager', approvals],
    ['order fulfilment', orderFulfilment],
    ['NoCarrier', orderFulfilment],
    ['a retry is not a loop', generativeReview],
    ['stopReason', generativeReview],
    ['reserved names', 'docs/reference/errors/'],
    ['SQS.QueueDoesNotExistException', 'docs/reference/errors/'],
    ['MapStateAborted', 'docs/reference/history-events/'],
    ['LambdaFunctionScheduleFailed', 'docs/reference/history-events/'],
    ['encodeUrlComponent', 'docs/reference/jsonata-functions/'],
    ['ProvisionedRefillRate', 'docs/reference/metrics/'],
    ['quotas', 'docs/reference/quotas/'],
    ['glossary', 'docs/reference/glossary/'],
    ['cheat sheet', 'docs/reference/cheat-sheet/'],
  ],
  'pt-BR': [
    // integrations
    ['de quem é o erro', lambda],
    ['NaN sai de graça', lambda],
    ['CSVDelimiter', objects],
    ['quem recebe o anúncio', messages],
    ['uma exportação à noite', containers],
    ['ContainerOverrides', containers],
    ['uma entrada que é recusada', eventBridge],
    ['um workflow dentro de uma tarefa', nested],
    ['quando o próprio filho espera', nested],
    ['uma chamada HTTPS sem função', anyApi],
    ['duas transportadoras', apiGateway],
    ['a vida de uma tarefa', activities],
    // with accents, without, and half of both
    ['orquestração', choosing],
    ['orquestracao', choosing],
    ['coreografia', choosing],
    ['cartao recusado', why],
    ['idempotencia', idempotency],
    ['primeiro workflow', first],
    ['devolução', first],
    ['devolucao', first],
    ['dois jeitos de falhar', first],
    ['gravações de execuções', site],
    ['gravacoes de execucoes', site],
    ['GRAVAÇOES DE EXECUÇOES', site],
    ['ainda nao foi provado', site],
    ['juiz', site],
    ['Temporal Airflow', choosing],
    ['uma agenda para dados', choosing],
    ['laço com saída', machines],
    ['como uma execucao para', machines],
    ['uma forma para duas lojas', pass],
    ['dois jeitos de escrever uma condicao', choice],
    ['relatório de madrugada', map],
    ['relatorio de madrugada', map],
    ['do teste a renovação', wait],
    ['um pedido e seus fins', ends],
    ['um ramo é uma pequena state machine', parallel],
    ['funções intrínsecas', intrinsic],
    ['funcoes intrinsecas', intrinsic],
    ['listas são páginas', sdk],
    ['liberar para um décimo', versions],
    ['tres tipos de arn', versions],
    ['cenários no seu build', testing],
    ['fieldValidationMode', testing],
    ['um arquivo para os quatro', iac],
    ['DefinitionSubstitutions', iac],
    ['confused deputy', privilege],
    ['do que o .sync precisa', privilege],
    ['lendo um histórico', history],
    ['aborted nao quer dizer desfeito', history],
    ['cinco perguntas', cause],
    ['o que escondeu o erro', cause],
    // code is the same in every language
    ['MaxAttempts', retry],
    ['CardDeclined', why],
    ['ExecutionAlreadyExists', standardAndExpress],
    ['daysSinceDelivery', first],
    ['TS2322', site],
    ['NumericLessThanEqualsPath', choice],
    ['MaxConcurrency', fields],
    ['ItemReader', fields],
    ['MISSING_TRANSITION_TARGET', diagnostics],
    ['StringToJson', jsonataFunctions],
    ['leituras de medidores', 'docs/scale/distributed-map/'],
    ['um lote multiplica as falhas', 'docs/scale/distributed-map/'],
    ['contador de porta', standardAndExpress],
    ['o retry que inunda', 'docs/scale/concurrency-and-limits/'],
    ['o ponteiro chega tarde', 'docs/scale/concurrency-and-limits/'],
    ['mais barato sem trocar o tipo', 'docs/scale/cost/'],
    ['orçar um carrinho', 'docs/scale/cost/'],
    ['níveis de log', 'docs/monitor/logs/'],
    ['linha de erro', 'docs/monitor/logs/'],
    ['métricas e alarmes', 'docs/monitor/metrics-and-alarms/'],
    ['o alarme óbvio', 'docs/monitor/metrics-and-alarms/'],
    // failure
    ['dois curingas', errorNames],
    ['três tipos de paciência', retry],
    ['MaxDelaySeconds', retry],
    ['o que acontece com a entrada', catching],
    ['três relógios', timeouts],
    ['onde começa o caminho de volta', saga],
    ['uma gravação condicional', idempotency],
    ['uma noite que falhou', redrive],
    ['um estado, cinco campos', jsonPath],
    ['o que é avaliado quando', jsonata],
    ['um nao e lista', jsonata],
    ['quem enxerga o quê', variables],
    ['uma chave para cada pagamento', context],
    ['dezoito pares', functions],
    ['um resultado para dentro da entrada', recipes],
    ['documento de segmento', 'docs/monitor/tracing/'],
    ['caminho crítico', 'docs/monitor/tracing/'],
    ['fechamento de uma noite', batch],
    ['mensagem envenenada', nearRealTime],
    ['câmara fria', nearRealTime],
    ['treinar e implantar um modelo', mlPipeline],
    ['aprovações com pessoas', approvals],
    ['aprovacoes com pessoas', approvals],
    ['luminarias', orderFulfilment],
    ['três que podem dizer não', generativeReview],
    ['revisao de texto gerado', generativeReview],
    ['nomes reservados', 'docs/reference/errors/'],
    ['LambdaFunctionScheduleFailed', 'docs/reference/history-events/'],
    ['encodeUrlComponent', 'docs/reference/jsonata-functions/'],
    ['ProvisionedRefillRate', 'docs/reference/metrics/'],
    ['cotas', 'docs/reference/quotas/'],
    ['glossário', 'docs/reference/glossary/'],
    ['folha de consulta', 'docs/reference/cheat-sheet/'],
  ],
};
