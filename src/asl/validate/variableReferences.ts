// Which variables each state reads: what DescribeStateMachine and DescribeStateMachineForExecution answer in
// `variableReferences` (API reference, VariableReferences).
import { parseJsonDefinition } from '../language';
import { isJsonataString, parseJsonata } from '../expressions/jsonata';
import { parseJsonPath } from '../expressions/jsonPath';
import { parseTemplateExpression, templateVariables } from '../expressions/payloadTemplate';
import type { VariableUse } from '../expressions/expressionProblem';
import type { ExpressionPlace } from './expressionPlaces';
import { workflowModel } from './workflowModel';

/**
 * The names of the variables that each state refers to, without `$`, in order of the alphabet as recorded; states that
 * refer to none are missing. Undefined where no state does: AWS leaves the field out.
 */
export function variableReferences(text: string): Record<string, string[]> | undefined {
  const model = workflowModel(parseJsonDefinition(text));
  const found = new Map<string, Set<string>>();
  for (const place of model?.expressions ?? []) {
    for (const { name } of place.state ? variablesOf(place) : []) {
      const state = place.state?.name ?? '';
      found.set(state, (found.get(state) ?? new Set<string>()).add(name));
    }
  }
  return found.size === 0
    ? undefined
    : Object.fromEntries([...found].map(([state, names]) => [state, [...names].sort()]));
}

function variablesOf({ kind, node }: ExpressionPlace): readonly VariableUse[] {
  if (kind === 'jsonata') {
    const parsed = isJsonataString(node.value) ? parseJsonata(node.value) : undefined;
    return parsed?.ok ? parsed.value.variables : [];
  }
  if (kind === 'template') {
    const parsed = parseTemplateExpression(node.value);
    return parsed.ok ? templateVariables(parsed.value) : [];
  }
  const parsed = parseJsonPath(node.value);
  return parsed.ok ? parsed.value.variables : [];
}
