// Why each rule of a Choice state did or did not match: its tests with the values that they saw (Amazon States Language,
// "Choice State"). It judges with the operators that the state itself runs with, and in the same order.
import { ExpressionCache } from '../expressions/expressionCache';
import { evaluateJsonata, isJsonataString } from '../expressions/jsonata';
import { requireJsonataType } from '../expressions/jsonataFieldType';
import { readOptionalPath } from '../expressions/pathFields';
import type { ClockAndChance, PathScope, VariableLookup } from '../expressions/scope';
import { StatesError } from '../expressions/statesError';
import { isJsonObject, type JsonObject, type JsonValue } from '../language/jsonValue';
import { choiceOperatorNames, choiceRulesOf, ruleHolds } from './choiceRules';
import { field, objectField, objectsField, queryLanguageOf, stringField, type QueryLanguage } from './definitionFields';

/** `notTried`: an earlier rule held, or an earlier part of And or Or had decided. */
export type RuleOutcome = 'holds' | 'holdsNot' | 'error' | 'notTried';

/** One rule, or a part of one. */
export interface RuleExplanation {
  /** `And`, `Or`, `Not`, a comparison operator, or `Condition`. */
  operator: string;
  outcome: RuleOutcome;
  /** Where a rule that holds leads; only rules of the state itself have one. */
  next?: string;
  /** The path that is tested; the whole text of a Condition. */
  variable?: string;
  /** What it is compared with, as the definition says it. */
  operand?: JsonValue;
  /** What was there; absent where nothing was, or where nothing was looked at. */
  value?: JsonValue;
  /** What the operand's path led to. */
  operandValue?: JsonValue;
  /** Of a Condition: the paths in it with what they led to. */
  seen?: { path: string; value?: JsonValue }[];
  /** AWS's cause, where the outcome is an error. */
  error?: string;
  inner: RuleExplanation[];
}

/** What the rules see: the effective input for JSONPath, the input for JSONata. */
export interface ChoiceSight {
  readonly queryLanguage: QueryLanguage;
  readonly input: JsonValue;
  readonly context: JsonValue;
  readonly variables: JsonObject;
  readonly clock: ClockAndChance;
}

/** Explains every rule of a Choice state, in order. Never throws for what a rule does. */
export async function explainChoice(state: JsonObject, sight: ChoiceSight): Promise<RuleExplanation[]> {
  const explained: RuleExplanation[] = [];
  let decided = false;
  for (const [index, rule] of choiceRulesOf(state).entries()) {
    const one: RuleExplanation =
      sight.queryLanguage === 'JSONata'
        ? await explainCondition(rule, `Choices[${index}]/Condition`, sight, decided)
        : explainRule(rule, pathScopeOf(sight), decided);
    const next = stringField(rule, 'Next');
    explained.push({ ...one, ...(next !== undefined && { next }) });
    decided ||= one.outcome === 'holds' || one.outcome === 'error';
  }
  return explained;
}

function lookup(variables: JsonObject): VariableLookup {
  return { get: (name) => field(variables, name) };
}

function pathScopeOf(sight: ChoiceSight): PathScope {
  const { input, context, variables, clock } = sight;
  return { input, context, variables: lookup(variables), clock, expressions: new ExpressionCache() };
}

async function explainCondition(
  rule: JsonObject,
  location: string,
  sight: ChoiceSight,
  decided: boolean,
): Promise<RuleExplanation> {
  const condition = field(rule, 'Condition') ?? false;
  const shown = { operator: 'Condition', operand: condition, inner: [] };
  if (decided) return { ...shown, outcome: 'notTried' };
  if (typeof condition !== 'string' || !isJsonataString(condition))
    return { ...shown, outcome: condition === true ? 'holds' : 'holdsNot' };
  const { input, context, variables, clock } = sight;
  const expressions = new ExpressionCache();
  const scope = { states: { input, context }, variables: lookup(variables), clock, expressions };
  const seen: NonNullable<RuleExplanation['seen']> = [];
  for (const path of pathsIn(condition)) {
    const value = await evaluateJsonata(`{% ${path} %}`, location, scope).catch(() => undefined);
    seen.push({ path, ...(value !== undefined && { value }) });
  }
  try {
    const value = await evaluateJsonata(condition, location, scope);
    requireJsonataType(condition, location, value, 'boolean');
    return { ...shown, seen, outcome: value === true ? 'holds' : 'holdsNot', value };
  } catch (error) {
    return { ...shown, seen, outcome: 'error', error: causeOf(error) };
  }
}

