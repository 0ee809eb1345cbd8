// Whether a mocked context object is one (Step Functions API, TestState: `context`). The sentences are AWS's as recorded.
import { isJsonObject, type JsonValue } from '../language/jsonValue';

type MemberType = 'string' | 'number' | 'any';

const members: Readonly<Record<string, Readonly<Record<string, MemberType>>>> = {
  Execution: {
    Id: 'string',
    Input: 'any',
    Name: 'string',
    RoleArn: 'string',
    StartTime: 'string',
    RedriveCount: 'number',
    RedriveTime: 'string',
  },
  State: { EnteredTime: 'string', Name: 'string', RetryCount: 'number' },
  StateMachine: { Id: 'string', Name: 'string' },
  Task: { Token: 'string' },
};

/** What is wrong with a context object, or undefined. */
export function contextFault(context: JsonValue): string | undefined {
  if (!isJsonObject(context)) return 'must be an object';
  for (const [part, value] of Object.entries(context)) {
    if (part === 'Map') return "'Map' field is not supported when mocking a Context object";
    const known = Object.hasOwn(members, part) ? members[part] : undefined;
    if (!known) return `Field '${part}' is not allowed`;
    if (!isJsonObject(value)) return `${part} must be an object`;
    for (const [name, inner] of Object.entries(value)) {
      const type = Object.hasOwn(known, name) ? known[name] : undefined;
      if (!type) return `Field '${name}' is not allowed`;
      if (type !== 'any' && typeof inner !== type) return `${part}.${name} must be a ${type}`;
    }
  }
  return undefined;
}
