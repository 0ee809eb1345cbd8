// JSONata strings parse, and use nothing that Step Functions refuses: bare names at the top, $ and $$, $eval, fields of
// $states that do not exist where they stand (developer guide, "Transforming data with JSONata in Step Functions").
import { hasSubstitution, type TextRange } from '../../language';
import { isBrokenJsonataString, isJsonataString, parseJsonata } from '../../expressions/jsonata';
import type { ExpressionPlace } from '../expressionPlaces';
import { offsetInSource } from '../offsetInSource';
import type { Rule, RuleReport } from '../rule';

export const jsonataExpressions: Rule = ({ expressions, document }, report) => {
  for (const place of expressions) {
    if (place.kind === 'jsonata') {
      judge(place, document.text, report);
    }
  }
};

function judge(place: ExpressionPlace, text: string, report: RuleReport): void {
  const { node, location } = place;
  const from = (offset: number): TextRange => {
    const start = Math.min(offsetInSource(text, node, offset), node.range.end - 1);
    return { start, end: node.range.end };
  };
  if (!isJsonataString(node.value)) {
    // With white space before {% a string is a plain text, as recorded; opened and never closed it is a slip.
    if (node.value.startsWith('{%') && isBrokenJsonataString(node.value)) {
      report('JsonataDelimiters', {}, { range: node.range, location });
    }
    return;
  }
  const parsed = parseJsonata(node.value);
  if (!parsed.ok) {
    if (!hasSubstitution(node.value)) {
      report('JsonataSyntax', { problem: parsed.problem.message }, { range: from(parsed.problem.offset), location });
    }
    return;
  }
  for (const refusal of parsed.value.refusals) {
    const range = from(refusal.offset);
    if (refusal.kind === 'eval') {
      report('JsonataEval', {}, { range, location });
    } else {
      report('JsonataBareName', { name: refusal.text }, { range, location });
    }
  }
  const exist = statesFields(place);
  for (const { path, offset } of parsed.value.states) {
    const name = path[0];
    if (name !== undefined && !exist.has(name)) {
      report('JsonataStatesField', { name }, { range: from(offset), location });
    }
  }
}

const everywhere = new Set(['input', 'context']);
const afterWork = new Set(['input', 'context', 'result']);
const afterError = new Set(['input', 'context', 'errorOutput']);

/** The fields of `$states` where an expression stands: result after the work of a Task, Parallel or Map, errorOutput in a Catcher. */
function statesFields({ part, field, state }: ExpressionPlace): ReadonlySet<string> {
  if (part.owner === 'Catcher') {
    return afterError;
  }
  const works = state?.type === 'Task' || state?.type === 'Parallel' || state?.type === 'Map';
  return works && (field === 'Output' || field === 'Assign') ? afterWork : everywhere;
}
