// Each message of the table with the smallest definition that has it: the words, AWS's location, and what is underlined.
import { describe, expect, it } from 'vitest';
import {
  diagnosticMend,
  diagnosticsReference,
  parseDefinition,
  type DiagnosticId,
  type JsonValue,
} from '../../language';
import { validate } from '../validate';

type Case = readonly [
  id: DiagnosticId,
  definition: JsonValue | string,
  message: string,
  location: string | undefined,
  underlined: string,
];

const machine = (states: Record<string, JsonValue>, more: Record<string, JsonValue> = {}): JsonValue => ({
  ...more,
  StartAt: Object.keys(states)[0] ?? '',
  States: states,
});
const one = (state: Record<string, JsonValue>, more?: Record<string, JsonValue>) => machine({ S: state }, more);
const pass = (fields: Record<string, JsonValue>) => one({ Type: 'Pass', ...fields, End: true });
const task = (fields: Record<string, JsonValue>) =>
  one({ Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', ...fields, End: true });
const choice = (rule: Record<string, JsonValue>) =>
  machine({ S: { Type: 'Choice', Choices: [rule] }, T: { Type: 'Succeed' } });
const inner = machine({ I: { Type: 'Succeed' } });
const map = (fields: Record<string, JsonValue>) => one({ Type: 'Map', ItemProcessor: inner, ...fields, End: true });
const distributed = (fields: Record<string, JsonValue>) =>
  map({
    ItemProcessor: {
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
      StartAt: 'I',
      States: { I: { Type: 'Succeed' } },
    },
    ...fields,
  });
const jsonata = (fields: Record<string, JsonValue>) => pass({ QueryLanguage: 'JSONata', ...fields });
const retry = (...retriers: JsonValue[]) => task({ Retry: retriers });
const resource = (Resource: string) => one({ Type: 'Task', Resource, End: true });

const cases: readonly Case[] = [
  ['DefinitionNotObject', '[]', 'Definition must be a valid JSON object', undefined, '[]'],
  ['MissingFields', '{}', 'These fields are required: [States, StartAt]', '/', '{'],
  ['MissingFields', one({ End: true }), 'These fields are required: [Type]', '/States/S', '{'],
  ['UnsupportedField', pass({ Retry: [] }), "Field 'Retry' is not supported", '/States/S', '"Retry"'],
  [
    'UnknownValue',
    one({ Type: 'Loop', End: true }),
    "The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map]",
    '/States/S/Type',
    '"Loop"',
  ],
  [
    'UnknownValue',
    retry({ ErrorEquals: ['A'], JitterStrategy: 'SOME' }),
    "The field 'JitterStrategy' should have one of these values: [FULL, NONE]",
    '/States/S/Retry[0]/JitterStrategy',
    '"SOME"',
  ],
  [
    'WrongType',
    jsonata({ Assign: '{% $states.input %}' }),
    'Expected value of type Object',
    '/States/S/Assign',
    '"{% $states.input %}"',
  ],
  ['WrongType', pass({ Comment: 5 }), 'Expected value of type String', '/States/S/Comment', '5'],
  [
    'EmptyValue',
    one({ Type: 'Parallel', Branches: [], End: true }),
    'Value cannot be empty',
    '/States/S/Branches',
    '[]',
  ],
  [
    'BelowMinimum',
    retry({ ErrorEquals: ['A'], BackoffRate: 0.5 }),
    'Minimum value is 1.0',
    '/States/S/Retry[0]/BackoffRate',
    '0.5',
  ],
  [
    'AboveMaximum',
    distributed({ ToleratedFailurePercentage: 101 }),
    'Maximum value is 100.0',
    '/States/S/ToleratedFailurePercentage',
    '101',
  ],
  [
    'NotAboveTwin',
    task({ TimeoutSeconds: 5, HeartbeatSeconds: 5 }),
    'TimeoutSeconds must be greater than HeartbeatSeconds',
    '/States/S',
    '5',
  ],
  [
    'OnlyOneOf',
    task({ TimeoutSeconds: 5, TimeoutSecondsPath: '$.t' }),
    'Only one of these fields can be present: [TimeoutSeconds, TimeoutSecondsPath]',
    '/States/S',
    '"TimeoutSecondsPath"',
  ],
  [
    'OneOfRequired',
    one({ Type: 'Wait', End: true }),
    'One of these fields is required: [Seconds, SecondsPath, Timestamp, TimestampPath]',
    '/States/S',
    '{',
  ],
  [
    'FieldNeedsOther',
    distributed({ ItemReader: { Resource: 'arn:aws:states:::s3:getObject', ReaderConfig: { CSVHeaders: ['a'] } } }),
    'Field \'CSVHeaders\' needs "CSVHeaderLocation": "GIVEN"',
    '/States/S/ItemReader/ReaderConfig',
    '["a"]',
  ],
  [
    'InvalidTimestamp',
    one({ Type: 'Wait', Timestamp: '2026-13-01T00:00:00Z', End: true }),
    'String does not match RFC3339 timestamp',
    '/States/S/Timestamp',
    '"2026-13-01T00:00:00Z"',
  ],
  [
    'QueryLanguageDowngrade',
    one({ Type: 'Pass', QueryLanguage: 'JSONPath', End: true }, { QueryLanguage: 'JSONata' }),
    "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine",
    '/States/S',
    '"JSONPath"',
  ],
  [
    'FieldOfOtherLanguage',
    jsonata({ Parameters: {} }),
    "The QueryLanguage is set to 'JSONata', but field 'Parameters' is only supported for the 'JSONPath' QueryLanguage",
    '/States/S',
    '"Parameters"',
  ],
  ['InvalidPath', pass({ InputPath: '$.a[' }), 'Value is not a valid JSONPath: ', '/States/S/InputPath', '"'],
  [
    'ScriptInPath',
    pass({ InputPath: '$.a[(@.length-1)]' }),
    'The JSONPath of Step Functions has no script expressions, so this path will fail',
    '/States/S/InputPath',
    '"$.a[(@.length-1)]"',
  ],
  [
    'NotReferencePath',
    pass({ ResultPath: '$.a[*]' }),
    'Value is not a Reference Path',
    '/States/S/ResultPath',
    '"$.a[*]"',
  ],
  [
    'InvalidTemplateExpression',
    pass({ Parameters: { o: { 'x.$': 'States.Nope()' } } }),
    "The value for the field 'x.$' must be a valid JSONPath or a valid intrinsic function call",
    '/States/S/Parameters/o',
    'States.Nope()"',
  ],
  [
    'DuplicateTemplateKey',
    pass({ Parameters: { x: 1, 'x.$': '$.x' } }),
    "The fields 'x' and 'x.$' give the same key",
    '/States/S/Parameters',
    '"x"',
  ],
  [
    'FunctionGivesNoText',
    one({ Type: 'Fail', ErrorPath: 'States.MathAdd($.a, 1)' }),
    "The intrinsic function in 'ErrorPath' must be one of: [States.Format, States.JsonToString, States.ArrayGetItem, States.Base64Encode, States.Base64Decode, States.Hash, States.UUID]",
    '/States/S/ErrorPath',
    '"States.MathAdd($.a, 1)"',
  ],
  [
    'JsonataSyntax',
    jsonata({ Output: { v: '{% 1 + %}' } }),
    'Unexpected end of expression',
    '/States/S/Output/v',
    '%}"',
  ],
  [
    'JsonataDelimiters',
    jsonata({ Output: '{% 1 }' }),
    'A JSONata expression begins with {% and ends with %}',
    '/States/S/Output',
    '"{% 1 }"',
  ],
  [
    'JsonataExpected',
    map({ QueryLanguage: 'JSONata', Items: 5 }),
    'Value must be an array, an object or a JSONata expression',
    '/States/S/Items',
    '5',
  ],
  [
    'JsonataBareName',
    jsonata({ Output: '{% phone %}' }),
    "Reference to 'phone' at the top level is not supported.",
    '/States/S/Output',
    'phone %}"',
  ],
  [
    'JsonataEval',
    jsonata({ Output: "{% $eval('1') %}" }),
    "Function '$eval' is not supported.",
    '/States/S/Output',
    "$eval('1') %}\"",
  ],
  [
    'JsonataStatesField',
    jsonata({ Output: '{% $states.errorOutput %}' }),
    "Field '$states.errorOutput' does not exist",
    '/States/S/Output',
    '$states.errorOutput %}"',
  ],
  [
    'MissingFields',
    choice({ StringEquals: 'x', Next: 'T' }),
    'These fields are required: [Variable]',
    '/States/S/Choices[0]',
    '{',
  ],
  [
    'ChoiceRuleShape',
    choice({ Variable: '$.a', Next: 'T' }),
    'A Choice rule needs Variable with one comparison, or one of And, Or and Not',
    '/States/S/Choices[0]',
    '{',
  ],
  [
    'NestedTransition',
    choice({ Not: { Variable: '$.a', IsNull: true, Next: 'T' }, Next: 'T' }),
    "Field 'Next' is not supported",
    '/States/S/Choices[0]/Not',
    '"Next"',
  ],
  [
    'AllErrorsAlone',
    retry({ ErrorEquals: ['A', 'States.ALL'] }),
    'States.ALL must be the only error name in ErrorEquals',
    '/States/S/Retry[0]/ErrorEquals',
    '"States.ALL"',
  ],
  [
    'AllErrorsLast',
    retry({ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['A'] }),
    'States.ALL must be in the last entry of Retry',
    '/States/S/Retry[0]/ErrorEquals',
    '"States.ALL"',
  ],
  [
    'StateNameLength',
    machine({ ['x'.repeat(81)]: { Type: 'Succeed' } }),
    'A state name has 1 to 80 characters, and this one has 81',
    `/States/${'x'.repeat(81)}`,
    `"${'x'.repeat(81)}"`,
  ],
  [
    'DuplicateStateName',
    machine({ I: { Type: 'Map', ItemProcessor: inner, End: true } }),
    'Duplicate state name: I',
    '/States/I/ItemProcessor/States/I',
    '"I"',
  ],
  [
    'InvalidVariableName',
    pass({ Assign: { states: 1 } }),
    "'states' is not a valid variable name",
    '/States/S/Assign',
    '"states"',
  ],
  [
    'AssignTooLarge',
    pass({ Assign: { v: 'x'.repeat(262_144) } }),
    'The variables of one Assign have 262144 bytes at most',
    '/States/S/Assign',
    '{',
  ],
  [
    'CredentialsWithoutRole',
    task({ Credentials: { roleArn: 'x' } }),
    'Credentials has no RoleArn',
    '/States/S/Credentials',
    '{"roleArn"',
  ],
  [
    'FieldOfOtherLanguage',
    machine({
      S: { Type: 'Choice', QueryLanguage: 'JSONata', Choices: [{ Variable: '$.a', IsNull: true, Next: 'T' }] },
      T: { Type: 'Succeed' },
    }),
    "The QueryLanguage is set to 'JSONata', but field 'Variable' is only supported for the 'JSONPath' QueryLanguage",
    '/States/S/Choices[0]',
    '"Variable"',
  ],
  [
    'ExpressChild',
    map({
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
        StartAt: 'W',
        States: { W: { Type: 'Task', Resource: 'arn:aws:states:::glue:startJobRun.sync', End: true } },
      },
    }),
    'The child executions of this Map are Express ones, which have no .sync',
    '/States/S/ItemProcessor/States/W/Resource',
    '"arn:aws:states:::glue:startJobRun.sync"',
  ],
  [
    'UnusualVariableName',
    pass({ Assign: { 'top-level': 1 } }),
    "'top-level' is not a Unicode identifier, so no expression can read it as a variable",
    '/States/S/Assign',
    '"top-level"',
  ],
  [
    'VariableOfOuterScope',
    machine({
      A: { Type: 'Pass', Assign: { v: 1 }, Next: 'M' },
      M: { Type: 'Map', ItemProcessor: machine({ B: { Type: 'Pass', Assign: { 'v.$': '$' }, End: true } }), End: true },
    }),
    "Variable 'v' is already assigned in an outer scope",
    '/States/M/ItemProcessor/States/B/Assign',
    '"v.$"',
  ],
  [
    'LabelLength',
    distributed({ Label: 'x'.repeat(41) }),
    'A Label has 1 to 40 characters',
    '/States/S/Label',
    `"${'x'.repeat(41)}"`,
  ],
  ['LabelCharacters', distributed({ Label: 'a b' }), 'A Label has no white space', '/States/S/Label', '"a b"'],
  [
    'DuplicateLabel',
    machine({
      A: {
        Type: 'Map',
        Label: 'l',
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'B',
          States: {
            B: {
              Type: 'Map',
              Label: 'l',
              ItemProcessor: {
                ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
                ...(inner as object),
              },
              End: true,
            },
          },
        },
        End: true,
      },
    }),
    'Duplicate Label: l',
    '/States/A/ItemProcessor/States/B/Label',
    '"l"',
  ],
  [
    'DistributedOnly',
    map({ Label: 'l' }),
    "Field 'Label' is only supported by a Map state in DISTRIBUTED mode",
    '/States/S',
    '"Label"',
  ],
  ['InvalidResource', resource('doWork'), 'Value is not a valid resource ARN', '/States/S/Resource', '"doWork"'],
  [
    'UnusualResource',
    resource('foo:bar'),
    'Step Functions runs Lambda functions, activities and actions of services, and this Resource is none of them',
    '/States/S/Resource',
    '"foo:bar"',
  ],
  [
    'UnknownService',
    resource('arn:aws:states:::polly:speak'),
    'The resource provided arn:aws:states:::polly:speak is not recognized.',
    '/States/S/Resource',
    '"arn:aws:states:::polly:speak"',
  ],
  [
    'UnknownAction',
    resource('arn:aws:states:::lambda:call'),
    'The resource provided arn:aws:states:::lambda:call is not recognized.',
    '/States/S/Resource',
    '"arn:aws:states:::lambda:call"',
  ],
  [
    'UnknownPattern',
    resource('arn:aws:states:::lambda:invoke.sync'),
    'The resource provided arn:aws:states:::lambda:invoke.sync is not recognized.',
    '/States/S/Resource',
    '"arn:aws:states:::lambda:invoke.sync"',
  ],
  [
    'NoMapDataAction',
    distributed({ ItemReader: { Resource: 'arn:aws:states:::s3:putObject', Parameters: {} } }),
    'The resource provided arn:aws:states:::s3:putObject is not recognized.',
    '/States/S/ItemReader/Resource',
    '"arn:aws:states:::s3:putObject"',
  ],
  [
    'ResourceOfService',
    resource('arn:aws:sqs:us-east-1:123456789012:orders'),
    'The resource provided arn:aws:sqs:us-east-1:123456789012:orders is not recognized.',
    '/States/S/Resource',
    '"arn:aws:sqs:us-east-1:123456789012:orders"',
  ],
  [
    'InvalidResource',
    resource('arn:aws:states:::states:startExecution.sync:3'),
    'Value is not a valid resource ARN',
    '/States/S/Resource',
    '"arn:aws:states:::states:startExecution.sync:3"',
  ],
  [
    'MapDataAction',
    resource('arn:aws:states:::s3:getObject'),
    'The resource provided arn:aws:states:::s3:getObject is not recognized.',
    '/States/S/Resource',
    '"arn:aws:states:::s3:getObject"',
  ],
  [
    'SdkServiceName',
    resource('arn:aws:states:::aws-sdk:S3:getObject'),
    'The resource provided arn:aws:states:::aws-sdk:S3:getObject is not recognized.',
    '/States/S/Resource',
    '"arn:aws:states:::aws-sdk:S3:getObject"',
  ],
  [
    'SdkActionName',
    resource('arn:aws:states:::aws-sdk:s3:GetObject'),
    'The resource provided arn:aws:states:::aws-sdk:s3:GetObject is not recognized.',
    '/States/S/Resource',
    '"arn:aws:states:::aws-sdk:s3:GetObject"',
  ],
  [
    'SdkPattern',
    resource('arn:aws:states:::aws-sdk:glue:startJobRun.sync'),
    'The resource provided arn:aws:states:::aws-sdk:glue:startJobRun.sync is not recognized.',
    '/States/S/Resource',
    '"arn:aws:states:::aws-sdk:glue:startJobRun.sync"',
  ],
  [
    'MissingTaskToken',
    resource('arn:aws:states:::sqs:sendMessage.waitForTaskToken'),
    'The task waits for a task token, but passes none on',
    '/States/S/Resource',
    '"arn:aws:states:::sqs:sendMessage.waitForTaskToken"',
  ],
  [
    'NoDollar',
    pass({ Parameters: { a: '$.b' } }),
    'No .$ on a field that appears to be a JSONPath or Intrinsic Function: a',
    '/States/S/Parameters/a',
    '"$.b"',
  ],
  [
    'JsonataInJsonPath',
    pass({ Parameters: { a: '{% $states.input %}' } }),
    'The state is in JSONPath, so this expression is passed on as plain text',
    '/States/S/Parameters/a',
    '"{% $states.input %}"',
  ],
  [
    'NoPath',
    one({ Type: 'Fail', Error: '$.error' }),
    "Field value looks like a path, but field name does not end with 'Path': Error",
    '/States/S/Error',
    '"$.error"',
  ],
  [
    'PassResultIsStatic',
    pass({ Result: { 'a.$': '$.b' } }),
    'Attempt to use a path in the result of a pass state.',
    '/States/S/Result/a.$',
    '"$.b"',
  ],
  [
    'MisspelledTarget',
    machine({ Start: { Type: 'Pass', Next: 'Finnish' }, Finish: { Type: 'Succeed' } }),
    "Missing 'Next' target: Finnish",
    '/States/Start/Next',
    '"Finnish"',
  ],
  ['MisspelledField', pass({ Reslt: 1 }), "Field 'Reslt' is not supported", '/States/S', '"Reslt"'],
  [
    'MissingTarget',
    machine({ A: { Type: 'Choice', Choices: [], Default: 'B' } }),
    "Missing 'Next' target: B",
    '/States/A/Default',
    '"B"',
  ],
  [
    'UnreachableState',
    machine({ A: { Type: 'Succeed' }, B: { Type: 'Succeed' } }),
    'State "B" is not reachable.',
    '/States/B',
    '"B"',
  ],
  [
    'NextAndEnd',
    machine({ A: { Type: 'Pass', Next: 'B', End: true }, B: { Type: 'Succeed' } }),
    'Only one of these fields can be present: [Next, End]',
    '/States/A',
    '"B"',
  ],
  ['MissingNext', machine({ A: { Type: 'Pass' } }), 'One of these fields is required: [Next, End]', '/States/A', '"A"'],
  ['MissingEndState', machine({ A: { Type: 'Pass', Next: 'A' } }), 'Workflow has no terminal state', undefined, '{'],
];

