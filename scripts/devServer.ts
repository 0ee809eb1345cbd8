// One Docusaurus development server, for one locale, as a child process on a free port of this machine.
import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

export interface DevServer {
  locale: string;
  /** Its base URL: begins and ends with a slash. */
  path: string;
  port: number;
  /** Whether an address belongs to this locale. */
  serves(pathname: string): boolean;
  /** Fulfilled when the first page has been answered. */
  ready: Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  locale: string;
  path: string;
  /** Relative to the site; where Docusaurus writes its generated files. */
  generatedFolder: string;
  onExit: (code: number | string) => void;
}

const docusaurus = join('node_modules', '@docusaurus', 'core', 'bin', 'docusaurus.mjs');

/** What the server says of itself and is not true behind the proxy, or says at every start. */
const notWorthSaying = /website is running at|Starting the development server|^\s*$/;

export async function startDevServer({ locale, path, generatedFolder, onExit }: Options): Promise<DevServer> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [docusaurus, 'start', '--locale', locale, '--host', '127.0.0.1', '--port', String(port), '--no-open'],
    {
      env: { ...process.env, DOCUSAURUS_GENERATED_FILES_DIR_NAME: generatedFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      if (!notWorthSaying.test(line)) console.log(`${locale.padEnd(6)} ${line}`);
    });
  }
  child.on('exit', (code, signal) => onExit(code ?? signal ?? 'unknown'));
  return {
    locale,
    path,
    port,
    serves: (pathname) => `${pathname}/`.startsWith(path),
    ready: waitUntilAnswered(port, path, child),
    stop: () => stop(child),
  };
}

/** A port that is free now; Docusaurus takes it a second later. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function waitUntilAnswered(port: number, path: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    if (await answers(port, path)) return;
    await sleep(200);
  }
}

/** The server listens before its first compilation and answers after it. */
function answers(port: number, path: string): Promise<boolean> {
  return new Promise((answered) => {
    const probe = request({ host: '127.0.0.1', port, path }, (response) => {
      response.resume();
      answered(response.statusCode === 200);
    });
    probe.on('error', () => answered(false));
    probe.end();
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((exit) => child.once('exit', exit));
  child.kill('SIGTERM');
  const late = sleep(5000, 'late', { ref: false });
  if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL');
}
