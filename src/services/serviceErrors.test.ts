// The table of service error names against the code: no service gives a name that is not in it, and it has no name too many.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serviceErrors } from './serviceErrors';
import { servicesReference } from './servicesReference';
import { createSimulatedAccount } from './simulatedAccount';

const rows = Object.values(serviceErrors).flat();

/** The code of this room without its tests and without the table. */
const code = readdirSync(__dirname, { recursive: true, withFileTypes: true })
  .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'serviceErrors.ts')
  .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
  .join('\n');

it('has every service of the account, and what is not of AWS', () => {
  expect(Object.keys(serviceErrors)).toEqual(expect.arrayContaining(servicesReference().map(({ title }) => title)));
  expect(Object.keys(serviceErrors).length).toBe(servicesReference().length + 1);
});

it('has the name under which each service gives what has no exception of its own', () => {
  for (const { title, optimised, sdk } of createSimulatedAccount().services) {
    // An HTTP endpoint answers by its status alone.
    if (title === 'HTTP endpoints') continue;
    const base = optimised
      ? `${optimised.errorPrefix}.${optimised.baseException}`
      : `${sdk?.errorPrefix}.${sdk?.errorPrefix}Exception`;
    expect(serviceErrors[title]?.map(({ name }) => name)).toContain(base);
  }
});

it('has every exception, code and name that the code writes', () => {
  const exceptions = new Set(rows.map(({ name }) => name.split('.').at(-1)));
  const codes = new Set(rows.flatMap(({ codes }) => codes ?? []));
  const written = new Set([...code.matchAll(/'([A-Z][A-Za-z]+Exception)'/g)].map(([, name]) => name!));
  expect([...written].filter((name) => !exceptions.has(name) && !codes.has(name))).toEqual([]);
  const states = [...code.matchAll(/new StateMachinesError\(\s*'(\w+)'/g)].map(([, name]) => `${name}Exception`);
  expect(states.length).toBeGreaterThan(3);
  expect(states.filter((name) => !exceptions.has(name))).toEqual([]);
  const names = new Set(rows.map(({ name }) => name));
  const whole = [...code.matchAll(/NamedError\(\s*['`]([A-Za-z]+\.[A-Za-z.]+)(\d{3}|\$\{status\})?['`]/g)];
  expect(whole.length).toBeGreaterThan(5);
  const unknown = whole.map(([, name, status]) => (status === undefined ? name! : `${name}<status>`));
  // The other reserved names stand in the table of the language.
  expect(
    unknown.filter((name) => !names.has(name) && name !== 'States.Http.Socket' && name !== 'States.Runtime'),
  ).toEqual([]);
});

it('has no name that the code does not write', () => {
  const written = (part: string): boolean => code.includes(`'${part}'`) || code.includes(`\`${part}\``);
  const states = [...code.matchAll(/new StateMachinesError\(\s*'(\w+)'/g)].map(([, name]) => `${name}Exception`);
  for (const { name, codes = [] } of rows) {
    const last = name.split('.').at(-1)!;
    const known =
      name.includes('<') || written(name) || written(last) || states.includes(last) || name === 'S3.S3Exception';
    expect(known, name).toBe(true);
    for (const one of codes) expect(written(one), one).toBe(true);
  }
});
