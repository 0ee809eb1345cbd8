// HTTP endpoints with mocked answers: for HTTP Tasks (httpTask.ts), for API Gateway (apiGateway.ts) and for the `fetch` of
// handlers. Status texts: RFC 9110, section 15.
import { isJsonObject, type JsonObject, type JsonValue } from '../asl';
import { bodyText } from './requestFields';
import type { ResourceState } from './service';
import { matchesWildcard } from './wildcard';

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

/** What stands beside a status. */
export const statusTexts: Readonly<Record<number, string>> = {
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
    const name = Object.keys(this.#seed).find((candidate) => matchesWildcard(candidate, asked));
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

/** Headers as a task's result shows them. */
export function headerLists(headers: Readonly<Record<string, string>>): Record<string, JsonValue> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
}

/** A URL with the query that QueryParameters make; a list gives its name several times. */
export function withQuery(url: string, parameters: JsonObject | undefined): string {
  if (!isJsonObject(parameters)) return url;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, one === null ? '' : bodyText(one));
  }
  const text = query.toString();
  return text === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${text}`;
}

function jsonOr(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}
