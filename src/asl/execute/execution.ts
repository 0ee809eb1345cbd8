// An execution that can be run in slices, paused between any two events, stopped, answered and redriven (Step Functions
// API: StartExecution, StopExecution, SendTaskSuccess, SendTaskFailure, SendTaskHeartbeat, RedriveExecution).
import type { HistoryEvent, HistoryEventType } from '@aws-sdk/client-sfn';
import { isJsonObject, type JsonObject, type JsonValue } from '../language/jsonValue';
import { cancelFrame } from './abort';
import { numberField, objectField, queryLanguageOf, stringField } from './definitionFields';
import { executionFlow, statesToEnd, type ExecutionEnd } from './executionFlow';
import { defaultStartMillis, newCore } from './executionCore';
import type { ExecutionRequest, ExecutionResult, MapRun } from './executionRequest';
import type { ExecutionCore, Frame, TaskWake } from './frame';
import { History, type EventDetails } from './history';
import { MadeIdentity } from './identity';
import { Payload } from './payload';
import { onlyAnswersHelp, settleJobs, waitsForJob, wakeTask } from './pendingTasks';
import { runStates } from './runStates';
import type { Fiber, FiberOwner, Flow } from './scheduler';
import type { TaskOutcome } from './taskHost';
import { VariableScope } from './variableScope';

/** How far to run. Without options: to the end; a task that nobody answers is ended by a timeout or the execution's. */
export interface RunOptions {
  /** Stop after the event with this id. */
  readonly untilEvent?: number;
  /** Stop before anything later than this, milliseconds since 1970. */
  readonly untilMillis?: number;
  /** Stop after this many steps of fibers, so that a page can breathe. */
  readonly steps?: number;
  /** Stop when only answers by task token can help, instead of letting the tasks run into their timeouts. */
  readonly awaitAnswers?: boolean;
}

export class Execution implements FiberOwner {
  readonly #request: ExecutionRequest;
  readonly #core: ExecutionCore;
  readonly #definition: JsonObject;
  readonly #identity: MadeIdentity;
  readonly #input: Payload;
  readonly #frame: Frame;
  #deadlineMillis: number;
  #status: ExecutionResult['status'] = 'RUNNING';
  #end: { readonly output?: string; readonly error?: string; readonly cause?: string } = {};
  #stopMillis: number | undefined;
  #redriveCount = 0;
  #fault: unknown;

  /** @throws SyntaxError when the input is not JSON text. */
  constructor(request: ExecutionRequest) {
    this.#request = request;
    this.#definition = isJsonObject(request.definition) ? request.definition : {};
    const inputText = request.input ?? '{}';
    this.#input = new Payload(JSON.parse(inputText) as JsonValue, inputText);
    const startMillis = request.startMillis ?? defaultStartMillis;
    this.#core = newCore(request);
    const { scheduler, limits } = this.#core;
    this.#identity = new MadeIdentity(request, this.#input.value, startMillis);
    this.#frame = {
      core: this.#core,
      identity: this.#identity,
      history: new History(scheduler, limits.historyEvents, request.keepHistory ?? true, request.onEvent),
      states: objectField(this.#definition, 'States') ?? {},
      queryLanguage: queryLanguageOf(this.#definition, 'JSONPath'),
      variables: new VariableScope(undefined),
      mapItem: undefined,
      mapIteration: undefined,
      previousEventId: 0,
      open: undefined,
      fiber: undefined,
      current: undefined,
      left: undefined,
    };
    this.#deadlineMillis = this.#deadline();
    this.#spawn(executionFlow(this.#frame, this.#input, () => this.#states()));
  }

  /** When the execution times out if it starts, or is redriven, now. */
  #deadline(): number {
    const { limits, scheduler, type } = this.#core;
    const quotaSeconds = type === 'EXPRESS' ? limits.expressSeconds : limits.standardSeconds;
    const seconds = Math.min(numberField(this.#definition, 'TimeoutSeconds') ?? Infinity, quotaSeconds);
    return scheduler.nowMillis + seconds * 1000;
  }

  #states(): Flow<Payload> {
    return runStates(this.#frame, stringField(this.#definition, 'StartAt') ?? '', this.#input);
  }

  #spawn(flow: Flow<ExecutionEnd>): void {
    this.#frame.fiber = this.#core.scheduler.spawn(flow, this);
  }

  /** The scheduler's word that the execution's fiber has ended. */
  fiberDone(_fiber: Fiber, end: unknown): void {
    this.#finish(end as ExecutionEnd);
  }

  /** The scheduler's word that the engine itself failed: run throws it. */
  fiberFailed(_fiber: Fiber, error: unknown): void {
    this.#fault = error;
  }

  #finish(end: ExecutionEnd): void {
    this.#status = end.status;
    this.#end = {
      ...(end.output && { output: end.output.text }),
      ...(end.error !== undefined && { error: end.error }),
      ...(end.cause !== undefined && { cause: end.cause }),
    };
    this.#stopMillis = this.#core.scheduler.nowMillis;
    // What other fibers still had to do ends with the execution.
    cancelFrame(this.#frame);
  }

