// Payload templates of JSONPath states: Parameters, ResultSelector, ItemSelector, BatchInput and Assign, in which a key
// that ends in `.$` takes its value from a path or an intrinsic function (Amazon States Language, "Payload Template").
import type { JsonValue } from '../language/jsonValue';
import type { Parsed, VariableUse } from './expressionProblem';
import type { IntrinsicCall } from './intrinsicCall';
import type { JsonPath } from './jsonPath';
import type { PathScope } from './scope';

/** The value of a `.$` key. */
export type TemplateExpression = { readonly kind: 'path'; readonly path: JsonPath } | { readonly kind: 'call'; readonly call: IntrinsicCall };

/** Parses the value of a `.$` key (also ErrorPath, CausePath): a path or an intrinsic function call. Never throws. */
export declare function parseTemplateExpression(text: string): Parsed<TemplateExpression>;

/** The variables that a template expression uses. */
export declare function templateVariables(expression: TemplateExpression): readonly VariableUse[];

/**
 * The template with every `.$` key replaced. Keys without `.$` stay as they are, nested objects and arrays are walked.
 * @throws StatesError States.ParameterPathFailure / States.Runtime / States.IntrinsicFailure with AWS's causes.
 */
export declare function evaluatePayloadTemplate(template: JsonValue, scope: PathScope): JsonValue;
