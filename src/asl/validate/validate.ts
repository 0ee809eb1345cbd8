// All that CreateStateMachine and ValidateStateMachineDefinition judge about a definition, with places in its text.
import { createDiagnostic, type DefinitionDocument, type Diagnostic } from '../language';
import type { RuleReport, ValidateOptions } from './rule';
import { rules } from './rules';
import { workflowModel } from './workflowModel';

/** A text of 1 MiB can have a fault at each of its fields; nobody reads more than these. */
const DIAGNOSTIC_LIMIT = 1_000;

/**
 * Validates a parsed definition. Returns the problems of the text first (as JSON or YAML), then those of each rule.
 * A definition without an ERROR is one that CreateStateMachine accepts. Never throws.
 */
export function validate(document: DefinitionDocument, options: ValidateOptions = {}): Diagnostic[] {
  const diagnostics = [...document.diagnostics];
  const model = workflowModel(document);
  if (!model) {
    return diagnostics;
  }
  const report: RuleReport = (id, parameters, { range, location }) => {
    if (diagnostics.length < DIAGNOSTIC_LIMIT) {
      diagnostics.push(createDiagnostic(document.positionAt, id, parameters, range, location));
    }
  };
  for (const rule of rules) {
    rule(model, report, options);
  }
  return diagnostics;
}
