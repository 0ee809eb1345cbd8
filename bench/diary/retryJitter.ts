// The experiment of the diary entry "A thousand retries": how Retry with and without jitter meets a function that is
// away for five seconds (Amazon States Language, "Retrying after error"). Run: npx tsx bench/diary/retryJitter.ts
import { readFileSync } from 'node:fs';
import { execute, type TaskHost, type TaskOutcome } from '@site/src/asl/index';

const file = 'examples/retry-and-catch/definition.asl.json';
const input = JSON.stringify({ orderId: 'A', items: [], totalCents: 1 });
const clients = 1000;

// #region experiment
const awayMillis = 5_000;

/** What a task answers: charge-card is away at first, all others are fine. */
function answer(stateName: string, nowMillis: number): TaskOutcome {
  if (stateName === 'Charge card' && nowMillis < awayMillis) {
    return { type: 'failed', error: 'Lambda.ServiceException', cause: 'Away.' };
  }
  const Payload = { reservationId: 'R', paymentId: 'P' };
  return { type: 'succeeded', output: JSON.stringify({ Payload }) };
}

/** Runs all clients from the same moment. Returns calls by second, and failures. */
async function experiment(retry: object): Promise<[Map<number, number>, number]> {
  const definition = JSON.parse(readFileSync(file, 'utf8'));
  Object.assign(definition.States['Charge card'].Retry[0], retry);
  const calls = new Map<number, number>();
  let failures = 0;
  for (let seed = 1; seed <= clients; seed += 1) {
    const tasks: TaskHost = {
      invoke({ stateName, nowMillis }) {
        if (stateName === 'Charge card') {
          const second = Math.floor(nowMillis / 1000);
          calls.set(second, (calls.get(second) ?? 0) + 1);
        }
        return { outcome: answer(stateName, nowMillis) };
      },
    };
    const request = { definition, input, seed, startMillis: 0, tasks };
    const { status } = await execute(request);
    if (status !== 'SUCCEEDED') failures += 1;
  }
  return [calls, failures];
}
// #endregion experiment

async function main(): Promise<void> {
  for (const JitterStrategy of ['NONE', 'FULL'] as const) {
    for (const MaxAttempts of [3, 4, 5, 6]) {
      const [calls, failures] = await experiment({ JitterStrategy, MaxAttempts });
      const bySecond = [...calls].sort(([one], [other]) => one - other);
      const after = bySecond.filter(([second]) => second * 1000 >= awayMillis);
      const peak = Math.max(...after.map(([, count]) => count));
      const total = bySecond.reduce((sum, [, count]) => sum + count, 0);
      console.log(JitterStrategy, { MaxAttempts, failures, peak, total, last: bySecond.at(-1)?.[0] });
      if (MaxAttempts === 3 || failures === 0) console.log(bySecond.map((pair) => pair.join(':')).join(' '));
    }
  }
}

void main();
