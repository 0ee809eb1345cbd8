// Which fields each state and each of its parts has, under which query language, and what their values may be: the one
// table (States Language, "States" and the table of "State Fields"; developer guide, the page of each state).
// Rules read it, and the reference chapter "Fields of each state" is made from it.
import { facts } from './facts';
import { stateTypes, type Field, type FieldOwner, type FieldShape, type QueryLanguage } from './fieldShape';

/** AWS's largest number of seconds: TimeoutSeconds, HeartbeatSeconds, Seconds, MaxAttempts and IntervalSeconds. */
const LARGEST = facts['longest-seconds'].value;

interface Extra {
  readonly required?: boolean;
  readonly queryLanguage?: QueryLanguage;
  readonly jsonata?: boolean;
  readonly mode?: 'DISTRIBUTED';
}

const field = (name: string, shape: FieldShape, en: string, pt: string, extra: Extra = {}): Field => ({
  name,
  shape,
  ...extra,
  description: { en, 'pt-BR': pt },
});
const required = { required: true } as const;
const jsonPathOnly = { queryLanguage: 'JSONPath' } as const;
const jsonataOnly = { queryLanguage: 'JSONata' } as const;
const jsonata = { jsonata: true } as const;

const comment = field(
  'Comment',
  { kind: 'text' },
  'A note for people; it changes nothing.',
  'Uma nota para pessoas; não muda nada.',
);
const type = field(
  'Type',
  { kind: 'oneOf', values: stateTypes },
  'What the state does.',
  'O que o estado faz.',
  required,
);
const queryLanguage = field(
  'QueryLanguage',
  { kind: 'oneOf', values: ['JSONPath', 'JSONata'] },
  'The language of the expressions here: JSONPath where it is missing. A workflow in JSONata has no states in JSONPath.',
  'A linguagem das expressões daqui: JSONPath quando falta. Um workflow em JSONata não tem estados em JSONPath.',
);
const startAt = field(
  'StartAt',
  { kind: 'stateName' },
  'The name of the state that runs first.',
  'O nome do estado que roda primeiro.',
  required,
);
const states = field('States', { kind: 'states' }, 'The states by name.', 'Os estados, por nome.', required);
const next = field('Next', { kind: 'stateName' }, 'The name of the state that follows.', 'O nome do estado seguinte.');
const end = field(
  'End',
  { kind: 'boolean' },
  'true: the machine ends with this state.',
  'true: a máquina termina com este estado.',
);
const inputPath = field(
  'InputPath',
  { kind: 'path', nullable: true, contextObject: true, variables: true },
  'Selects the part of the input that the state works with; null gives {}.',
  'Seleciona a parte da entrada com que o estado trabalha; null dá {}.',
  jsonPathOnly,
);
const outputPath = field(
  'OutputPath',
  { kind: 'path', nullable: true, contextObject: true, variables: true },
  'Selects the part that goes on as output; null gives {}.',
  'Seleciona a parte que segue como saída; null dá {}.',
  jsonPathOnly,
);
const resultPath = field(
  'ResultPath',
  { kind: 'referencePath', nullable: true },
  'Where in the input the result is put; null drops the result.',
  'Onde o resultado é colocado na entrada; null descarta o resultado.',
  jsonPathOnly,
);
const parameters = field(
  'Parameters',
  { kind: 'template' },
  'Builds what the state works with; a key ending in .$ takes its value from a path or an intrinsic function.',
  'Monta aquilo com que o estado trabalha; uma chave que termina em .$ recebe o valor de um caminho ou de uma função intrínseca.',
  jsonPathOnly,
);
const resultSelector = field(
  'ResultSelector',
  { kind: 'template', object: true },
  'Builds a new result from the result, before ResultPath.',
  'Monta um novo resultado a partir do resultado, antes de ResultPath.',
  jsonPathOnly,
);
const arguments_ = field(
  'Arguments',
  { kind: 'template' },
  'What is passed on; strings in {% %} are JSONata expressions.',
  'O que é passado adiante; textos entre {% %} são expressões JSONata.',
  jsonataOnly,
);
const output = field(
  'Output',
  { kind: 'template' },
  'The output of the state; strings in {% %} are JSONata expressions.',
  'A saída do estado; textos entre {% %} são expressões JSONata.',
  jsonataOnly,
);
const assign = field(
  'Assign',
  { kind: 'template', object: true, literal: true },
  'Variables to set, by name; later states of the machine read them.',
  'Variáveis a definir, por nome; os estados seguintes da máquina as leem.',
);
const retry = field(
  'Retry',
  { kind: 'list', owner: 'Retrier', empty: true },
  'What to try again after which errors.',
  'O que tentar de novo, e após quais erros.',
);
const catch_ = field(
  'Catch',
  { kind: 'list', owner: 'Catcher', empty: true },
  'Where to go after which errors.',
  'Para onde ir, e após quais erros.',
);
const errorEquals = field(
  'ErrorEquals',
  { kind: 'names' },
  'The names of the errors meant; States.ALL stands alone and in the last entry.',
  'Os nomes dos erros visados; States.ALL fica sozinho e na última entrada.',
  required,
);
const seconds = (name: string, en: string, pt: string, minimum = 1) =>
  field(name, { kind: 'integer', minimum, maximum: LARGEST }, en, pt, jsonata);
