// Each example's template: it is what CloudFormation's schemas want, it deploys the example's own definition, and its
// role allows nothing on "*" but what the one list gives a reason for.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse, parseDocument, type CollectionTag, type ScalarTag } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { iamWildcards, parseDefinition } from '../../src/asl';
import { readExamples } from '../../src/checks';
import { cloudFormationTemplate, exampleWorkflow, type CloudFormationTemplate } from '../../src/deploy';
import { references, resourceSchemas, visitIntrinsics } from './resourceSchema';

const root = resolve(__dirname, '../..');
const { examples } = readExamples(root);
let schemas: ReturnType<typeof resourceSchemas>;
beforeAll(() => {
  schemas = resourceSchemas();
});

/** CloudFormation's short forms, read back into the long ones. */
const scalarTag = (tag: string, name: string): ScalarTag => ({
  tag,
  resolve: (text) => ({ [name]: name === 'Fn::GetAtt' ? text.split('.') : text }) as never,
});
const sequenceTag = (tag: string, name: string): CollectionTag => ({
  tag,
  collection: 'seq',
  resolve: (seq) => ({ [name]: (seq as { toJSON(): unknown }).toJSON() }) as never,
});
const customTags = [
  scalarTag('!Ref', 'Ref'),
  scalarTag('!GetAtt', 'Fn::GetAtt'),
  scalarTag('!Sub', 'Fn::Sub'),
  sequenceTag('!Sub', 'Fn::Sub'),
  sequenceTag('!Select', 'Fn::Select'),
  sequenceTag('!Split', 'Fn::Split'),
];

const pseudoParameters: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::Region': 'us-east-1',
  'AWS::AccountId': '111122223333',
};

/** What a reference is after deployment in us-east-1 of the account of the examples. */
function deployed(template: CloudFormationTemplate, reference: unknown): unknown {
  const value = reference as { Ref?: string; 'Fn::GetAtt'?: [string, string]; 'Fn::Sub'?: string };
  if (value['Fn::Sub'] !== undefined) {
    return value['Fn::Sub'].replace(/\$\{([^}]+)\}/g, (_, id: string) =>
      String(pseudoParameters[id] ?? deployed(template, { Ref: id })),
    );
  }
  const arn = (service: string, rest: string) => `arn:aws:${service}:us-east-1:111122223333:${rest}`;
  const id = value.Ref ?? value['Fn::GetAtt']?.[0] ?? '';
  const parameter = template.Parameters?.[id];
  if (parameter) return parameter['Default'];
  const { Type, Properties } = template.Resources[id]!;
  switch (`${Type} ${value.Ref === undefined ? 'Arn' : 'Ref'}`) {
    case 'AWS::Serverless::Function Arn':
      return arn('lambda', `function:${String(Properties['FunctionName'])}`);
    case 'AWS::Serverless::Function Ref':
      return Properties['FunctionName'];
    case 'AWS::DynamoDB::Table Ref':
      return Properties['TableName'];
    case 'AWS::SNS::Topic Ref':
      return arn('sns', String(Properties['TopicName']));
    case 'AWS::SQS::Queue Ref':
      return `https://sqs.us-east-1.amazonaws.com/111122223333/${String(Properties['QueueName'])}`;
    case 'AWS::StepFunctions::Activity Ref':
      return arn('states', `activity:${String(Properties['Name'])}`);
    default:
      throw new Error(`A definition refers to ${id}, a ${Type}.`);
  }
}

interface Statement {
  Action: string | string[];
  Resource: unknown;
}
const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);
const statements = (template: CloudFormationTemplate): Statement[] =>
  (template.Resources['StateMachineRole']!.Properties['Policies'] as never[]).flatMap(
    (policy: { PolicyDocument: { Statement: Statement[] } }) => policy.PolicyDocument.Statement,
  );

describe.each(examples.map((example) => [example.id, example] as const))('the template of %s', (_, example) => {
  const { template, yaml } = cloudFormationTemplate(exampleWorkflow(example));
  const machine = template.Resources['StateMachine']!.Properties;

  it('fits the schemas of its resources', () => {
    expect(schemas.faultsOf(template)).toEqual([]);
  });

  it('deploys the definition of the example', () => {
    let text = String(machine['DefinitionString']);
    for (const [name, reference] of Object.entries((machine['DefinitionSubstitutions'] ?? {}) as object)) {
      expect(text, `\${${name}} is used`).toContain(`\${${name}}`);
      text = text.replaceAll(`\${${name}}`, String(deployed(template, reference)));
    }
    expect(parseDefinition(text, { format: 'json' }).diagnostics).toEqual([]);
    expect(JSON.parse(text)).toEqual(example.definition.value);
  });

  it('allows on "*" only what has a reason', () => {
    for (const { Action, Resource } of statements(template)) {
      if (!list(Resource).includes('*')) continue;
      for (const action of list(Action)) expect(Object.keys(iamWildcards)).toContain(action);
    }
  });

  it('says the same as YAML', () => {
    expect(parseDocument(yaml, { customTags }).errors).toEqual([]);
    expect(parse(yaml, { customTags })).toEqual(JSON.parse(JSON.stringify(template)));
  });

  it('declares what it refers to, and uses what it declares', () => {
    const used = new Set<string>(['StateMachine']);
    visitIntrinsics(template, (name, value) => references(name, value).forEach(({ id }) => used.add(id)));
    expect(Object.keys({ ...template.Parameters, ...template.Resources }).filter((id) => !used.has(id))).toEqual([]);
  });

  it.runIf(example.handlers)('has each of its handlers', () => {
    const text = readFileSync(resolve(root, example.handlers!.file), 'utf8');
    const functions = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::Serverless::Function');
    expect(functions).not.toEqual([]);
    for (const { Properties } of functions) {
      const [, exported] = String(Properties['Handler']).split('.');
      expect(text).toMatch(new RegExp(`^export (?:async )?function ${exported}\\b`, 'm'));
    }
  });
});

describe('the check against the schemas', () => {
  it('finds what is wrong', () => {
    const { template } = cloudFormationTemplate(exampleWorkflow(examples[0]!));
    const broken: CloudFormationTemplate = {
      ...template,
      Resources: {
        ...template.Resources,
        Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 7, Keys: [] } },
        Nothing: { Type: 'AWS::No::Thing', Properties: {} },
        Log: {
          Type: 'AWS::Logs::LogGroup',
          Properties: { LogGroupName: { 'Fn::GetAtt': ['StateMachineRole', 'Name'] }, KmsKeyId: { Ref: 'Key' } },
        },
      },
    };
    expect(schemas.faultsOf(broken)).toEqual([
      'Table.TableName: 7 is no string',
      'Table has no property Keys',
      'Table must have KeySchema',
      'Nothing: there is no resource AWS::No::Thing',
      'StateMachineRole has no attribute Name',
      'Ref names Key, which is not there',
    ]);
  });
});
