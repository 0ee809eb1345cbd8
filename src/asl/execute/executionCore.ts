// What an execution's frames share, made from a request (DESIGN, "The engine": time and chance come in through an
// interface).
import { ExpressionCache } from '../expressions/expressionCache';
import type { ClockAndChance } from '../expressions/scope';
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

/** The virtual clock and the seeded chance, as expressions see them. */
class VirtualClock implements ClockAndChance {
  constructor(
    private readonly scheduler: Scheduler,
    private readonly chance: SeededChance,
  ) {}

  nowMillis(): number {
    return this.scheduler.nowMillis;
  }

  random(): number {
    return this.chance.random();
  }
}

/** Makes the shared part of an execution. */
export function newCore(request: ExecutionRequest, more: Pick<ExecutionCore, 'mock'> = {}): ExecutionCore {
  const limits = request.limits ? { ...awsLimits, ...request.limits } : awsLimits;
  const scheduler = new Scheduler(request.startMillis ?? defaultStartMillis);
  const chance = new SeededChance(request.seed ?? 1);
  const type = request.type ?? 'STANDARD';
  return {
    scheduler,
    chance,
    clock: new VirtualClock(scheduler, chance),
    expressions: request.expressions ?? new ExpressionCache(),
    limits: type === 'EXPRESS' ? { ...limits, historyEvents: limits.expressEvents } : limits,
    type,
    tasks: request.tasks ?? noTasks,
    objects: request.objects,
    visits: request.inspect ? [] : undefined,
    mapRuns: [],
    mapRunArns: [...(request.mapRunArns ?? [])],
    pendingTasks: new Map(),
    definition: request.definition,
    keepChildHistories: request.keepChildHistories ?? false,
    ...more,
  };
}