/** More paths than these in one Condition are not looked at. */
const mostPaths = 10;

/** The plain paths of a Condition: `$states.input.total`, `$limit`. Names that are called are functions, not paths. */
function pathsIn(condition: string): string[] {
  const found = condition.match(/\$[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?![\w.]*\s*\()/g) ?? [];
  return [...new Set(found)].slice(0, mostPaths);
}

const causeOf = (error: unknown): string =>
  error instanceof StatesError ? error.cause : error instanceof Error ? error.message : String(error);

function explainRule(rule: JsonObject, scope: PathScope, decided: boolean): RuleExplanation {
  if (Object.hasOwn(rule, 'And')) return explainAll('And', objectsField(rule, 'And'), scope, decided);
  if (Object.hasOwn(rule, 'Or')) return explainAll('Or', objectsField(rule, 'Or'), scope, decided);
  const negated = objectField(rule, 'Not');
  if (!negated) return explainTest(rule, scope, decided);
  const inner = explainRule(negated, scope, decided);
  const turned = { holds: 'holdsNot', holdsNot: 'holds', error: 'error', notTried: 'notTried' } as const;
  return { operator: 'Not', outcome: turned[inner.outcome], inner: [inner] };
}

/** And stops at the first part that does not hold, Or at the first that does. */
function explainAll(
  operator: 'And' | 'Or',
  rules: JsonObject[],
  scope: PathScope,
  decidedBefore: boolean,
): RuleExplanation {
  const stopsAt = operator === 'And' ? 'holdsNot' : 'holds';
  const inner: RuleExplanation[] = [];
  let outcome: RuleOutcome = decidedBefore ? 'notTried' : operator === 'And' ? 'holds' : 'holdsNot';
  let decided = decidedBefore;
  for (const rule of rules) {
    const one = explainRule(rule, scope, decided);
    inner.push(one);
    if (one.outcome !== stopsAt && one.outcome !== 'error') continue;
    outcome = one.outcome;
    decided = true;
  }
  return { operator, outcome, inner };
}

function explainTest(rule: JsonObject, scope: PathScope, decided: boolean): RuleExplanation {
  const operator = Object.keys(rule).find((name) => choiceOperatorNames.includes(name)) ?? '';
  const variable = stringField(rule, 'Variable') ?? '';
  const operand = field(rule, operator);
  const shown = { operator, variable, ...(operand !== undefined && { operand }), inner: [] };
  if (decided) return { ...shown, outcome: 'notTried' };
  try {
    const outcome = ruleHolds(rule, scope) ? 'holds' : 'holdsNot';
    const value = readOptionalPath(variable, scope);
    const byPath = operator.endsWith('Path') && typeof operand === 'string';
    const operandValue = byPath ? readOptionalPath(operand, scope) : undefined;
    return {
      ...shown,
      outcome,
      ...(value !== undefined && { value }),
      ...(operandValue !== undefined && { operandValue }),
    };
  } catch (error) {
    return { ...shown, outcome: 'error', error: causeOf(error) };
  }
}

/** The state of this name, wherever it is nested, with its query language. */
export function findChoice(
  machine: JsonValue,
  name: string,
  inherited: QueryLanguage = 'JSONPath',
): { state: JsonObject; queryLanguage: QueryLanguage } | undefined {
  if (Array.isArray(machine)) {
    for (const one of machine) {
      const found = findChoice(one, name, inherited);
      if (found) return found;
    }
    return undefined;
  }
  if (!isJsonObject(machine)) return undefined;
  const queryLanguage = queryLanguageOf(machine, inherited);
  for (const [stateName, state] of Object.entries(objectField(machine, 'States') ?? {})) {
    if (!isJsonObject(state)) continue;
    if (stateName === name && field(state, 'Type') === 'Choice')
      return { state, queryLanguage: queryLanguageOf(state, queryLanguage) };
    const inner = [field(state, 'Branches'), field(state, 'ItemProcessor'), field(state, 'Iterator')];
    for (const machines of inner) {
      const found = machines === undefined ? undefined : findChoice(machines, name, queryLanguage);
      if (found) return found;
    }
  }
  return undefined;
}
