// HTTP endpoints with mocked answers: for HTTP Tasks, for API Gateway and for the `fetch` of handlers (Step Functions
// Developer Guide, pages call-https-apis, connect-api-gateway). Headers and bodies of API Gateway as recorded.
import { isJsonObject, type HttpExchange, type JsonObject, type JsonValue } from '../asl';
import { byteLength } from './checksums';
import { bodyText, fieldOf, optionalObject, optionalText, requiredText } from './requestFields';
import type { ActionAnswer, ActionCall, ResourceState, Service } from './service';
import { NamedError } from './serviceError';

/** What an endpoint answers. */
export interface EndpointAnswer {
  /** 200 when absent. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: JsonValue;
  /** Virtual seconds; 0 when absent. */
  readonly afterSeconds?: number;
}

/**
 * Endpoints by method and URL without its query: `POST https://stock.example/reservations`. A `*` in the URL stands for any
 * text. A list is answered one after the other, the last one for good.
 */
export type EndpointsSeed = Readonly<Record<string, EndpointAnswer | readonly EndpointAnswer[]>>;

interface Received {
  readonly id: string;
  readonly value: JsonValue;
}

const statusTexts: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** The endpoints of an account: who answers, and what was asked of them. */
export class HttpEndpoints {
  readonly #seed: EndpointsSeed;
  readonly #received = new Map<string, Received[]>();

  constructor(seed: EndpointsSeed = {}) {
    this.#seed = seed;
  }

  resources(): ResourceState[] {
    return [...this.#received].map(([name, rows]) => ({ service: 'http', kind: 'endpoint', name, rows }));
  }

  /** The answer to a request, or undefined where the account has none. */
  answer(method: string, url: string, body: JsonValue | undefined): EndpointAnswer | undefined {
    const asked = `${method} ${url.split(/[?#]/)[0] ?? ''}`;
    const name = Object.keys(this.#seed).find((candidate) => matchesEndpoint(candidate, asked));
    if (name === undefined) return undefined;
    const rows = this.#received.get(name) ?? [];
    this.#received.set(name, rows);
    const given = this.#seed[name];
    const answer = Array.isArray(given)
      ? ((given as readonly EndpointAnswer[])[Math.min(rows.length, given.length - 1)] ?? {})
      : ((given as EndpointAnswer | undefined) ?? {});
    rows.push({
      id: String(rows.length + 1),
      value: { url, ...(body !== undefined && { body }), status: answer.status ?? 200 },
    });
    return answer;
  }

  /** For handlers. @throws TypeError as `fetch` does when nobody answers. */
  async fetch(request: Request): Promise<Response> {
    const text = await request.text();
    const answer = this.answer(request.method, request.url, text === '' ? undefined : jsonOr(text));
    if (!answer) throw new TypeError(`fetch failed: the account has no endpoint for ${request.method} ${request.url}`);
    const { status = 200, headers = {}, body } = answer;
    const bodyless = status === 204 || status === 205 || status === 304;
    return new Response(bodyless || body === undefined ? null : bodyText(body), {
      status,
      statusText: statusTexts[status] ?? '',
      headers: { 'content-type': typeof body === 'string' ? 'text/plain' : 'application/json', ...headers },
    });
  }
}

/** `http:invoke`. */
export class HttpTask implements Service {
  readonly title = 'HTTP endpoints';
  readonly differs = {
    en: 'Answers are those that `account.yaml` gives to a method and URL. Connections are not checked.',
    'pt-BR': 'As respostas são as que `account.yaml` dá a um método e URL. Conexões não são conferidas.',
  };
  readonly optimised = { service: 'http', errorPrefix: 'States', baseException: 'Http', client: 'Http' };
  readonly actions = { invoke: ({ request }: ActionCall) => this.#invoke(request) };

  constructor(
    private readonly endpoints: HttpEndpoints,
    private readonly region: string,
  ) {}

  resources(): ResourceState[] {
    return this.endpoints.resources();
  }

  #invoke(request: JsonObject): ActionAnswer {
    const url = withQuery(requiredText(request, 'ApiEndpoint'), optionalObject(request, 'QueryParameters'));
    const method = requiredText(request, 'Method');
    const answer = this.endpoints.answer(method, url, fieldOf(request, 'RequestBody'));
    const sent = sentRequest(request, method, url, this.region);
    if (!answer) {
      throw new NamedError('States.Http.Socket', `The account has no endpoint for ${method} ${url}.`, 0, {
        request: sent,
      });
    }
    const { status = 200, headers = {}, body = '', afterSeconds } = answer;
    const text = bodyText(body);
    const shownHeaders = {
      'content-length': [String(byteLength(text))],
      'content-type': [typeof body === 'string' ? 'text/plain' : 'application/json'],
      ...listed(headers),
    };
    const exchange: HttpExchange = {
      request: sent,
      response: {
        protocol: protocolOf(url),
        statusCode: String(status),
        statusMessage: statusTexts[status] ?? '',
        headers: headerLines(shownHeaders),
        body: text,
      },
    };
    if (status >= 400) {
      // The cause of a failed call is the body that came back.
      throw new NamedError(`States.Http.StatusCode.${status}`, text, afterSeconds, exchange);
    }
    const response = {
      Headers: shownHeaders,
      ResponseBody: body,
      StatusCode: status,
      StatusText: statusTexts[status] ?? '',
    };
    return { response, exchange, ...(afterSeconds !== undefined && { afterSeconds }) };
  }
}

/**
 * The request as TestState shows it (Step Functions Developer Guide, page test-state-isolation, the example with TRACE;
 * page call-https-apis, the headers that Step Functions sets). Connections have no data here, so nothing is merged from them.
 */
function sentRequest(request: JsonObject, method: string, url: string, region: string): HttpExchange['request'] {
  const body = fieldOf(request, 'RequestBody');
  const headers = {
    ...optionalObject(request, 'Headers'),
    'User-Agent': `Amazon|StepFunctions|HttpInvoke|${region}`,
    Range: 'bytes=0-262144',
  };
  return {
    protocol: protocolOf(url),
    method,
    url,
    headers: headerLines(headers),
    ...(body !== undefined && { body: bodyText(body) }),
  };
}

function protocolOf(url: string): string {
  return url.split(':')[0] ?? '';
}

/** `[content-type: application/json, range: bytes=0-262144]` */
function headerLines(headers: JsonObject): string {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => `${name}: ${one === null ? '' : bodyText(one)}`),
  );
  return `[${lines.join(', ')}]`;
}

