// A workflow as a CloudFormation template that deploys it (AWS::StepFunctions::StateMachine), with SAM's transform where
// the functions are the workflow's own: state machine, role, log, traces, and the things that the definition names.
import { environmentVariables } from './handlers';
import { definitionString, ownSubstitutions } from './definitionString';
import { namedThings, type NamedThing } from './namedThings';
import { stateMachineRole } from './stateMachineRole';
import {
  getAtt,
  logicalName,
  ref,
  type CloudFormationTemplate,
  type TemplateComment,
  type TemplateObject,
  type TemplateResource,
  type Workflow,
} from './template';
import { templateYaml } from './templateYaml';

const logDays = 14;

/** The template as an object and as YAML; `notes` are the decisions that are left to a human, in English. */
export interface DeployedWorkflow {
  readonly template: CloudFormationTemplate;
  readonly yaml: string;
  readonly notes: readonly string[];
}

/** Never throws: what cannot be read of a definition is not in the template. */
export function cloudFormationTemplate(workflow: Workflow): DeployedWorkflow {
  const { name, summary, handlers, definition } = workflow;
  const things = namedThings(workflow);
  const role = stateMachineRole(name, definition.value, things);
  const own = ownSubstitutions(definition.text);
  const isSam = things.some(({ resource }) => resource?.Type === 'AWS::Serverless::Function');
  const variables = isSam && handlers ? environmentVariables(handlers) : [];
  const parameters = parametersOf(things, own, variables);
  const template: CloudFormationTemplate = {
    AWSTemplateFormatVersion: '2010-09-09',
    ...(isSam && { Transform: 'AWS::Serverless-2016-10-31' as const }),
    Description: summary ?? `The workflow ${name}`,
    ...(Object.keys(parameters).length > 0 && { Parameters: parameters }),
    ...(isSam && { Globals: functionGlobals(variables) }),
    Resources: {
      StateMachine: stateMachine(workflow, things, own),
      StateMachineRole: role.resource,
      StateMachineLog: {
        Type: 'AWS::Logs::LogGroup',
        Properties: { LogGroupName: `/aws/vendedlogs/states/${name}`, RetentionInDays: logDays },
      },
      ...Object.fromEntries(things.flatMap(({ id, resource }) => (resource ? [[id, resource]] : []))),
    },
    Outputs: { StateMachineArn: { Value: ref('StateMachine') } },
  };
  const comments = [
    ...ownComments(isSam),
    ...role.comments.map(({ path, text }) => ({ path: ['Resources', 'StateMachineRole', ...path], text })),
    ...things.flatMap(({ id, resource, comment }) =>
      resource && comment ? [{ path: ['Resources', id], text: comment.text }] : [],
    ),
  ];
  const notes = [...things.flatMap(({ comment }) => comment?.text ?? []), ...role.notes];
  return { template, yaml: templateYaml(template, comments), notes };
}

function parametersOf(
  things: readonly NamedThing[],
  own: readonly string[],
  variables: readonly string[],
): Record<string, TemplateObject> {
  return Object.fromEntries([
    ...things.flatMap(({ id, parameter }) => (parameter ? [[id, parameter] as const] : [])),
    ...own.map(
      (name) => [name, { Type: 'String', Description: `What \${${name}} stands for in the definition` }] as const,
    ),
    ...variables.map(
      (name) =>
        [
          variableParameter(name),
          { Type: 'String', Description: `The environment variable ${name} of the functions` },
        ] as const,
    ),
  ]);
}

/** `STOCK_URL` -> `StockUrl` */
const variableParameter = (name: string): string => logicalName(name.toLowerCase());

function functionGlobals(variables: readonly string[]): TemplateObject {
  return {
    Function: {
      Runtime: 'nodejs22.x',
      CodeUri: '.',
      Tracing: 'Active',
      ...(variables.length > 0 && {
        Environment: { Variables: Object.fromEntries(variables.map((name) => [name, ref(variableParameter(name))])) },
      }),
    },
  };
}

function stateMachine(
  { name, type, definition }: Workflow,
  things: readonly NamedThing[],
  own: readonly string[],
): TemplateResource {
  const substitutions: TemplateObject = Object.fromEntries([
    ...things.map(({ substitution, reference }) => [substitution, reference] as const),
    ...own.map((parameter) => [parameter, ref(parameter)] as const),
  ]);
  return {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: {
      StateMachineName: name,
      StateMachineType: type,
      RoleArn: getAtt('StateMachineRole', 'Arn'),
      DefinitionString: definitionString(definition, things),
      ...(Object.keys(substitutions).length > 0 && { DefinitionSubstitutions: substitutions }),
      LoggingConfiguration: {
        Level: type === 'EXPRESS' ? 'ALL' : 'ERROR',
        IncludeExecutionData: false,
        Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: getAtt('StateMachineLog', 'Arn') } }],
      },
      TracingConfiguration: { Enabled: true },
    },
  };
}

function ownComments(isSam: boolean): TemplateComment[] {
  const logging = ['Resources', 'StateMachine', 'Properties', 'LoggingConfiguration'];
  return [
    {
      path: [...logging, 'IncludeExecutionData'],
      text: 'Decide: true writes inputs and outputs to the log, personal data too.',
    },
    { path: ['Resources', 'StateMachineLog', 'Properties', 'RetentionInDays'], text: 'Decide: how long you need it.' },
    isSam
      ? {
          path: ['Globals'],
          text: 'Build and deploy with: sam build && sam deploy --guided\nDecide: a handler that calls AWS needs Policies of its own.',
        }
      : {
          path: ['Resources'],
          text: 'Deploy with: aws cloudformation deploy --capabilities CAPABILITY_IAM --stack-name <name> --template-file <file>',
        },
  ];
}
