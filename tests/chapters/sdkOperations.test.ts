// The chapter on the SDK says that it shows every operation of the account: its snippets, which run, call each of them.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { operationsReference } from '../../src/sfn';

const page = readFileSync(resolve(__dirname, '../../docs/08-build/01-sdk.mdx'), 'utf8');
const code = [...page.matchAll(/^```ts run=.*?^```$/gms)].map(([text]) => text).join('\n');

it('shows each operation in a snippet that runs, and says how many there are', () => {
  const actions = operationsReference().map(({ action }) => action);
  const isCalled = (action: string): boolean => new RegExp(`new ${action}Command\\(|paginate${action}\\(`).test(code);
  expect(actions.filter((action) => !isCalled(action))).toEqual([]);
  expect(page).toContain(`each of the ${actions.length} operations of the API`);
});
