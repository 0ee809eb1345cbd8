// What AWS answers, whole: the text of CreateStateMachine's error, which diagnostics ValidateStateMachineDefinition shows
// of those it has, and Jackson's account of a fault in the JSON.
import { describe, expect, it } from 'vitest';
import { createStateMachineError, validateStateMachineDefinition } from './awsAnswers';

const one = (state: object): string => JSON.stringify({ StartAt: 'S', States: { S: state } });
/** A Pass state with an error and a warning. */
const faulty = one({ Type: 'Pass', Parameters: { a: '$.x' }, Foo: 1, Bar: 2, End: true });

describe('createStateMachineError', () => {
  it('is nothing for a definition with warnings alone', () => {
    expect(createStateMachineError(one({ Type: 'Pass', Parameters: { a: '$.x' }, End: true }))).toBeUndefined();
  });

  it('names every error with its place', () => {
    expect(createStateMachineError(faulty)).toEqual({
      code: 'InvalidDefinition',
      message:
        "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: Field 'Foo' is not supported at /States/S, SCHEMA_VALIDATION_FAILED: Field 'Bar' is not supported at /States/S'",
    });
  });

  it('judges the graph only where the fields have no errors', () => {
    const text = JSON.stringify({ StartAt: 'X', States: { S: { Type: 'Pass', End: true } } });
    expect(createStateMachineError(text)?.message).toBe(
      "Invalid State Machine Definition: 'MISSING_TRANSITION_TARGET: Missing 'Next' target: X at /StartAt, MISSING_TRANSITION_TARGET: State \"S\" is not reachable. at /States/S'",
    );
    expect(createStateMachineError(text.replace('"End"', '"Foo"'))?.message).not.toContain('MISSING_TRANSITION');
  });

  it.each([
    ['{"a": [1}', `Unexpected close marker '}': expected ']' (for Array starting at HERE; line: 1, column: 7])`],
    [
      '{"a": 1',
      'Unexpected end-of-input: expected close marker for Object (start marker at HERE; line: 1, column: 1])',
    ],
    ['{"a":', 'Unexpected end-of-input within/between Object entries'],
    ['[1, ', 'Unexpected end-of-input within/between Array entries'],
    ['\uFEFF{}', "Unexpected character ('\uFEFF' (code 65279 / 0xfeff)): expected a valid value"],
    ['{“a”: 1}', "Unexpected character ('“' (code 8220 / 0x201c)): was expecting double-quote to start field name"],
  ])('quotes Jackson on %j', (text, words) => {
    expect(createStateMachineError(text)?.message).toContain(
      `'INVALID_JSON_DESCRIPTION: ${words.replace('HERE', `[Source: (String)"${text}"`)}`,
    );
  });

  it('quotes the beginning of a long text', () => {
    const text = `{"Comment": "${'x'.repeat(600)}", }`;
    expect(createStateMachineError(text)?.message).toContain(
      `[Source: (String)"${text.slice(0, 500)}"[truncated ${text.length - 500} chars]; line: 1, column: ${text.length + 1}]`,
    );
  });
});

describe('validateStateMachineDefinition', () => {
  const codes = (request: Parameters<typeof validateStateMachineDefinition>[0]) => {
    const { result, diagnostics, truncated } = validateStateMachineDefinition(request);
    return [result, diagnostics.map(({ code }) => code), truncated];
  };

  it('shows warnings only where they are asked for, and they fail nothing', () => {
    const definition = one({ Type: 'Pass', Parameters: { a: '$.x' }, End: true });
    expect(codes({ definition })).toEqual(['OK', [], false]);
    expect(codes({ definition, severity: 'WARNING' })).toEqual(['OK', ['NO_DOLLAR'], false]);
  });

  it('shows maxResults diagnostics at most, and says that there are more', () => {
    const failed = 'SCHEMA_VALIDATION_FAILED';
    expect(codes({ definition: faulty, maxResults: 1 })).toEqual(['FAIL', [failed], true]);
    expect(codes({ definition: faulty, maxResults: 2 })).toEqual(['FAIL', [failed, failed], false]);
    expect(codes({ definition: faulty, maxResults: 2, severity: 'WARNING' })).toEqual(['FAIL', [failed, failed], true]);
    expect(codes({ definition: faulty, maxResults: 0 })).toEqual(['FAIL', [failed, failed], false]);
  });

  it('judges an Express workflow as one', () => {
    const definition = one({ Type: 'Task', Resource: 'arn:aws:states:::glue:startJobRun.sync', End: true });
    expect(codes({ definition })).toEqual(['OK', [], false]);
    expect(codes({ definition, type: 'EXPRESS' })).toEqual(['FAIL', ['SCHEMA_VALIDATION_FAILED'], false]);
  });
});
