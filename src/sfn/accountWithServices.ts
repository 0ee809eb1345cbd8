// The whole simulated account: Step Functions and the services that its tasks act on, with one clock, one region and one
// way from each to the other.
import type { TaskHost } from '../asl';
import { createSimulatedAccount, type SimulatedAccount, type SimulatedAccountOptions } from '../services';
import { createAccount, type Account, type AccountOptions } from './account';
import { stateMachinesForServices } from './stateMachinesForServices';
import { defaultStartMillis } from './timeline';

/** What both are made with: each has what concerns it. */
export interface AccountWithServicesOptions extends Omit<AccountOptions, 'taskHost' | 'objects'> {
  /** Resources, handlers and modules of the services. */
  readonly services?: Omit<SimulatedAccountOptions, 'clock' | 'home' | 'stateMachines' | 'chanceSeed'>;
  /** Stands before the services: the mocked answers of a scenario. */
  readonly tasks?: (services: TaskHost) => TaskHost;
}

export interface AccountWithServices {
  readonly account: Account;
  readonly services: SimulatedAccount;
}

/** The role of the state machines that a seed brings. */
const seededRole = 'StepFunctionsRole';

/**
 * Makes both, with the state machines of the seed. The same options give the same answers.
 * @throws ApiError InvalidDefinition when a state machine of the seed is not one.
 */
export async function createAccountWithServices(
  options: AccountWithServicesOptions = {},
): Promise<AccountWithServices> {
  const { services: ofServices = {}, tasks = (host) => host, ...ofAccount } = options;
  const { region = 'us-east-1', accountId = '111111111111', clock = { nowMillis: defaultStartMillis } } = ofAccount;
  const services = createSimulatedAccount({
    ...ofServices,
    clock,
    home: { region, accountId },
    ...(ofAccount.seed !== undefined && { chanceSeed: ofAccount.seed }),
    stateMachines: stateMachinesForServices(() => account.insideTask),
  });
  const account: Account = createAccount({
    ...ofAccount,
    clock,
    taskHost: tasks(services.taskHost),
    objects: services.objectStore,
    onMoved: async (record) => {
      await ofAccount.onMoved?.(record);
      await services.statusChanged(record.execution.result, record);
    },
  });
  for (const [name, { definition, type }] of Object.entries(ofServices.seed?.stateMachines ?? {})) {
    const roleArn = `arn:aws:iam::${accountId}:role/${seededRole}`;
    await account.call('CreateStateMachine', {
      name,
      roleArn,
      definition: JSON.stringify(definition),
      ...(type && { type }),
    });
  }
  return { account, services };
}
