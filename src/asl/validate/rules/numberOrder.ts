// HeartbeatSeconds is less than TimeoutSeconds, IntervalSeconds less than MaxDelaySeconds (States Language, "Timeouts",
// "Retrying after error").
import { valueOf, type FieldOwner } from '../../language';
import type { Rule } from '../rule';

const orders: readonly { readonly owner: FieldOwner; readonly less: string; readonly more: string }[] = [
  { owner: 'Task', less: 'HeartbeatSeconds', more: 'TimeoutSeconds' },
  { owner: 'Retrier', less: 'IntervalSeconds', more: 'MaxDelaySeconds' },
];

export const numberOrder: Rule = ({ parts }, report) => {
  for (const { owner, node, location } of parts) {
    for (const order of orders) {
      const less = order.owner === owner ? valueOf(node, order.less) : undefined;
      const more = order.owner === owner ? valueOf(node, order.more) : undefined;
      if (less?.kind === 'number' && more?.kind === 'number' && more.value <= less.value) {
        report('NotAboveTwin', { field: order.more, twin: order.less }, { range: more.range, location });
      }
    }
  }
};
