// The protocol of the API, awsJson1_0: POST /, the operation in `x-amz-target`, JSON both ways, dates as epoch seconds,
// errors as status 400 with `__type` (Smithy, "AWS JSON 1.0 protocol").
import type { ApiAccess } from './account';
import type { Action } from './actions';
import { ApiError, apiErrors } from './apiError';
import { findOperation } from './operations';

/** An HTTP answer without a transport. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

const servicePrefix = 'AWSStepFunctions.';

/**
 * Answers one HTTP request. Never rejects: what goes wrong in here is a 500 InternalFailure.
 * @param target the header `x-amz-target`.
 * @param body JSON text; nothing counts as `{}`.
 * @param signal says when the caller has gone.
 */
export async function answerHttp(
  api: ApiAccess,
  target: string | undefined,
  body: string,
  signal?: AbortSignal,
): Promise<HttpAnswer> {
  try {
    const action = target?.startsWith(servicePrefix) ? target.slice(servicePrefix.length) : (target ?? '');
    findOperation(action);
    const output = await api.call(action as Action, readBody(body) as never, signal);
    return answer(200, output);
  } catch (error) {
    if (error instanceof ApiError) return answer(400, { __type: error.code, message: error.message, ...error.members });
    return answer(500, { __type: 'InternalFailure', message: error instanceof Error ? error.message : String(error) });
  }
}

/** @throws ApiError SerializationException when it is not a JSON object. */
function readBody(body: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(body.trim() === '' ? '{}' : body);
  } catch {
    throw apiErrors.serialization('The body of the request is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw apiErrors.serialization('The body of the request is not a JSON object');
  return withoutNulls(value);
}

/** Null members count as absent, as in every awsJson service. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, withoutNulls(inner)]),
  );
}

function answer(statusCode: number, output: unknown): HttpAnswer {
  return {
    statusCode,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify(epochSeconds(output)),
  };
}

/** Dates as numbers: seconds since 1970, with milliseconds as fraction. */
function epochSeconds(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(epochSeconds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, epochSeconds(inner)]));
}
