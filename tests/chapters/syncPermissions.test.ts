// The chapter on least privilege has a table of what `.sync` needs beyond the call: it is what the permissions in the code say.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { iamPermissions } from '../../src/asl';

const page = readFileSync(resolve(__dirname, '../../docs/08-build/05-least-privilege.mdx'), 'utf8');
const rows = [...page.matchAll(/^\| `(\w+:\w+)(\.sync(?::2)?)` \| (.*?) \| (.*?) \|$/gm)].map(
  ([, call = '', suffix = '', actions = '', rule = '']) => ({ call, suffix, actions, rule }),
);

/** Action -> the last parts of its resources. */
function allowed(resource: string): Map<string, string> {
  const state = { Type: 'Task', Resource: `arn:aws:states:::${resource}`, End: true };
  const permissions = iamPermissions({ StartAt: 'A', States: { A: state } });
  const name = (arns: readonly string[]): string => arns.map((arn) => arn.split('/').at(-1)).join();
  return new Map(permissions.flatMap(({ actions, resources }) => actions.map((action) => [action, name(resources)])));
}

describe('what .sync needs', () => {
  it('has its rows', () => {
    expect(rows.length).toBe(7);
  });

  it.each(rows)('$call$suffix', ({ call, suffix, actions, rule }) => {
    const plain = allowed(call);
    const more = [...allowed(call + suffix)].filter(([action]) => !plain.has(action));
    const own = more.filter(([action]) => !action.startsWith('events:')).map(([action]) => action);
    expect([...actions.matchAll(/`([^`]+)`/g)].map(([, action]) => action).sort()).toEqual(own.sort());
    const rules = new Set(more.filter(([action]) => action.startsWith('events:')).map(([, name]) => name));
    expect([...rules]).toEqual(/`(\w+)`/.exec(rule)?.slice(1) ?? []);
  });
});
