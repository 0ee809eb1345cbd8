// The shape of one service's entry in the table of optimised integrations (developer guide, "Discover service
// integration patterns").

/**
 * How a Task waits: `requestResponse` for the answer of the call, `runJob` (`.sync`) for the end of the job,
 * `runJobJson` (`.sync:2`, Step Functions only) for it with output as JSON, `waitForCallback` (`.waitForTaskToken`) for a task token.
 */
export type IntegrationPattern = 'requestResponse' | 'runJob' | 'runJobJson' | 'waitForCallback';

/** One service. */
export interface ServiceIntegration {
  /** The name in the ARN: `arn:aws:states:::<service>:<action>`. */
  readonly service: string;
  readonly title: string;
  /** The page of AWS's developer guide, without its ending. */
  readonly page: string;
  /** The actions, each with the patterns that it has in a Standard workflow. Express has `requestResponse` alone. */
  readonly actions: Readonly<Record<string, readonly IntegrationPattern[]>>;
}

/** How each pattern is written at the end of an ARN. */
export const patternSuffixes: Readonly<Record<IntegrationPattern, string>> = {
  requestResponse: '',
  runJob: '.sync',
  runJobJson: '.sync:2',
  waitForCallback: '.waitForTaskToken',
};
