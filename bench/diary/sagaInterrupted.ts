// The experiment of the diary entry "A saga, interrupted": an order is interrupted at each of its steps in turn, in three ways, and
// the account is read afterwards (Step Functions Developer Guide, "Handling errors"). Run: npx tsx bench/diary/sagaInterrupted.ts
import {
  createExecution,
  execute,
  pathTaken,
  type Execution,
  type ExecutionRequest,
  type TaskHost,
} from '@site/src/asl/index';
import { handlersFactory } from '@site/src/checks/handlersCode';
import { readExamples, type Example } from '@site/src/checks/index';
import {
  createSimulatedAccount,
  withFaults,
  type AccountSnapshot,
  type Fault,
  type SimulatedAccount,
} from '@site/src/services';

const there = ['Record order', 'Reserve stock', 'Charge card', 'Book shipment', 'Mark confirmed', 'Announce order'];
const back = ['Cancel shipment', 'Refund card', 'Release stock', 'Mark cancelled'];

// #region ways
/** Two ways in which a step can fail the workflow. In the second, it happens all the same. */
const ways: Record<string, (state: string) => Fault> = {
  'is refused': (state) => ({ state, kind: 'fail', error: 'Outage', times: 99 }),
  'answers too late': (state) => ({ state, kind: 'slow', seconds: 60 }),
};

/** A third: somebody stops the execution, five seconds after the step was sent and before its answer is there. */
async function stopAt(state: string, request: ExecutionRequest, tasks: TaskHost): Promise<Execution> {
  let sentMillis: number | undefined;
  const slowOnce: TaskHost = {
    async invoke(task) {
      const answer = await tasks.invoke(task);
      if (task.stateName !== state || sentMillis !== undefined) return answer;
      sentMillis = task.nowMillis;
      return { ...answer, afterSeconds: 9 };
    },
  };
  const execution = createExecution({ ...request, tasks: slowOnce });
  while (sentMillis === undefined) await execution.run({ steps: 1 });
  await execution.run({ untilMillis: sentMillis + 5000 });
  execution.stop('Stopped', 'By hand.');
  return execution;
}
// #endregion ways

interface Account {
  order: string;
  left: string;
  charged: number;
  shipments: number;
  letters: number;
  parked: number;
}

/** What matters of an account: things that somebody paid for, holds, or was told. */
function summary(snapshot: AccountSnapshot): Account {
  const rows = (name: string) => snapshot.find((resource) => resource.name === name)?.rows ?? [];
  const asked = (start: string, host: string) =>
    snapshot
      .filter(({ name }) => name.startsWith(`${start} https://${host}`))
      .flatMap((resource) => resource.rows)
      .filter(({ value }) => (value as { status: number }).status < 300).length;
  const text = (name: string, id: string) => JSON.stringify(rows(name).find((row) => row.id === id)?.value ?? null);
  return {
    order: /"status":\{"S":"(\w+)"/.exec(text('orders', 'A-1'))?.[1] ?? 'none',
    left: /"available":\{"N":"(\d+)"/.exec(text('stock', 'LAMP-2'))?.[1] ?? '',
    // However often it is called: a charge is one charge for the order, and one refund takes it back.
    charged: Math.max(0, Math.min(1, asked('PUT', 'payments')) - Math.min(1, asked('DELETE', 'payments'))),
    shipments: Math.max(0, Math.min(1, asked('PUT', 'shipping')) - Math.min(1, asked('DELETE', 'shipping'))),
    letters: rows('letters').length,
    parked: rows('stuck-orders').length,
  };
}

/** An order of two lamps, and an account to act on. */
function order(example: Example, postcode: string) {
  const { account: seed = {}, handlers, definition } = example;
  const account = createSimulatedAccount({ seed, ...(handlers && { handlers: handlersFactory(handlers) }) });
  const input = { orderId: 'A-1', sku: 'LAMP-2', quantity: 2, totalCents: 7980, card: 'visa', postcode };
  const request = { definition: definition.value ?? null, input: JSON.stringify(input), objects: account.objectStore };
  return { account, request };
}

/** One line: how an execution ended, where, and what the account then holds. */
function show(what: string, { result }: Pick<Execution, 'result'>, account: SimulatedAccount): void {
  const { status, error = '' } = result;
  console.log(
    what,
    '|',
    status,
    error,
    '|',
    pathTaken(result).at(-1),
    '|',
    JSON.stringify(summary(account.snapshot())),
  );
}

async function main(): Promise<void> {
  const example = readExamples(process.cwd()).examples.find(({ id }) => id === 'order-fulfilment-saga');
  if (!example) throw new Error('The example order-fulfilment-saga is not there.');
  for (const [way, fault] of Object.entries(ways)) {
    // For the postcode 5500 the shipping service breaks, so that the whole way back is taken.
    for (const [postcode, states] of [
      ['1000', there],
      ['5500', back],
    ] as const) {
      for (const state of states) {
        const { account, request } = order(example, postcode);
        const result = await execute({ ...request, tasks: withFaults(account.taskHost, [fault(state)]) });
        show(`${state} ${way}`, { result }, account);
      }
    }
  }
  for (const [postcode, states] of [
    ['1000', there],
    ['5500', back],
  ] as const) {
    for (const state of states) {
      const { account, request } = order(example, postcode);
      const execution = await stopAt(state, request, account.taskHost);
      show(`${state} is stopped`, execution, account);
      execution.redrive();
      await execution.run();
      show(`${state} is stopped, then redriven`, execution, account);
    }
  }
}

void main();
