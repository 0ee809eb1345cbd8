// `npm run account` as its users meet it: over the wire with the real SDK, with the AWS CLI where it is installed, and
// with what must be refused.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { request, type IncomingMessage, type Server } from 'node:http';
import { connect } from 'node:net';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  CreateActivityCommand,
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetActivityTaskCommand,
  SFNClient,
  StartExecutionCommand,
  StartSyncExecutionCommand,
  StateMachineDoesNotExist,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccount } from '../sfn';
import { bodyLimitBytes, close, createAccountServer, holdOpen, listen, loopback } from './accountServer';

/** A file with the text, for --seed. */
function seedFile(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'passo-seed-')), 'account.yaml');
  writeFileSync(file, text);
  return file;
}

const roleArn = 'arn:aws:iam::111111111111:role/states';
const definition = JSON.stringify({
  StartAt: 'W',
  States: { W: { Type: 'Wait', Seconds: 3600, Next: 'P' }, P: { Type: 'Pass', Result: { ok: true }, End: true } },
});

let server: Server;
let port: number;

beforeAll(async () => {
  server = createAccountServer(createAccount({ clock: { nowMillis: Date.now() }, holdPoll: holdOpen }));
  port = await listen(server, 0);
});
afterAll(() => close(server, 100));

/** A raw request, as no SDK would send it. */
function raw(options: {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}): Promise<{ status: number; type: string; message: string }> {
  return new Promise((done, fail) => {
    const sent = request(
      { host: loopback, port, method: options.method ?? 'POST', path: options.path ?? '/', headers: options.headers },
      (response: IncomingMessage) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => {
          const { __type: type = '', message = '' } = JSON.parse(text) as { __type?: string; message?: string };
          done({ status: response.statusCode ?? 0, type, message });
        });
      },
    );
    sent.on('error', fail);
    sent.end(options.body);
  });
}

