// The calls to AWS that a definition writes: the Tasks' Resources with what their Parameters or Arguments say, and the
// parts of a Distributed Map (States Language, "Task State", "Map State"; developer guide, "Using Map state in
// Distributed mode").
import { hasSubstitution, isJsonObject, type JsonObject, type JsonValue } from '../language';
import { parseResource, type TaskResource } from './resource';

/** What a Task calls, and with what, as far as the definition says it. */
export interface AwsCall {
  /** Name of the state. */
  readonly state: string;
  /** The Resource as written. */
  readonly written: string;
  readonly resource: TaskResource;
  /** The role that the Task assumes for its call (Credentials): its ARN, or `unknown` where only the run can tell. */
  readonly assumes?: string;
  /** The text at these fields of Parameters or Arguments; undefined where it is missing or only known at run time. */
  literal(...fields: readonly string[]): string | undefined;
  /** The text that the value at these fields begins with, be it literal, a JSONata text or States.Format. */
  beginning(...fields: readonly string[]): string | undefined;
  /** Whether the field stands there, be it known or not (`Cluster` or `Cluster.$`). */
  has(...fields: readonly string[]): boolean;
  /** Whether a Retrier or Catcher of the state names this error. */
  handles(error: string): boolean;
  /** The value at a field as written, expressions and all. */
  value(field: string): JsonValue | undefined;
}

/** A Map whose iterations are executions of their own. */
export interface DistributedMap {
  readonly state: string;
  readonly reader?: AwsCall;
  readonly writer?: AwsCall;
}

/** Deeper nesting than AWS takes is not looked into. */
const DEEPEST = 60;

/** All calls of a definition, states in the order in which they are written. Reads what it can of a broken one. */
export function awsCalls(definition: unknown): { readonly tasks: AwsCall[]; readonly maps: DistributedMap[] } {
  const found = { tasks: [] as AwsCall[], maps: [] as DistributedMap[] };
  collect(definition, found, 0);
  return found;
}

function collect(machine: unknown, found: { tasks: AwsCall[]; maps: DistributedMap[] }, depth: number): void {
  if (!isJsonObject(machine) || !isJsonObject(machine['States']) || depth > DEEPEST) return;
  for (const [name, state] of Object.entries(machine['States'])) {
    if (!isJsonObject(state)) continue;
    if (state['Type'] === 'Task') {
      const call = callOf(name, state);
      if (call) found.tasks.push(call);
    }
    const processor = state['ItemProcessor'] ?? state['Iterator'];
    if (isDistributed(processor)) {
      const [reader, writer] = [callOf(name, state['ItemReader']), callOf(name, state['ResultWriter'])];
      found.maps.push({ state: name, ...(reader && { reader }), ...(writer && { writer }) });
    }
    collect(processor, found, depth + 1);
    const branches = state['Branches'];
    for (const branch of Array.isArray(branches) ? branches : []) collect(branch, found, depth + 1);
  }
}

function isDistributed(processor: JsonValue | undefined): boolean {
  if (!isJsonObject(processor)) return false;
  const config = processor['ProcessorConfig'];
  return isJsonObject(config) && config['Mode'] === 'DISTRIBUTED';
}

function callOf(state: string, holder: JsonValue | undefined): AwsCall | undefined {
  if (!isJsonObject(holder) || typeof holder['Resource'] !== 'string') return undefined;
  const given = holder['Arguments'] ?? holder['Parameters'];
  const written: JsonObject = isJsonObject(given) ? given : {};
  const assumes = assumedRole(holder['Credentials']);
  return {
    state,
    written: holder['Resource'],
    resource: parseResource(holder['Resource']),
    ...(assumes !== undefined && { assumes }),
    literal(...fields) {
      const value = at(written, fields);
      return typeof value === 'string' && isLiteral(value) ? value : undefined;
    },
    beginning(...fields) {
      const value = at(written, fields);
      const last = fields.at(-1) ?? '';
      const path = fields.length === 1 ? written[`${last}.$`] : undefined;
      const text = typeof path === 'string' ? path : typeof value === 'string' ? value : '';
      return /^(?:\{%\s*|States\.Format\(\s*)["']([^"'{]+)/.exec(text)?.[1];
    },
    // One expression for all of them could hold any field.
    has: (...fields) => typeof given === 'string' || at(written, fields) !== undefined,
    handles: (error) => handlersOf(holder).some((names) => Array.isArray(names) && names.includes(error)),
    value: (field) => written[field],
  };
}

/** The ErrorEquals of a state. */
function handlersOf(state: JsonObject): (JsonValue | undefined)[] {
  return [state['Retry'], state['Catch']]
    .flatMap((handlers) => (Array.isArray(handlers) ? handlers : []))
    .map((handler) => (isJsonObject(handler) ? handler['ErrorEquals'] : undefined));
}

function assumedRole(credentials: JsonValue | undefined): string | undefined {
  if (credentials === undefined) return undefined;
  const roleArn = isJsonObject(credentials) ? credentials['RoleArn'] : undefined;
  return typeof roleArn === 'string' && isLiteral(roleArn) ? roleArn : 'unknown';
}

/** The value at nested fields; of a path (`TableName.$`) a mark that no literal is, for it is there but not known. */
function at(object: JsonObject, [field = '', ...inner]: readonly string[]): JsonValue | undefined {
  const value = object[field];
  if (value === undefined) return object[`${field}.$`] === undefined ? undefined : KNOWN_AT_RUN_TIME;
  if (inner.length === 0) return value;
  if (isJsonObject(value)) return at(value, inner);
  return typeof value === 'string' ? KNOWN_AT_RUN_TIME : undefined;
}

const KNOWN_AT_RUN_TIME = '{%%}';

const isLiteral = (value: string): boolean => !/^\{%[\s\S]*%\}$/.test(value) && !hasSubstitution(value);
