// What a rule is: a function that looks at the model of a definition and reports what CreateStateMachine would refuse.
import type { DiagnosticId, DiagnosticParameters, TextRange } from '../language';
import type { WorkflowModel } from './workflowModel';

/** Reports one finding. `location` is AWS's notation; `range` is where an editor underlines. */
export type RuleReport = (
  id: DiagnosticId,
  parameters: DiagnosticParameters,
  place: { readonly range: TextRange; readonly location?: string },
) => void;

/** What a definition is validated for. */
export interface ValidateOptions {
  /** The type of state machine: EXPRESS refuses activities, `.sync` and `.waitForTaskToken`. STANDARD where missing. */
  readonly type?: 'STANDARD' | 'EXPRESS';
}

/** One rule; its file is named as it is. */
export type Rule = (model: WorkflowModel, report: RuleReport, options: ValidateOptions) => void;
