// The functions, tables, topics and queues that a definition names: each becomes a resource of the template or a
// parameter, and a substitution in the definition (CloudFormation, AWS::StepFunctions::StateMachine,
// DefinitionSubstitutions).
import {
  arnOf,
  awsCalls,
  functionArn,
  isJsonObject,
  queueArn,
  type AwsCall,
  type JsonObject,
  type JsonValue,
} from '../asl/index';
import { handlerOf } from './handlers';
import { tableKey } from './tableKey';
import {
  getAtt,
  logicalName,
  ref,
  type TemplateComment,
  type TemplateObject,
  type TemplateResource,
  type Workflow,
} from './template';

/** One named thing. */
export interface NamedThing {
  /** The field that names it, and the text that stands there. */
  readonly field: string;
  readonly value: string;
  /** Name of the substitution in the definition. */
  readonly substitution: string;
  /** What the substitution becomes. */
  readonly reference: TemplateObject;
  /** Its ARN as the permissions have it, and as the template has it. `attribute` is what `${...}` of Fn::Sub takes. */
  readonly arn: string;
  readonly arnReference: TemplateObject;
  readonly arnInSub: string;
  readonly id: string;
  readonly resource?: TemplateResource;
  readonly parameter?: TemplateObject;
  readonly comment?: Omit<TemplateComment, 'path'>;
}

/** All things that the calls of a definition name literally, each once, in the order in which they are met. */
export function namedThings({ definition: { value: definition }, handlers, tables }: Workflow): NamedThing[] {
  const things = new Map<string, NamedThing>();
  for (const call of awsCalls(definition).tasks) {
    const thing = thingOf(call, { definition, handlers, tables });
    // `orders` the table and `orders` the queue have different ids; two spellings of one function have one each.
    if (thing && !things.has(`${thing.field} ${thing.value}`)) {
      const taken = [...things.values()].filter(({ id }) => id.replace(/\d+$/, '') === thing.id).length;
      things.set(`${thing.field} ${thing.value}`, taken === 0 ? thing : renamed(thing, `${taken + 1}`));
    }
  }
  return [...things.values()];
}

function renamed(thing: NamedThing, suffix: string): NamedThing {
  const text = (value: TemplateObject): TemplateObject =>
    JSON.parse(JSON.stringify(value).replaceAll(`"${thing.id}"`, `"${thing.id}${suffix}"`)) as TemplateObject;
  return {
    ...thing,
    id: thing.id + suffix,
    substitution: thing.substitution + suffix,
    reference: text(thing.reference),
    arnReference: text(thing.arnReference),
    arnInSub: thing.arnInSub.replace(thing.id, thing.id + suffix),
  };
}

interface Context {
  readonly definition: JsonValue | undefined;
  readonly handlers: Workflow['handlers'];
  readonly tables: Workflow['tables'];
}

function thingOf(call: AwsCall, { definition, handlers, tables }: Context): NamedThing | undefined {
  const { resource } = call;
  // What a Task reaches by another role is in another account, as a rule: this template neither makes nor names it.
  if (call.assumes !== undefined) return undefined;
  if (resource.kind === 'lambda') return functionThing('Resource', call, call.written, definition, handlers);
  if (resource.kind === 'activity') return activityThing(call.written, resource.name);
  if (resource.kind !== 'optimised' && resource.kind !== 'sdk') return undefined;
  switch (resource.service) {
    case 'lambda':
      return functionThing('FunctionName', call, call.literal('FunctionName'), definition, handlers);
    case 'dynamodb':
      return tableThing(call.literal('TableName'), definition, tables);
    case 'sns':
      return topicThing(call.literal('TopicArn'));
    case 'sqs':
      return queueThing(call.literal('QueueUrl'));
    case 'states':
    case 'sfn':
      return stateMachineThing(call.literal('StateMachineArn'));
    default:
      return undefined;
  }
}

