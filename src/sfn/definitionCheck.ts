// Whether CreateStateMachine and UpdateStateMachine take a definition, in the words in which they refuse it (Step
// Functions API Reference, InvalidDefinition), and whether a text is JSON, in the words of AWS's parser.
import type { StateMachineType } from '@aws-sdk/client-sfn';
import { createStateMachineError, isJsonObject, validateStateMachineDefinition, type JsonValue } from '../asl';
import { ApiError, apiErrors } from './apiError';

/** @throws ApiError InvalidDefinition with every error: code, message and location of each. */
export function checkDefinition(definition: string, type: StateMachineType): void {
  const error = createStateMachineError(definition, type);
  if (error) throw new ApiError(error.code, error.message);
}

/** @throws ApiError what `refuse` makes of the parser's words, where a text is not JSON. */
export function checkJson(json: string, refuse: (why: string) => ApiError): void {
  try {
    JSON.parse(json);
  } catch (error) {
    const { diagnostics } = validateStateMachineDefinition({ definition: json });
    const syntax = diagnostics.find(({ code }) => code === 'INVALID_JSON_DESCRIPTION');
    throw refuse(syntax?.message ?? (error instanceof Error ? error.message : String(error)));
  }
}

/**
 * What TestState takes: a state machine as CreateStateMachine does, or one state alone. Of one state only its fields count,
 * not where it leads.
 * @throws ApiError InvalidDefinition
 */
export function checkTestedDefinition(definition: string): void {
  let value: JsonValue;
  try {
    value = JSON.parse(definition) as JsonValue;
  } catch {
    checkDefinition(definition, 'STANDARD');
    return;
  }
  if (!isJsonObject(value) || 'States' in value) {
    checkDefinition(definition, 'STANDARD');
    return;
  }
  const machine = JSON.stringify({ StartAt: 'StateName', States: { StateName: value } });
  const { diagnostics } = validateStateMachineDefinition({ definition: machine });
  const faults = diagnostics.filter(({ code }) => code === 'SCHEMA_VALIDATION_FAILED');
  const texts = faults.map(({ code, message, location }) => `${code}: ${message} at ${location ?? '/'}`);
  if (texts.length > 0) throw apiErrors.invalidDefinition(texts.join(', '));
}
