// What the pages "Check a definition" and "Playground" learn of a text: its picture, and whether the picture is whole.
import { expect, it } from 'vitest';

import { englishDiagramWords } from '../diagram';
import { checkDefinition } from './definitionCheck';

/** A Map in a Map in a Map ... */
function nested(depth: number): object {
  const state =
    depth === 0 ? { Type: 'Pass', End: true } : { Type: 'Map', ItemProcessor: nested(depth - 1), End: true };
  return { StartAt: 'M', States: { M: state } };
}

it.each([
  [3, false],
  [30, true],
])('says whether the picture of %i nested Maps is cut: %s', async (depth, truncated) => {
  const answer = await checkDefinition({
    id: 1,
    text: JSON.stringify(nested(depth)),
    type: 'STANDARD',
    title: 'Workflow',
    words: englishDiagramWords,
    locale: 'en',
  });
  expect(answer.svg).toContain('<svg');
  expect(answer.truncated).toBe(truncated);
});
