// What a snippet has around it: an account of its own with the example in it, virtual time, and nothing else.
import type { SFNClient, StartSyncExecutionCommand } from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import type { LoadedExample } from './accountFor';
import { runSnippet, type SnippetModule } from './runSnippet';

const greet: LoadedExample = {
  id: 'greet',
  type: 'EXPRESS',
  definition: {
    StartAt: 'Greet',
    States: {
      Greet: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Parameters: { FunctionName: 'greet', 'Payload.$': '$' },
        OutputPath: '$.Payload',
        End: true,
      },
    },
  },
};

interface Sdk {
  SFNClient: typeof SFNClient;
  StartSyncExecutionCommand: typeof StartSyncExecutionCommand;
}

/** Starts the example and prints how it ended. */
const start: SnippetModule = async (require, _exports, console) => {
  const sdk = require('@aws-sdk/client-sfn') as Sdk;
  const client = new sdk.SFNClient({ region: 'us-east-1' });
  const stateMachineArn = 'arn:aws:states:us-east-1:111122223333:stateMachine:greet';
  const input = '{"name":"Ana"}';
  const { status, output, error } = await client.send(new sdk.StartSyncExecutionCommand({ stateMachineArn, input }));
  console.log(status, output ?? error);
};

const run = (module: SnippetModule, example?: LoadedExample, files: Record<string, string> = {}) =>
  runSnippet({ modules: [['./snippet', module]], files, packages: {}, example });

test('Tasks answer as the scenario says, in each execution anew', async () => {
  const tasks = { Greet: { '0': { Return: { Payload: 'Hello' } } } };
  const twice: SnippetModule = async (...parameters) => {
    await start(...parameters);
    await start(...parameters);
  };
  expect((await run(twice, { ...greet, tasks })).prints).toEqual(['SUCCEEDED "Hello"', 'SUCCEEDED "Hello"']);
});

test('without an answer and without an account, a Task fails and says so', async () => {
  expect((await run(start, greet)).prints).toEqual(['FAILED Passo.NoMockedAnswer']);
});

test('Tasks without an answer act on the account, by the code of the handlers', async () => {
  const handlers = () => ({ greet: ({ name }: { name: string }) => Promise.resolve(`Hello ${name}`) });
  const { prints } = await run(start, { ...greet, account: { functions: { greet: {} } }, handlers });
  expect(prints).toEqual(['SUCCEEDED "Hello Ana"']);
});

test('time is virtual, and the same in every run', async () => {
  const { prints } = await run(async (require, _exports, console, Date) => {
    const { setTimeout: sleep } = require('node:timers/promises') as { setTimeout: (ms: number) => Promise<void> };
    const before = Date.now();
    await sleep(86_400_000);
    console.log(new Date(), new Date() instanceof Date, Date.now() - before, new Date(0).getTime());
  });
  expect(prints).toEqual(['2024-01-02T00:00:00.000Z true 86400000 0']);
});

test('it reads the files it is given, and imports what it is given', async () => {
  const read: SnippetModule = async (require, _exports, console) => {
    const { readFile } = require('node:fs/promises') as { readFile: (path: string) => Promise<string> };
    console.log(await readFile('a.json'));
    await readFile('/etc/hosts').catch((error: unknown) => console.log((error as { code: string }).code));
    require('node:child_process');
  };
  const { prints, error } = await run(read, undefined, { 'a.json': '{}' });
  expect(prints).toEqual(['{}', 'ENOENT']);
  expect(error?.message).toBe("A snippet cannot import 'node:child_process' here.");
});

test('one that prints without end is ended', async () => {
  const { prints, error } = await run((_require, _exports, console) => {
    for (;;) console.log('more');
  });
  expect(prints).toHaveLength(200);
  expect(error?.message).toMatch('at most 200 lines');
});
