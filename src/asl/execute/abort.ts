// Ends what runs inside of a state that fails or is stopped (event order and links as recorded of a Map whose iteration
// timed out: every abort is linked to the event that made the group fail).
import type { HistoryEventType } from '@aws-sdk/client-sfn';
import type { StateType } from './definitionFields';
import { emitBeside, type Frame } from './frame';
import { count, countedAs } from './mapRun';
import type { ChildExecution, MapRun } from './executionRequest';
import type { Flow } from './scheduler';

const abortable: ReadonlySet<StateType> = new Set<StateType>(['Task', 'Wait', 'Map', 'Parallel']);

/**
 * Ends what a frame has open: its fibers stop, and the states that AWS reports as aborted are reported, outermost first.
 * @param causeEventId the event that every abort is linked to: the one that made the group fail.
 */
export function* abortOpenState(frame: Frame, causeEventId: number): Flow<void> {
  const open = frame.open;
  if (!open) return;
  keepForRedrive(frame);
  endMapRun(frame);
  frame.open = undefined;
  for (const child of open.children) frame.core.scheduler.cancel(child.fiber);
  if (open.mapRun) yield* emitBeside(frame, 'MapRunAborted', causeEventId);
  const children = open.mapRun ? [] : open.children;
  if (abortable.has(open.type)) yield* emitBeside(frame, `${open.type}StateAborted` as HistoryEventType, causeEventId);
  for (const child of children) {
    if (child.mapName !== undefined) {
      yield* emitBeside(frame, 'MapIterationAborted', causeEventId, {
        mapIterationAbortedEventDetails: { index: child.index, name: child.mapName },
      });
    }
    yield* abortOpenState(child.frame, causeEventId);
  }
}

/** Stops every fiber of a frame, without a word in the history: the execution itself has ended. */
export function cancelFrame(frame: Frame): void {
  if (frame.fiber) frame.core.scheduler.cancel(frame.fiber);
  keepForRedrive(frame);
  for (const child of frame.open?.children ?? []) {
    frame.core.scheduler.cancel(child.fiber);
    cancelFrame(child.frame);
  }
  endMapRun(frame);
}

/** What runs inside of a state that is stopped, a redrive goes on with. */
function keepForRedrive({ open, current }: Frame): void {
  for (const child of open?.children ?? []) current?.group?.frames.set(child.index, child.frame);
}

function endMapRun(frame: Frame): void {
  const run = frame.open?.mapRun;
  if (!run || run.status !== 'RUNNING') return;
  run.status = 'ABORTED';
  run.stopMillis = frame.core.scheduler.nowMillis;
  for (const child of frame.open?.children ?? []) abortChild(run, child.index, child.frame);
}

/** Ends a child execution whose time is over. */
export function timeOutChild(child: ChildExecution, frame: Frame): void {
  cancelFrame(frame);
  child.status = 'TIMED_OUT';
  child.stopMillis = frame.core.scheduler.nowMillis;
  frame.history.end('ExecutionTimedOut', frame.previousEventId, {
    executionTimedOutEventDetails: { error: 'States.Timeout' },
  });
}

/** Stops a child execution of a map run; one that has ended, unseen by the map run, is only counted. */
export function abortChild(mapRun: MapRun, index: number, frame: Frame): void {
  const child = mapRun.children[index];
  if (!child) return;
  if (child.status === 'RUNNING') {
    cancelFrame(frame);
    child.status = 'ABORTED';
    child.stopMillis = frame.core.scheduler.nowMillis;
    frame.history.end('ExecutionAborted', frame.previousEventId, { executionAbortedEventDetails: {} });
  }
  count(mapRun, child.itemCount, 'running', countedAs(child));
}
