// Lets the real @aws-sdk/client-sfn talk to an account with no network, in Node and in a browser: the SDK does all that it
// does, and its last step, the HTTP request, is answered here.
import type { SFNClient, SFNClientConfig } from '@aws-sdk/client-sfn';
import type { ApiAccess } from './account';
import { answerHttp } from './awsJson';

/** The SDK's own type of what answers its HTTP requests. */
type RequestHandler = SFNClient['config']['requestHandler'];

/**
 * A `requestHandler` for `new SFNClient({ requestHandler })`.
 * @param api the account, or `account.insideTask` for clients that tasks use.
 */
export function createRequestHandler(api: ApiAccess): RequestHandler {
  const handler: Pick<RequestHandler, 'handle'> = {
    async handle(request, options: { readonly abortSignal?: object } = {}) {
      // The SDK hands on the caller's AbortSignal; its own type for it is wider, for signals of before there was one.
      const signal = options.abortSignal instanceof AbortSignal ? options.abortSignal : undefined;
      if (signal?.aborted) throw abortError();
      const { statusCode, headers, body } = await answerHttp(
        api,
        request.headers['x-amz-target'],
        bodyText(request.body),
        signal,
      );
      if (signal?.aborted) throw abortError();
      // The SDK knows a response by its members, and a body of bytes is read wherever the SDK runs.
      return {
        response: { statusCode, headers, body: new TextEncoder().encode(body) } as Awaited<
          ReturnType<RequestHandler['handle']>
        >['response'],
      };
    },
  };
  return {
    ...handler,
    metadata: { handlerProtocol: 'h1.1' },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  } as RequestHandler;
}

/**
 * All that `new SFNClient(...)` needs to talk to an account: no credentials are looked for, and nothing is tried twice.
 * @param api the account, or `account.insideTask` for clients that tasks use.
 */
export function clientConfiguration(api: ApiAccess, region = 'us-east-1'): SFNClientConfig {
  return {
    region,
    credentials: { accessKeyId: 'passo', secretAccessKey: 'passo' },
    maxAttempts: 1,
    requestHandler: createRequestHandler(api),
  };
}

function bodyText(body: unknown): string {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : '';
}

/** What the SDK's own handlers throw when the caller has aborted. */
function abortError(): Error {
  const error = new Error('Request aborted');
  error.name = 'AbortError';
  return error;
}
