// Releases a new version of a state machine to a part of its callers, watches it and takes it back (Step Functions API:
// UpdateStateMachine with publish, UpdateStateMachineAlias, ListExecutions of an alias).
import {
  DescribeStateMachineAliasCommand,
  paginateListExecutions,
  SFNClient,
  UpdateStateMachineAliasCommand,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';

const client = new SFNClient({ region: 'us-east-1' });
const stateMachineArn =
  'arn:aws:states:us-east-1:111122223333:stateMachine:release-behind-an-alias';
const stateMachineAliasArn = `${stateMachineArn}:live`;

// #region release
/**
 * Publishes a definition as a new version and gives it `percent` of the
 * executions that are started by the alias. Returns the version's ARN.
 */
export async function release(
  definition: string,
  percent: number,
): Promise<string | undefined> {
  const { routingConfiguration = [] } = await client.send(
    new DescribeStateMachineAliasCommand({ stateMachineAliasArn }),
  );
  const current = routingConfiguration[0]?.stateMachineVersionArn;
  const { stateMachineVersionArn } = await client.send(
    new UpdateStateMachineCommand({
      stateMachineArn,
      definition,
      publish: true,
      versionDescription: 'Fee from a field of the order',
    }),
  );
  await client.send(
    new UpdateStateMachineAliasCommand({
      stateMachineAliasArn,
      routingConfiguration: [
        { stateMachineVersionArn: current, weight: 100 - percent },
        { stateMachineVersionArn, weight: percent },
      ],
    }),
  );
  return stateMachineVersionArn;
}
// #endregion release

// #region watch
/** How the alias's executions ended, by version: `{ "1 SUCCEEDED": 92 }`. */
export async function endsByVersion(): Promise<Record<string, number>> {
  const ends: Record<string, number> = {};
  const pages = paginateListExecutions(
    { client },
    { stateMachineArn: stateMachineAliasArn },
  );
  for await (const { executions = [] } of pages) {
    for (const { stateMachineVersionArn, status } of executions) {
      const version = stateMachineVersionArn?.split(':').at(-1);
      const end = `${version ?? 'none'} ${status ?? ''}`;
      ends[end] = (ends[end] ?? 0) + 1;
    }
  }
  return ends;
}
// #endregion watch

// #region roll-back
/** Gives every new execution to one version. Those under way go on. */
export async function pointTo(stateMachineVersionArn: string): Promise<void> {
  await client.send(
    new UpdateStateMachineAliasCommand({
      stateMachineAliasArn,
      routingConfiguration: [{ stateMachineVersionArn, weight: 100 }],
    }),
  );
}
// #endregion roll-back
