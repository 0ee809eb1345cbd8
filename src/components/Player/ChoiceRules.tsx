// Why each rule of a Choice did or did not match: the tests with the values that they saw.
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { RuleView, VisitView } from '@site/src/workers/playerProtocol';

function outcomeWords(outcome: RuleView['outcome']): string {
  const words: Record<RuleView['outcome'], string> = {
    holds: translate({ id: 'player.rule.holds', message: 'holds' }),
    holdsNot: translate({ id: 'player.rule.holdsNot', message: 'does not hold' }),
    error: translate({ id: 'player.rule.error', message: 'fails' }),
    notTried: translate({ id: 'player.rule.notTried', message: 'not tried' }),
  };
  return words[outcome];
}

/** What the variable or the operand's path led to. */
function Found({ path, value }: { path: string; value: string | undefined }): ReactNode {
  return (
    <span className="player-rule-value">
      <code>{path}</code>{' '}
      {value === undefined ? (
        <Translate id="player.rule.nothing">is not there</Translate>
      ) : (
        <>
          = <code>{value}</code>
        </>
      )}
    </span>
  );
}

function Rule({ rule }: { rule: RuleView }): ReactNode {
  const { operator, outcome, variable, operand, value, operandValue, seen, error, next, inner } = rule;
  const tried = outcome === 'holds' || outcome === 'holdsNot';
  return (
    <li data-outcome={outcome}>
      <p>
        <span className="player-rule-outcome">{outcomeWords(outcome)}</span>{' '}
        {variable !== undefined && <code>{variable}</code>} <code>{operator}</code>{' '}
        {operand !== undefined && <code>{operand}</code>}
        {next !== undefined && <span className="player-rule-next"> → {next}</span>}
      </p>
      {tried && variable !== undefined && <Found path={variable} value={value} />}
      {operandValue !== undefined && operand !== undefined && (
        <Found path={JSON.parse(operand) as string} value={operandValue} />
      )}
      {seen?.map((one) => (
        <Found key={one.path} path={one.path} value={one.value} />
      ))}
      {error !== undefined && <p className="player-problem">{error}</p>}
      {inner.length > 0 && (
        <ul>
          {inner.map((one, index) => (
            <Rule key={index} rule={one} />
          ))}
        </ul>
      )}
    </li>
  );
}

export default function ChoiceRules({ choice }: { choice: NonNullable<VisitView['choice']> }): ReactNode {
  const { rules, fallback, fellBack } = choice;
  return (
    <section className="player-rules" aria-label={translate({ id: 'player.rules', message: 'Rules of the Choice' })}>
      <ol>
        {rules.map((rule, index) => (
          <Rule key={index} rule={rule} />
        ))}
      </ol>
      {fallback !== undefined && (
        <p data-outcome={fellBack ? 'holds' : 'notTried'}>
          <span className="player-rule-outcome">
            {fellBack
              ? translate({ id: 'player.rule.fellBack', message: 'No rule holds' })
              : translate({ id: 'player.rule.notNeeded', message: 'not needed' })}
          </span>{' '}
          <code>Default</code>
          <span className="player-rule-next"> → {fallback}</span>
        </p>
      )}
    </section>
  );
}
