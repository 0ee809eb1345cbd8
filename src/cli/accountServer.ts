// The account of src/sfn behind HTTP, for any SDK and for the AWS CLI: one path, bounded requests, clear errors. It is for
// this machine only: it is bound to 127.0.0.1, and requests that name another host are refused (DNS rebinding).
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerHttp, type Account, type HoldPoll, type HttpAnswer } from '../sfn';

/** Bytes of a request: a definition of 1 MiB, escaped as JSON, fits. */
export const bodyLimitBytes = 4 * 1024 * 1024;

/** The only address that is ever listened on. */
export const loopback = '127.0.0.1';

/** Names under which this machine calls itself; StartSyncExecution and TestState go to `sync-` and the same name. */
const ownNames = /^(?:sync-)?(?:127\.0\.0\.1|localhost|(?:[a-z0-9-]+\.)+localhost)$/;

/** A server that is not listening yet. */
export function createAccountServer(account: Account): Server {
  const server = createServer((request, response) => {
    const gone = new AbortController();
    response.once('close', () => {
      gone.abort();
    });
    void answerRequest(account, request, gone.signal).then((answer) => {
      send(request, response, answer);
    });
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  return server;
}

/** Listens on 127.0.0.1 and answers the port: the given one, or a free one for 0. @throws Error EADDRINUSE, EACCES */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Ends a server: no new requests, those under way are answered, at most for `graceMillis`. */
export function close(server: Server, graceMillis = 2000): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => {
      server.closeAllConnections();
    }, graceMillis);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** A long poll in real time: a worker at the other end waits for what others do meanwhile (AccountOptions.holdPoll). */
export const holdOpen: HoldPoll = (millis, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(done, millis);
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
    signal?.addEventListener('abort', done);
    if (signal?.aborted) done();
  });

async function answerRequest(account: Account, request: IncomingMessage, signal: AbortSignal): Promise<HttpAnswer> {
  const { method = '', url = '/', headers } = request;
  const host = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  if (!ownNames.test(host))
    return refusal(403, 'AccessDeniedException', `This account answers on ${loopback} only, not as '${host}'.`);
  if (new URL(url, 'http://account').pathname !== '/')
    return refusal(404, 'UnknownOperationException', `There is only one path, /, not ${url}.`);
  if (method !== 'POST') {
    return {
      ...refusal(
        405,
        'UnknownOperationException',
        'The Step Functions API is called by POST with the header x-amz-target.',
      ),
      headers: { allow: 'POST' },
    };
  }
  const body = await readBody(request);
  if (body === undefined)
    return refusal(413, 'RequestEntityTooLargeException', `A request may have ${bodyLimitBytes} bytes.`);
  // Real time passes too: a task that nobody answers runs into its timeout.
  await account.advanceTo(Date.now());
  const target = headers['x-amz-target'];
  return await answerHttp(account, Array.isArray(target) ? target[0] : target, body, signal);
}

/** The body as text; undefined when it is too long, and then it is not read to its end. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  if (Number(request.headers['content-length'] ?? 0) > bodyLimitBytes) return undefined;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bodyLimitBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function refusal(statusCode: number, code: string, message: string): HttpAnswer {
  return { statusCode, headers: {}, body: JSON.stringify({ __type: code, message }) };
}

function send(request: IncomingMessage, response: ServerResponse, { statusCode, headers, body }: HttpAnswer): void {
  if (response.destroyed) return;
  // What was not read makes the connection useless for another request.
  const unread = request.complete ? {} : { connection: 'close' };
  response.writeHead(statusCode, {
    'content-type': 'application/x-amz-json-1.0',
    ...headers,
    ...unread,
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
