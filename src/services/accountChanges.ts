// What a run changed in an account: two snapshots compared, resource by resource, row by row. For a plain table in a page.
import type { JsonValue, Metric } from '../asl';
import type { AccountSeed } from './accountSeed';
import { alarmChanges } from './cloudWatchAlarm';
import type { AccountSnapshot } from './simulatedAccount';

export interface RowChange {
  readonly id: string;
  readonly change: 'added' | 'changed' | 'removed' | 'same';
  readonly before?: JsonValue;
  readonly after?: JsonValue;
}

export interface ResourceChanges {
  readonly service: string;
  readonly kind: string;
  readonly name: string;
  readonly rows: readonly RowChange[];
}

/** Every resource of the two snapshots with what happened to its rows; the order is that of `after`. */
export function accountChanges(before: AccountSnapshot, after: AccountSnapshot): ResourceChanges[] {
  const keyOf = ({ service, kind, name }: AccountSnapshot[number]) => `${service} ${kind} ${name}`;
  const earlier = new Map(before.map((resource) => [keyOf(resource), resource]));
  return after.map((resource) => {
    const { service, kind, name } = resource;
    const old = new Map((earlier.get(keyOf(resource))?.rows ?? []).map(({ id, value }) => [id, value]));
    const rows: RowChange[] = resource.rows.map(({ id, value }) => {
      const was = old.get(id);
      old.delete(id);
      if (was === undefined) return { id, change: 'added', after: value };
      const same = JSON.stringify(was) === JSON.stringify(value);
      return { id, change: same ? 'same' : 'changed', before: was, after: value };
    });
    const removed = [...old].map(([id, value]): RowChange => ({ id, change: 'removed', before: value }));
    return { service, kind, name, rows: [...rows, ...removed] };
  });
}

/** The alarms of a seed with how a run's metrics changed them. */
export function changedAlarms(alarms: AccountSeed['alarms'] = {}, metrics: readonly Metric[]): ResourceChanges[] {
  return Object.entries(alarms).map(([name, alarm]) => ({
    service: 'cloudwatch',
    kind: 'alarm',
    name,
    rows: alarmChanges(alarm, metrics).map(({ millis, stateValue }) => ({
      id: new Date(millis).toISOString(),
      change: 'added',
      after: stateValue,
    })),
  }));
}
