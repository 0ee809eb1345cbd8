// Any text in: no throw, an answer in bounded time, places inside the text. A valid definition changed at one field gets
// a diagnostic at that field or stays valid.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDefinition, type DefinitionDocument, type JsonValue, type SourceFormat } from '../language';
import { createStateMachineError } from './awsAnswers';
import { validate } from './validate';
import { variableReferences } from './variableReferences';

/** One definition with every type of state and part, valid in both query languages' own states. */
const rich: JsonValue = {
  Comment: 'all',
  StartAt: 'Get',
  TimeoutSeconds: 60,
  States: {
    Get: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: {
        'FunctionName.$': '$.name',
        Payload: { 'id.$': "States.Format('{}', $.id)", fixed: [1, { 'x.$': '$$.Execution.Id' }] },
      },
      ResultSelector: { 'value.$': '$.Payload' },
      ResultPath: '$.got',
      TimeoutSeconds: 30,
      HeartbeatSeconds: 10,
      Retry: [
        {
          ErrorEquals: ['States.Timeout'],
          IntervalSeconds: 2,
          MaxAttempts: 3,
          BackoffRate: 1.5,
          MaxDelaySeconds: 9,
          JitterStrategy: 'FULL',
        },
      ],
      Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'Failed' }],
      Assign: { 'total.$': '$.Payload.total' },
      Next: 'Choose',
    },
    Choose: {
      Type: 'Choice',
      Choices: [
        {
          And: [{ Variable: '$.a', NumericGreaterThan: 1 }, { Not: { Variable: '$.b', StringMatches: 'x*' } }],
          Next: 'Wait',
        },
        { Variable: '$total', NumericEqualsPath: '$.c', Next: 'Both' },
      ],
      Default: 'Each',
    },
    Wait: { Type: 'Wait', Timestamp: '2026-03-14T01:59:00Z', Next: 'Both' },
    Both: {
      Type: 'Parallel',
      Branches: [
        { StartAt: 'Left', States: { Left: { Type: 'Pass', Result: { a: 1 }, End: true } } },
        { StartAt: 'Right', States: { Right: { Type: 'Succeed' } } },
      ],
      Next: 'Each',
    },
    Each: {
      Type: 'Map',
      QueryLanguage: 'JSONata',
      Items: '{% $states.input.items %}',
      ItemSelector: { one: '{% $states.context.Map.Item.Value %}' },
      MaxConcurrency: 5,
      ToleratedFailurePercentage: 10,
      Label: 'each',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'Work',
        States: { Work: { Type: 'Pass', QueryLanguage: 'JSONata', Output: '{% $states.input.one %}', End: true } },
      },
      ItemReader: {
        Resource: 'arn:aws:states:::s3:getObject',
        ReaderConfig: { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW', MaxItems: 10 },
        Arguments: { Bucket: 'b', Key: 'k' },
      },
      ItemBatcher: { MaxItemsPerBatch: 10, BatchInput: { a: 1 } },
      ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Arguments: { Bucket: 'b' } },
      Output: '{% $states.result %}',
      End: true,
    },
    Failed: { Type: 'Fail', ErrorPath: '$.error.Error', Cause: 'told' },
  },
};

const judge = (text: string, format?: SourceFormat) => {
  const document = parseDefinition(text, format ? { format } : {});
  return { document, diagnostics: validate(document) };
};

function expectPlaces({
  document,
  diagnostics,
}: {
  document: DefinitionDocument;
  diagnostics: ReturnType<typeof validate>;
}) {
  const lines = document.text.split(/\r\n|\r|\n/).length;
  for (const { range, line, column, message, mend } of diagnostics) {
    expect(range.start).toBeGreaterThanOrEqual(0);
    expect(range.end).toBeGreaterThanOrEqual(range.start);
    expect(range.start).toBeLessThanOrEqual(document.text.length);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(message).not.toMatch(/\{(?:field|fields|target|state|values|limit)\}/);
    expect(mend.length).toBeGreaterThan(10);
  }
}

/** Texts that look like definitions more than chance would make them. */
const pieces = fc.constantFrom(
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '\n',
  ' ',
  '- ',
  '&a ',
  '*a',
  '<<: ',
  '"StartAt"',
  '"States"',
  '"Type"',
  '"Task"',
  '"Map"',
  '"Next"',
  '"Choices"',
  '"QueryLanguage"',
  '"JSONata"',
  '"{% $states.input',
  ' %}"',
  '"$.a[?(@.b',
  '"States.Format(\'',
  '${T}',
  '1e9999',
  '-',
  '\uFEFF',
  '\u0000',
  '💥',
  '//',
  '/*',
  'null',
);