describe('over the wire', () => {
  it('serves the real SDK', async () => {
    const client = new SFNClient({
      region: 'us-east-1',
      endpoint: `http://${loopback}:${port}`,
      disableHostPrefix: true,
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    });
    const { stateMachineArn } = await client.send(new CreateStateMachineCommand({ name: 'hour', roleArn, definition }));
    const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn }));
    const seen = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(seen).toMatchObject({ status: 'SUCCEEDED', output: '{"ok":true}' });
    expect(seen.stopDate!.getTime() - seen.startDate!.getTime()).toBe(3_600_000);
    const express = await client.send(
      new CreateStateMachineCommand({
        name: 'express',
        roleArn,
        type: 'EXPRESS',
        definition: '{"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}}',
      }),
    );
    expect(
      await client.send(
        new StartSyncExecutionCommand({ stateMachineArn: express.stateMachineArn, input: '{"a":"é"}' }),
      ),
    ).toMatchObject({ status: 'SUCCEEDED', output: '{"a":"é"}' });
    await expect(
      client.send(new StartExecutionCommand({ stateMachineArn: `${stateMachineArn}none` })),
    ).rejects.toBeInstanceOf(StateMachineDoesNotExist);
    client.destroy();
  });

  it('holds the poll of a worker open until somebody starts what it waits for, and forgets one that has gone', async () => {
    const client = new SFNClient({
      region: 'us-east-1',
      endpoint: `http://${loopback}:${port}`,
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    });
    const { activityArn } = await client.send(new CreateActivityCommand({ name: 'print' }));
    const work = { StartAt: 'P', States: { P: { Type: 'Task', Resource: activityArn, End: true } } };
    const { stateMachineArn } = await client.send(
      new CreateStateMachineCommand({ name: 'print', roleArn, definition: JSON.stringify(work) }),
    );
    const poll = (abortSignal?: AbortSignal) =>
      client.send(new GetActivityTaskCommand({ activityArn }), { ...(abortSignal && { abortSignal }) });
    const gone = poll(AbortSignal.timeout(100));
    await expect(gone).rejects.toMatchObject({ name: 'AbortError' });
    // Time for the server to hear of it.
    await setTimeout(100);
    const held = poll();
    expect(await Promise.race([held, setTimeout(200, 'still open')])).toBe('still open');
    await client.send(new StartExecutionCommand({ stateMachineArn, input: '{"parcelId":"P-1"}' }));
    expect(await held).toMatchObject({ input: '{"parcelId":"P-1"}' });
    client.destroy();
  });

  it('refuses a body that is too long, whether it says so or not', async () => {
    const body = Buffer.alloc(bodyLimitBytes + 1, 32);
    expect(await raw({ body })).toMatchObject({ status: 413, type: 'RequestEntityTooLargeException' });
    expect(
      await raw({ body, headers: { 'transfer-encoding': 'chunked' } }).catch((error: { code: string }) => error.code),
    ).toSatisfy(
      // The server ends the connection: the client may see the answer or the end of the pipe.
      (answer: unknown) =>
        answer === 'EPIPE' || answer === 'ECONNRESET' || (answer as { status: number }).status === 413,
    );
  });

  it.each([
    [{ method: 'GET' }, 405, /called by POST/],
    [{ path: '/other' }, 404, /only one path/],
    [{ headers: { host: 'passo.example' } }, 403, /answers on 127\.0\.0\.1 only, not as 'passo\.example'/],
    [{ body: '{}' }, 400, /names no operation/],
    [{ headers: { 'x-amz-target': 'AWSStepFunctions.Nothing' }, body: '{}' }, 400, /'Nothing' is not an operation/],
    [{ headers: { 'x-amz-target': 'AWSStepFunctions.ListActivities' }, body: '{' }, 400, /not JSON/],
    [{ headers: { 'x-amz-target': 'AWSStepFunctions.ListActivities' }, body: '[]' }, 400, /not a JSON object/],
    [
      { headers: { 'x-amz-target': 'AWSStepFunctions.ListActivities' }, body: '{"maxResults":"1"}' },
      400,
      /STRING_VALUE can not be converted/,
    ],
  ])('answers %j with %d', async (options, status, words) => {
    const answer = await raw(options);
    expect(answer.status).toBe(status);
    expect(answer.message).toMatch(words);
  });

  const outside = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  it.skipIf(outside === undefined)(
    `cannot be reached from outside${outside === undefined ? ' (skipped: this machine has no other address)' : ''}`,
    async () => {
      const reached = await new Promise((done) => {
        const socket = connect({ host: outside!, port, timeout: 2000 }, () => {
          done(true);
          socket.destroy();
        });
        socket.on('error', () => {
          done(false);
        });
        socket.on('timeout', () => {
          done(false);
          socket.destroy();
        });
      });
      expect(reached).toBe(false);
    },
  );
});

