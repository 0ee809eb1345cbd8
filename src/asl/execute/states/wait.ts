// Wait: lets virtual time pass, by seconds or until a timestamp (Amazon States Language, "Wait State").
import { parseTimestamp } from '../../expressions/choiceOperators';
import { readParameterPath } from '../../expressions/pathFields';
import { StatesError } from '../../expressions/statesError';
import { facts } from '../../language/facts';
import type { JsonValue } from '../../language/jsonValue';
import {
  applyOutputPath,
  assignByPath,
  effectiveInput,
  jsonataField,
  jsonataScope,
  nextState,
  outputAndAssign,
  pathScope,
} from '../dataFlow';
import { field, stringField } from '../definitionFields';
import type { StateOutcome, StateScope } from '../frame';
import type { Payload } from '../payload';
import { sleepUntil, type Flow } from '../scheduler';
import { secondsOutOfRange } from '../taskSeconds';

/** The longest wait that AWS takes, in seconds. */
const longestSeconds = facts['longest-seconds'].value;

export function* runWait(scope: StateScope): Flow<StateOutcome> {
  if (scope.queryLanguage === 'JSONata') {
    yield* sleepUntil(yield* wakeByExpression(scope));
    return {
      next: nextState(scope),
      ...(yield* outputAndAssign(scope.definition, '', scope.input, jsonataScope(scope))),
    };
  }
  const input = effectiveInput(scope);
  yield* sleepUntil(wakeByPath(scope, input));
  return {
    next: nextState(scope),
    assigned: assignByPath(scope, scope.definition, input.value),
    output: applyOutputPath(scope, input),
  };
}

function* wakeByExpression(scope: StateScope): Flow<number> {
  const sees = jsonataScope(scope);
  const seconds = field(scope.definition, 'Seconds');
  if (seconds !== undefined) {
    const value = yield* jsonataField('Seconds', seconds, 'integer', sees);
    return wakeAfter(
      scope,
      value,
      (wrong) => new StatesError('States.QueryEvaluationError', secondsOutOfRange('Seconds', wrong), 'Seconds'),
    );
  }
  const timestamp = yield* jsonataField('Timestamp', field(scope.definition, 'Timestamp') ?? null, 'string', sees);
  return wakeAt(
    timestamp,
    new StatesError('States.QueryEvaluationError', notATimestamp('Timestamp', timestamp), 'Timestamp'),
  );
}

function wakeByPath(scope: StateScope, input: Payload): number {
  const sees = pathScope(scope, input.value);
  const { definition } = scope;
  const secondsPath = stringField(definition, 'SecondsPath');
  if (secondsPath !== undefined) {
    const value = readParameterPath('SecondsPath', secondsPath, sees);
    return wakeAfter(scope, value, (wrong) => new StatesError('States.Runtime', invalidSeconds(wrong, secondsPath)));
  }
  const timestampPath = stringField(definition, 'TimestampPath');
  if (timestampPath !== undefined) {
    const value = readParameterPath('TimestampPath', timestampPath, sees);
    const cause = `The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: ${timestampPath} == ${shown(value)}`;
    return wakeAt(value, new StatesError('States.Runtime', cause));
  }
  const seconds = field(definition, 'Seconds');
  if (seconds !== undefined)
    return wakeAfter(scope, seconds, (wrong) => new StatesError('States.Runtime', secondsOutOfRange('Seconds', wrong)));
  const timestamp = field(definition, 'Timestamp') ?? null;
  return wakeAt(timestamp, new StatesError('States.Runtime', notATimestamp('Timestamp', timestamp)));
}

function wakeAfter(scope: StateScope, value: JsonValue, wrong: (value: JsonValue) => StatesError): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > longestSeconds) throw wrong(value);
  return scope.core.scheduler.nowMillis + value * 1000;
}

/** The moment of a timestamp, in milliseconds; its fraction of a second is cut off (developer guide, "Wait workflow state"). */
function wakeAt(value: JsonValue, wrong: StatesError): number {
  if (typeof value !== 'string' || parseTimestamp(value) === undefined) throw wrong;
  // Cut in the text: nine digits of a fraction do not fit beside the milliseconds of a moment, and would be rounded up.
  const millis = parseTimestamp(value.replace(/\.\d+/, ''));
  if (millis === undefined) throw wrong;
  return millis;
}

function notATimestamp(name: string, value: JsonValue): string {
  return `The ${name} field cannot be parsed as an ISO-8601 extended offset date-time format string: ${shown(value)}`;
}

function shown(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function invalidSeconds(value: JsonValue, path: string): string {
  const fault =
    typeof value === 'number' && value < 0 ? 'references a negative value' : 'cannot be parsed as a long value';
  return `The SecondsPath parameter ${fault}: ${path} == ${JSON.stringify(value)}`;
}
