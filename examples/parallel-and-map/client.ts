// Deploys the workflow from its YAML file, starts it and lists what did not succeed (Step Functions API:
// ValidateStateMachineDefinition, CreateStateMachine, StartExecution, ListExecutions).
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

const stateMachineArn = 'arn:aws:states:us-east-1:111122223333:stateMachine:parallel-and-map';
const roleArn = 'arn:aws:iam::111122223333:role/parallel-and-map';
const client = new SFNClient({ region: 'us-east-1' });

// #region deploy
/** Reads the definition as JSON text: the API takes JSON only, so the YAML is converted here. */
export async function readDefinition(path: string): Promise<string> {
  const definition: unknown = parse(await readFile(path, 'utf8'));
  return JSON.stringify(definition);
}

/** Asks the service what is wrong with the definition, then creates the state machine. Throws on any error found. */
export async function deploy(path: string): Promise<string> {
  const definition = await readDefinition(path);
  const { result, diagnostics } = await client.send(new ValidateStateMachineDefinitionCommand({ definition }));
  if (result !== 'OK') {
    const found = (diagnostics ?? []).map(
      (each) => `${each.location ?? '/'} ${each.code ?? ''}: ${each.message ?? ''}`,
    );
    throw new Error(`The definition is not valid:\n${found.join('\n')}`);
  }
  try {
    const created = await client.send(new CreateStateMachineCommand({ name: 'parallel-and-map', definition, roleArn }));
    return created.stateMachineArn ?? stateMachineArn;
  } catch (error) {
    if (error instanceof StateMachineAlreadyExists) {
      throw new Error('It exists with another definition or role: update it with UpdateStateMachine.', {
        cause: error,
      });
    }
    throw error;
  }
}
// #endregion deploy

// #region start
/** Starts the fulfilment of one order. The order's id names the execution, so a second click starts nothing new. */
export async function fulfil(order: { orderId: string; lines: { sku: string; quantity: number }[] }): Promise<string> {
  if (order.lines.length === 0) throw new Error(`Order ${order.orderId} has no lines.`);
  const { executionArn } = await client.send(
    new StartExecutionCommand({ stateMachineArn, name: `fulfil-${order.orderId}`, input: JSON.stringify(order) }),
  );
  if (executionArn === undefined) throw new Error('StartExecution answered without an ARN.');
  return executionArn;
}
// #endregion start

// #region failed
/** Names the executions that failed, newest first. */
export async function failedExecutions(): Promise<string[]> {
  const names: string[] = [];
  for await (const page of paginateListExecutions({ client }, { stateMachineArn, statusFilter: 'FAILED' })) {
    for (const execution of page.executions ?? []) names.push(execution.name ?? '');
  }
  return names;
}
// #endregion failed
