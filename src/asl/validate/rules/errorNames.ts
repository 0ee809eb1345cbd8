// States.ALL stands alone in ErrorEquals and in the last Retrier or Catcher (States Language, "Errors").
import { childLocation, valueOf } from '../../language';
import type { Rule } from '../rule';

export const errorNames: Rule = ({ states }, report) => {
  for (const state of states) {
    for (const field of ['Retry', 'Catch']) {
      const list = valueOf(state.node, field);
      if (list?.kind !== 'array') {
        continue;
      }
      list.items.forEach((item, index) => {
        const names = valueOf(item, 'ErrorEquals');
        const all =
          names?.kind === 'array'
            ? names.items.find((name) => name.kind === 'string' && name.value === 'States.ALL')
            : undefined;
        if (!all || names?.kind !== 'array') {
          return;
        }
        const location = childLocation(childLocation(childLocation(state.location, field), index), 'ErrorEquals');
        if (names.items.length > 1) {
          report('AllErrorsAlone', {}, { range: all.range, location });
        }
        if (index < list.items.length - 1) {
          report('AllErrorsLast', { field }, { range: all.range, location });
        }
      });
    }
  }
};