  /** The execution's name. */
  get name(): string {
    return this.#identity.name;
  }

  /** The status and history so far. */
  get result(): ExecutionResult {
    const identity = this.#identity;
    const { output, error, cause } = this.#end;
    const result: { -readonly [name in keyof ExecutionResult]: ExecutionResult[name] } = {
      status: this.#status,
      events: this.#frame.history.events,
      visits: this.#core.visits ?? [],
      mapRuns: this.#core.mapRuns,
      executionArn: identity.executionArn,
      executionName: identity.name,
      stateMachineArn: identity.stateMachineArn,
      roleArn: identity.roleArn,
      input: this.#input.text,
      startMillis: this.#request.startMillis ?? defaultStartMillis,
      redriveCount: this.#redriveCount,
    };
    if (output !== undefined) result.output = output;
    if (error !== undefined) result.error = error;
    if (cause !== undefined) result.cause = cause;
    if (this.#stopMillis !== undefined) result.stopMillis = this.#stopMillis;
    return result;
  }

  /** The virtual time, milliseconds since 1970. */
  get nowMillis(): number {
    return this.#core.scheduler.nowMillis;
  }

  /** When it moves next by itself: its next step, or the end of its own time. Milliseconds since 1970; undefined when it has ended. */
  get dueMillis(): number | undefined {
    if (this.#status !== 'RUNNING') return undefined;
    return Math.min(this.#core.scheduler.nextMillis ?? Infinity, this.#deadlineMillis);
  }

  /** Whether only an answer to a task, or a timeout, can move it on. */
  get awaitsAnswer(): boolean {
    return this.#status === 'RUNNING' && onlyAnswersHelp(this.#core);
  }

  /** The tokens of tasks that await an answer. */
  get pendingTaskTokens(): readonly string[] {
    return [...this.#core.pendingTasks.keys()];
  }

  /** The variables of the outermost scope as they stand. */
  get variables(): JsonObject {
    return this.#frame.variables.all();
  }

  /** Runs on. Answers where it stands then; RUNNING means that it stopped by an option. */
  async run(options: RunOptions = {}): Promise<ExecutionResult> {
    const core = this.#core;
    const { scheduler } = core;
    const { history } = this.#frame;
    const { untilEvent, untilMillis = Infinity } = options;
    scheduler.pauseAtEvent = untilEvent === undefined ? undefined : () => history.lastId >= untilEvent;
    let steps = options.steps ?? Infinity;
    if (this.#status === 'RUNNING' && waitsForJob(core)) await settleJobs(core, scheduler.nowMillis);
    while (this.#status === 'RUNNING' && steps-- > 0 && !scheduler.pauseAtEvent?.()) {
      if (options.awaitAnswers && onlyAnswersHelp(core)) break;
      let nextMillis = scheduler.nextMillis ?? Infinity;
      if (nextMillis > scheduler.nowMillis && waitsForJob(core)) {
        await settleJobs(core, Math.min(nextMillis, untilMillis, this.#deadlineMillis));
        nextMillis = scheduler.nextMillis ?? Infinity;
      }
      if (nextMillis > this.#deadlineMillis && untilMillis >= this.#deadlineMillis) {
        this.#timeOut();
      } else if (nextMillis > untilMillis) {
        scheduler.nowMillis = Math.max(scheduler.nowMillis, untilMillis);
        break;
      } else {
        const moved = scheduler.step();
        if (moved instanceof Promise) await moved;
        if (this.#fault !== undefined) throw this.#fault;
      }
    }
    return this.result;
  }

  /** The execution's own time is over: AWS names States.Timeout in the event only, not in the execution. */
  #timeOut(): void {
    this.#core.scheduler.nowMillis = this.#deadlineMillis;
    this.#endFromOutside('TIMED_OUT', 'ExecutionTimedOut', {
      executionTimedOutEventDetails: { error: 'States.Timeout' },
    });
  }

  #endFromOutside(status: 'TIMED_OUT' | 'ABORTED', type: HistoryEventType, details: EventDetails): void {
    cancelFrame(this.#frame);
    this.#frame.history.end(type, this.#frame.previousEventId, details);
    this.#status = status;
    this.#stopMillis = this.#core.scheduler.nowMillis;
  }

  /** StopExecution. Does nothing when it has ended. */
  stop(error?: string, cause?: string): void {
    if (this.#status !== 'RUNNING') return;
    const problem = { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
    this.#endFromOutside('ABORTED', 'ExecutionAborted', { executionAbortedEventDetails: problem });
    this.#end = problem;
  }

  /** SendTaskSuccess and SendTaskFailure: answers whether a task awaits the token. Run on afterwards. */
  answerTask(token: string, outcome: Exclude<TaskOutcome, { type: 'pending' }>): boolean {
    return this.#wake(token, { outcome });
  }

  /** SendTaskHeartbeat. */
  heartbeat(token: string): boolean {
    return this.#wake(token, { heartbeat: true });
  }

  /** GetActivityTask: a worker takes the task. Answers whether a task awaits the token. */
  startTask(token: string, workerName?: string): boolean {
    return this.#wake(token, { started: { workerName } });
  }

  #wake(token: string, wake: TaskWake): boolean {
    return this.#status === 'RUNNING' && wakeTask(this.#core, token, wake);
  }

  /**
   * RedriveExecution: goes on with the state that did not succeed, without entering it again. A Parallel or Map goes on
   * with those of its branches, items or children that did not succeed.
   * @param nowMillis when it goes on, milliseconds since 1970; when it ended, if absent or earlier.
   * @throws Error when the execution cannot be redriven: it runs, succeeded, or is Express.
   */
  redrive(nowMillis = 0): void {
    if (this.#status === 'RUNNING' || this.#status === 'SUCCEEDED' || this.#core.type === 'EXPRESS') {
      throw new Error(`Execution is ${this.#status} and cannot be redriven`);
    }
    this.#core.scheduler.nowMillis = Math.max(this.#core.scheduler.nowMillis, nowMillis);
    this.#redriveCount++;
    this.#identity.redrive(this.#core.scheduler.nowMillis);
    this.#status = 'RUNNING';
    this.#end = {};
    this.#stopMillis = undefined;
    this.#deadlineMillis = this.#deadline();
    this.#frame.previousEventId = this.#frame.history.end('ExecutionRedriven', this.#frame.history.lastId, {
      executionRedrivenEventDetails: { redriveCount: this.#redriveCount },
    });
    this.#spawn(statesToEnd(this.#frame, () => this.#states()));
  }

  /** UpdateMapRun: what is given counts from the next end of a child on. Answers whether such a map run goes on. */
  updateMapRun(
    mapRunArn: string,
    change: Partial<Pick<MapRun, 'maxConcurrency' | 'toleratedFailureCount' | 'toleratedFailurePercentage'>>,
  ): boolean {
    const mapRun = this.#core.mapRuns.find((run) => run.mapRunArn === mapRunArn && run.status === 'RUNNING');
    if (mapRun) Object.assign(mapRun, change);
    return mapRun !== undefined;
  }

  /** The events so far, oldest first. */
  get events(): readonly HistoryEvent[] {
    return this.#frame.history.events;
  }
}

/** Makes an execution that stands before its first event. @throws SyntaxError when the input is not JSON text. */
export function createExecution(request: ExecutionRequest): Execution {
  return new Execution(request);
}

/** Runs an execution to its end. @throws SyntaxError as createExecution */
export async function execute(request: ExecutionRequest): Promise<ExecutionResult> {
  return await createExecution(request).run();
}
