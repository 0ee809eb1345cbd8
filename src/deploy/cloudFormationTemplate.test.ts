// Templates of workflows that no example has: what is named how, what becomes a parameter, what a key is taken to be.
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../asl/index';
import { cloudFormationTemplate } from './cloudFormationTemplate';
import { environmentVariables, handlerOf } from './handlers';
import type { Workflow } from './template';

type States = Record<string, { [key: string]: JsonValue }>;
const task = (resource: string, written: { [key: string]: JsonValue } = {}): States[string] => ({
  Type: 'Task',
  Resource: resource.startsWith('arn:') ? resource : `arn:aws:states:::${resource}`,
  Parameters: written,
  End: true,
});
function of(states: States, more: Partial<Workflow> = {}) {
  const value: JsonValue = { StartAt: Object.keys(states)[0] ?? '', States: states };
  const definition = { text: JSON.stringify(value, null, 2), format: 'json' as const, value };
  return cloudFormationTemplate({ name: 'w', type: 'STANDARD', definition, ...more });
}
const substitutions = ({ template }: ReturnType<typeof of>): unknown =>
  template.Resources['StateMachine']?.Properties['DefinitionSubstitutions'];
const table = ({ template }: ReturnType<typeof of>, id: string) => template.Resources[id]?.Properties;

