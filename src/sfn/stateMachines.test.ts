// State machines, versions, aliases and tags: what the account takes and in which words it refuses.
import { describe, expect, it } from 'vitest';
import { ApiError, createAccount, type Account } from '.';

const definition = '{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}';
const other = '{"StartAt":"B","States":{"B":{"Type":"Pass","End":true}}}';
const roleArn = 'arn:aws:iam::111111111111:role/states';
const prefix = 'arn:aws:states:us-east-1:111111111111';
const arn = `${prefix}:stateMachine:m`;

const create = (account: Account, more: object = {}) =>
  account.call('CreateStateMachine', { name: 'm', roleArn, definition, ...more });

const refused = async (call: Promise<unknown>) => {
  const error: unknown = await call.then(
    () => 'accepted',
    (thrown: unknown) => thrown,
  );
  return error instanceof ApiError ? `${error.code}: ${error.message}` : error;
};

describe('CreateStateMachine', () => {
  it('is idempotent by everything but role and tags', async () => {
    const account = createAccount();
    await create(account, { tags: [{ key: 'a', value: '1' }] });
    await create(account, { roleArn: 'arn:aws:iam::111111111111:role/another', tags: [{ key: 'b', value: '2' }] });
    expect(await account.call('DescribeStateMachine', { stateMachineArn: arn })).toMatchObject({ roleArn });
    expect(await account.call('ListTagsForResource', { resourceArn: arn })).toEqual({
      tags: [{ key: 'a', value: '1' }],
    });
  });

  it.each([
    ['another definition', { definition: other }],
    ['the same definition in other spacing', { definition: definition.replace(':', ': ') }],
    ['another type', { type: 'EXPRESS' }],
    ['tracing', { tracingConfiguration: { enabled: true } }],
    ['publish', { publish: true }],
    ['a key', { encryptionConfiguration: { type: 'CUSTOMER_MANAGED_KMS_KEY', kmsKeyId: 'alias/mine' } }],
  ])('is not idempotent with %s', async (_, more) => {
    const account = createAccount();
    await create(account);
    expect(await refused(create(account, more))).toBe(
      `StateMachineAlreadyExists: State Machine Already Exists: '${arn}'`,
    );
  });

  it.each([
    [{ name: 'a b' }, "InvalidName: Invalid Name: 'a b'"],
    [{ name: 'a\u0085b' }, "InvalidName: Invalid Name: 'a\u0085b'"],
    [{ roleArn: 'role' }, "InvalidArn: Invalid Arn: 'Invalid ARN prefix: role'"],
    [{ versionDescription: 'first' }, 'ValidationException: Version description can only be set when publish is true'],
    [
      { definition: '{}' },
      "InvalidDefinition: Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /'",
    ],
    [
      { loggingConfiguration: { level: 'ALL', destinations: [] } },
      'InvalidLoggingConfiguration: Invalid Logging Configuration: Must specify exactly one Log Destination.',
    ],
    [{ encryptionConfiguration: { type: 'CUSTOMER_MANAGED_KMS_KEY' } }, /^InvalidEncryptionConfiguration: /],
    [{ type: 'standard' }, /enum value set: \[STANDARD, EXPRESS\]$/],
    [{ tags: [{ key: 'aws:x', value: '' }] }, /^ValidationException: .*reserved/],
  ])('refuses %j', async (more, words) => {
    const account = createAccount();
    const answer = await refused(create(account, more));
    if (words instanceof RegExp) expect(answer).toMatch(words);
    else expect(answer).toBe(words);
    // What is refused leaves nothing behind.
    expect(await account.call('ListStateMachines', {})).toEqual({ stateMachines: [] });
  });

  it('asks whether the log group is there', async () => {
    const group = 'arn:aws:logs:us-east-1:111111111111:log-group:runs:*';
    const account = createAccount({ logGroupExists: (logGroupArn) => logGroupArn === group });
    const logTo = (logGroupArn: string) => ({
      loggingConfiguration: { level: 'ALL' as const, destinations: [{ cloudWatchLogsLogGroup: { logGroupArn } }] },
    });
    expect(await refused(create(account, logTo(group.replace('runs', 'none'))))).toBe(
      'InvalidLoggingConfiguration: Invalid Logging Configuration: Log Destination not found.',
    );
    expect(await refused(create(account, logTo(group.slice(0, -2))))).toBe(
      "InvalidLoggingConfiguration: Invalid Logging Configuration: Log Group ARN must be provided with '*' qualifier.",
    );
    expect(
      await refused(create(account, { loggingConfiguration: { destinations: [{ cloudWatchLogsLogGroup: {} }] } })),
    ).toBe('InvalidLoggingConfiguration: Invalid Logging Configuration: Must specify exactly one Log Destination.');
    await create(account, logTo(group));
    expect(await account.call('DescribeStateMachine', { stateMachineArn: arn })).toMatchObject({
      loggingConfiguration: { level: 'ALL', includeExecutionData: false },
    });
  });
});

