// "Break it": makes a task fail with a named error so many times, be throttled, run out of time or be slow, whatever host
// answers it otherwise (Step Functions Developer Guide, "Handling errors in Step Functions workflows").
import type { TaskAnswer, TaskHost, TaskInvocation } from '../asl';

/** What one Task does instead of answering. */
export type Fault =
  | { state: string; kind: 'fail'; error: string; cause?: string; times: number }
  /** The service has too many requests: the error of the state's own service for that. */
  | { state: string; kind: 'throttle'; times: number }
  | { state: string; kind: 'timeOut'; times: number }
  | { state: string; kind: 'slow'; seconds: number };

const defaultCause = 'This task was asked to fail.';

/** How each service says that it has too many requests, by either integration; others say `<Service>.ThrottlingException`. */
const throttlingErrors: ReadonlyMap<string, string> = new Map([
  ['lambda', 'Lambda.TooManyRequestsException'],
  ['dynamodb', 'DynamoDB.ProvisionedThroughputExceededException'],
  ['aws-sdk:dynamodb', 'DynamoDb.ProvisionedThroughputExceededException'],
  ['sqs', 'SQS.RequestThrottledException'],
  ['aws-sdk:sqs', 'Sqs.RequestThrottledException'],
  ['sns', 'SNS.ThrottledException'],
  ['aws-sdk:sns', 'Sns.ThrottledException'],
  ['aws-sdk:lambda', 'Lambda.TooManyRequestsException'],
  ['ecs', 'ECS.ThrottlingException'],
  ['events', 'EventBridge.ThrottlingException'],
  ['aws-sdk:eventbridge', 'EventBridge.ThrottlingException'],
  ['aws-sdk:secretsmanager', 'SecretsManager.ThrottlingException'],
  ['states', 'StepFunctions.AWSStepFunctionsException'],
  ['aws-sdk:s3', 'S3.SlowDownException'],
  ['http', 'States.Http.StatusCode.429'],
  ['apigateway', 'ApiGateway.429'],
]);

/** The error of a task whose service has too many requests. */
export function throttlingError({ pattern, resourceType }: Pick<TaskInvocation, 'pattern' | 'resourceType'>): string {
  if (pattern === 'LAMBDA') return 'Lambda.TooManyRequestsException';
  const known = throttlingErrors.get(resourceType);
  if (known !== undefined) return known;
  const service = resourceType.replace(/^aws-sdk:/, '');
  return `${service.charAt(0).toUpperCase()}${service.slice(1)}.ThrottlingException`;
}

/** Makes a host fail, hang or dawdle as `faults` say, counted by state; what no fault touches goes to `host`. */
export function withFaults(host: TaskHost, faults: readonly Fault[]): TaskHost {
  const spent = new Map<Fault, number>();
  return {
    async invoke(task: TaskInvocation): Promise<TaskAnswer> {
      const fault = faults.find(
        (one) => one.state === task.stateName && (one.kind === 'slow' || (spent.get(one) ?? 0) < one.times),
      );
      if (!fault) return host.invoke(task);
      if (fault.kind === 'slow') return slow(await host.invoke(task), task, fault.seconds);
      spent.set(fault, (spent.get(fault) ?? 0) + 1);
      if (fault.kind === 'timeOut') return { outcome: { type: 'timedOut', error: 'States.Timeout' } };
      const [error, cause] =
        fault.kind === 'throttle'
          ? [throttlingError(task), 'Rate Exceeded.']
          : [fault.error, fault.cause ?? defaultCause];
      return { outcome: { type: 'failed', error, cause } };
    },
  };
}

/** A slow task runs into its TimeoutSeconds where it has one that is shorter. */
function slow(answer: TaskAnswer, task: TaskInvocation, seconds: number): TaskAnswer {
  if (task.timeoutSeconds !== undefined && seconds >= task.timeoutSeconds) {
    return { ...answer, outcome: { type: 'timedOut', error: 'States.Timeout' } };
  }
  return { ...answer, afterSeconds: (answer.afterSeconds ?? 0) + seconds };
}
