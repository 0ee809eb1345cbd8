// An error that a service answers, before it gets the name that a workflow sees (Step Functions Developer Guide, "Handling
// errors in Step Functions workflows"; the forms of names and causes as recorded).
import type { HttpExchange } from '../asl';

/** What a service refuses a request with. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';

  /**
   * @param code the error code of the service's API, such as `ValidationException`
   * @param message the service's own words
   * @param exception the exception that the SDK has for this code, such as `ConditionalCheckFailedException`; without one,
   * the service's base exception stands for it, as in `DynamoDB.AmazonDynamoDBException`
   * @param status of HTTP
   */
  constructor(
    readonly code: string,
    message: string,
    readonly exception?: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/** An error that carries the very name and cause that the workflow sees, such as a Lambda function's own. */
export class NamedError extends Error {
  override readonly name = 'NamedError';

  constructor(
    readonly error: string,
    override readonly cause: string,
    /** Virtual seconds after which it comes. */
    readonly afterSeconds = 0,
    /** What an HTTP task sent, and what it got instead of an answer that is good. */
    readonly exchange?: HttpExchange,
  ) {
    super(cause);
  }
}
