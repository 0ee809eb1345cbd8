// The errors that the Step Functions API answers with: one table of codes and words (Step Functions API Reference,
// "Errors" of each action). Words marked `passo` are not known from AWS; the others were recorded or are documented.

/** An error of the API. Over HTTP it is a 400 with `__type` and `message`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: string,
    message: string,
    /** Further members of the error's shape, such as `reason`. */
    readonly members: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** What the API says, by the name of the error. Each entry makes the error of its code. */
export const apiErrors = {
  activityAlreadyExists: (arn: string) => new ApiError('ActivityAlreadyExists', `Activity Already Exists: '${arn}'`),
  activityDoesNotExist: (arn: string) => new ApiError('ActivityDoesNotExist', `Activity Does Not Exist: '${arn}'`),
  aliasInUse: (aliases: readonly string[]) =>
    new ApiError(
      'ConflictException',
      `Version to be deleted must not be referenced by an alias. Current list of aliases referencing this version: [${aliases.join(', ')}]`,
    ),
  aliasNotIdempotent: () =>
    new ApiError(
      'ConflictException',
      'Failed to create alias because an alias with the same name and a different routing configuration already exists.',
    ),
  executionAlreadyExists: (arn: string) => new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`),
  executionDoesNotExist: (arn: string) => new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`),
  executionLimitExceeded: (why: string) => new ApiError('ExecutionLimitExceeded', why),
  executionNotRedrivable: (reason: string) =>
    new ApiError('ExecutionNotRedrivable', `Execution is not redrivable: '${reason}'`),
  invalidArn: (why: string) => new ApiError('InvalidArn', `Invalid Arn: '${why}'`),
  invalidDefinition: (why: string) => new ApiError('InvalidDefinition', `Invalid State Machine Definition: '${why}'`),
  invalidEncryptionConfiguration: (why: string) =>
    new ApiError('InvalidEncryptionConfiguration', `Invalid Encryption Configuration: ${why}`),
  invalidExecutionInput: (why: string) =>
    new ApiError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${why}'`),
  invalidLoggingConfiguration: (why: string) =>
    new ApiError('InvalidLoggingConfiguration', `Invalid Logging Configuration: ${why}`),
  invalidName: (name: string) => new ApiError('InvalidName', `Invalid Name: '${name}'`),
  invalidOutput: (why: string) => new ApiError('InvalidOutput', `Invalid Output: '${why}'`),
  invalidToken: () => new ApiError('InvalidToken', "Invalid Token: 'Invalid token'"),
  missingUpdate: () =>
    new ApiError(
      'MissingRequiredParameter',
      'Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified',
    ),
  resourceDoesNotExist: () => new ApiError('ResourceNotFound', 'Request references a resource that does not exist.'),
  resourceNotFound: (arn: string) =>
    new ApiError('ResourceNotFound', `Resource not found: '${arn}'`, { resourceName: arn }),
  revisionNotCurrent: (revisionId: string, current: string) =>
    new ApiError(
      'ConflictException',
      `Failed to publish the State Machine version for revision ${revisionId}. The current State Machine revision is ${current}.`,
    ),
  serialization: (why: string) => new ApiError('SerializationException', why),
  serviceQuotaExceeded: (why: string) => new ApiError('ServiceQuotaExceededException', why),
  stateMachineAlreadyExists: (arn: string) =>
    new ApiError('StateMachineAlreadyExists', `State Machine Already Exists: '${arn}'`),
  stateMachineDeleting: (arn: string) => new ApiError('StateMachineDeleting', `State Machine Deleting: '${arn}'`),
  stateMachineDoesNotExist: (arn: string) =>
    new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`),
  stateMachineTypeNotSupported: () =>
    new ApiError('StateMachineTypeNotSupported', 'This operation is not supported by this type of state machine'),
  taskTimedOut: () => new ApiError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'"),
  throttling: () => new ApiError('ThrottlingException', 'Rate exceeded'),
  tooManyTags: (arn: string) => new ApiError('TooManyTags', 'Too many tags', { resourceName: arn }),
  unknownOperation: (target: string, known: readonly string[]) =>
    new ApiError(
      'UnknownOperationException',
      `${target === '' ? 'The request names no operation' : `'${target}' is not an operation of this account`}. It has: ${known.join(', ')}.`,
    ),
  validation: (why: string) => new ApiError('ValidationException', why),
} as const;
