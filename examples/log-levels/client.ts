// Turns the log of the workflow on (Step Functions API: UpdateStateMachine,
// DescribeStateMachine).
import {
  DescribeStateMachineCommand,
  SFNClient,
  UpdateStateMachineCommand,
  type LoggingConfiguration,
  type LogLevel,
} from '@aws-sdk/client-sfn';

const stateMachineArn =
  'arn:aws:states:us-east-1:111122223333:stateMachine:log-levels';
const logGroupArn =
  'arn:aws:logs:us-east-1:111122223333:log-group:/aws/vendedlogs/states/log-levels:*';
const client = new SFNClient({ region: 'us-east-1' });

// #region turn-on
/** Writes a log from now on: at this level, without inputs and outputs. */
export async function turnOn(level: LogLevel): Promise<void> {
  await client.send(
    new UpdateStateMachineCommand({
      stateMachineArn,
      loggingConfiguration: {
        level,
        includeExecutionData: false,
        destinations: [{ cloudWatchLogsLogGroup: { logGroupArn } }],
      },
    }),
  );
}

/** What is logged at the moment. */
export async function loggingOf(): Promise<LoggingConfiguration | undefined> {
  const { loggingConfiguration } = await client.send(
    new DescribeStateMachineCommand({ stateMachineArn }),
  );
  return loggingConfiguration;
}
// #endregion turn-on
