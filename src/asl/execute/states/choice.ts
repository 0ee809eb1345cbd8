// Choice: takes the first rule that holds, else Default (Amazon States Language, "Choice State").
import { StatesError } from '../../expressions/statesError';
import type { PathScope } from '../../expressions/scope';
import { isJsonObject, type JsonObject } from '../../language/jsonValue';
import { choiceRulesOf, ruleHolds } from '../choiceRules';
import { contextObject } from '../contextObject';
import {
  applyOutputPath,
  assignByPath,
  effectiveInput,
  jsonataField,
  jsonataScope,
  outputAndAssign,
  pathScope,
} from '../dataFlow';
import { field, listField, stringField } from '../definitionFields';
import type { StateOutcome, StateScope } from '../frame';
import type { Flow } from '../scheduler';

export function runChoice(scope: StateScope): StateOutcome | Flow<StateOutcome> {
  if (scope.visit) scope.visit.context = contextObject(scope);
  return scope.queryLanguage === 'JSONata' ? chooseByCondition(scope) : chooseByRule(scope);
}

function* chooseByCondition(scope: StateScope): Flow<StateOutcome> {
  const sees = jsonataScope(scope);
  for (const [index, rule] of choiceRulesOf(scope.definition).entries()) {
    const condition = yield* jsonataField(
      `Choices[${index}]/Condition`,
      field(rule, 'Condition') ?? false,
      'boolean',
      sees,
    );
    if (condition === true)
      return { next: nextOf(rule, 'Next'), ...(yield* outputAndAssign(rule, `Choices[${index}]/`, scope.input, sees)) };
  }
  return {
    next: nextOf(scope.definition, 'Default'),
    ...(yield* outputAndAssign(scope.definition, '', scope.input, sees)),
  };
}

function chooseByRule(scope: StateScope): StateOutcome {
  const input = effectiveInput(scope);
  const sees = pathScope(scope, input.value);
  const rule = firstThatHolds(scope, sees);
  return {
    next: rule ? nextOf(rule, 'Next') : nextOf(scope.definition, 'Default'),
    assigned: assignByPath(scope, rule ?? scope.definition, input.value),
    output: applyOutputPath(scope, input),
  };
}

function firstThatHolds(scope: StateScope, sees: PathScope): JsonObject | undefined {
  for (const rule of listField(scope.definition, 'Choices'))
    if (isJsonObject(rule) && ruleHolds(rule, sees)) return rule;
  return undefined;
}

/** Where to go. A Choice without a Default that matches nothing ends the execution with this sentence of AWS's. */
function nextOf(owner: JsonObject, name: 'Next' | 'Default'): string {
  const next = stringField(owner, name);
  if (next === undefined)
    throw new StatesError(
      'States.Runtime',
      'Failed to transition out of the state. The state does not point to a next state.',
    );
  return next;
}
