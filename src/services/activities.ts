// Activities and the workers that a seed gives them (Step Functions Developer Guide, page concepts-activities): each task goes to
// the next worker of the list, and the last one takes all that follow.
import type { JsonValue, TaskAnswer, TaskInvocation } from '../asl';
import type { ResourceState } from './service';

/** A worker that is always there: it takes a task as soon as it is scheduled, and sends no heartbeat. */
export interface WorkerSeed {
  /** The workerName in the history. */
  readonly name?: string;
  /** What it answers; without an answer it takes the task and stops. */
  readonly answer?: { readonly output: JsonValue } | { readonly error: string; readonly cause?: string };
  /** Virtual seconds from taking the task to the answer. */
  readonly afterSeconds?: number;
}

export interface ActivitySeed {
  readonly workers: readonly WorkerSeed[];
}

interface TakenTask {
  readonly Worker: string;
  readonly Input: JsonValue;
}

export class Activities {
  readonly #seed: Readonly<Record<string, ActivitySeed>>;
  readonly #taken = new Map<string, TakenTask[]>();

  constructor(seed: Readonly<Record<string, ActivitySeed>> = {}) {
    this.#seed = seed;
  }

  /** Whether an activity has workers. */
  has(arn: string): boolean {
    return this.#workers(arn) !== undefined;
  }

  /** The next worker takes the task; undefined when the activity has none. */
  take(task: TaskInvocation): TaskAnswer | undefined {
    const workers = this.#workers(task.resource);
    const name = nameIn(task.resource);
    const taken = this.#taken.get(name) ?? [];
    const worker = workers?.[Math.min(taken.length, workers.length - 1)];
    if (!worker) return undefined;
    this.#taken.set(name, [...taken, { Worker: worker.name ?? '', Input: task.parameters }]);
    const { answer, afterSeconds = 0 } = worker;
    const started = { afterSeconds, ...(worker.name !== undefined && { workerName: worker.name }) };
    if (!answer) return { ...started, outcome: { type: 'timedOut' } };
    if ('output' in answer)
      return { ...started, outcome: { type: 'succeeded', output: JSON.stringify(answer.output) } };
    const { error, cause } = answer;
    return { ...started, outcome: { type: 'failed', error, ...(cause !== undefined && { cause }) } };
  }

  resources(): ResourceState[] {
    return Object.keys(this.#seed).map((name) => ({
      service: 'states',
      kind: 'activity',
      name,
      rows: (this.#taken.get(name) ?? []).map(({ Worker, Input }, index) => ({
        id: String(index + 1),
        value: { Worker, Input },
      })),
    }));
  }

  #workers(arn: string): readonly WorkerSeed[] | undefined {
    const name = nameIn(arn);
    return Object.hasOwn(this.#seed, name) ? this.#seed[name]?.workers : undefined;
  }
}

/** The name in an activity's ARN. */
function nameIn(arn: string): string {
  return arn.split(':')[6] ?? '';
}
