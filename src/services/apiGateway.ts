// Amazon API Gateway: `apigateway:invoke` against the endpoints of the account (Step Functions Developer Guide, page
// connect-api-gateway). Headers and bodies as recorded of an edge-optimised API.
import { type JsonObject, utf8Length } from '../asl';
import { headerLists, statusTexts, withQuery, type HttpEndpoints } from './httpEndpoints';
import { fieldOf, optionalObject, optionalText, requiredText } from './requestFields';
import type { ActionAnswer, ActionCall, Service } from './service';
import { NamedError } from './serviceError';
import type { World } from './world';

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

  constructor(
    private readonly endpoints: HttpEndpoints,
    private readonly world: World,
  ) {}

  #invoke(request: JsonObject): ActionAnswer {
    const parts = [optionalText(request, 'Stage'), optionalText(request, 'Path')];
    const path = parts.flatMap((part) => (part === undefined ? [] : [part.replace(/^\//, '')])).join('/');
    const base = `https://${requiredText(request, 'ApiEndpoint').replace(/^https:\/\//, '')}`;
    const url = withQuery(path === '' ? base : `${base}/${path}`, optionalObject(request, 'QueryParameters'));
    const method = requiredText(request, 'Method');
    const answer = this.endpoints.answer(method, url, fieldOf(request, 'RequestBody'));
    if (!answer) throw new NamedError('ApiGateway.404', `The account has no endpoint for ${method} ${url}.`);
    const { status = 200, headers = {}, body = {}, afterSeconds } = answer;
    // An API speaks JSON: a body that is a text has its quotation marks.
    const text = JSON.stringify(body);
    if (status >= 400) throw new NamedError(`ApiGateway.${status}`, text, afterSeconds);
    const shownHeaders = headerLists({ ...this.#gatewayHeaders(text), ...headers });
    const response = {
      Headers: shownHeaders,
      ResponseBody: body,
      StatusCode: status,
      StatusText: statusTexts[status] ?? '',
    };
    return { response, ...(afterSeconds !== undefined && { afterSeconds }) };
  }

  /** What an edge-optimised API and the CloudFront before it add to an answer. */
  #gatewayHeaders(body: string): Record<string, string> {
    const { world } = this;
    const edge = world.hex(32);
    return {
      Connection: 'keep-alive',
      'Content-Length': String(utf8Length(body)),
      'Content-Type': 'application/json',
      Date: new Date(world.nowMillis).toUTCString(),
      Via: `1.1 ${edge}.cloudfront.net (CloudFront)`,
      'x-amz-apigw-id': btoa(world.hex(10)),
      'X-Amz-Cf-Id': btoa(world.hex(41)),
      'X-Amz-Cf-Pop': 'IAD12-P1',
      'x-amzn-RequestId': world.uuid(),
      'X-Amzn-Trace-Id': `Root=1-${world.hex(8)}-${world.hex(24)}`,
      'X-Cache': 'Miss from cloudfront',
    };
  }
}
