import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagramStylesheet } from '../../src/diagram/diagramStylesheet';
import { drawWorkflow } from '../../src/diagram/drawWorkflow';

// One folder, one case; `npm run goldens` writes what is expected anew.
const samples = join(process.cwd(), 'tests/samples/diagram');

describe('samples', () => {
  it.each(readdirSync(samples))('%s', async (name) => {
    const definition: unknown = JSON.parse(readFileSync(join(samples, name, 'definition.asl.json'), 'utf8'));
    const { svg, mermaid } = drawWorkflow(definition, { id: 'sample', title: name, standalone: true });
    // One element a line, so that a difference can be read.
    await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(join(samples, name, 'diagram.svg'));
    await expect(mermaid).toMatchFileSnapshot(join(samples, name, 'diagram.mmd'));
  });

  it('diagram.css is the style sheet', async () => {
    await expect(diagramStylesheet()).toMatchFileSnapshot(join(process.cwd(), 'src/diagram/diagram.css'));
  });
});
