// One visit of a state as the panels Data and Variables show it: its stages as TestState's inspection names them, what
// changed from one to the next, its variables with their scope, and why each rule of a Choice did or did not match.
import { explainChoice, findChoice, type ExecutionResult, type JsonValue, type StateVisit } from '../asl';
import type { RuleView, StageView, VariableView, VisitView } from './playerProtocol';
import type { VariableOrigins } from './variableOrigins';

/** InspectionData's stages in the order in which a state goes through them, by the fields that make them. */
const stages = [
  ['input', 'Input'],
  ['afterInputPath', 'InputPath'],
  ['afterParameters', 'Parameters'],
  ['afterArguments', 'Arguments'],
  ['afterItemsPath', 'ItemsPath'],
  ['afterItemsPointer', 'ItemsPointer'],
  ['afterItemSelector', 'ItemSelector'],
  ['afterItemBatcher', 'ItemBatcher'],
  ['result', 'Result'],
  ['afterResultSelector', 'ResultSelector'],
  ['afterResultPath', 'ResultPath'],
] as const;

/** A payload can have 256 KiB; a page that shows eleven of them stays quick with this much of each. */
const mostCharacters = 20_000;

/** A text with what is left of it, where it is too long to be shown. */
export function shortened(text: string, most = mostCharacters): { text: string; cut?: number } {
  return text.length <= most ? { text } : { text: text.slice(0, most), cut: text.length - most };
}

function stageViews(data: StateVisit['data'], output: JsonValue | undefined): StageView[] {
  const views: StageView[] = [];
  let before: string | undefined;
  const add = (label: string, value: JsonValue | undefined) => {
    if (value === undefined) return;
    const text = JSON.stringify(value, null, 2);
    views.push({ label, ...shortened(text), changed: before !== undefined && before !== text });
    before = text;
  };
  for (const [stage, label] of stages) add(label, data[stage]);
  add('Output', output);
  return views;
}

function variableViews(origins: VariableOrigins, visit: StateVisit, eventId: number): VariableView[] {
  return origins.at(visit.enteredEventId, eventId).map(({ name, value, setBy, scope, eventId: setAt }) => ({
    name,
    ...shortened(JSON.stringify(JSON.parse(value), null, 2)),
    setBy,
    ...(scope !== undefined && { scope }),
    setHere: setAt === visit.exitedEventId,
  }));
}

/** Values as short texts: a rule is one line. */
const mostValueCharacters = 200;

function ruleView(rule: Awaited<ReturnType<typeof explainChoice>>[number]): RuleView {
  const { value, operand, operandValue, seen, inner, ...rest } = rule;
  const text = (one: JsonValue): string => {
    const { text: start, cut } = shortened(JSON.stringify(one), mostValueCharacters);
    return cut === undefined ? start : `${start}…`;
  };
  return {
    ...rest,
    ...(operand !== undefined && { operand: text(operand) }),
    ...(value !== undefined && { value: text(value) }),
    ...(operandValue !== undefined && { operandValue: text(operandValue) }),
    ...(seen && {
      seen: seen.map(({ path, value: found }) => ({ path, ...(found !== undefined && { value: text(found) }) })),
    }),
    inner: inner.map(ruleView),
  };
}

async function choiceOf(
  definition: JsonValue,
  result: ExecutionResult,
  visit: StateVisit,
  origins: VariableOrigins,
): Promise<VisitView['choice']> {
  const choice = findChoice(definition, visit.stateName);
  if (!choice) return undefined;
  const { state, queryLanguage } = choice;
  const input = (queryLanguage === 'JSONata' ? undefined : visit.data.afterInputPath) ?? visit.data.input ?? {};
  const before = origins.at(visit.enteredEventId, visit.enteredEventId);
  const rules = await explainChoice(state, {
    queryLanguage,
    input,
    context: visit.context ?? {},
    variables: Object.fromEntries(before.map(({ name, value }) => [name, JSON.parse(value) as JsonValue])),
    clock: {
      nowMillis: () => result.events[visit.enteredEventId - 1]?.timestamp?.getTime() ?? result.startMillis,
      random: () => 0,
    },
  });
  const matched = rules.find(({ outcome }) => outcome === 'holds');
  const fallback = typeof state['Default'] === 'string' ? state['Default'] : undefined;
  const next = rules.some(({ outcome }) => outcome === 'error') ? undefined : (matched?.next ?? fallback);
  // What only the run itself knew (chance) could have decided otherwise: then nothing is claimed.
  if (next !== visit.nextState) return undefined;
  return {
    rules: rules.map(ruleView),
    ...(fallback !== undefined && { fallback }),
    fellBack: matched === undefined && next !== undefined,
  };
}

/** The visit of a state that runs or ended last at an event; undefined where it was not entered yet. */
export async function visitView(
  definition: JsonValue,
  result: ExecutionResult,
  origins: VariableOrigins,
  state: string,
  eventId: number,
): Promise<VisitView | undefined> {
  const visit = result.visits.findLast((one) => one.stateName === state && one.enteredEventId <= eventId);
  if (!visit) return undefined;
  const { stateName, enteredEventId, exitedEventId, data, output, error, cause } = visit;
  const left = exitedEventId !== undefined && exitedEventId <= eventId;
  // Before the state was left, only what came in is known to somebody who watches.
  const known = left || exitedEventId === undefined ? data : { ...(data.input !== undefined && { input: data.input }) };
  const failedBefore = error !== undefined && (left || exitedEventId === undefined);
  const choice = left || exitedEventId === undefined ? await choiceOf(definition, result, visit, origins) : undefined;
  return {
    state: stateName,
    enteredEventId,
    stages: stageViews(known, left ? output : undefined),
    variables: variableViews(origins, visit, left ? exitedEventId : eventId),
    ...(failedBefore && { error }),
    ...(failedBefore && cause !== undefined && { cause }),
    ...(choice && { choice }),
  };
}
