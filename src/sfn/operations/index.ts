// The operations of the account: one ordered table from which dispatch, the error of an unknown operation and the
// reference page derive (Step Functions API Reference, "Actions").
import type { Action } from '../actions';
import { apiErrors } from '../apiError';
import type { Operation } from '../operation';
import { createActivity } from './createActivity';
import { createStateMachine } from './createStateMachine';
import { createStateMachineAlias } from './createStateMachineAlias';
import { deleteActivity } from './deleteActivity';
import { deleteStateMachine } from './deleteStateMachine';
import { deleteStateMachineAlias } from './deleteStateMachineAlias';
import { deleteStateMachineVersion } from './deleteStateMachineVersion';
import { describeActivity } from './describeActivity';
import { describeExecution } from './describeExecution';
import { describeMapRun } from './describeMapRun';
import { describeStateMachine } from './describeStateMachine';
import { describeStateMachineAlias } from './describeStateMachineAlias';
import { describeStateMachineForExecution } from './describeStateMachineForExecution';
import { getActivityTask } from './getActivityTask';
import { getExecutionHistory } from './getExecutionHistory';
import { listActivities } from './listActivities';
import { listExecutions } from './listExecutions';
import { listMapRuns } from './listMapRuns';
import { listStateMachineAliases } from './listStateMachineAliases';
import { listStateMachineVersions } from './listStateMachineVersions';
import { listStateMachines } from './listStateMachines';
import { listTagsForResource } from './listTagsForResource';
import { publishStateMachineVersion } from './publishStateMachineVersion';
import { redriveExecution } from './redriveExecution';
import { sendTaskFailure } from './sendTaskFailure';
import { sendTaskHeartbeat } from './sendTaskHeartbeat';
import { sendTaskSuccess } from './sendTaskSuccess';
import { startExecution } from './startExecution';
import { startSyncExecution } from './startSyncExecution';
import { stopExecution } from './stopExecution';
import { tagResource } from './tagResource';
import { testState } from './testState';
import { untagResource } from './untagResource';
import { updateMapRun } from './updateMapRun';
import { updateStateMachine } from './updateStateMachine';
import { updateStateMachineAlias } from './updateStateMachineAlias';
import { validateStateMachineDefinition } from './validateStateMachineDefinition';

/** Every operation, in the order in which the reference shows them. A name of the API without an entry does not compile. */
export const operations: { readonly [A in Action]: Operation<A> } = {
  CreateStateMachine: createStateMachine,
  UpdateStateMachine: updateStateMachine,
  DeleteStateMachine: deleteStateMachine,
  DescribeStateMachine: describeStateMachine,
  ListStateMachines: listStateMachines,
  ValidateStateMachineDefinition: validateStateMachineDefinition,
  PublishStateMachineVersion: publishStateMachineVersion,
  ListStateMachineVersions: listStateMachineVersions,
  DeleteStateMachineVersion: deleteStateMachineVersion,
  CreateStateMachineAlias: createStateMachineAlias,
  UpdateStateMachineAlias: updateStateMachineAlias,
  DeleteStateMachineAlias: deleteStateMachineAlias,
  DescribeStateMachineAlias: describeStateMachineAlias,
  ListStateMachineAliases: listStateMachineAliases,
  StartExecution: startExecution,
  StartSyncExecution: startSyncExecution,
  StopExecution: stopExecution,
  DescribeExecution: describeExecution,
  DescribeStateMachineForExecution: describeStateMachineForExecution,
  ListExecutions: listExecutions,
  GetExecutionHistory: getExecutionHistory,
  RedriveExecution: redriveExecution,
  DescribeMapRun: describeMapRun,
  ListMapRuns: listMapRuns,
  UpdateMapRun: updateMapRun,
  TestState: testState,
  SendTaskSuccess: sendTaskSuccess,
  SendTaskFailure: sendTaskFailure,
  SendTaskHeartbeat: sendTaskHeartbeat,
  CreateActivity: createActivity,
  DeleteActivity: deleteActivity,
  DescribeActivity: describeActivity,
  ListActivities: listActivities,
  GetActivityTask: getActivityTask,
  TagResource: tagResource,
  UntagResource: untagResource,
  ListTagsForResource: listTagsForResource,
};

/** @throws ApiError UnknownOperationException, which says what there is. */
export function findOperation<A extends Action>(action: A): Operation<A>;
export function findOperation(action: string): Operation;
export function findOperation(action: string): Operation {
  if (!Object.hasOwn(operations, action)) throw apiErrors.unknownOperation(action, Object.keys(operations));
  return operations[action as Action] as Operation;
}
