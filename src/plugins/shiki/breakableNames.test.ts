// Where a long name of a table may break, and that nothing of it is lost.
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { breakableName, breakNamesInTables } from './breakableNames';

test.each([
  ['ItemReader', ['ItemReader']],
  ['sagemaker:DescribeTrainingJob', ['sagemaker:', 'Describe', 'Training', 'Job']],
  ['States.ExceedToleratedFailureThreshold', ['States.', 'Exceed', 'Tolerated', 'Failure', 'Threshold']],
  ['StepFunctionsGetEventsForECSTaskRule', ['Step', 'Functions', 'Get', 'Events', 'For', 'ECSTask', 'Rule']],
  ['"{% $states.input.n + 1 %}"', ['"{% $states.input.n + 1 %}"']],
])('%s', (name, pieces) => {
  expect(breakableName(name).join('')).toBe(name);
  expect(breakableName(name)).toEqual(pieces);
});

test('code in cells gets places to break, code elsewhere does not', () => {
  const code = (value: string): Element => ({
    type: 'element',
    tagName: 'code',
    properties: {},
    children: [{ type: 'text', value }],
  });
  const name = 'DynamoDB.ConditionalCheckFailedException';
  const cell: Element = { type: 'element', tagName: 'td', properties: {}, children: [code(name), code('Retry')] };
  const tree: Root = { type: 'root', children: [cell, code(name)] };
  breakNamesInTables(tree);
  expect(toString(cell)).toBe(`${name}Retry`);
  const [long, short] = cell.children as Element[];
  const kinds = long!.children.map((child) => (child.type === 'element' ? child.tagName : toString(child)));
  expect(kinds.join(' ')).toBe('DynamoDB. wbr Conditional wbr Check wbr Failed wbr Exception');
  expect(short).toEqual(code('Retry'));
  expect(tree.children[1]).toEqual(code(name));
});