/** `apigateway:invoke`. */
export class ApiGateway implements Service {
  readonly title = 'Amazon API Gateway';
  readonly differs = {
    en: 'As HTTP endpoints: the API answers what `account.yaml` says.',
    'pt-BR': 'Como endpoints HTTP: a API responde o que `account.yaml` diz.',
  };
  readonly optimised = {
    service: 'apigateway',
    errorPrefix: 'ApiGateway',
    baseException: 'ApiGatewayException',
    client: 'ApiGateway',
  };
  readonly actions = { invoke: ({ request }: ActionCall) => this.#invoke(request) };

  constructor(private readonly endpoints: HttpEndpoints) {}

  #invoke(request: JsonObject): ActionAnswer {
    const parts = [optionalText(request, 'Stage'), optionalText(request, 'Path')];
    const path = parts.flatMap((part) => (part === undefined ? [] : [part.replace(/^\//, '')])).join('/');
    const base = `https://${requiredText(request, 'ApiEndpoint').replace(/^https:\/\//, '')}`;
    const url = withQuery(path === '' ? base : `${base}/${path}`, optionalObject(request, 'QueryParameters'));
    const method = requiredText(request, 'Method');
    const answer = this.endpoints.answer(method, url, fieldOf(request, 'RequestBody'));
    if (!answer) throw new NamedError('ApiGateway.404', `The account has no endpoint for ${method} ${url}.`);
    const { status = 200, headers = {}, body = {}, afterSeconds } = answer;
    if (status >= 400) throw new NamedError(`ApiGateway.${status}`, bodyText(body), afterSeconds);
    const shownHeaders = {
      Connection: ['keep-alive'],
      'Content-Length': [String(byteLength(bodyText(body)))],
      'Content-Type': ['application/json'],
      ...listed(headers),
    };
    const response = {
      Headers: shownHeaders,
      ResponseBody: body,
      StatusCode: status,
      StatusText: statusTexts[status] ?? '',
    };
    return { response, ...(afterSeconds !== undefined && { afterSeconds }) };
  }
}

function listed(headers: Readonly<Record<string, string>>): Record<string, JsonValue> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
}

function withQuery(url: string, parameters: JsonObject | undefined): string {
  if (!isJsonObject(parameters)) return url;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, one === null ? '' : bodyText(one));
  }
  const text = query.toString();
  return text === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${text}`;
}

/** Whether a name with `*` is that of a request; each part is looked for once, from the left. */
function matchesEndpoint(name: string, asked: string): boolean {
  const [first = '', ...rest] = name.split('*');
  const last = rest.pop();
  if (last === undefined) return name === asked;
  if (!asked.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = asked.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return asked.endsWith(last) && asked.length - last.length >= at;
}

function jsonOr(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}
