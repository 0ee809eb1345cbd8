// A small proxy: passes each request, and each hot-reload socket, to the development server of the locale its path belongs to.
import { type IncomingMessage, type Server, type ServerResponse, createServer, request } from 'node:http';
import { type Socket, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import type { DevServer } from './devServer';

interface Options {
  port: number;
  /** Addresses to listen on; at least the first must work. */
  hosts: readonly string[];
  /** The server of a path; undefined while it has not been started. */
  serverOf: (pathname: string) => Pick<DevServer, 'port' | 'ready'> | undefined;
}

export interface Proxy {
  close(): void;
}

/** @throws Error that says what to do when the port is taken */
export async function startProxy({ port, hosts, serverOf }: Options): Promise<Proxy> {
  const servers: Server[] = [];
  for (const host of hosts) {
    const server = createServer((incoming, outgoing) => void passRequest(incoming, outgoing, serverOf));
    server.on('upgrade', (incoming, socket, head) => void passSocket(incoming, socket, head, serverOf));
    try {
      await listen(server, port, host);
      servers.push(server);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE') throw new Error(`Port ${port} is taken. Another one: npm start -- --port ${port + 1}`);
      // A machine without IPv6 has no ::1.
      if (servers.length === 0) throw error;
    }
  }
  return {
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, listening);
  });
}

type ServerOf = Options['serverOf'];

async function passRequest(incoming: IncomingMessage, outgoing: ServerResponse, serverOf: ServerOf): Promise<void> {
  const server = serverOf(pathnameOf(incoming));
  if (server === undefined) {
    outgoing
      .writeHead(503, { 'content-type': 'text/plain', 'retry-after': '1' })
      .end('Starting. Try again in a second.\n');
    return;
  }
  // A page asked for too early comes as soon as it can.
  await server.ready;
  const { method, url, headers } = incoming;
  const passed = request({ host: '127.0.0.1', port: server.port, method, path: url, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  passed.on('error', (error) => {
    if (!outgoing.headersSent) outgoing.writeHead(502, { 'content-type': 'text/plain' });
    outgoing.end(`The development server does not answer: ${error.message}\n`);
  });
  outgoing.on('close', () => passed.destroy());
  incoming.pipe(passed);
}

async function passSocket(incoming: IncomingMessage, client: Duplex, head: Buffer, serverOf: ServerOf): Promise<void> {
  const server = serverOf(pathnameOf(incoming));
  client.on('error', () => client.destroy());
  if (server === undefined) {
    client.destroy();
    return;
  }
  await server.ready;
  const passed: Socket = connect(server.port, '127.0.0.1', () => {
    passed.write(`GET ${incoming.url ?? '/'} HTTP/1.1\r\n${headerLines(incoming)}\r\n\r\n`);
    passed.write(head);
    passed.pipe(client);
    client.pipe(passed);
  });
  passed.on('error', () => client.destroy());
  passed.on('close', () => client.destroy());
  client.on('close', () => passed.destroy());
}

function headerLines({ rawHeaders }: IncomingMessage): string {
  const lines: string[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2)
    lines.push(`${rawHeaders[at] ?? ''}: ${rawHeaders[at + 1] ?? ''}`);
  return lines.join('\r\n');
}

function pathnameOf({ url }: IncomingMessage): string {
  return (url ?? '/').split('?', 1)[0] ?? '/';
}
