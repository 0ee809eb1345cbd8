// Wait: until when it waits (developer guide, "Wait workflow state").
import { describe, expect, it } from 'vitest';
import { execute } from '..';
import type { JsonValue } from '../../language/jsonValue';

/** Milliseconds of virtual time between the entry of the only state and its exit. */
async function waited(fields: Record<string, JsonValue>, until: string): Promise<number> {
  const definition = { StartAt: 'W', States: { W: { Type: 'Wait', ...fields, End: true } } };
  const { events } = await execute({ definition, input: JSON.stringify({ until }) });
  const at = (type: string) => events.find((event) => event.type === type)?.timestamp?.getTime() ?? Number.NaN;
  return at('WaitStateExited') - at('WaitStateEntered');
}

describe('a Wait until a timestamp', () => {
  it.each([
    ['2024-01-01T00:00:10Z', 10_000],
    ['2024-01-01T00:00:10.9Z', 10_000],
    ['2024-01-01T00:00:10.999999999Z', 10_000],
    ['2024-01-01T02:00:10.9+02:00', 10_000],
    ['2024-01-01T00:00:00.5Z', 0],
    ['1969-12-31T23:59:59.5Z', 0],
  ])('cuts the fraction of a second off: %s', async (until, millis) => {
    expect(await waited({ Timestamp: until }, until)).toBe(millis);
    expect(await waited({ TimestampPath: '$.until' }, until)).toBe(millis);
    expect(await waited({ QueryLanguage: 'JSONata', Timestamp: '{% $states.input.until %}' }, until)).toBe(millis);
  });
});
