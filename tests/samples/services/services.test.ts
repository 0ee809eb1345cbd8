// Golden folders of the simulated account: each has a definition, a case (input, what the account begins with, its handlers,
// faults) and what comes of it: the history and what changed in the account. `npm run goldens` writes them anew; a reviewer
// reads the difference.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createExecution, detailsOf, parseDefinition, validate } from '../../../src/asl';
import { accountChanges, createSimulatedAccount, withFaults, type AccountSeed, type Fault } from '../../../src/services';
import { handlers } from './handlers';

/** case.yaml. */
interface GoldenCase {
  readonly about: string;
  readonly type?: 'STANDARD' | 'EXPRESS';
  readonly input?: unknown;
  readonly account?: AccountSeed;
  readonly faults?: readonly Fault[];
}

const folders = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('golden accounts', () => {
  it.each(folders.map(({ name }) => name))('%s', async (name) => {
    const folder = join(__dirname, name);
    const golden = parse(readFileSync(join(folder, 'case.yaml'), 'utf8')) as GoldenCase;
    const document = parseDefinition(readFileSync(join(folder, 'definition.asl.yaml'), 'utf8'), { format: 'yaml' });
    expect(validate(document).filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    const account = createSimulatedAccount({ ...(golden.account && { seed: golden.account }), handlers });
    const before = account.snapshot();
    const execution = createExecution({
      definition: document.value ?? null,
      input: JSON.stringify(golden.input ?? {}),
      type: golden.type ?? 'STANDARD',
      tasks: withFaults(account.taskHost, golden.faults ?? []),
      objects: account.objectStore,
    });
    const { events, status, output, error, cause, startMillis } = await execution.run();
    const lines = events.map((event) => {
      const seconds = ((event.timestamp?.getTime() ?? 0) - startMillis) / 1000;
      const { name, ...details } = detailsOf(event);
      // What states take and give is shown by the engine's own samples.
      const shown = /StateE(?:ntered|xited)$/.test(event.type ?? '') ? name : JSON.stringify(details);
      return `${event.id} < ${event.previousEventId} +${seconds}s ${event.type} ${shown}`;
    });
    const end = JSON.stringify({ status, output, error, cause });
    await expect(`${[...lines, '', end].join('\n')}\n`).toMatchFileSnapshot(join(folder, 'history.txt'));
    const changes = accountChanges(before, account.snapshot()).flatMap(({ service, kind, name: resource, rows }) => [
      `${service} ${kind} ${resource}`,
      ...rows.map((row) => `  ${row.change} ${row.id} ${JSON.stringify(row.after ?? row.before)}`),
    ]);
    await expect(`${changes.join('\n')}\n`).toMatchFileSnapshot(join(folder, 'account.txt'));
  });
});
