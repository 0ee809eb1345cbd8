// What did not come out as expected, in the page's language. Values are shown as JSON, cut where they are long.
import { translate } from '@docusaurus/Translate';

import type { UnmetExpectation } from '@site/src/asl';

const longest = 300;

function shown(value: unknown): string {
  const text = value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

export function unmetWords(unmet: UnmetExpectation): string {
  if (unmet.field === 'lostError') {
    return translate(
      { id: 'exercise.lostError', message: 'The error {error} was caught, and its name is nowhere in the end.' },
      { error: unmet.actual },
    );
  }
  const names = {
    status: translate({ id: 'exercise.field.status', message: 'The status' }),
    error: translate({ id: 'exercise.field.error', message: 'The error' }),
    output: translate({ id: 'exercise.field.output', message: 'The output' }),
    path: translate({ id: 'exercise.field.path', message: 'The way through the states' }),
    taskCalls: translate({ id: 'exercise.field.taskCalls', message: 'The number of task calls' }),
    seconds: translate({ id: 'exercise.field.seconds', message: 'The seconds it took' }),
  };
  const [expected, actual] =
    unmet.field === 'path' ? [unmet.expected.join(', '), unmet.actual.join(', ')] : [unmet.expected, unmet.actual];
  const values = { what: names[unmet.field], expected: shown(expected), actual: shown(actual) };
  if (unmet.field === 'taskCalls' || unmet.field === 'seconds') {
    return translate(
      { id: 'exercise.atMost', message: '{what} should be at most {expected}; it is {actual}.' },
      values,
    );
  }
  return translate({ id: 'exercise.should', message: '{what} should be {expected}; it is {actual}.' }, values);
}
