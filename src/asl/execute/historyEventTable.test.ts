// The table of history events against the SDK's list of types, and against the files that it says write them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HistoryEventType } from '@aws-sdk/client-sfn';
import { expect, it } from 'vitest';
import { execute } from './execution';
import { historyEventsReference } from './historyEventTable';

const rows = historyEventsReference();

it('has every type of event that the SDK has, once', () => {
  expect(rows.map(({ type }) => type).sort()).toEqual(Object.values(HistoryEventType).sort());
});

it.each(rows.map(({ type, writtenIn }) => [type, writtenIn]))('%s is written in %s', (type, writtenIn) => {
  const code = readFileSync(join(__dirname, writtenIn), 'utf8');
  // The type stands there whole, or as the end that is put behind a state's type.
  const suffix = /State\w+$/.exec(type)?.[0] ?? type;
  expect(code.includes(`'${type}'`) || code.includes(`'${suffix}'`) || code.includes(`}${suffix}\``)).toBe(true);
});

it('has the details that events of a run carry', async () => {
  const definition = {
    QueryLanguage: 'JSONata',
    StartAt: 'Each',
    States: {
      Each: {
        Type: 'Map',
        Items: [1, 2],
        ItemProcessor: {
          StartAt: 'Ask',
          States: { Ask: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true } },
        },
        Assign: { done: true },
        Next: 'Wrong',
      },
      Wrong: { Type: 'Pass', Output: '{% $none %}', End: true },
    },
  };
  const { events } = await execute({
    definition,
    tasks: { invoke: () => ({ outcome: { type: 'succeeded', output: '1' } }) },
  });
  expect(events.length).toBeGreaterThan(15);
  for (const event of events) {
    const row = rows.find(({ type }) => type === event.type)!;
    const [member] = Object.keys(event).filter((name) => name.endsWith('EventDetails'));
    expect(member, event.type).toBe(row.details);
    const details = row.details === undefined ? {} : event[row.details]!;
    expect(row.fields).toEqual(expect.arrayContaining(Object.keys(details)));
  }
});