describe('DescribeStateMachine', () => {
  it("names AWS's key of a definition with variables or JSONata, as recorded since they came", async () => {
    const account = createAccount();
    const shown = async (name: string, text: string) => {
      await create(account, { name, definition: text });
      return (await account.call('DescribeStateMachine', { stateMachineArn: `${prefix}:stateMachine:${name}` }))
        .encryptionConfiguration;
    };
    expect(await shown('plain', definition)).toBeUndefined();
    expect(await shown('jsonata', definition.replace('{', '{"QueryLanguage":"JSONata",'))).toEqual({
      type: 'AWS_OWNED_KEY',
    });
    expect(await shown('variables', definition.replace('"End"', '"Assign":{"a":1},"End"'))).toEqual({
      type: 'AWS_OWNED_KEY',
    });
  });
});

describe('UpdateStateMachine', () => {
  it('makes a revision only where something changes', async () => {
    const account = createAccount();
    await create(account);
    expect(await account.call('UpdateStateMachine', { stateMachineArn: arn, definition })).not.toHaveProperty(
      'revisionId',
    );
    const { revisionId } = await account.call('UpdateStateMachine', { stateMachineArn: arn, definition: other });
    expect(revisionId).toMatch(/^[0-9a-f]{8}-/);
    expect(
      await account.call('UpdateStateMachine', { stateMachineArn: arn, definition: other, roleArn }),
    ).toMatchObject({ revisionId });
    expect(await refused(account.call('UpdateStateMachine', { stateMachineArn: arn }))).toMatch(
      /^MissingRequiredParameter: Either the definition/,
    );
    expect(await refused(account.call('UpdateStateMachine', { stateMachineArn: `${arn}:1`, definition }))).toBe(
      `StateMachineDoesNotExist: State Machine Does Not Exist: '${arn}:1'`,
    );
  });

  it('leaves executions under way on their revision', async () => {
    const account = createAccount();
    await create(account);
    const { executionArn } = await account.call('StartExecution', { stateMachineArn: arn });
    await account.call('UpdateStateMachine', { stateMachineArn: arn, definition: other });
    expect(await account.call('DescribeStateMachineForExecution', { executionArn })).toMatchObject({ definition });
  });
});

describe('versions', () => {
  it('are made once a revision and never numbered twice', async () => {
    const account = createAccount();
    await create(account);
    const publish = async () =>
      (await account.call('PublishStateMachineVersion', { stateMachineArn: arn })).stateMachineVersionArn;
    expect(await publish()).toBe(`${arn}:1`);
    expect(await publish()).toBe(`${arn}:1`);
    await account.call('DeleteStateMachineVersion', { stateMachineVersionArn: `${arn}:1` });
    expect(await publish()).toBe(`${arn}:2`);
    expect(await refused(account.call('PublishStateMachineVersion', { stateMachineArn: arn, revisionId: 'x' }))).toBe(
      'ConflictException: Failed to publish the State Machine version for revision x. The current State Machine revision is INITIAL.',
    );
    expect(await refused(account.call('StartExecution', { stateMachineArn: `${arn}:1` }))).toBe(
      `StateMachineDoesNotExist: State Machine Does Not Exist: '${arn}:1'`,
    );
  });

  it('show their description', async () => {
    const account = createAccount();
    await create(account, { publish: true, versionDescription: 'first' });
    expect(await account.call('DescribeStateMachine', { stateMachineArn: `${arn}:1` })).toMatchObject({
      description: 'first',
      stateMachineArn: `${arn}:1`,
    });
    expect(await account.call('DescribeStateMachine', { stateMachineArn: arn })).not.toHaveProperty('description');
  });
});

describe('a list of versions', () => {
  it('is empty of a state machine that is not there', async () => {
    const account = createAccount();
    const list = (stateMachineArn: string) => account.call('ListStateMachineVersions', { stateMachineArn });
    expect(await list(arn)).toEqual({ stateMachineVersions: [] });
    expect(await refused(list('m'))).toBe("InvalidArn: Invalid Arn: 'Invalid ARN prefix: m'");
  });
});