describe('cloudFormationTemplate', () => {
  it('has no substitutions, parameters or things where the definition names nothing', () => {
    const made = of({ Done: { Type: 'Succeed' } });
    expect(substitutions(made)).toBeUndefined();
    // Without it CloudFormation makes no role.
    expect(made.yaml).toMatch(/^# Deploy with: .*CAPABILITY_IAM.*\nResources:$/m);
    expect(Object.keys(made.template)).not.toContain('Parameters');
    expect(Object.keys(made.template.Resources)).toEqual(['StateMachine', 'StateMachineRole', 'StateMachineLog']);
  });

  it('makes a function of a handler, and a parameter of a function that is not its own', () => {
    const FunctionName = 'arn:aws:lambda:us-east-1:111122223333:function:charge-card';
    const states = { A: { ...task('lambda:invoke', { FunctionName }), TimeoutSeconds: 20 } };
    const handlers = {
      file: 'handlers.ts',
      text: 'export async function chargeCard() {\n  return process.env.BANK_URL;\n}\n',
    };
    const own = of(states, { handlers });
    expect(own.template.Transform).toBe('AWS::Serverless-2016-10-31');
    expect(own.template.Resources['ChargeCardFunction']?.Properties).toEqual({
      FunctionName: 'charge-card',
      Handler: 'handlers.chargeCard',
      Timeout: 20,
    });
    expect(Object.keys(own.template.Parameters ?? {})).toEqual(['BankUrl']);
    const other = of(states);
    expect(other.template).not.toHaveProperty('Transform');
    expect(other.template.Parameters?.['ChargeCardFunctionArn']?.['Default']).toBe(FunctionName);
    expect(substitutions(other)).toEqual({ ChargeCardFunctionArn: { Ref: 'ChargeCardFunctionArn' } });
  });

  it('makes a parameter of every bucket, and the role names it, too', () => {
    const reader = { Resource: 'arn:aws:states:::s3:getObject', Parameters: { Bucket: 'shop-sales', Key: 'day.csv' } };
    const ItemProcessor = { ProcessorConfig: { Mode: 'DISTRIBUTED' }, StartAt: 'P', States: { P: { Type: 'Pass' } } };
    const made = of({
      Each: { Type: 'Map', ItemReader: reader, ItemProcessor, Next: 'A' },
      A: task('aws-sdk:s3:putObject', { Bucket: 'shop-sales', Key: 'sum', Body: '' }),
    });
    expect(substitutions(made)).toEqual({ ShopSalesBucket: { Ref: 'ShopSalesBucket' } });
    expect(made.template.Parameters?.['ShopSalesBucket']).toMatchObject({ Type: 'String', Default: 'shop-sales' });
    expect(made.yaml).not.toContain('shop-sales/');
    expect(made.yaml.match(/"Bucket": "\$\{ShopSalesBucket\}"/g)).toHaveLength(2);
    expect(made.yaml).toContain('!Sub arn:${AWS::Partition}:s3:::${ShopSalesBucket}/day.csv');
  });

  it('names the bucket that a copy is made from by its parameter, too', () => {
    const from = (CopySource: string) => task('aws-sdk:s3:copyObject', { Bucket: 'kept', Key: 'k', CopySource });
    const { yaml } = of({
      A: { ...task('aws-sdk:s3:deleteObject', { Bucket: 'sent', Key: 'k' }) },
      B: from('/sent/a'),
      C: from("{% 'sent/' & $states.input.key %}"),
    });
    expect(yaml).toContain('"CopySource": "/${SentBucket}/a"');
    expect(yaml).toContain(`"CopySource": "{% '\${SentBucket}/' & $states.input.key %}"`);
    expect(yaml).toContain(
      'Action: s3:GetObject\n                Resource: !Sub arn:${AWS::Partition}:s3:::${SentBucket}/*',
    );
  });

  it('makes a parameter of an ARN that is another account’s, and of the name of its cluster', () => {
    const role = 'arn:aws:iam::111122223333:role/churn-serving';
    const made = of({
      Run: task('ecs:runTask.sync', {
        Cluster: 'arn:aws:ecs:us-east-1:111122223333:cluster/exports',
        TaskDefinition: 'nightly',
      }),
      Model: task('sagemaker:createModel', { ModelName: 'churn', ExecutionRoleArn: role }),
      Elsewhere: {
        ...task('sagemaker:createModel', { ExecutionRoleArn: `${role}-2` }),
        Credentials: { RoleArn: role },
      },
    });
    expect(substitutions(made)).toEqual({
      ChurnServingRoleArn: { Ref: 'ChurnServingRoleArn' },
      ExportsClusterArn: {
        'Fn::Sub': 'arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:cluster/${ExportsCluster}',
      },
    });
    expect(made.template.Parameters).toMatchObject({
      ChurnServingRoleArn: { Default: role },
      ExportsCluster: { Default: 'exports' },
    });
    expect(made.yaml).toContain(
      '!Sub arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:task/${ExportsCluster}/*',
    );
    expect(made.yaml).toContain('Resource: !Ref ChurnServingRoleArn');
  });

  it('leaves a version or alias as it is written', () => {
    const made = of({ A: task('lambda:invoke', { FunctionName: 'charge-card:live' }) });
    expect(substitutions(made)).toBeUndefined();
    expect(made.yaml).toContain(
      'Resource: !Sub arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:charge-card:live',
    );
  });

  it.each<[string, States[string], string[], boolean]>([
    ['the Key of a call', task('dynamodb:getItem', { TableName: 't', Key: { id: { 'S.$': '$.id' } } }), ['id S'], true],
    [
      'two attributes of a Key, whose order is a guess',
      task('dynamodb:getItem', { TableName: 't', Key: { a: { S: '1' }, n: { N: '2' } } }),
      ['a S', 'n N'],
      false,
    ],
    [
      'the condition that an item is new',
      task('dynamodb:putItem', {
        TableName: 't',
        Item: { at: { N: '1' }, id: { S: '2' } },
        ConditionExpression: 'attribute_not_exists(id)',
      }),
      ['id S'],
      true,
    ],
    [
      'the first attribute of an Item',
      task('dynamodb:putItem', { TableName: 't', Item: { at: { N: '1' } } }),
      ['at N'],
      false,
    ],
    ['nothing', task('dynamodb:putItem', { TableName: 't', 'Item.$': '$' }), ['id S'], false],
  ])('takes the key of a table from %s', (_, state, key, sure) => {
    const made = of({ A: state });
    const definitions = table(made, 'TTable')?.['AttributeDefinitions'] as Record<string, string>[];
    expect(definitions.map(({ AttributeName, AttributeType }) => `${AttributeName} ${AttributeType}`)).toEqual(key);
    expect(made.notes.some((note) => note.includes('key of this table'))).toBe(!sure);
  });

  it('takes the key of a table from the account, where it is known', () => {
    const tables = { t: { partitionKey: { name: 'pk', type: 'S' }, sortKey: { name: 'sk', type: 'N' } } };
    const made = of({ A: task('dynamodb:putItem', { TableName: 't', 'Item.$': '$' }) }, { tables });
    expect(table(made, 'TTable')?.['KeySchema']).toEqual([
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ]);
    expect(made.notes).toEqual([]);
  });

  it('keeps things apart whose names are the same letters', () => {
    const made = of({
      A: task('dynamodb:getItem', { TableName: 'my-orders', Key: { id: { S: '1' } } }),
      B: task('dynamodb:getItem', { TableName: 'my_orders', Key: { id: { S: '1' } } }),
    });
    expect(substitutions(made)).toEqual({
      MyOrdersTableName: { Ref: 'MyOrdersTable' },
      MyOrdersTableName2: { Ref: 'MyOrdersTable2' },
    });
    expect(made.yaml).toContain('!GetAtt MyOrdersTable2.Arn');
  });

  it('asks for what the author left to deployment', () => {
    const made = of({ A: task('lambda:invoke', { FunctionName: '${ChargeCard}' }) });
    expect(substitutions(made)).toEqual({ ChargeCard: { Ref: 'ChargeCard' } });
    expect(made.template.Parameters?.['ChargeCard']?.['Type']).toBe('String');
    expect(made.notes.join()).toContain('FunctionName is only known at run time');
  });

  it('lets a child be watched wherever it is deployed', () => {
    const StateMachineArn = 'arn:aws:states:us-east-1:111122223333:stateMachine:child';
    const { yaml } = of({ A: task('states:startExecution.sync:2', { StateMachineArn }) });
    expect(yaml).toContain('Name: !Select [ 6, !Split [ ":", !Ref ChildStateMachineArn ] ]');
    expect(yaml).not.toMatch(/Resource:.*111122223333/);
  });

  it('logs everything of an Express workflow, which has no other history', () => {
    const level = (type: Workflow['type']) =>
      (of({}, { type }).template.Resources['StateMachine']?.Properties['LoggingConfiguration'] as { Level: string })
        .Level;
    expect([level('EXPRESS'), level('STANDARD')]).toEqual(['ALL', 'ERROR']);
  });

  it.each([undefined, null, 'text', [1], { States: 7 }])('makes a template also of %j', (value) => {
    const definition = { text: JSON.stringify(value) ?? '', format: 'json' as const, value };
    expect(cloudFormationTemplate({ name: 'w', type: 'STANDARD', definition }).yaml).toContain(
      'AWS::StepFunctions::StateMachine',
    );
  });
});

describe('handlers', () => {
  it('are found by the name of their function', () => {
    const handlers = { file: 'handlers.ts', text: 'export const resizeImage = 1;\nfunction hidden() {}\n' };
    expect(handlerOf(handlers, 'resize-image')).toBe('handlers.resizeImage');
    expect(handlerOf(handlers, 'resize')).toBeUndefined();
    expect(handlerOf(handlers, 'hidden')).toBeUndefined();
  });

  it('say which variables they read, also by a name that is a value', () => {
    const text =
      "post('STOCK_URL');\nconst a = process.env.ONE;\nconst b = process.env['TWO_B'];\nconst c = process.env[name];\n";
    expect(environmentVariables({ file: 'handlers.ts', text })).toEqual(['ONE', 'TWO_B', 'STOCK_URL']);
    expect(environmentVariables({ file: 'handlers.ts', text: "f('STOCK_URL');" })).toEqual([]);
  });
});
