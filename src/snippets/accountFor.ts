// The account that a snippet runs against: the example's state machine is there under its name, and its tasks answer as
// one scenario says. The one place that decides what snippets, in a check and in a page, can act on.
import { mockedTasks, type JsonValue, type Scenario, type TaskHost } from '../asl';
import type { AccountSeed, HandlersFactory } from '../services';
import { createAccountWithServices, type Account } from '../sfn';

/** AWS's own account number of its documentation: the one that every snippet of the site names. */
export const snippetHome = { region: 'us-east-1', accountId: '111122223333' } as const;

/** What an account needs to know of an example. It is plain data: a page gets it as part of a chunk. */
export interface LoadedExample {
  /** Name of the folder, and of the state machine. */
  id: string;
  type: 'STANDARD' | 'EXPRESS';
  definition: JsonValue;
  /** The answers of one scenario. */
  tasks?: Scenario['tasks'];
  /**
   * What the services begin with that Tasks without an answer act on. An example without one has no services: such a Task
   * fails, and says which answer is missing.
   */
  account?: AccountSeed;
  /** Its Lambda functions. */
  handlers?: HandlersFactory;
}

/** Scenarios count the invocations of one execution, so each execution has its own count. */
function mockedByExecution(tasks: Scenario['tasks'], otherwise: TaskHost | undefined): TaskHost {
  const hosts = new Map<string, TaskHost>();
  return {
    invoke(task) {
      const host = hosts.get(task.executionArn) ?? mockedTasks(tasks, otherwise);
      hosts.set(task.executionArn, host);
      return host.invoke(task);
    },
  };
}

/**
 * An account with the example in it, or an empty one. Its time is virtual and its chance seeded: the same calls give the
 * same ARNs, times and results.
 * @throws ApiError where the API refuses the example's definition
 */
export async function accountFor(example: LoadedExample | undefined): Promise<Account> {
  const { tasks, account: seed, handlers } = example ?? {};
  const { account } = await createAccountWithServices({
    ...snippetHome,
    ...(seed && { services: { seed, ...(handlers && { handlers }) } }),
    tasks: (services) => mockedByExecution(tasks, seed && services),
  });
  if (!example) return account;
  const { id: name, type, definition } = example;
  const roleArn = `arn:aws:iam::${snippetHome.accountId}:role/${name}`;
  // As a snippet that deploys the example writes it: creating the same state machine again changes nothing.
  await account.call('CreateStateMachine', { name, type, roleArn, definition: JSON.stringify(definition) });
  return account;
}
