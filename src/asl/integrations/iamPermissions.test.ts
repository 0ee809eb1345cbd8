// What a role must allow, by what definitions say: the whole table, and what AWS documents in single cases.
import { describe, expect, it } from 'vitest';
import { iamPermissions, iamWildcards, serviceIntegrations } from '.';
import { patternSuffixes } from './serviceIntegration';

const task = (resource: string, written: object = {}, more: object = {}) => ({
  StartAt: 'A',
  States: { A: { Type: 'Task', Resource: resource, Arguments: written, End: true, ...more } },
});
/** Action -> resources, of the permissions of one task. */
function allowed(resource: string, written: object = {}): Record<string, readonly string[]> {
  return Object.fromEntries(
    iamPermissions(task(resource, written)).flatMap(({ actions, resources }) =>
      actions.map((action) => [action, resources]),
    ),
  );
}
const here = (service: string, rest: string) =>
  `arn:\${AWS::Partition}:${service}:\${AWS::Region}:\${AWS::AccountId}:${rest}`;

describe('iamPermissions over the table of integrations', () => {
  const rows = [...serviceIntegrations.values()].flatMap(({ service, actions }) =>
    Object.entries(actions).flatMap(([action, patterns]) =>
      patterns.map((pattern) => `arn:aws:states:::${service}:${action}${patternSuffixes[pattern]}`),
    ),
  );

  it.each(rows)('%s has its permissions, on "*" only with a reason', (resource) => {
    const permissions = iamPermissions(task(resource));
    expect(permissions.length).toBeGreaterThan(0);
    for (const { actions, resources, page } of permissions) {
      expect(page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/step-functions\//);
      for (const action of actions) expect(action).toMatch(/^[a-z0-9-]+:[A-Z]\w+$/);
      if (actions.length > 0) expect(resources).not.toEqual([]);
      if (resources.includes('*')) expect(actions.filter((action) => !(action in iamWildcards))).toEqual([]);
      for (const one of resources) expect(one).toMatch(/^(?:\*$|arn:\$\{AWS::Partition\}:[a-z0-9-]+:)/);
    }
  });

  it('gives Run a Job more than Request Response, wherever IAM decides', () => {
    for (const resource of rows.filter((row) => row.includes('.sync') && !row.includes(':eks:runJob'))) {
      const plain = allowed(resource.replace(/\.sync(?::2)?$/, ''));
      expect(Object.keys(allowed(resource)).length, resource).toBeGreaterThan(Object.keys(plain).length);
    }
  });
});

describe('iamPermissions', () => {
  it.each([
    [
      'arn:aws:lambda:us-east-1:111122223333:function:charge',
      {},
      'arn:aws:lambda:us-east-1:111122223333:function:charge',
    ],
    ['arn:aws:states:::lambda:invoke', { FunctionName: 'charge' }, here('lambda', 'function:charge')],
    [
      'arn:aws:states:::lambda:invoke',
      { FunctionName: 'charge', Qualifier: 'live' },
      here('lambda', 'function:charge:live'),
    ],
    ['arn:aws:states:::lambda:invoke', { FunctionName: '{% $f %}' }, here('lambda', 'function:*')],
    ['arn:aws:states:::lambda:invoke', { 'FunctionName.$': '$.f' }, here('lambda', 'function:*')],
    ['arn:aws:states:::aws-sdk:lambda:invoke', { FunctionName: 'charge' }, here('lambda', 'function:charge')],
  ])('names the function of %s %j', (resource, written, arn) => {
    expect(allowed(resource, written)).toEqual({ 'lambda:InvokeFunction': [arn] });
  });

  it('lets a nested execution be started, watched and stopped', () => {
    const child = 'arn:aws:states:us-east-1:111122223333:stateMachine:child';
    const executions = ['arn:aws:states:us-east-1:111122223333:execution:child:*'];
    const rule = [here('events', 'rule/StepFunctionsGetEventsForStepFunctionsExecutionRule')];
    expect(allowed('arn:aws:states:::states:startExecution.sync:2', { StateMachineArn: child })).toEqual({
      'states:StartExecution': [child],
      'states:DescribeExecution': executions,
      'states:StopExecution': executions,
      'events:PutTargets': rule,
      'events:PutRule': rule,
      'events:DescribeRule': rule,
    });
  });

  it('derives the ARN of a queue from its URL', () => {
    const QueueUrl = 'https://sqs.eu-west-1.amazonaws.com/111122223333/refunds.fifo';
    expect(allowed('arn:aws:states:::sqs:sendMessage', { QueueUrl })).toEqual({
      'sqs:SendMessage': ['arn:${AWS::Partition}:sqs:eu-west-1:111122223333:refunds.fifo'],
    });
  });

  it('gives PutEvents the buses of its entries, of one without a name the default', () => {
    const Entries = [{ EventBusName: 'orders' }, { Detail: {} }];
    expect(allowed('arn:aws:states:::events:putEvents', { Entries })['events:PutEvents']).toEqual([
      here('events', 'event-bus/orders'),
      here('events', 'event-bus/default'),
    ]);
  });

  it('needs nothing for an activity', () => {
    expect(iamPermissions(task('arn:aws:states:us-east-1:111122223333:activity:weigh'))).toEqual([]);
  });

  it('allows an HTTP call to what its expression begins with', () => {
    const [call] = iamPermissions(
      task('arn:aws:states:::http:invoke', { ApiEndpoint: "{% 'https://a.example/x/' & $id %}", Method: 'GET' }),
    );
    expect(call?.condition).toEqual({
      StringEquals: { 'states:HTTPMethod': 'GET' },
      StringLike: { 'states:HTTPEndpoint': 'https://a.example/x/*' },
    });
  });

  it('derives the actions of the SDK, and says when it is not certain', () => {
    const of = (resource: string, written = {}) =>
      iamPermissions(task(`arn:aws:states:::aws-sdk:${resource}`, written))[0];
    expect(of('s3:getObject', { Bucket: 'b', 'Key.$': '$.k' })).toMatchObject({
      actions: ['s3:GetObject'],
      resources: ['arn:${AWS::Partition}:s3:::b/*'],
    });
    const copy = { Bucket: 'b', Key: 'k', CopySource: "{% 'from/' & $states.input.key %}" };
    const catcher = { Catch: [{ ErrorEquals: ['S3.NoSuchKeyException'], Next: 'B' }] };
    const copied = { ...task('arn:aws:states:::aws-sdk:s3:copyObject', copy) };
    expect(iamPermissions(copied).map(({ actions, resources }) => [actions, resources])).toEqual([
      [['s3:GetObject'], ['arn:${AWS::Partition}:s3:::from/*']],
      [['s3:PutObject'], ['arn:${AWS::Partition}:s3:::b/k']],
    ]);
    expect(of('s3:copyObject', { ...copy, CopySource: '{% $states.input.from %}' })).toMatchObject({
      resources: ['arn:${AWS::Partition}:s3:::*'],
      decide: expect.stringContaining('run time') as string,
    });
    const looked = task('arn:aws:states:::aws-sdk:s3:headObject', { Bucket: 'b', Key: 'k' }, catcher);
    expect(iamPermissions(looked).map(({ actions, resources }) => [actions, resources])).toEqual([
      [['s3:GetObject'], ['arn:${AWS::Partition}:s3:::b/k']],
      [['s3:ListBucket'], ['arn:${AWS::Partition}:s3:::b']],
    ]);
    expect(of('s3:listObjectsV2', { Bucket: 'b' })).toMatchObject({
      actions: ['s3:ListBucket'],
      resources: ['arn:${AWS::Partition}:s3:::b'],
    });
    expect(of('dynamodb:query', { TableName: 't', IndexName: 'i' })?.resources).toEqual([
      here('dynamodb', 'table/t'),
      here('dynamodb', 'table/t/index/*'),
    ]);
    expect(of('sfn:listExecutions', { StateMachineArn: 'arn:x' })).toMatchObject({
      actions: ['states:ListExecutions'],
    });
    expect(of('newservice:doThing')).toMatchObject({ actions: ['newservice:DoThing'] });
    expect(of('newservice:doThing')?.decide).toContain('not certain');
  });

  it('lets a Distributed Map start itself, read its items and write its results', () => {
    const permissions = iamPermissions({
      States: {
        Each: {
          Type: 'Map',
          ItemReader: { Resource: 'arn:aws:states:::s3:getObject', Parameters: { Bucket: 'in', Key: 'list.csv' } },
          ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'out', Prefix: 'runs/' } },
          ItemProcessor: {
            ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
            States: {
              Tell: { Type: 'Task', Resource: 'arn:aws:states:::sns:publish', Parameters: { PhoneNumber: '1' } },
            },
          },
        },
      },
    });
    expect(permissions.map(({ actions: [action], resources: [resource] }) => `${action} ${resource}`)).toEqual([
      'sns:Publish *',
      expect.stringMatching(/^states:StartExecution .*:stateMachine:<itself>$/),
      expect.stringMatching(/^states:DescribeExecution .*:execution:<itself>:\*$/),
      expect.stringMatching(/^states:RedriveExecution .*:execution:<itself>\/\*:\*$/),
      's3:GetObject arn:${AWS::Partition}:s3:::in/list.csv',
      's3:PutObject arn:${AWS::Partition}:s3:::out/runs/*',
    ]);
  });

  it.each([undefined, null, 3, [], { States: { A: null, B: { Type: 'Task' }, C: { Type: 'Task', Resource: 'x' } } }])(
    'reads what it can of %j',
    (definition) => {
      expect(iamPermissions(definition)).toEqual([]);
    },
  );

  it('lets a Task with Credentials assume its role, and do nothing itself', () => {
    const written = { FunctionName: 'arn:aws:lambda:us-east-1:444455556666:function:score' };
    const call = (RoleArn: string) =>
      iamPermissions(task('arn:aws:states:::lambda:invoke', written, { Credentials: { RoleArn } }));
    expect(call('arn:aws:iam::444455556666:role/scoring')).toEqual([
      {
        actions: ['sts:AssumeRole'],
        resources: ['arn:aws:iam::444455556666:role/scoring'],
        page: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-access-cross-acct-resources.html',
        states: ['A'],
      },
    ]);
    expect(call('{% $role %}')[0]).toMatchObject({
      resources: ['arn:${AWS::Partition}:iam::*:role/*'],
      decide: 'the role is only known at run time: name the roles that it may be',
    });
  });
});
