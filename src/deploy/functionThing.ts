// A function that a definition names: SAM's resource where its code is the example's own, else a parameter (AWS SAM,
// AWS::Serverless::Function; AWS Lambda API Reference, FunctionName).
import { functionArn, isJsonObject, type AwsCall, type JsonObject, type JsonValue } from '../asl/index';
import { handlerOf } from './handlers';
import type { NamedThing } from './namedThings';
import { getAtt, logicalName, ref, type Workflow } from './template';

/** @param field where the definition names it: `FunctionName`, or the Resource of the Task itself. */
export function functionThing(
  field: string,
  call: AwsCall,
  value: string | undefined,
  definition: JsonValue | undefined,
  handlers: Workflow['handlers'],
): NamedThing | undefined {
  const [, name, qualifier] =
    /^(?:arn:[^:]+:lambda:[^:]*:\d*:function:|\d{12}:function:)?([\w-]+)(:.+)?$/.exec(value ?? '') ?? [];
  // A version or alias is more than this template makes: the text stays as it is.
  if (value === undefined || name === undefined || qualifier !== undefined) return undefined;
  const id = `${logicalName(name)}Function`;
  const handler = handlerOf(handlers, name);
  const byArn = value.startsWith('arn:');
  const common = { field, value, arn: functionArn(value), substitution: `${id}${byArn ? 'Arn' : 'Name'}` };
  if (handler === undefined || value.includes(':function:') !== byArn) {
    const parameter = {
      Type: 'String',
      Default: value,
      Description: `The function ${name}, which this template does not make`,
    };
    const named = { ...common, id: common.substitution };
    const reference = ref(named.id);
    return byArn
      ? { ...named, parameter, reference, arnReference: reference, arnInSub: `\${${named.id}}` }
      : {
          ...named,
          parameter,
          reference,
          arnReference: { 'Fn::Sub': functionArn(`\${${named.id}}`) },
          arnInSub: functionArn(`\${${named.id}}`),
        };
  }
  const seconds = timeoutSeconds(definition, call.state);
  return {
    ...common,
    id,
    reference: byArn ? getAtt(id, 'Arn') : ref(id),
    arnReference: getAtt(id, 'Arn'),
    arnInSub: `\${${id}.Arn}`,
    resource: {
      Type: 'AWS::Serverless::Function',
      Metadata: {
        BuildMethod: 'esbuild',
        BuildProperties: { EntryPoints: [handlers?.file ?? ''], Format: 'cjs', Target: 'es2022' },
      },
      Properties: {
        FunctionName: name,
        Handler: handler,
        ...(seconds !== undefined && { Timeout: seconds }),
      },
    },
  };
}

/** A function need not outlive the state that waits for it. Lambda's longest is 900 s. */
function timeoutSeconds(definition: JsonValue | undefined, stateName: string): number | undefined {
  const seconds = findState(definition, stateName)?.['TimeoutSeconds'];
  return typeof seconds === 'number' && seconds <= 900 ? seconds : undefined;
}

function findState(machine: JsonValue | undefined, name: string): JsonObject | undefined {
  if (Array.isArray(machine)) {
    for (const item of machine) {
      const found = findState(item, name);
      if (found) return found;
    }
    return undefined;
  }
  if (!isJsonObject(machine)) return undefined;
  const states = machine['States'];
  if (isJsonObject(states) && isJsonObject(states[name])) return states[name];
  for (const inner of Object.values(isJsonObject(states) ? states : {})) {
    if (!isJsonObject(inner)) continue;
    const found = findState(inner['ItemProcessor'] ?? inner['Iterator'] ?? inner['Branches'], name);
    if (found) return found;
  }
  return undefined;
}
