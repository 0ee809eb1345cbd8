// The role of the state machine: the permissions of its states, of its log and of its traces, as statements
// (developer guide, "Creating an IAM role for your state machine", cw-logs, concepts-xray-tracing).
import { iamPermissions, selfArn, type IamPermission, type JsonValue } from '../asl/index';
import type { NamedThing } from './namedThings';
import {
  ref,
  sub,
  type TemplateComment,
  type TemplateObject,
  type TemplatePart,
  type TemplateResource,
} from './template';

const guide = 'https://docs.aws.amazon.com/step-functions/latest/dg/';

const logDelivery: IamPermission = {
  actions: [
    'logs:CreateLogDelivery',
    'logs:CreateLogStream',
    'logs:GetLogDelivery',
    'logs:UpdateLogDelivery',
    'logs:DeleteLogDelivery',
    'logs:ListLogDeliveries',
    'logs:PutLogEvents',
    'logs:PutResourcePolicy',
    'logs:DescribeResourcePolicies',
    'logs:DescribeLogGroups',
  ],
  resources: ['*'],
  states: [],
  page: `${guide}cw-logs.html`,
};

const traces: IamPermission = {
  actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'xray:GetSamplingRules', 'xray:GetSamplingTargets'],
  resources: ['*'],
  states: [],
  page: `${guide}concepts-xray-tracing.html`,
};

/** The role as a resource, the comments on its statements (paths from the role), and what a human must decide. */
export function stateMachineRole(
  name: string,
  definition: JsonValue | undefined,
  things: readonly NamedThing[],
): { resource: TemplateResource; comments: TemplateComment[]; notes: string[] } {
  const needs = merged(iamPermissions(definition));
  const granted = [...needs.filter(({ actions }) => actions.length > 0), logDelivery, traces];
  const statements = granted.map((need) => statement(name, need, things));
  const resource: TemplateResource = {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'states.amazonaws.com' },
            Action: 'sts:AssumeRole',
            Condition: {
              StringEquals: { 'aws:SourceAccount': ref('AWS::AccountId') },
              ArnLike: {
                'aws:SourceArn': sub(arnPattern('states', 'stateMachine:*')),
              },
            },
          },
        ],
      },
      Policies: [{ PolicyName: 'WhatTheStatesNeed', PolicyDocument: { Version: '2012-10-17', Statement: statements } }],
    },
  };
  const path = ['Properties', 'Policies', 0, 'PolicyDocument', 'Statement'];
  const comments = granted.map((need, index) => ({ path: [...path, index], text: explanation(need) }));
  const undone = needs.filter(({ actions }) => actions.length === 0).map(explanation);
  if (undone.length > 0) comments.push({ path: ['Properties', 'Policies'], text: undone.join('\n') });
  const notes = needs.flatMap(({ decide, states }) =>
    decide === undefined ? [] : [`${states.join(', ')}: ${decide}`],
  );
  return { resource, comments, notes };
}

/** Which states need it, what a human must decide, and the page. */
function explanation({ states, decide, page }: IamPermission): string {
  return [
    ...(states.length > 0 ? [`For ${states.join(', ')}.`] : []),
    ...(decide === undefined ? [] : [`Decide: ${decide}.`]),
    page,
  ].join('\n');
}

/** Needs of the same actions under the same condition become one, with all their resources and states. */
function merged(needs: readonly IamPermission[]): IamPermission[] {
  const byKey = new Map<string, IamPermission>();
  for (const need of needs) {
    const key = JSON.stringify([need.actions, need.condition, need.decide, need.page]);
    const other = byKey.get(key);
    byKey.set(
      key,
      other
        ? {
            ...other,
            resources: [...new Set([...other.resources, ...need.resources])],
            states: [...new Set([...other.states, ...need.states])],
          }
        : need,
    );
  }
  return [...byKey.values()];
}

function statement(
  name: string,
  { actions, resources, condition }: IamPermission,
  things: readonly NamedThing[],
): TemplateObject {
  const named = resources.map((resource) => resourcePart(withName(resource, name), things));
  const [only] = named;
  return {
    Effect: 'Allow',
    Action: actions.length === 1 ? (actions[0] ?? '') : [...actions],
    Resource: named.length === 1 && only !== undefined ? only : named,
    ...(condition && { Condition: conditionPart(condition) }),
  };
}

const withName = (arn: string, name: string): string =>
  arn
    .replace(selfArn, selfArn.replace('<itself>', name))
    .replace(
      selfArn.replace(':stateMachine:', ':execution:'),
      selfArn.replace(':stateMachine:<itself>', `:execution:${name}`),
    );

/** A resource of the template instead of its ARN where it is one. */
function resourcePart(arn: string, things: readonly NamedThing[]): TemplatePart {
  for (const thing of things) {
    if (thing.field === 'StateMachineArn' && arn === `${thing.arn.replace(':stateMachine:', ':execution:')}:*`) {
      const name = { 'Fn::Select': [6, { 'Fn::Split': [':', thing.reference] }] };
      return { 'Fn::Sub': [arnPattern('states', 'execution:${Name}:*'), { Name: name }] };
    }
    if (arn === thing.arn) return thing.arnReference;
    if (arn.startsWith(`${thing.arn}/`) || arn.startsWith(`${thing.arn}:`)) {
      return sub(thing.arnInSub + arn.slice(thing.arn.length));
    }
  }
  return arn.includes('${AWS::') ? sub(arn) : arn;
}

const arnPattern = (service: string, resource: string): string =>
  `arn:\${AWS::Partition}:${service}:\${AWS::Region}:\${AWS::AccountId}:${resource}`;

function conditionPart(condition: NonNullable<IamPermission['condition']>): TemplateObject {
  return Object.fromEntries(
    Object.entries(condition).map(([operator, keys]) => [
      operator,
      Object.fromEntries(
        Object.entries(keys).map(([key, value]) => [key, value.includes('${AWS::') ? sub(value) : value]),
      ),
    ]),
  );
}
