// Why a Choice in an iteration of a Map went where it did, where its rules ask for the iteration's item.
import { describe, expect, it } from 'vitest';

import { playerRun } from './playerRun';
import type { VisitView } from './playerProtocol';
import { VariableOrigins } from './variableOrigins';
import { visitView } from './visitView';

/** Every item goes through the Choice `Which`, which is left for `Large` or `Small`. */
function mapOf(choice: object, more: object = {}): string {
  const end = { Type: 'Pass', End: true };
  const states = { Which: { Type: 'Choice', Default: 'Small', ...choice }, Large: end, Small: end };
  return JSON.stringify({
    ...more,
    StartAt: 'Each',
    States: {
      Each: { Type: 'Map', MaxConcurrency: 1, ItemProcessor: { StartAt: 'Which', States: states }, End: true },
    },
  });
}

/** The explanation of each visit of `Which`, in order. */
async function explained(definition: string, input: string): Promise<VisitView['choice'][]> {
  const { definition: ran, result } = await playerRun({
    definition,
    format: 'json',
    type: 'STANDARD',
    input,
    tasks: {},
    faults: [],
    answers: [],
  });
  const origins = new VariableOrigins(result.events);
  const visits = result.visits.filter(({ stateName }) => stateName === 'Which');
  const views = await Promise.all(
    visits.map(({ exitedEventId = 0 }) => visitView(ran, result, origins, 'Which', exitedEventId)),
  );
  return views.map((view) => view?.choice);
}

describe('a Choice in a Map', () => {
  it("is explained by the item's value and index in JSONPath", async () => {
    const rules = [
      { Variable: '$$.Map.Item.Value.total', NumericGreaterThan: 10, Next: 'Large' },
      { Variable: '$$.Map.Item.Index', NumericEquals: 2, Next: 'Large' },
    ];
    const seen = await explained(mapOf({ Choices: rules }), '[{"total":3},{"total":30},{"total":4}]');
    expect(
      seen.map((choice) => [choice?.fellBack, choice?.rules.map(({ value, outcome }) => [value, outcome])]),
    ).toEqual([
      [
        true,
        [
          ['3', 'holdsNot'],
          ['0', 'holdsNot'],
        ],
      ],
      [
        false,
        [
          ['30', 'holds'],
          [undefined, 'notTried'],
        ],
      ],
      [
        false,
        [
          ['4', 'holdsNot'],
          ['2', 'holds'],
        ],
      ],
    ]);
  });

  it('is explained by them in JSONata', async () => {
    const condition = '{% $states.context.Map.Item.Value > 10 and $states.context.Map.Item.Index = 1 %}';
    const definition = mapOf({ Choices: [{ Condition: condition, Next: 'Large' }] }, { QueryLanguage: 'JSONata' });
    const seen = await explained(definition, '[20,30]');
    expect(seen.map((choice) => choice?.rules.map(({ outcome }) => outcome))).toEqual([['holdsNot'], ['holds']]);
    expect(seen[1]?.rules[0]?.seen).toEqual([
      { path: '$states.context.Map.Item.Value', value: '30' },
      { path: '$states.context.Map.Item.Index', value: '1' },
    ]);
  });
});