const express: readonly Case[] = [
  [
    'ExpressActivity',
    resource('arn:aws:states:us-east-1:123456789012:activity:a'),
    'Express state machine does not support Activity ARN',
    '/States/S/Resource',
    '"arn:aws:states:us-east-1:123456789012:activity:a"',
  ],
  [
    'ExpressPattern',
    task({ Resource: 'arn:aws:states:::glue:startJobRun.sync' }),
    "Express state machine does not support '.sync' service integration",
    '/States/S/Resource',
    '"arn:aws:states:::glue:startJobRun.sync"',
  ],
  [
    'ExpressDistributedMap',
    distributed({}),
    'Express state machine does not support DISTRIBUTED mode of a Map state',
    '/States/S/ItemProcessor/ProcessorConfig',
    '{"Mode"',
  ],
];

const check =
  (type: 'STANDARD' | 'EXPRESS') =>
  (...[id, definition, message, location, underlined]: Case) => {
    const text = typeof definition === 'string' ? definition : JSON.stringify(definition);
    const found = validate(parseDefinition(text, { format: 'json' }), { type }).filter(
      (diagnostic) => diagnostic.id === id,
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]!.message.startsWith(message), found[0]!.message).toBe(true);
    expect(found[0]!.location).toBe(location);
    expect(
      text.slice(found[0]!.range.start, found[0]!.range.end).startsWith(underlined),
      text.slice(found[0]!.range.start),
    ).toBe(true);
    for (const locale of ['en', 'pt-BR'] as const) {
      expect(diagnosticMend(found[0]!, locale)).not.toMatch(
        /\{(?:field|fields|values|limit|name|state|twin|other|pattern|service|action|problem)\}/,
      );
    }
  };