describe('aliases', () => {
  const two = async () => {
    const account = createAccount();
    await create(account, { publish: true });
    await account.call('UpdateStateMachine', { stateMachineArn: arn, definition: other, publish: true });
    return account;
  };
  const route = (version: string, weight: number) => ({ stateMachineVersionArn: version, weight });

  it.each([
    [
      [route(arn, 100)],
      `ValidationException: Routing configuration must contain state machine version ARNs. Received: [${arn}]`,
    ],
    [
      [route(`${arn}:1`, 50), route(`${arn}:1`, 50)],
      `ValidationException: Routing configuration must contain distinct state machine version ARNs. Received: [${arn}:1, ${arn}:1]`,
    ],
    [
      [route(`${arn}:1`, 50), route(`${arn}:2`, 51)],
      'ValidationException: Sum of routing configuration weights must equal 100. Received: [50, 51]',
    ],
    [[route(`${arn}:9`, 100)], 'ResourceNotFound: Request references a resource that does not exist.'],
    [[route('version', 100)], "InvalidArn: Invalid Arn: 'Invalid ARN prefix: version'"],
    [
      [route(`${arn}:1`, 101)],
      "ValidationException: 1 validation error detected: Value '101' at 'routingConfiguration.1.member.weight' failed to satisfy constraint: Member must have value less than or equal to 100",
    ],
  ])('refuses the routes %j', async (routingConfiguration, words) => {
    expect(await refused((await two()).call('CreateStateMachineAlias', { name: 'PROD', routingConfiguration }))).toBe(
      words,
    );
  });

  it.each(['123', 'A'.repeat(81), 'an alias', '!no'])('refuses the name %s', async (name) => {
    expect(
      await refused(
        (await two()).call('CreateStateMachineAlias', { name, routingConfiguration: [route(`${arn}:1`, 100)] }),
      ),
    ).toMatch(
      /^ValidationException: \d validation errors? detected: Value '.+' at 'name' failed to satisfy constraint: Member must/,
    );
  });

  it('keep their versions from being deleted, and move', async () => {
    const account = await two();
    await account.call('CreateStateMachineAlias', { name: 'PROD', routingConfiguration: [route(`${arn}:1`, 100)] });
    const stateMachineAliasArn = `${arn}:PROD`;
    expect(await refused(account.call('DeleteStateMachineVersion', { stateMachineVersionArn: `${arn}:1` }))).toMatch(
      /aliases referencing this version: \[PROD\]$/,
    );
    await account.call('UpdateStateMachineAlias', {
      stateMachineAliasArn,
      routingConfiguration: [route(`${arn}:2`, 100)],
    });
    await account.call('DeleteStateMachineVersion', { stateMachineVersionArn: `${arn}:1` });
    expect(await account.call('DescribeStateMachine', { stateMachineArn: stateMachineAliasArn })).toMatchObject({
      definition: other,
    });
    expect(await account.call('ListStateMachineAliases', { stateMachineArn: `${arn}:2` })).toMatchObject({
      stateMachineAliases: [{ stateMachineAliasArn }],
    });
    expect(await refused(account.call('ListStateMachineAliases', { stateMachineArn: `${arn}:9` }))).toMatch(
      /^ResourceNotFound: /,
    );
    await account.call('DeleteStateMachineAlias', { stateMachineAliasArn });
    expect(await refused(account.call('DescribeStateMachineAlias', { stateMachineAliasArn }))).toBe(
      'ResourceNotFound: Request references a resource that does not exist.',
    );
  });
});

describe('DeleteStateMachine', () => {
  it('waits for the executions that wait', async () => {
    const account = createAccount({
      taskHost: { invoke: () => ({ outcome: { type: 'pending' }, submittedOutput: '{}' }) },
    });
    const ask = {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: { QueueUrl: 'q', 'MessageBody.$': '$$.Task.Token' },
      End: true,
    };
    await create(account, { definition: JSON.stringify({ StartAt: 'Ask', States: { Ask: ask } }) });
    const { executionArn } = await account.call('StartExecution', { stateMachineArn: arn });
    await account.call('DeleteStateMachine', { stateMachineArn: arn });
    expect(await account.call('DescribeStateMachine', { stateMachineArn: arn })).toMatchObject({ status: 'DELETING' });
    expect(await refused(account.call('StartExecution', { stateMachineArn: arn }))).toMatch(/^StateMachineDeleting: /);
    await account.call('StopExecution', { executionArn });
    expect(await account.call('ListStateMachines', {})).toEqual({ stateMachines: [] });
    expect(await account.call('DescribeExecution', { executionArn })).toMatchObject({
      status: 'ABORTED',
      redriveStatusReason: 'State machine is in DELETING status',
    });
  });
});

