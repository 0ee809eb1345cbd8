// What an execution's frames share, made from a request (DESIGN, "The engine": time and chance come in through an
// interface).
import { ExpressionCache } from '../expressions/expressionCache';
import { isJsonObject, type JsonValue } from '../language/jsonValue';
import { awsLimits, type ExecutionRequest } from './executionRequest';
import type { ExecutionCore } from './frame';
import { Scheduler } from './scheduler';
import { SeededChance } from './seededChance';
import type { TaskHost } from './taskHost';

/** 2024-01-01T00:00:00Z. */
export const defaultStartMillis = 1_704_067_200_000;

/** A host for workflows without tasks: every task fails, and says why. */
const noTasks: TaskHost = {
  invoke: (task) => ({
    outcome: {
      type: 'failed',
      error: 'States.TaskFailed',
      cause: `Nothing answers the task of the state '${task.stateName}' (${task.resource}).`,
    },
  }),
};

/** Makes the shared part of an execution. */
export function newCore(request: ExecutionRequest, more: Pick<ExecutionCore, 'mock'> = {}): ExecutionCore {
  const limits = request.limits ? { ...awsLimits, ...request.limits } : awsLimits;
  const scheduler = new Scheduler(request.startMillis ?? defaultStartMillis);
  const chance = new SeededChance(request.seed ?? 1);
  const type = request.type ?? 'STANDARD';
  return {
    scheduler,
    chance,
    clock: { nowMillis: () => scheduler.nowMillis, random: () => chance.random() },
    expressions: request.expressions ?? new ExpressionCache(),
    limits: type === 'EXPRESS' ? { ...limits, historyEvents: limits.expressEvents } : limits,
    type,
    tasks: request.tasks ?? noTasks,
    objects: request.objects,
    visits: request.inspect ? [] : undefined,
    mapRuns: [],
    mapRunArns: [...(request.mapRunArns ?? [])],
    pendingTasks: new Map(),
    usesVariablesOrJsonata: () => usesVariablesOrJsonata(request.definition),
    keepChildHistories: request.keepChildHistories ?? false,
    ...more,
  };
}

/** Whether a definition assigns variables or uses JSONata anywhere. */
function usesVariablesOrJsonata(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.some(usesVariablesOrJsonata);
  if (!isJsonObject(value)) return false;
  return Object.entries(value).some(
    ([key, inner]) =>
      key === 'Assign' || (key === 'QueryLanguage' && inner === 'JSONata') || usesVariablesOrJsonata(inner),
  );
}
