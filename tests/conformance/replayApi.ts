// The steps of a recorded session with the API, replayed on an account of src/sfn (../shared/conformance/CONTRACT.md,
// "api" and "create_error").
import type { StateMachineType } from '@aws-sdk/client-sfn';
import type { TaskHost } from '../../src/asl';
import { ApiError, createAccount, operationsReference, type Account, type AnyAction } from '../../src/sfn';
import { opaqueNames, type OpaqueNames } from './opaqueNames';
import { recordedObjects, replayedTasks, type LocalAsset, type RecordedOutcome } from './replayedTasks';

type Args = Readonly<Record<string, unknown>>;

/** One call of a session. `names` says which texts stand for values of earlier replies: [step, key, ...]. */
interface Step {
  readonly op: string;
  readonly args?: Args;
  readonly names?: Readonly<Record<string, readonly (string | number)[]>>;
}

type StepReply =
  { readonly response: unknown } | { readonly error: { readonly code: string; readonly message: string } };

/** The parts of a request that this file reads. */
export interface ApiRequest {
  readonly steps?: readonly Step[] | undefined;
  readonly taskOutcomes?: readonly RecordedOutcome[] | undefined;
  readonly localAssets?: readonly LocalAsset[] | undefined;
}

/** The replies to the steps, in their order. */
export async function replayApi(request: ApiRequest): Promise<{ steps: StepReply[] }> {
  const steps = request.steps ?? [];
  const opaque = opaqueNames();
  const replies: StepReply[] = [];
  const argsOf = (step: Step): Args => opaque.hide(filled(step, replies)) as Args;
  const account = createAccount({
    taskHost: tasks(request),
    objects: recordedObjects(request.localAssets ?? []),
    // An execution runs to its end before it is looked at, unless a later step stops it.
    holds: ({ arn }) =>
      steps
        .slice(replies.length + 1)
        .some((step) => step.op === 'stop_execution' && argsOf(step)['executionArn'] === arn),
  });
  for (const step of steps) {
    const reply = await call(account, actionOf(step.op), argsOf(step), opaque);
    replies.push('error' in reply ? quoting(step, replies, reply) : reply);
  }
  return { steps: replies };
}

/** An error quotes what the caller sent: where the session has a bare word for an ARN, that word. */
function quoting(
  { names = {} }: Step,
  replies: readonly StepReply[],
  { error }: Extract<StepReply, { error: unknown }>,
): StepReply {
  let { message } = error;
  for (const [text, place] of Object.entries(names)) {
    const value = valueAt(place, replies);
    if (/^\w+$/.test(text) && typeof value === 'string') message = message.replaceAll(value, text);
  }
  return { error: { ...error, message } };
}

/** The error with which CreateStateMachine or UpdateStateMachine refuses the arguments; none when it takes them. */
export async function replayCreateError(
  args: Args,
  definition: string,
  type: StateMachineType | undefined,
): Promise<unknown> {
  const opaque = opaqueNames();
  const input = opaque.hide({ name: 'name', roleArn: 'role', ...args, definition, ...(type && { type }) }) as Args;
  const reply = await call(createAccount(), 'CreateStateMachine', input, opaque);
  return 'error' in reply ? reply.error : undefined;
}

/** The members of TestState's request, of all that a recorded request has. */
const testStateMembers = operationsReference()
  .find(({ action }) => action === 'TestState')
  ?.request.map(({ name }) => name);

/** The reply of TestState. */
export async function replayTestState(request: object): Promise<Record<string, unknown>> {
  const opaque = opaqueNames();
  const given = Object.entries(request).filter(([name]) => testStateMembers?.includes(name));
  return { ...(await call(createAccount(), 'TestState', opaque.hide(Object.fromEntries(given)) as Args, opaque)) };
}

async function call(account: Account, action: AnyAction, args: Args, opaque: OpaqueNames): Promise<StepReply> {
  try {
    // Through JSON, as over the wire: dates become texts, absent members stay absent.
    const response: unknown = JSON.parse(JSON.stringify(await account.call(action, args as never)));
    return { response: opaque.show(response) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { error: opaque.show({ code: error.code, message: error.message }) as { code: string; message: string } };
  }
}

/** `create_state_machine` -> `CreateStateMachine` */
function actionOf(op: string): AnyAction {
  return op.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase()) as AnyAction;
}

/** The arguments of a step with the values that earlier replies made. A reply that is not there leaves its text. */
function filled({ args = {}, names = {} }: Step, replies: readonly StepReply[]): unknown {
  let json = JSON.stringify(args);
  for (const [text, place] of Object.entries(names)) {
    const value = valueAt(place, replies);
    if (typeof value === 'string') {
      json = json.replaceAll(inner(text), inner(value)).replaceAll(inner(inner(text)), inner(inner(value)));
    }
  }
  return JSON.parse(json);
}

function valueAt([step, ...path]: readonly (string | number)[], replies: readonly StepReply[]): unknown {
  const reply = replies[Number(step)];
  return reply && 'response' in reply
    ? path.reduce<unknown>((at, key) => (at as Args | undefined)?.[key], reply.response)
    : undefined;
}

/** A text as it stands between the quotes of JSON. */
function inner(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Tasks as recorded; one that awaits its token and has no recorded outcome waits for SendTask... */
function tasks({ taskOutcomes = [] }: ApiRequest): TaskHost {
  const recorded = replayedTasks(taskOutcomes);
  return {
    invoke: (task) =>
      task.pattern === 'WAIT_FOR_TASK_TOKEN' && !taskOutcomes.some(({ state }) => state === task.stateName)
        ? { outcome: { type: 'pending' }, submittedOutput: '{}' }
        : recorded.invoke(task),
  };
}