describe('any text', () => {
  it.each(['json', 'yaml', undefined] as const)('as %s gets an answer with places inside it', (format) => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 300 }),
          fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join('')),
        ),
        (text) => {
          expectPlaces(judge(text, format));
          createStateMachineError(text);
          variableReferences(text);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('as any JSON value gets an answer', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expectPlaces(judge(text));
      }),
      { numRuns: 300 },
    );
  });

  it('of an unkind form gets it in bounded time', () => {
    const many = Array.from(
      { length: 20_000 },
      (_, index) => `"S${index}":{"Type":"Pass","Next":"S${index + 1}"}`,
    ).join(',');
    const texts = [
      `{"StartAt":"S0","States":{${many}}}`,
      `{"a":${'['.repeat(900)}${']'.repeat(900)}}`,
      '{"a":'.repeat(200_000),
      `{"StartAt":"A","States":{"A":{"Type":"Pass","InputPath":"$${'.a'.repeat(100_000)}","End":true}}}`,
      `{"StartAt":"A","States":{"A":{"Type":"Pass","Parameters":{"x.$":"${'States.Array('.repeat(20_000)}"},"End":true}}}`,
      `{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","Output":"{% ${'('.repeat(20_000)} %}","End":true}}}`,
      `a: ${'{b: '.repeat(50_000)}`,
      '- '.repeat(100_000),
      `"${'\\'.repeat(500_000)}"`,
    ];
    for (const text of texts) {
      const start = performance.now();
      expectPlaces(judge(text));
      expect(performance.now() - start, text.slice(0, 60)).toBeLessThan(15_000);
    }
  }, 120_000);
});

/** Every path to a value inside a JSON value. */
function pathsOf(value: JsonValue, path: (string | number)[] = []): (string | number)[][] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) =>
          pathsOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return [path, ...inner];
}

function changed(value: JsonValue, path: readonly (string | number)[], replacement: JsonValue | undefined): JsonValue {
  const [key, ...rest] = path;
  if (key === undefined) {
    return replacement ?? null;
  }
  const copy = structuredClone(value) as Record<string | number, JsonValue>;
  if (rest.length === 0 && replacement === undefined) {
    if (Array.isArray(copy)) {
      copy.splice(Number(key), 1);
    } else {
      Reflect.deleteProperty(copy, key);
    }
  } else {
    copy[key] = changed(copy[key] ?? null, rest, replacement);
  }
  return copy as JsonValue;
}

const locationOf = (path: readonly (string | number)[]) =>
  path.map((key) => (typeof key === 'number' ? `[${key}]` : `/${key}`)).join('');

describe('a valid definition', () => {
  it('has no errors as it stands', () => {
    expect(judge(JSON.stringify(rich)).diagnostics.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  });

  it('changed at one field gets a diagnostic at that field, or stays valid', () => {
    const replacements = fc.oneof(
      fc.constantFrom<JsonValue[]>(
        null,
        true,
        0,
        -1,
        1.5,
        1e12,
        '',
        'x',
        '$',
        '$.a',
        '$$',
        '$$.a',
        '{% 1 + %}',
        '{% $states.errorOutput %}',
        '{% name %}',
        '${T}',
        [],
        {},
      ),
      fc.json({ maxDepth: 2 }).map((text) => JSON.parse(text) as JsonValue),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pathsOf(rich).slice(1)), replacements, (path, replacement) => {
        const { diagnostics } = judge(JSON.stringify(changed(rich, path, replacement)));
        const errors = diagnostics.filter(({ severity }) => severity === 'ERROR');
        const place = locationOf(path);
        const parent = locationOf(path.slice(0, -1)) || '/';
        // A changed target leaves the states behind it unreachable; those errors come beside the one at the field.
        const atField = errors.some(
          ({ location = '/' }) => location.startsWith(place) || location === parent || place.startsWith(`${location}/`),
        );
        const ofGraph = errors.some(({ id }) => id === 'UnreachableState' || id === 'MissingEndState');
        expect(
          errors.length === 0 || atField || ofGraph,
          `${place}: ${JSON.stringify(errors.map(({ message, location }) => [message, location]))}`,
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  }, 120_000);

  it('without one of its fields gets a diagnostic where it was, or stays valid', () => {
    for (const path of pathsOf(rich).slice(1)) {
      const { diagnostics } = judge(JSON.stringify(changed(rich, path, undefined)));
      const errors = diagnostics.filter(({ severity }) => severity === 'ERROR');
      const parent = locationOf(path.slice(0, -1)) || '/';
      const atField = errors.some(
        ({ location = '/', id }) =>
          location.startsWith(parent) ||
          parent.startsWith(location) ||
          id === 'MissingTarget' ||
          id === 'MisspelledTarget' ||
          id === 'UnreachableState',
      );
      expect(errors.length === 0 || atField, `${locationOf(path)}: ${JSON.stringify(errors)}`).toBe(true);
    }
  });
});