describe('executions', () => {
  it.each([
    [
      'not JSON',
      "Invalid State Machine Execution Input: 'Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at [Source: (String)\"not JSON\"; line: 1, column: 4]'",
    ],
  ])('refuse the input %s', async (input, message) => {
    const account = createAccount();
    await create(account);
    expect(await refused(account.call('StartExecution', { stateMachineArn: arn, input }))).toBe(
      `InvalidExecutionInput: ${message}`,
    );
  });

  it.each([
    ['execution', "InvalidArn: Invalid Arn: 'Invalid ARN prefix: execution'"],
    [`${prefix}:stateMachine:m`, "InvalidArn: Invalid Arn: 'Resource type not valid in this context: stateMachine'"],
    [`${prefix}:execution:m:none`, `ExecutionDoesNotExist: Execution Does Not Exist: '${prefix}:execution:m:none'`],
  ])('are not found at %s', async (executionArn, words) => {
    const account = createAccount();
    expect(await refused(account.call('DescribeExecution', { executionArn }))).toBe(words);
    expect(await refused(account.call('GetExecutionHistory', { executionArn }))).toBe(words);
    expect(await refused(account.call('StopExecution', { executionArn }))).toBe(words);
  });

  it('are listed by version and alias, and not of Express workflows', async () => {
    const account = createAccount();
    await create(account, { publish: true });
    await account.call('CreateStateMachineAlias', {
      name: 'PROD',
      routingConfiguration: [{ stateMachineVersionArn: `${arn}:1`, weight: 100 }],
    });
    for (const stateMachineArn of [arn, `${arn}:1`, `${arn}:PROD`])
      await account.call('StartExecution', { stateMachineArn });
    const count = async (stateMachineArn: string) =>
      (await account.call('ListExecutions', { stateMachineArn })).executions?.length;
    expect([await count(arn), await count(`${arn}:1`), await count(`${arn}:PROD`)]).toEqual([3, 2, 1]);
    await create(account, { name: 'e', type: 'EXPRESS' });
    expect(await refused(account.call('ListExecutions', { stateMachineArn: `${prefix}:stateMachine:e` }))).toBe(
      'StateMachineTypeNotSupported: This operation is not supported by this type of state machine',
    );
    expect(await refused(account.call('ListExecutions', {}))).toMatch(/^ValidationException: /);
  });
});

describe('tags', () => {
  it('have a key', async () => {
    const account = createAccount();
    await create(account);
    expect(await refused(account.call('TagResource', { resourceArn: arn, tags: [{ value: '1' }] }))).toBe(
      "ValidationException: 1 validation error detected: Value null at 'tags.1.member.key' failed to satisfy constraint: Member must not be null",
    );
  });

  it('are fifty at most, and of resources that there are', async () => {
    const account = createAccount();
    const { activityArn } = await account.call('CreateActivity', { name: 'a' });
    const tags = Array.from({ length: 50 }, (_, index) => ({ key: `k${index}`, value: '' }));
    await account.call('TagResource', { resourceArn: activityArn, tags });
    expect(
      await refused(account.call('TagResource', { resourceArn: activityArn, tags: [{ key: 'one more' }] })),
    ).toMatch(/^TooManyTags: /);
    await account.call('TagResource', { resourceArn: activityArn, tags: [{ key: 'k0', value: 'new' }] });
    await account.call('UntagResource', { resourceArn: activityArn, tagKeys: tags.slice(1).map(({ key }) => key) });
    expect(await account.call('ListTagsForResource', { resourceArn: activityArn })).toEqual({
      tags: [{ key: 'k0', value: 'new' }],
    });
    expect(await refused(account.call('TagResource', { resourceArn: `${arn}:1`, tags: [] }))).toBe(
      `ResourceNotFound: Resource not found: '${arn}:1'`,
    );
  });
});

describe('CreateActivity', () => {
  it('is idempotent by name whatever the tags, but not with another encryption', async () => {
    const account = createAccount();
    const make = (more: object = {}) => account.call('CreateActivity', { name: 'pack', ...more });
    const made = await make({ tags: [{ key: 'a', value: '1' }] });
    await account.advance(60);
    expect(await make({ encryptionConfiguration: { type: 'AWS_OWNED_KEY' } })).toEqual(made);
    const encryptionConfiguration = { type: 'CUSTOMER_MANAGED_KMS_KEY', kmsKeyId: 'alias/mine' };
    expect(await refused(make({ encryptionConfiguration }))).toBe(
      `ActivityAlreadyExists: Activity Already Exists: '${prefix}:activity:pack'`,
    );
  });
});
