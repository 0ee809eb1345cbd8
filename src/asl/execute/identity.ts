// Who an execution is: its names and ARNs, given or made, and what the context object shows of them (Step Functions
// Developer Guide, "Accessing execution data from the Context object").
import type { JsonValue } from '../language/jsonValue';
import { executionContext } from './contextObject';
import type { ExecutionRequest } from './executionRequest';
import type { ExecutionIdentity } from './frame';
import type { SeededChance } from './seededChance';

/** The account that made-up names belong to. */
const madeUp = { partition: 'aws', region: 'us-east-1', account: '111111111111' };

/** Makes what the request's context values leave out. `name` is the execution's name. */
export function makeIdentity(
  request: ExecutionRequest,
  input: JsonValue,
  startMillis: number,
  redriveCount: number,
  chance: SeededChance,
): ExecutionIdentity & { readonly name: string } {
  const given = request.context ?? {};
  const express = request.type === 'EXPRESS';
  const prefix = `arn:${madeUp.partition}:states:${madeUp.region}:${madeUp.account}`;
  const stateMachineName = given['StateMachine.Name'] ?? given['StateMachine.Id']?.split(':')[6] ?? 'StateMachine';
  const stateMachineArn = given['StateMachine.Id'] ?? `${prefix}:stateMachine:${stateMachineName}`;
  const name = given['Execution.Name'] ?? given['Execution.Id']?.split(':')[7] ?? chance.uuid();
  const executionArn =
    given['Execution.Id'] ??
    (express
      ? `${prefix}:express:${stateMachineName}:${name}:${chance.uuid()}`
      : `${prefix}:execution:${stateMachineName}:${name}`);
  const roleArn = given['Execution.RoleArn'] ?? `arn:${madeUp.partition}:iam::${madeUp.account}:role/StepFunctionsRole`;
  return {
    name,
    executionArn,
    stateMachineArn,
    stateMachineName,
    roleArn,
    // Express executions cannot be redriven; their context has no RedriveCount.
    execution: executionContext({
      id: executionArn,
      input,
      startMillis,
      name,
      roleArn,
      redriveCount: express ? undefined : redriveCount,
    }),
    stateMachine: { Id: stateMachineArn, Name: stateMachineName },
  };
}