const numberPath = (name: string, twin: string, extra: Extra = {}) =>
  field(
    name,
    { kind: 'referencePath', variables: true },
    `A Reference Path to the value of ${twin}, instead of that field.`,
    `Um Reference Path para o valor de ${twin}, no lugar daquele campo.`,
    { ...jsonPathOnly, ...extra },
  );

const common = [type, comment, queryLanguage];
const transition = [next, end];
const inputOutput = [inputPath, outputPath, output];

const s3Resource = field(
  'Resource',
  { kind: 'text' },
  'The Amazon S3 action: arn:aws:states:::s3:getObject, listObjectsV2 or putObject.',
  'A ação do Amazon S3: arn:aws:states:::s3:getObject, listObjectsV2 ou putObject.',
  required,
);
const machine = [comment, states, startAt];

const processor = [
  field(
    'ProcessorConfig',
    { kind: 'object', owner: 'ProcessorConfig' },
    'How the iterations run.',
    'Como as iterações executam.',
  ),
  ...machine,
];

/** The fields of each owner, required ones in the order in which AWS lists those that are missing. */
export const fields: Readonly<Record<FieldOwner, readonly Field[]>> = {
  Workflow: [
    comment,
    states,
    startAt,
    field('Version', { kind: 'text' }, 'The version of the States Language: 1.0.', 'A versão da States Language: 1.0.'),
    field(
      'TimeoutSeconds',
      { kind: 'integer', minimum: 1, maximum: LARGEST },
      'How long an execution may run.',
      'Por quanto tempo uma execução pode durar.',
    ),
    queryLanguage,
  ],
  Task: [
    ...common,
    field(
      'Resource',
      { kind: 'resource' },
      'The ARN of what does the work: a Lambda function, an activity, or an action of a service.',
      'O ARN de quem faz o trabalho: uma função Lambda, uma activity ou uma ação de um serviço.',
      required,
    ),
    inputPath,
    parameters,
    arguments_,
    field(
      'Credentials',
      { kind: 'template', object: true },
      'The IAM role that the task assumes, for work in another account.',
      'A role do IAM que a tarefa assume, para trabalhar em outra conta.',
    ),
    seconds(
      'TimeoutSeconds',
      'How long the task may take; then States.Timeout.',
      'Quanto a tarefa pode demorar; depois, States.Timeout.',
    ),
    numberPath('TimeoutSecondsPath', 'TimeoutSeconds'),
    seconds(
      'HeartbeatSeconds',
      'How long may pass between two heartbeats; less than TimeoutSeconds.',
      'Quanto pode passar entre dois heartbeats; menos que TimeoutSeconds.',
    ),
    numberPath('HeartbeatSecondsPath', 'HeartbeatSeconds'),
    resultSelector,
    resultPath,
    outputPath,
    output,
    assign,
    retry,
    catch_,
    ...transition,
  ],
  Pass: [
    ...common,
    inputPath,
    parameters,
    field('Result', { kind: 'any' }, 'The result, as it is written.', 'O resultado, como está escrito.', jsonPathOnly),
    resultPath,
    outputPath,
    output,
    assign,
    ...transition,
  ],
  Wait: [
    ...common,
    inputPath,
    seconds('Seconds', 'How many seconds to wait.', 'Quantos segundos esperar.', 0),
    numberPath('SecondsPath', 'Seconds'),
    field(
      'Timestamp',
      { kind: 'timestamp' },
      'The moment to wait for, as 2026-03-14T01:59:00Z.',
      'O momento a esperar, como 2026-03-14T01:59:00Z.',
      jsonata,
    ),
    numberPath('TimestampPath', 'Timestamp'),
    outputPath,
    output,
    assign,
    ...transition,
  ],
  Choice: [
    ...common,
    ...inputOutput,
    field(
      'Choices',
      { kind: 'list', owner: 'ChoiceRule' },
      'The rules, tried in order; the first that holds decides.',
      'As regras, testadas em ordem; a primeira que vale decide.',
      required,
    ),
    field(
      'Default',
      { kind: 'stateName' },
      'The state that follows where no rule holds.',
      'O estado que segue quando nenhuma regra vale.',
    ),
    assign,
  ],
  ChoiceRule: [
    comment,
    field(
      'Condition',
      { kind: 'jsonataCondition' },
      'A JSONata expression that gives true or false.',
      'Uma expressão JSONata que dá true ou false.',
      jsonataOnly,
    ),
    next,
    output,
    assign,
  ],
  Succeed: [...common, ...inputOutput],
  Fail: [
    ...common,
    field('Error', { kind: 'text' }, 'The name of the error.', 'O nome do erro.', jsonata),
    field(
      'ErrorPath',
      { kind: 'expression' },
      'A path or intrinsic function that gives Error.',
      'Um caminho ou função intrínseca que dá Error.',
      jsonPathOnly,
    ),
    field('Cause', { kind: 'text' }, 'What happened, for people.', 'O que aconteceu, para pessoas.', jsonata),
    field(
      'CausePath',
      { kind: 'expression' },
      'A path or intrinsic function that gives Cause.',
      'Um caminho ou função intrínseca que dá Cause.',
      jsonPathOnly,
    ),
  ],
  Parallel: [
    ...common,
    inputPath,
    parameters,
    arguments_,
    field(
      'Branches',
      { kind: 'list', owner: 'Branch' },
      'The machines that run side by side.',
      'As máquinas que rodam lado a lado.',
      required,
    ),
    resultSelector,
    resultPath,
    outputPath,
    output,
    assign,
    retry,
    catch_,
    ...transition,
  ],
  Map: [
    ...common,
    inputPath,
    field(
      'ItemsPath',
      { kind: 'path', contextObject: true, variables: true },
      'Where in the input the array or object of items is.',
      'Onde na entrada está o array ou objeto de itens.',
      jsonPathOnly,
    ),
    field(
      'Items',
      { kind: 'jsonataList' },
      'The array or object of items, or an expression that gives it.',
      'O array ou objeto de itens, ou uma expressão que o dá.',
      jsonataOnly,
    ),
    field(
      'ItemSelector',
      { kind: 'template', object: true },
      'Builds the input of each iteration.',
      'Monta a entrada de cada iteração.',
      jsonata,
    ),
    parameters,
    field(
      'ItemProcessor',
      { kind: 'object', owner: 'ItemProcessor' },
      'The machine that runs for each item.',
      'A máquina que roda para cada item.',
    ),
    field(
      'Iterator',
      { kind: 'object', owner: 'Iterator' },
      'The older name of ItemProcessor, inline only.',
      'O nome antigo de ItemProcessor, só inline.',
    ),
    field(
      'MaxConcurrency',
      { kind: 'integer', minimum: 0 },
      'How many iterations run at a time; 0 means as many as AWS can.',
      'Quantas iterações rodam ao mesmo tempo; 0 significa quantas a AWS puder.',
      jsonata,
    ),
    numberPath('MaxConcurrencyPath', 'MaxConcurrency'),
    field(
      'ItemReader',
      { kind: 'object', owner: 'ItemReader' },
      'Reads the items from Amazon S3.',
      'Lê os itens do Amazon S3.',
      { mode: 'DISTRIBUTED' },
    ),
    field(
      'ItemBatcher',
      { kind: 'object', owner: 'ItemBatcher' },
      'Hands the items out in batches.',
      'Entrega os itens em lotes.',
      { mode: 'DISTRIBUTED' },
    ),
    field(
      'ResultWriter',
      { kind: 'object', owner: 'ResultWriter' },
      'Writes the results to Amazon S3.',
      'Grava os resultados no Amazon S3.',
      { mode: 'DISTRIBUTED' },
    ),
    field(
      'Label',
      { kind: 'text' },
      'Names the Map Run: at most 40 characters.',
      'Nomeia o Map Run: até 40 caracteres.',
      { mode: 'DISTRIBUTED' },
    ),
    field(
      'ToleratedFailurePercentage',
      { kind: 'number', minimum: 0, maximum: 100 },
      'How much of the items may fail, in percent.',
      'Quanto dos itens pode falhar, em porcentagem.',
      { ...jsonata, mode: 'DISTRIBUTED' },
    ),
    numberPath('ToleratedFailurePercentagePath', 'ToleratedFailurePercentage', { mode: 'DISTRIBUTED' }),
    field(
      'ToleratedFailureCount',
      { kind: 'integer', minimum: 0 },
      'How many items may fail.',
      'Quantos itens podem falhar.',
      { ...jsonata, mode: 'DISTRIBUTED' },
    ),
    numberPath('ToleratedFailureCountPath', 'ToleratedFailureCount', { mode: 'DISTRIBUTED' }),
    resultSelector,
    resultPath,
    outputPath,
    output,
    assign,
    retry,
    catch_,
    ...transition,
  ],
  Branch: machine,
  Iterator: processor,
  ItemProcessor: processor,
  ProcessorConfig: [
    comment,
    field(
      'Mode',
      { kind: 'oneOf', values: ['INLINE', 'DISTRIBUTED'] },
      'INLINE: in this execution. DISTRIBUTED: each as an execution of its own.',
      'INLINE: nesta execução. DISTRIBUTED: cada uma como uma execução própria.',
    ),
    field(
      'ExecutionType',
      { kind: 'oneOf', values: ['STANDARD', 'EXPRESS'] },
      'The type of the child executions; DISTRIBUTED needs it.',
      'O tipo das execuções filhas; DISTRIBUTED precisa dele.',
    ),
  ],
  Retrier: [
    comment,
    errorEquals,
    field(
      'IntervalSeconds',
      { kind: 'integer', minimum: 1, maximum: LARGEST },
      'How long to wait before the first retry; 1 where it is missing.',
      'Quanto esperar antes da primeira nova tentativa; 1 quando falta.',
    ),
    field(
      'MaxAttempts',
      { kind: 'integer', minimum: 0, maximum: LARGEST },
      'How often to retry; 3 where it is missing, 0 for never.',
      'Quantas vezes tentar de novo; 3 quando falta, 0 para nunca.',
    ),
    field(
      'BackoffRate',
      { kind: 'number', minimum: 1 },
      'By how much each wait is longer than the last; 2.0 where it is missing.',
      'Quanto cada espera é maior que a anterior; 2.0 quando falta.',
    ),
    field(
      'MaxDelaySeconds',
      { kind: 'integer', minimum: 1, maximum: 31_622_400 },
      'The longest wait between retries; more than IntervalSeconds.',
      'A maior espera entre tentativas; mais que IntervalSeconds.',
    ),
    field(
      'JitterStrategy',
      { kind: 'oneOf', values: ['FULL', 'NONE'] },
      'FULL: each wait is a random part of it.',
      'FULL: cada espera é uma parte aleatória dela.',
    ),
  ],
  Catcher: [comment, errorEquals, { ...next, required: true }, resultPath, output, assign],
  ItemReader: [
    comment,
    s3Resource,
    field(
      'ReaderConfig',
      { kind: 'object', owner: 'ReaderConfig' },
      'What the data is and how to read it.',
      'O que os dados são e como lê-los.',
    ),
    parameters,
    arguments_,
  ],
  ReaderConfig: [
    comment,
    field(
      'InputType',
      { kind: 'oneOf', values: ['CSV', 'JSON', 'JSONL', 'PARQUET', 'MANIFEST'] },
      'The form of the data.',
      'A forma dos dados.',
    ),
    field(
      'Transformation',
      { kind: 'oneOf', values: ['NONE', 'LOAD_AND_FLATTEN'] },
      'LOAD_AND_FLATTEN: read the content of the listed objects.',
      'LOAD_AND_FLATTEN: lê o conteúdo dos objetos listados.',
    ),
    field(
      'ManifestType',
      { kind: 'oneOf', values: ['ATHENA_DATA', 'S3_INVENTORY'] },
      'Who wrote the manifest.',
      'Quem escreveu o manifesto.',
    ),
    field(
      'CSVHeaderLocation',
      { kind: 'oneOf', values: ['FIRST_ROW', 'GIVEN'] },
      'Where the names of the columns are.',
      'Onde estão os nomes das colunas.',
    ),
    field(
      'CSVHeaders',
      { kind: 'names', empty: true },
      'The names of the columns, where CSVHeaderLocation is GIVEN.',
      'Os nomes das colunas, quando CSVHeaderLocation é GIVEN.',
    ),
    field(
      'CSVDelimiter',
      { kind: 'oneOf', values: ['COMMA', 'PIPE', 'SEMICOLON', 'SPACE', 'TAB'] },
      'What separates the columns; COMMA where it is missing.',
      'O que separa as colunas; COMMA quando falta.',
    ),
    field(
      'ItemsPointer',
      { kind: 'text' },
      'Where in a JSON file the array or object of items is, as a JSON Pointer.',
      'Onde em um arquivo JSON está o array ou objeto de itens, como JSON Pointer.',
    ),
    field(
      'MaxItems',
      { kind: 'integer', minimum: 0, maximum: 100_000_000 },
      'How many items are read at most.',
      'Quantos itens são lidos, no máximo.',
      jsonata,
    ),
    numberPath('MaxItemsPath', 'MaxItems'),
  ],
  ItemBatcher: [
    comment,
    field(
      'BatchInput',
      { kind: 'template', object: true },
      'Fixed data that each batch gets.',
      'Dados fixos que cada lote recebe.',
      jsonata,
    ),
    field(
      'MaxItemsPerBatch',
      { kind: 'integer', minimum: 0 },
      'How many items a batch has at most.',
      'Quantos itens um lote tem, no máximo.',
      jsonata,
    ),
    numberPath('MaxItemsPerBatchPath', 'MaxItemsPerBatch'),
    field(
      'MaxInputBytesPerBatch',
      { kind: 'integer', minimum: 0, maximum: 262_144 },
      'How many bytes a batch has at most.',
      'Quantos bytes um lote tem, no máximo.',
      jsonata,
    ),
    numberPath('MaxInputBytesPerBatchPath', 'MaxInputBytesPerBatch'),
  ],
  ResultWriter: [
    comment,
    { ...s3Resource, required: false },
    parameters,
    arguments_,
    field(
      'WriterConfig',
      { kind: 'object', owner: 'WriterConfig' },
      'The form of the results.',
      'A forma dos resultados.',
    ),
  ],
  WriterConfig: [
    comment,
    field(
      'OutputType',
      { kind: 'oneOf', values: ['JSON', 'JSONL'] },
      'One JSON array, or one value a line.',
      'Um array JSON, ou um valor por linha.',
    ),
    field(
      'Transformation',
      { kind: 'oneOf', values: ['NONE', 'COMPACT', 'FLATTEN'] },
      'NONE keeps the metadata of the child executions.',
      'NONE mantém os metadados das execuções filhas.',
    ),
  ],
};

/** The table as data: what the reference chapter "Fields of each state" is rendered from. */
export function fieldsReference(): readonly { readonly owner: FieldOwner; readonly fields: readonly Field[] }[] {
  return (Object.keys(fields) as FieldOwner[]).map((owner) => ({ owner, fields: fields[owner] }));
}

const byName = new Map(
  (Object.keys(fields) as FieldOwner[]).map((owner) => [
    owner,
    new Map(fields[owner].map((entry) => [entry.name, entry])),
  ]),
);

/** The field of an owner by name, or undefined where the owner has no such field. */
export function fieldOf(owner: FieldOwner, name: string): Field | undefined {
  return byName.get(owner)?.get(name);
}