function functionThing(
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

function tableThing(
  value: string | undefined,
  definition: JsonValue | undefined,
  tables: Workflow['tables'],
): NamedThing | undefined {
  if (value === undefined || value.startsWith('arn:')) return undefined;
  const id = `${logicalName(value)}Table`;
  const { attributes, sure } = tableKey(value, definition, tables?.[value]);
  return {
    field: 'TableName',
    value,
    substitution: `${id}Name`,
    reference: ref(id),
    arn: arnOf('dynamodb', 'table/', value),
    arnReference: getAtt(id, 'Arn'),
    arnInSub: `\${${id}.Arn}`,
    id,
    resource: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        TableName: value,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: attributes.map(([name, type]) => ({ AttributeName: name, AttributeType: type })),
        KeySchema: attributes.map(([name], index) => ({
          AttributeName: name,
          KeyType: index === 0 ? 'HASH' : 'RANGE',
        })),
      },
    },
    ...(!sure && {
      comment: {
        text: 'Decide: the definition does not say what the key of this table is. Its first attribute is taken.',
      },
    }),
  };
}

function topicThing(value: string | undefined): NamedThing | undefined {
  const name = /^arn:[^:]+:sns:[\w-]+:\d{12}:([\w-]+(?:\.fifo)?)$/.exec(value ?? '')?.[1];
  if (value === undefined || name === undefined) return undefined;
  const id = `${logicalName(name)}Topic`;
  return {
    field: 'TopicArn',
    value,
    substitution: `${id}Arn`,
    reference: ref(id),
    arn: value,
    arnReference: ref(id),
    arnInSub: `\${${id}}`,
    id,
    resource: {
      Type: 'AWS::SNS::Topic',
      Properties: { TopicName: name, ...(name.endsWith('.fifo') && { FifoTopic: true }) },
    },
    comment: { text: 'Decide: nobody is subscribed yet. Add AWS::SNS::Subscription.' },
  };
}

function queueThing(value: string | undefined): NamedThing | undefined {
  const name = /^https:\/\/sqs\.[\w-]+\.[^/]+\/\d{12}\/([\w-]+(?:\.fifo)?)$/.exec(value ?? '')?.[1];
  if (value === undefined || name === undefined) return undefined;
  const id = `${logicalName(name)}Queue`;
  return {
    field: 'QueueUrl',
    value,
    substitution: `${id}Url`,
    reference: ref(id),
    arn: queueArn(value),
    arnReference: getAtt(id, 'Arn'),
    arnInSub: `\${${id}.Arn}`,
    id,
    resource: {
      Type: 'AWS::SQS::Queue',
      Properties: { QueueName: name, ...(name.endsWith('.fifo') && { FifoQueue: true }) },
    },
  };
}

function activityThing(value: string, name: string): NamedThing {
  const id = `${logicalName(name)}Activity`;
  return {
    field: 'Resource',
    value,
    substitution: `${id}Arn`,
    reference: ref(id),
    arn: value,
    arnReference: ref(id),
    arnInSub: `\${${id}}`,
    id,
    resource: { Type: 'AWS::StepFunctions::Activity', Properties: { Name: name } },
    comment: {
      text: 'Its workers need states:GetActivityTask, states:SendTaskSuccess, SendTaskFailure and SendTaskHeartbeat.',
    },
  };
}

function stateMachineThing(value: string | undefined): NamedThing | undefined {
  const name = /:stateMachine:([\w-]+)$/.exec(value ?? '')?.[1];
  if (value === undefined || name === undefined) return undefined;
  const id = `${logicalName(name)}StateMachineArn`;
  const reference = ref(id);
  return {
    field: 'StateMachineArn',
    value,
    substitution: id,
    reference,
    arn: value,
    arnReference: reference,
    arnInSub: `\${${id}}`,
    id,
    parameter: {
      Type: 'String',
      Default: value,
      Description: `The state machine ${name}, which this template does not make`,
    },
  };
}
