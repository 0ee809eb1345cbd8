// HTTP Tasks: `http:invoke` against the endpoints of the account (Step Functions Developer Guide, page call-https-apis).
import { type HttpExchange, type JsonObject, utf8Length } from '../asl';
import { headerLists, statusTexts, withQuery, type HttpEndpoints } from './httpEndpoints';
import { bodyText, fieldOf, optionalObject, requiredText } from './requestFields';
import type { ActionAnswer, ActionCall, ResourceState, Service } from './service';
import { NamedError } from './serviceError';

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
      'content-length': [String(utf8Length(text))],
      'content-type': [typeof body === 'string' ? 'text/plain' : 'application/json'],
      ...headerLists(headers),
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
