// Deploys the workflow from its YAML file, starts it and lists what failed (Step
// Functions API: ValidateStateMachineDefinition, CreateStateMachine,
// StartExecution, ListExecutions).
import { readFile } from 'node:fs/promises';
import {
  CreateStateMachineCommand,
  paginateListExecutions,
  SFNClient,
  StartExecutionCommand,
  StateMachineAlreadyExists,
  ValidateStateMachineDefinitionCommand,
} from '@aws-sdk/client-sfn';
import { parse } from 'yaml';

const name = 'parallel-and-map';
const stateMachineArn = `arn:aws:states:us-east-1:111122223333:stateMachine:${name}`;
const roleArn = `arn:aws:iam::111122223333:role/${name}`;
const client = new SFNClient({ region: 'us-east-1' });

// #region deploy
/** Reads the definition as JSON text: the API takes JSON, so YAML is converted. */
export async function readDefinition(path: string): Promise<string> {
  const definition: unknown = parse(await readFile(path, 'utf8'));
  return JSON.stringify(definition);
}

/** Lets the service validate the definition, then creates the state machine. */
export async function deploy(path: string): Promise<string> {
  const definition = await readDefinition(path);
  const { result, diagnostics = [] } = await client.send(
    new ValidateStateMachineDefinitionCommand({ definition }),
  );
  if (result !== 'OK') {
    const lines = diagnostics.map(
      ({ location = '/', code, message }) => `${location} ${code}: ${message}`,
    );
    throw new Error(`The definition is not valid:\n${lines.join('\n')}`);
  }
  try {
    const created = await client.send(
      new CreateStateMachineCommand({ name, definition, roleArn }),
    );
    return created.stateMachineArn ?? stateMachineArn;
  } catch (error) {
    if (error instanceof StateMachineAlreadyExists) {
      const message = 'It exists with another definition: update it.';
      throw new Error(message, { cause: error });
    }
    throw error;
  }
}
// #endregion deploy

// #region start
/** An order as the workflow reads it. */
export interface Order {
  orderId: string;
  lines: { sku: string; quantity: number }[];
}

/** Starts one order. Its id names the execution: a double click starts one. */
export async function fulfil(order: Order): Promise<string> {
  if (order.lines.length === 0) {
    throw new Error(`Order ${order.orderId} has no lines.`);
  }
  const { executionArn } = await client.send(
    new StartExecutionCommand({
      stateMachineArn,
      name: `fulfil-${order.orderId}`,
      input: JSON.stringify(order),
    }),
  );
  if (executionArn === undefined)
    throw new Error('StartExecution gave no ARN.');
  return executionArn;
}
// #endregion start

// #region failed
/** Names the executions that failed, newest first. */
export async function failedExecutions(): Promise<string[]> {
  const names: string[] = [];
  const request = { stateMachineArn, statusFilter: 'FAILED' as const };
  for await (const page of paginateListExecutions({ client }, request)) {
    for (const execution of page.executions ?? []) {
      names.push(execution.name ?? '');
    }
  }
  return names;
}
// #endregion failed
