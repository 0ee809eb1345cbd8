// Starting an execution, alike for StartExecution and StartSyncExecution (Step Functions API Reference).
import type { Account } from './account';
import type { JsonValue } from '../asl';
import { apiErrors } from './apiError';
import { statesArn } from './arn';
import { checkJson } from './definitionCheck';
import { data, text, type StructureShape } from './inputShape';
import { checkResourceName } from './resourceNames';
import type { ExecutionRecord } from './executions';
import { chooseRoute } from './routes';
import type { Target } from './stateMachines';

/** What both operations take. */
export const startMembers = {
  stateMachineArn: text(256),
  name: text(80),
  input: data,
  traceHeader: { type: 'string', min: 0, max: 256, pattern: '\\p{ASCII}*' },
} satisfies StructureShape['members'];

interface StartRequest {
  readonly stateMachineArn: string;
  readonly name?: string | undefined;
  readonly input?: string | undefined;
  readonly traceHeader?: string | undefined;
}

/**
 * What a request wants to start; nothing is started yet.
 * @throws ApiError InvalidName, InvalidArn, StateMachineDoesNotExist, StateMachineDeleting, InvalidExecutionInput
 */
export function startTarget(account: Account, request: StartRequest): Target {
  if (request.name !== undefined) checkResourceName(request.name);
  const target = account.machines.resolve(request.stateMachineArn, (routes) => chooseRoute(routes, account.chance));
  if (target.machine.deleting) throw apiErrors.stateMachineDeleting(target.machine.arn);
  checkJson(request.input ?? '{}', apiErrors.invalidExecutionInput);
  return target;
}

/** Makes the execution; it stands before its first event. */
export function makeExecution(account: Account, target: Target, request: StartRequest): ExecutionRecord {
  const { machine, revision, version, alias } = target;
  const name = request.name ?? account.chance.uuid();
  const express = machine.type === 'EXPRESS';
  const arn = express
    ? statesArn(account.home, 'express', machine.name, name, account.chance.uuid())
    : statesArn(account.home, 'execution', machine.name, name);
  return account.createExecution(
    {
      definition: JSON.parse(revision.definition) as JsonValue,
      input: request.input ?? '{}',
      type: machine.type,
      context: {
        'Execution.Id': arn,
        'Execution.Name': name,
        'Execution.RoleArn': revision.roleArn,
        'StateMachine.Id': machine.arn,
        'StateMachine.Name': machine.name,
      },
    },
    {
      arn,
      name,
      machine,
      revision,
      ...(version && { versionArn: version.arn }),
      ...(alias && { aliasArn: alias.arn }),
      ...(request.traceHeader !== undefined && { traceHeader: request.traceHeader }),
    },
  );
}
