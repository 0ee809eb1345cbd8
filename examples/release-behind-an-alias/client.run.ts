// Shows each region of client.ts: what it is called with, and what comes of it.
import { readFile } from 'node:fs/promises';
import {
  CreateStateMachineAliasCommand,
  DescribeStateMachineAliasCommand,
  PublishStateMachineVersionCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { endsByVersion, pointTo, release } from './client';

const client = new SFNClient({ region: 'us-east-1' });
const stateMachineArn =
  'arn:aws:states:us-east-1:111122223333:stateMachine:release-behind-an-alias';
const live = `${stateMachineArn}:live`;
const { stateMachineVersionArn: first = '' } = await client.send(
  new PublishStateMachineVersionCommand({ stateMachineArn }),
);
await client.send(
  new CreateStateMachineAliasCommand({
    name: 'live',
    routingConfiguration: [{ stateMachineVersionArn: first, weight: 100 }],
  }),
);
const definition = await readFile('definition.asl.json', 'utf8');
// The author of version 2 takes the fee from a field that orders do not have.
const second = definition.replace('totalCents * 0.05', 'shippingCents');

/** Starts orders by the alias, one after the other. */
async function order(count: number): Promise<void> {
  const input = '{ "orderId": "A-31", "totalCents": 8000 }';
  for (let started = 0; started < count; started += 1) {
    await client.send(
      new StartExecutionCommand({ stateMachineArn: live, input }),
    );
  }
}

// #region release
console.log(await release(second, 10));
const { routingConfiguration } = await client.send(
  new DescribeStateMachineAliasCommand({ stateMachineAliasArn: live }),
);
console.log(routingConfiguration?.map(({ weight }) => weight));
// #endregion release

// #region watch
// @scenario charged
await release(second, 10);
await order(100);
console.log(await endsByVersion());
// #endregion watch

// #region roll-back
// @scenario charged
await release(second, 10);
await order(50);
await pointTo(first);
await order(50);
console.log(await endsByVersion());
// #endregion roll-back
