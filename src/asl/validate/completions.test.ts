// Completion and hover at a mark in half-written definitions; `|` is where the cursor stands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDefinition } from '../language';
import { completionsAt } from './completions';
import { hoverAt } from './hover';

function at(marked: string): { text: string; offset: number } {
  return { text: marked.replace('|', ''), offset: marked.indexOf('|') };
}
function offered(marked: string): string[] {
  const { text, offset } = at(marked);
  return completionsAt(parseDefinition(text), offset)?.items.map(({ label }) => label) ?? [];
}
/** The text after the completion with this label was taken. */
function taken(marked: string, label: string): string {
  const { text, offset } = at(marked);
  const found = completionsAt(parseDefinition(text), offset);
  const item = found?.items.find((one) => one.label === label);
  if (!found || !item) throw new Error(`${label} is not offered`);
  return text.slice(0, found.range.start) + item.insert + text.slice(found.range.end);
}
const task = (inner: string): string =>
  `{ "StartAt": "A", "States": { "A": { "Type": "Task", ${inner} }, "B": { "Type": "Succeed" }, "C": { "Type": "Fail" } } }`;

describe('completionsAt', () => {
  it('offers the fields that the state lacks, of its query language', () => {
    const names = offered(task('"Resource": "x", |'));
    expect(names).toEqual(expect.arrayContaining(['Next', 'Retry', 'Parameters', 'ResultPath']));
    expect(names).not.toContain('Type');
    expect(names).not.toContain('Arguments');
    expect(offered('{ "QueryLanguage": "JSONata", "States": { "A": { "Type": "Task", | } } }')).toContain('Arguments');
  });

  it('completes a key inside of its quotes, and with quotes and colon outside', () => {
    expect(taken(task('"Ne|": "B"'), 'Next')).toBe(task('"Next": "B"'));
    expect(taken(task('|'), 'End')).toBe(task('"End": '));
  });

  it('offers the states of the machine as Next, not the state itself', () => {
    expect(offered(task('"Next": "|"'))).toEqual(['B', 'C']);
    expect(offered(task('"Next": |'))).toEqual(['B', 'C']);
    expect(taken(task('"Next": |'), 'B')).toBe(task('"Next": "B"'));
    expect(offered(task('"Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "|" }]'))).toEqual(['A', 'B', 'C']);
  });

  it('offers only the states of the inner machine inside of a branch', () => {
    const inner = '{ "StartAt": "X", "States": { "X": { "Type": "Pass", "Next": "|" }, "Y": { "Type": "Succeed" } } }';
    expect(
      offered(`{ "StartAt": "P", "States": { "P": { "Type": "Parallel", "End": true, "Branches": [${inner}] } } }`),
    ).toEqual(['Y']);
  });

  it('offers types, error names, true and false, and integrations', () => {
    expect(offered('{ "States": { "A": { "Type": "|" } } }')).toContain('Parallel');
    expect(offered(task('"Retry": [{ "ErrorEquals": ["|"] }]'))).toContain('States.TaskFailed');
    expect(offered(task('"End": |'))).toEqual(['true', 'false']);
    expect(offered(task('"Resource": "arn:|"'))).toContain('arn:aws:states:::sqs:sendMessage.waitForTaskToken');
  });

  it('offers the comparisons of a Choice rule', () => {
    const rule = '{ "States": { "A": { "Type": "Choice", "Choices": [{ "Variable": "$.x", | }] } } }';
    expect(offered(rule)).toEqual(expect.arrayContaining(['NumericGreaterThanPath', 'Not', 'Next']));
  });

  it('offers intrinsic functions and $states in expressions', () => {
    expect(taken(task('"Parameters": { "id.$": "States.U|" }'), 'States.UUID')).toBe(
      task('"Parameters": { "id.$": "States.UUID(" }'),
    );
    const jsonata = '{ "QueryLanguage": "JSONata", "States": { "A": { "Type": "Task", "Output": "{% $sta| %}" } } }';
    expect(offered(jsonata)).toEqual(expect.arrayContaining(['$states.result', '$uuid', '$sum']));
    expect(offered(jsonata)).not.toContain('$states.errorOutput');
  });

  it('works in YAML, on new lines too', () => {
    const yaml = 'StartAt: A\nStates:\n  A:\n    Type: Pass\n    Next: |\n  B:\n    Type: Succeed\n';
    expect(offered(yaml)).toEqual(['B']);
    expect(taken('StartAt: A\nStates:\n  A:\n    Type: Pass\n    |\n', 'End')).toContain('    End: \n');
  });

  it('never throws, and stays inside of the text, wherever the cursor stands', () => {
    const whole = task(
      '"Parameters": { "a.$": "States.Format(\'{}\', $.b)" }, "Retry": [{ "ErrorEquals": ["X"] }], "Next": "B"',
    );
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.string({ maxLength: 5 }), (cut, cursor, noise) => {
        const text = whole.slice(0, cut) + noise;
        const offset = Math.min(cursor, text.length);
        const document = parseDefinition(text);
        const found = completionsAt(document, offset);
        hoverAt(document, offset);
        if (!found) return;
        expect(found.range.start).toBeGreaterThanOrEqual(0);
        expect(found.range.end).toBeLessThanOrEqual(text.length);
        expect(found.range.start).toBeLessThanOrEqual(found.range.end);
      }),
      { numRuns: 500 },
    );
  });
});

describe('hoverAt', () => {
  const hover = (marked: string, locale: 'en' | 'pt-BR' = 'en') => {
    const { text, offset } = at(marked);
    return hoverAt(parseDefinition(text), offset, locale);
  };

  it('explains a field in the language of the page', () => {
    expect(hover(task('"Re|try": []'))).toMatchObject({
      title: 'Task.Retry',
      text: 'What to try again after which errors.',
    });
    expect(hover(task('"Re|try": []'), 'pt-BR')?.text).toBe('O que tentar de novo, e após quais erros.');
  });

  it('explains an intrinsic function and an integration', () => {
    expect(hover(task('"Parameters": { "a.$": "States.Ha|sh($.x, \'MD5\')" }'))?.title).toMatch(/^States\.Hash\(/);
    expect(hover(task('"Resource": "arn:aws:states:::lam|bda:invoke"'))).toMatchObject({
      title: 'AWS Lambda',
      page: 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html',
    });
  });

  it('says nothing of what it does not know', () => {
    expect(hover(task('"Nonse|nse": 1'))).toBeUndefined();
    expect(hover('{ "States": { "A|": {} } }')).toBeUndefined();
  });
});