describe('the command', () => {
  const root = resolve(__dirname, '../..');
  const command = (...parameters: string[]) => [
    resolve(root, 'node_modules/tsx/dist/cli.mjs'),
    'src/cli/account.ts',
    ...parameters,
  ];
  const started: ChildProcess[] = [];
  afterAll(() => {
    for (const child of started) child.kill('SIGKILL');
  });

  /** Starts the command and waits until it has said where it is. */
  async function start(...parameters: string[]) {
    const child = spawn(process.execPath, command('--port', '0', ...parameters), {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.push(child);
    let output = '';
    const endpoint = await new Promise<string>((done, fail) => {
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const found = /aws stepfunctions --endpoint-url (\S+)/.exec(output)?.[1];
        if (found !== undefined) done(found);
      });
      child.on('exit', (status) => {
        fail(new Error(`It ended with ${status}: ${output}`));
      });
    });
    const ended = new Promise<number | null>((done) => child.on('exit', done));
    return { child, endpoint, ended, output: () => output };
  }

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'says how to use it, and ends cleanly at %s',
    async (signal) => {
      const { child, ended, output } = await start();
      expect(output()).toMatch(/^A Step Functions account in memory, at http:\/\/127\.0\.0\.1:\d+\./);
      expect(output()).toContain('export AWS_ACCESS_KEY_ID=');
      child.kill(signal);
      expect(await ended).toBe(0);
    },
    60_000,
  );

  it('says what is wrong with its parameters', () => {
    const run = (...parameters: string[]) =>
      spawnSync(process.execPath, command(...parameters), { cwd: root, encoding: 'utf8' });
    expect(run('--port', 'x')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("--port is a number from 0 to 65535, not 'x'.") as string,
    });
    expect(run('--nothing')).toMatchObject({ status: 2 });
    expect(run('--seed', seedFile('moons: {}'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('names moons. There is: tables, ') as string,
    });
    expect(run('--seed', seedFile('stateMachines: { m: { definition: { StartAt: A } } }'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Invalid State Machine Definition') as string,
    });
    expect(run('--port', String(port))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('The port is in use') as string,
    });
  }, 60_000);

  it('begins with what a seed says', async () => {
    const seed = seedFile(`
queues: { orders: {} }
stateMachines:
  send:
    definition:
      StartAt: Send
      States:
        Send:
          Type: Task
          Resource: arn:aws:states:::sqs:sendMessage
          Parameters: { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/111111111111/orders', MessageBody: hello }
          End: true
`);
    const { endpoint, child, ended } = await start('--seed', seed);
    const client = new SFNClient({
      region: 'us-east-1',
      endpoint,
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    });
    const stateMachineArn = 'arn:aws:states:us-east-1:111111111111:stateMachine:send';
    const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn }));
    const { status, output } = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(status).toBe('SUCCEEDED');
    expect(JSON.parse(output!)).toHaveProperty('MD5OfMessageBody', '5d41402abc4b2a76b9719d911017c592');
    client.destroy();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  }, 60_000);

  /** Debian's, where it is; else the one on the path. */
  const cli = ['/usr/bin/aws', 'aws'].find((name) => spawnSync(name, ['--version']).status === 0);
  it.skipIf(cli === undefined)(
    `serves the AWS CLI${cli === undefined ? ' (skipped: no aws on this machine)' : ''}`,
    async () => {
      const { endpoint, child, ended } = await start();
      const environment = {
        ...process.env,
        AWS_ACCESS_KEY_ID: 'passo',
        AWS_SECRET_ACCESS_KEY: 'passo',
        AWS_DEFAULT_REGION: 'us-east-1',
        AWS_PAGER: '',
      };
      const aws = (...parameters: string[]) =>
        spawnSync(cli!, ['stepfunctions', '--endpoint-url', endpoint, '--output', 'json', ...parameters], {
          env: environment,
          encoding: 'utf8',
        });
      const answered = (...parameters: string[]): unknown => {
        const { stdout, stderr } = aws(...parameters);
        expect(stderr).toBe('');
        return JSON.parse(stdout);
      };
      const made = answered(
        ...['create-state-machine', '--name', 'cli', '--role-arn', roleArn, '--definition', definition],
      ) as { stateMachineArn: string };
      const run = answered('start-execution', '--state-machine-arn', made.stateMachineArn, '--name', 'one') as {
        executionArn: string;
      };
      expect(answered('describe-execution', '--execution-arn', run.executionArn)).toMatchObject({
        status: 'SUCCEEDED',
        output: '{"ok":true}',
      });
      // The CLI turns pages by itself, and reads the times of events as dates.
      const history = answered('get-execution-history', '--execution-arn', run.executionArn, '--page-size', '2') as {
        events: { type: string; timestamp: string }[];
      };
      expect(history.events.map(({ type }) => type)).toEqual([
        'ExecutionStarted',
        'WaitStateEntered',
        'WaitStateExited',
        'PassStateEntered',
        'PassStateExited',
        'ExecutionSucceeded',
      ]);
      const [first, last] = [history.events[0]!, history.events.at(-1)!].map(({ timestamp }) => Date.parse(timestamp));
      expect(last! - first!).toBe(3_600_000);
      expect(aws('describe-execution', '--execution-arn', 'x').stderr).toContain(
        "(InvalidArn) when calling the DescribeExecution operation: Invalid Arn: 'Invalid ARN prefix: x'",
      );
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    },
    120_000,
  );
});
