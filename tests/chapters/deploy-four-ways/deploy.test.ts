// The four deployments are of one workflow: the file with placeholders is the definition that the printed template has, every
// tool fills its placeholders, and what the chapter shows of the template is in it.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExamples } from '../../../src/checks';
import { cloudFormationTemplate, exampleWorkflow } from '../../../src/deploy';

const root = resolve(__dirname, '../../..');
const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');
const example = readExamples(root).examples.find(({ id }) => id === 'deploy-four-ways');
if (!example) throw new Error('The example deploy-four-ways is not there.');
const { template, yaml } = cloudFormationTemplate(exampleWorkflow(example));
const properties = template.Resources['StateMachine']?.Properties as Record<string, unknown>;
const placeholders = Object.keys(properties['DefinitionSubstitutions'] as object);

describe('deploy-four-ways', () => {
  it('has one definition with placeholders', () => {
    expect(JSON.parse(read('definition.asl.json'))).toEqual(JSON.parse(properties['DefinitionString'] as string));
    expect(placeholders).toEqual(['CheckSerialFunctionArn', 'DevicesTableName']);
  });

  it.each(['template.yaml', 'stack.mjs', 'main.tf'])('fills every placeholder in %s', (file) => {
    const filled = (name: string): boolean => new RegExp(`^\\s+${name}\\s*[:=]`, 'm').test(read(file));
    expect(placeholders.filter(filled)).toEqual(placeholders);
  });

  it('is shown in the chapter as it is printed', () => {
    const page = readFileSync(join(root, 'docs/08-build/03-infrastructure-as-code.mdx'), 'utf8');
    const fences = [...page.matchAll(/```yaml title="printed"\n(.*?)```/gs)];
    const shown = fences.flatMap(([, text]) => text?.split('\n') ?? []);
    expect(shown.length).toBeGreaterThan(20);
    const printed = new Set(yaml.split('\n').map((line) => line.trim()));
    expect(shown.filter((line) => line.trim() !== '# ...' && !printed.has(line.trim()))).toEqual([]);
  });
});
