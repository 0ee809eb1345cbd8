// The one table of the error names that the simulated account's services give a task, with when each occurs (Step Functions
// Developer Guide, "Handling errors", pages of the optimised integrations; the API references of the services; names as
// recorded). The AWS SDK integration writes the first part its own way: `DynamoDb.`, `Sqs.`, `Sfn.`.
import type { LocalisedText } from '../asl';

/** One error name that a task can report. */
export interface ServiceErrorName {
  /** As `ErrorEquals` writes it; `<status>` stands for a number. */
  readonly name: string;
  readonly when: LocalisedText;
  /** Error codes of the service that come under this name, because its SDK has no exception of its own for them. */
  readonly codes?: readonly string[];
}

const invalidRequest: LocalisedText = {
  en: 'The request is wrong: a field is missing or has a value that it may not have. The cause has the code.',
  'pt-BR': 'A requisição está errada: falta um campo, ou ele tem um valor que não pode ter. A causa traz o código.',
};

const tooMany: LocalisedText = {
  en: 'Too many requests. Worth a retry with backoff.',
  'pt-BR': 'Requisições demais. Vale uma nova tentativa com backoff.',
};

/** By the service's title, as in the reference "Simulated account". A name that a service gives and that is not here fails a test. */
export const serviceErrors: Readonly<Record<string, readonly ServiceErrorName[]>> = {
  'AWS Lambda': [
    { name: 'Lambda.TooManyRequestsException', when: tooMany },
    {
      name: 'Lambda.ResourceNotFoundException',
      when: { en: 'There is no such function, version or alias.', 'pt-BR': 'Não há essa função, versão ou alias.' },
    },
    {
      name: 'Lambda.InvalidRequestContentException',
      when: { en: 'The payload is not JSON.', 'pt-BR': 'O payload não é JSON.' },
    },
    { name: 'Lambda.AWSLambdaException', when: invalidRequest, codes: ['ValidationException'] },
    {
      name: 'Sandbox.Timedout',
      when: {
        en: 'The function took longer than its own timeout. Other errors of a function come by the name of its exception: `Error`, `TypeError`, a class of your own.',
        'pt-BR':
          'A função levou mais que o timeout dela. Os outros erros de uma função chegam com o nome da exceção: `Error`, `TypeError`, uma classe sua.',
      },
    },
  ],
  'Amazon DynamoDB': [
    {
      name: 'DynamoDB.ConditionalCheckFailedException',
      when: { en: '`ConditionExpression` was not true.', 'pt-BR': '`ConditionExpression` não era verdadeira.' },
    },
    {
      name: 'DynamoDB.ResourceNotFoundException',
      when: { en: 'There is no such table.', 'pt-BR': 'Não há essa tabela.' },
    },
    {
      name: 'DynamoDB.TransactionCanceledException',
      when: {
        en: 'A transaction wrote nothing. The cause has a reason for each of its actions.',
        'pt-BR': 'Uma transação não gravou nada. A causa traz um motivo para cada ação dela.',
      },
    },
    { name: 'DynamoDB.ProvisionedThroughputExceededException', when: tooMany },
    {
      name: 'DynamoDB.AmazonDynamoDBException',
      when: invalidRequest,
      codes: ['ValidationException', 'SerializationException'],
    },
  ],
  'Amazon S3': [
    {
      name: 'S3.NoSuchBucketException',
      when: { en: 'There is no such bucket.', 'pt-BR': 'Não há esse bucket.' },
    },
    {
      name: 'S3.NoSuchKeyException',
      when: { en: 'The bucket has no object of this key.', 'pt-BR': 'O bucket não tem objeto com essa chave.' },
    },
    { name: 'S3.SlowDownException', when: tooMany },
    {
      name: 'S3.S3Exception',
      when: invalidRequest,
      codes: ['KeyTooLongError', 'EntityTooLarge', 'ValidationException'],
    },
  ],
  'Amazon SQS': [
    {
      name: 'SQS.QueueDoesNotExistException',
      when: { en: 'There is no such queue.', 'pt-BR': 'Não há essa fila.' },
    },
    {
      name: 'SQS.MessageNotInflightException',
      when: {
        en: 'The message is not with a consumer, so its visibility timeout cannot change.',
        'pt-BR': 'A mensagem não está com um consumidor; o visibility timeout dela não pode mudar.',
      },
    },
    {
      name: 'SQS.EmptyBatchRequestException',
      when: { en: '`sendMessageBatch`: there is no entry.', 'pt-BR': '`sendMessageBatch`: não há nenhuma entrada.' },
    },
    {
      name: 'SQS.TooManyEntriesInBatchRequestException',
      when: {
        en: '`sendMessageBatch`: there are more than 10 entries.',
        'pt-BR': '`sendMessageBatch`: há mais de 10 entradas.',
      },
    },
    {
      name: 'SQS.BatchEntryIdsNotDistinctException',
      when: {
        en: '`sendMessageBatch`: two entries have the same `Id`.',
        'pt-BR': '`sendMessageBatch`: duas entradas têm o mesmo `Id`.',
      },
    },
    {
      name: 'SQS.InvalidBatchEntryIdException',
      when: {
        en: '`sendMessageBatch`: an `Id` has other characters than letters, digits, `-` and `_`, or too many.',
        'pt-BR':
          '`sendMessageBatch`: um `Id` tem outros caracteres que não letras, dígitos, `-` e `_`, ou caracteres demais.',
      },
    },
    {
      name: 'SQS.BatchRequestTooLongException',
      when: {
        en: '`sendMessageBatch`: all messages together are too long.',
        'pt-BR': '`sendMessageBatch`: as mensagens, juntas, são longas demais.',
      },
    },
    {
      name: 'SQS.SdkClientException',
      when: { en: '`QueueUrl` is not the URL of a queue.', 'pt-BR': '`QueueUrl` não é a URL de uma fila.' },
    },
    { name: 'SQS.RequestThrottledException', when: tooMany },
    {
      name: 'SQS.AmazonSQSException',
      when: invalidRequest,
      codes: ['MissingParameter', 'InvalidParameterValue', 'ValidationException'],
    },
  ],
  'Amazon SNS': [
    {
      name: 'SNS.NotFoundException',
      when: { en: 'There is no such topic.', 'pt-BR': 'Não há esse tópico.' },
    },
    {
      name: 'SNS.InvalidParameterException',
      when: {
        en: 'A parameter has a value that it may not have.',
        'pt-BR': 'Um parâmetro tem um valor que não pode ter.',
      },
    },
    { name: 'SNS.ThrottledException', when: tooMany },
    { name: 'SNS.AmazonSNSException', when: invalidRequest, codes: ['ValidationException'] },
  ],
  'Amazon ECS and AWS Fargate': [
    {
      name: 'ECS.ClusterNotFoundException',
      when: { en: 'There is no such cluster.', 'pt-BR': 'Não há esse cluster.' },
    },
    {
      name: 'ECS.ClientException',
      when: { en: 'There is no such task definition.', 'pt-BR': 'Não há essa task definition.' },
    },
    {
      name: 'ECS.InvalidParameterException',
      when: {
        en: 'A parameter is missing or out of range, such as `NetworkConfiguration` on Fargate.',
        'pt-BR': 'Um parâmetro falta ou está fora da faixa, como `NetworkConfiguration` no Fargate.',
      },
    },
    {
      name: 'AmazonECS.Unknown',
      when: { en: 'The task could not be placed.', 'pt-BR': 'A tarefa não pôde ser colocada em nenhuma instância.' },
    },
    { name: 'ECS.ThrottlingException', when: tooMany },
    { name: 'ECS.AmazonECSException', when: invalidRequest, codes: ['ValidationException'] },
  ],
  'Amazon EventBridge': [
    {
      name: 'EventBridge.FailedEntry',
      when: {
        en: 'The call went well, and at least one entry was refused.',
        'pt-BR': 'A chamada deu certo, e pelo menos uma entrada foi recusada.',
      },
      codes: ['NotAuthorizedForSourceException'],
    },
    { name: 'EventBridge.ThrottlingException', when: tooMany },
    { name: 'EventBridge.AmazonEventBridgeException', when: invalidRequest, codes: ['ValidationException'] },
  ],
  'AWS Step Functions': [
    {
      name: 'StepFunctions.StateMachineDoesNotExistException',
      when: { en: 'There is no such state machine.', 'pt-BR': 'Não há essa state machine.' },
    },
    {
      name: 'StepFunctions.ExecutionDoesNotExistException',
      when: { en: 'There is no such execution.', 'pt-BR': 'Não há essa execução.' },
    },
    {
      name: 'StepFunctions.ExecutionAlreadyExistsException',
      when: {
        en: 'Another execution has this name, with another input or ended already.',
        'pt-BR': 'Outra execução tem esse nome, com outra entrada ou já terminada.',
      },
    },
    {
      name: 'StepFunctions.ExecutionLimitExceededException',
      when: {
        en: 'Too many executions are open, or they were nested too deeply.',
        'pt-BR': 'Há execuções abertas demais, ou o aninhamento ficou profundo demais.',
      },
    },
    {
      name: 'StepFunctions.InvalidExecutionInputException',
      when: { en: 'The input of the execution is not JSON.', 'pt-BR': 'A entrada da execução não é JSON.' },
    },
    {
      name: 'StepFunctions.InvalidTokenException',
      when: { en: 'No task waits for this token.', 'pt-BR': 'Nenhuma tarefa espera por esse token.' },
    },
    {
      name: 'StepFunctions.<code>Exception',
      when: {
        en: 'Any other error of the Step Functions API, by its code.',
        'pt-BR': 'Qualquer outro erro da API do Step Functions, pelo seu código.',
      },
    },
    { name: 'StepFunctions.AWSStepFunctionsException', when: invalidRequest, codes: ['ValidationException'] },
  ],
  'Amazon API Gateway': [
    {
      name: 'ApiGateway.<status>',
      when: {
        en: 'The API answered with a status of 400 or more: `ApiGateway.404`, `ApiGateway.429`.',
        'pt-BR': 'A API respondeu com status 400 ou maior: `ApiGateway.404`, `ApiGateway.429`.',
      },
    },
    { name: 'ApiGateway.ApiGatewayException', when: invalidRequest, codes: ['ValidationException'] },
  ],
  'HTTP endpoints': [
    {
      name: 'States.Http.StatusCode.<status>',
      when: {
        en: 'The endpoint answered with a status of 400 or more.',
        'pt-BR': 'O endpoint respondeu com status 400 ou maior.',
      },
    },
  ],
  Passo: [
    {
      name: 'Passo.NoMockedAnswer',
      when: {
        en: 'Not an error of AWS: the simulated account does not have what the task calls, and the scenario has no answer for it.',
        'pt-BR':
          'Não é um erro da AWS: a conta simulada não tem o que a tarefa chama, e o cenário não traz uma resposta para ela.',
      },
    },
  ],
};
