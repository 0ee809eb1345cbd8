// The role in which a task acts: Credentials in both query languages (Step Functions Developer Guide, "Accessing resources
// in other AWS accounts").
import { evaluatePayloadTemplate } from '../expressions/payloadTemplate';
import { requireJsonataType } from '../expressions/jsonataFieldType';
import type { JsonataScope, PathScope } from '../expressions/scope';
import { StatesError } from '../expressions/statesError';
import { isJsonObject, type JsonValue } from '../language/jsonValue';
import { jsonataTemplate } from './dataFlow';
import { field, stringField } from './definitionFields';
import type { StateScope } from './frame';
import type { Flow } from './scheduler';

/** The role's ARN, if the state names one. @throws StatesError when what it names is no text. */
export function roleByPath({ definition }: StateScope, sees: PathScope): string | undefined {
  const template = field(definition, 'Credentials');
  const role = roleIn(template === undefined ? undefined : evaluatePayloadTemplate(template, sees));
  if (role === undefined || typeof role === 'string') return role;
  // By analogy with ErrorPath and CausePath.
  const path = isJsonObject(template) ? stringField(template, 'RoleArn.$') : undefined;
  throw new StatesError('States.Runtime', `The RoleArn field must reference a string value: ${path ?? ''}`);
}

/** The same by expression. */
export function* roleByExpression({ definition }: StateScope, sees: JsonataScope): Flow<string | undefined> {
  const template = field(definition, 'Credentials');
  if (template === undefined) return undefined;
  const role = roleIn(yield* jsonataTemplate(template, 'Credentials', sees));
  if (role === undefined || typeof role === 'string') return role;
  const expression = isJsonObject(template) ? stringField(template, 'RoleArn') : stringField(definition, 'Credentials');
  requireJsonataType(expression ?? '', 'Credentials/RoleArn', role, 'string');
  return undefined;
}

function roleIn(credentials: JsonValue | undefined): JsonValue | undefined {
  return credentials !== undefined && isJsonObject(credentials) ? field(credentials, 'RoleArn') : undefined;
}
