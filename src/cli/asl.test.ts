// The command line as a shell sees it: what it prints, in each format, and its exit status.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(__dirname, '../..');
let folder = '';
const asl = (...parameters: string[]) => {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/asl.ts', ...parameters], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status: run.status, output: run.stdout, errors: run.stderr };
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'passo-asl-'));
  writeFileSync(join(folder, 'good.asl.yaml'), 'StartAt: Yes\nStates:\n  Yes: { Type: Succeed }\n');
  writeFileSync(
    join(folder, 'bad.asl.json'),
    '{\n "StartAt": "A",\n "States": {\n  "A": {"Type": "Pass", "Next": "Nowhere, 100%"}\n }\n}\n',
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('asl validate', () => {
  it('prints JSON with every file and exits 1 on errors', () => {
    const good = join(folder, 'good.asl.yaml');
    const bad = join(folder, 'bad.asl.json');
    const { status, output } = asl('validate', good, bad, '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(output)).toEqual([
      { file: good, valid: true, diagnostics: [] },
      {
        file: bad,
        valid: false,
        diagnostics: [
          {
            severity: 'ERROR',
            code: 'MISSING_TRANSITION_TARGET',
            message: "Missing 'Next' target: Nowhere, 100%",
            location: '/States/A/Next',
            line: 4,
            column: 33,
          },
          {
            severity: 'ERROR',
            code: 'MISSING_END_STATE',
            message: 'Workflow has no terminal state',
            location: null,
            line: 1,
            column: 1,
          },
        ],
      },
    ]);
  });

  it('prints annotations that GitHub reads', () => {
    const { output } = asl('validate', join(folder, 'bad.asl.json'), '--format', 'github');
    const [first] = output.split('\n');
    expect(first).toMatch(
      /^::error file=[^,]*bad\.asl\.json,line=4,col=33,title=MISSING_TRANSITION_TARGET::Missing 'Next' target: Nowhere, 100%25%0A/,
    );
  });

  it('prints text with mends, and exits 0 without errors', () => {
    const { status, output } = asl('validate', join(folder, 'good.asl.yaml'));
    expect(status).toBe(0);
    expect(output).toContain('good.asl.yaml: valid');
    expect(output).toContain('1 file, 0 not valid');
  });

  it.each([
    [[]],
    [['validate']],
    [['validate', '/no/such/file.json']],
    [['paint', 'x.json']],
    [['validate', 'x.json', '--format', 'xml']],
    [['diagram', 'a.json', 'b.json']],
    [['template', 'no-such-example']],
    [['template', 'first-workflow', 'choice-rules']],
    [['template', 'first-workflow', '--format', 'toml']],
  ])('exits 2 on %j', (parameters) => {
    const { status, output, errors } = asl(...parameters);
    expect(status).toBe(2);
    expect(output).toBe('');
    expect(errors).toContain('validate FILE...');
  });
});

describe('asl diagram', () => {
  it('prints Mermaid, also of a broken definition, or SVG', () => {
    expect(asl('diagram', join(folder, 'bad.asl.json')).output).toMatch(/^flowchart TD\n[\s\S]*Nowhere/);
    expect(asl('diagram', join(folder, 'good.asl.yaml'), '--format', 'svg').output).toMatch(/^<svg /);
  });
});

describe('asl template', () => {
  it('prints the template alone, and what must be decided beside it', () => {
    const { status, output, errors } = asl('template', 'choice-rules');
    expect(status).toBe(0);
    expect(output).toMatch(/^AWSTemplateFormatVersion: '2010-09-09'\n/);
    expect(output).toContain('"QueueUrl": "${RefundsQueueUrl}"');
    expect(output).toContain('Resource: !GetAtt RefundsQueue.Arn');
    expect(errors).toContain('nobody is subscribed yet');
  });

  it('prints JSON with the long forms of the functions', () => {
    const template = JSON.parse(asl('template', 'choice-rules', '--format', 'json').output) as {
      Resources: Record<string, { Properties: Record<string, unknown> }>;
    };
    expect(template.Resources['StateMachine']!.Properties['DefinitionSubstitutions']).toEqual({
      OnCallTopicArn: { Ref: 'OnCallTopic' },
      RefundsQueueUrl: { Ref: 'RefundsQueue' },
    });
  });
});
