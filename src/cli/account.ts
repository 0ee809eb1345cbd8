// `npm run account`: a Step Functions account on this machine, for any SDK and for the AWS CLI. It lives in memory and ends
// with the process.
// Exit status: 0 after SIGINT or SIGTERM, 1 when the port cannot be had, 2 a wrong parameter.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import type { AccountSeed } from '../services';
import { ApiError, createAccountWithServices } from '../sfn';
import { close, createAccountServer, holdOpen, listen, loopback } from './accountServer';

/** The port of Step Functions Local, so that what was written for it needs no change. */
const defaultPort = 8083;

const usage = `npm run account -- [--port <number>] [--region <region>] [--seed <file>]
  --port    the port on ${loopback}; ${defaultPort} unless told, 0 for a free one
  --region  the region in the ARNs; us-east-1 unless told
  --seed    YAML or JSON: what the account begins with, such as queues, tables and stateMachines`;

class WrongParameter extends Error {}

function readParameters(): { port: number; region: string; seed: AccountSeed } | undefined {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(defaultPort) },
      region: { type: 'string', default: 'us-east-1' },
      seed: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw new WrongParameter(`--port is a number from 0 to 65535, not '${values.port}'.`);
  if (!/^[a-z]{2}(?:-[a-z]+)+-\d$/.test(values.region))
    throw new WrongParameter(`--region is a region such as us-east-1, not '${values.region}'.`);
  return { port, region: values.region, seed: values.seed === undefined ? {} : readSeed(values.seed) };
}

/** What a seed may name; functions need their handlers, which only an example brings. */
const seedNames: readonly string[] = [
  'tables',
  'buckets',
  'queues',
  'topics',
  'eventBuses',
  'ecs',
  'stateMachines',
  'activities',
  'endpoints',
] satisfies readonly (keyof AccountSeed)[];

/** @throws WrongParameter when the file cannot be read or has something else in it. */
function readSeed(file: string): AccountSeed {
  let seed: unknown;
  try {
    seed = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new WrongParameter(`--seed: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof seed !== 'object' || seed === null || Array.isArray(seed))
    throw new WrongParameter(`--seed: ${file} is not a mapping.`);
  const unknown = Object.keys(seed).filter((name) => !seedNames.includes(name));
  if (unknown.length > 0)
    throw new WrongParameter(`--seed: ${file} names ${unknown.join(', ')}. There is: ${seedNames.join(', ')}.`);
  return seed;
}

async function main(): Promise<void> {
  const parameters = readParameters();
  if (!parameters) {
    console.log(usage);
    return;
  }
  const { region, seed } = parameters;
  const { account } = await createAccountWithServices({
    region,
    clock: { nowMillis: Date.now() },
    holdPoll: holdOpen,
    services: { seed },
  });
  const server = createAccountServer(account);
  const port = await listen(server, parameters.port);
  const endpoint = `http://${loopback}:${port}`;
  console.log(`A Step Functions account in memory, at ${endpoint}. Ctrl+C ends it.

With the AWS CLI:
  export AWS_ACCESS_KEY_ID=passo AWS_SECRET_ACCESS_KEY=passo AWS_DEFAULT_REGION=${region}
  aws stepfunctions --endpoint-url ${endpoint} list-state-machines

StartSyncExecution and TestState go to the host sync-<endpoint>: tell an SDK not to add the prefix
(disableHostPrefix: true in the SDK for JavaScript, inject_host_prefix=False in botocore).`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
  await close(server);
}

main().catch((error: unknown) => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const wrong = error instanceof WrongParameter || error instanceof ApiError || code.startsWith('ERR_PARSE_ARGS');
  console.error(
    code === 'EADDRINUSE'
      ? 'The port is in use: choose another with --port, or 0 for a free one.'
      : error instanceof Error
        ? error.message
        : error,
  );
  if (wrong) console.error(usage);
  process.exitCode = wrong ? 2 : 1;
});
