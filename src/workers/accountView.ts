// The changes of an account as the page shows them: values as indented JSON texts, long ones and long lists cut.
import type { JsonValue } from '../asl';
import type { ResourceChanges } from '../services';
import type { AccountView } from './playerProtocol';
import { shortened } from './visitView';

/** Rows of one resource that are shown; the others are counted. */
const mostRows = 200;

function shown(value: JsonValue | undefined) {
  return shortened(typeof value === 'string' ? value : JSON.stringify(value, null, 2), 5000);
}

/** What changed comes first. */
export function accountView(changes: readonly ResourceChanges[]): AccountView {
  return changes.map(({ service, kind, name, rows }) => {
    const changed = rows.filter(({ change }) => change !== 'same');
    const inOrder = [...changed, ...rows.filter(({ change }) => change === 'same')];
    return {
      service,
      kind,
      name,
      rows: inOrder.slice(0, mostRows).map(({ id, change, before, after }) => ({
        id,
        change,
        ...(before !== undefined && { before: shown(before) }),
        ...(after !== undefined && { after: shown(after) }),
      })),
      all: rows.length,
    };
  });
}