describe('a Standard workflow', () => {
  it.each(cases)('%s', check('STANDARD'));
});

describe('an Express workflow', () => {
  it.each(express)('%s', check('EXPRESS'));

  it.each(express)('%s is no error in a Standard one', (id, definition) => {
    expect(validate(parseDefinition(JSON.stringify(definition))).map((diagnostic) => diagnostic.id)).not.toContain(id);
  });
});

describe('the table of messages', () => {
  it('has no message that no definition gets', () => {
    const ofText = new Set(['INVALID_JSON_DESCRIPTION', 'INVALID_LENGTH']);
    const tested = new Set([...cases, ...express].map(([id]) => id));
    const untested = diagnosticsReference().filter(
      ({ id, code }) => !tested.has(id) && !ofText.has(code) && id !== 'BlankDefinition',
    );
    expect(untested.map(({ id }) => id)).toEqual([]);
  });

  it('has every message and mend in both languages, ending in a full stop', () => {
    for (const { id, mend } of diagnosticsReference()) {
      expect(mend.en, id).toMatch(/[.}]$/);
      expect(mend['pt-BR'], id).toMatch(/[.}]$/);
      expect(mend['pt-BR'], id).not.toBe(mend.en);
    }
  });
});

describe('what is fine stays fine', () => {
  it.each<[string, JsonValue]>([
    [
      '${Token} wherever a string may stand',
      one({
        Type: 'Task',
        Resource: '${Function}',
        Parameters: { 'x.$': '${Path}' },
        InputPath: '${Input}',
        End: true,
      }),
    ],
    [
      '${Token} as the name of a state, and in an integration',
      machine({
        S: { Type: 'Task', Resource: 'arn:aws:states:::${Service}:${Action}', Next: '${Following}' },
        T: { Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:${Service}:list', End: true },
      }),
    ],
    [
      '${Token} where JSONata may stand',
      map({ QueryLanguage: 'JSONata', Items: '${Items}', MaxConcurrency: '${Most}', Assign: { '${Name}': 1 } }),
    ],
    ['an empty Retry and Catch', task({ Retry: [], Catch: [] })],
    ['null paths', pass({ InputPath: null, ResultPath: null, OutputPath: null })],
    ['a variable in a Reference Path', one({ Type: 'Wait', SecondsPath: '$wait', End: true })],
    ['JSONata numbers', one({ Type: 'Wait', QueryLanguage: 'JSONata', Seconds: '{% $states.input.s %}', End: true })],
    [
      '$states.result after a Task',
      one({
        Type: 'Task',
        QueryLanguage: 'JSONata',
        Resource: 'arn:aws:states:::lambda:invoke',
        Arguments: {},
        Output: '{% $states.result.Payload %}',
        Assign: { r: '{% $states.result %}' },
        End: true,
      }),
    ],
    [
      '$states.errorOutput in a Catch',
      machine({
        S: {
          Type: 'Task',
          QueryLanguage: 'JSONata',
          Resource: 'arn:aws:states:::lambda:invoke',
          Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput %}', Next: 'T' }],
          End: true,
        },
        T: { Type: 'Succeed' },
      }),
    ],
    [
      'a partition, region and account in an integration',
      resource('arn:aws-cn:states:cn-north-1:123456789012:sqs:sendMessage'),
    ],
    [
      'names with marks',
      machine({
        'a/b?': { Type: 'Pass', Next: 'End' },
        End: { Type: 'Pass', Next: 'x[0]:<"|' },
        'x[0]:<"|': { Type: 'Succeed' },
      }),
    ],
  ])('%s', (_, definition) => {
    expect(
      validate(parseDefinition(JSON.stringify(definition))).filter(({ severity }) => severity === 'ERROR'),
    ).toEqual([]);
  });
});
