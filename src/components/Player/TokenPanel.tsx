// A task waits with its token: the reader answers it, as the person or system would that holds the token.
import { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { TokenAnswer } from '@site/src/workers/playerProtocol';

import { jsonProblem } from './jsonProblem';
import JsonText from './JsonText';

interface Props {
  state: string;
  onAnswer: (answer: TokenAnswer) => void;
}

export default function TokenPanel({ state, onAnswer }: Props): ReactNode {
  const [output, setOutput] = useState('{\n  "approved": true\n}');
  const problem = jsonProblem(output);
  return (
    <fieldset className="player-token">
      <legend>
        <Translate id="player.token.title" values={{ state }}>
          {'{state} waits for an answer'}
        </Translate>
      </legend>
      <JsonText
        label={translate({ id: 'player.token.output', message: 'Output to send' })}
        rows={4}
        text={output}
        problem={problem}
        onChange={setOutput}
      />
      <p className="player-token-buttons">
        <button type="button" disabled={problem !== undefined} onClick={() => onAnswer({ kind: 'success', output })}>
          <Translate id="player.token.success">Send success</Translate>
        </button>
        <button
          type="button"
          onClick={() =>
            onAnswer({
              kind: 'failure',
              error: 'Rejected',
              cause: translate({ id: 'player.token.cause', message: 'The reader said no.' }),
            })
          }
        >
          <Translate id="player.token.failure">Send failure</Translate>
        </button>
        <button type="button" onClick={() => onAnswer({ kind: 'heartbeat' })}>
          <Translate id="player.token.heartbeat">Send heartbeat</Translate>
        </button>
        <button type="button" onClick={() => onAnswer({ kind: 'letTimePass' })}>
          <Translate id="player.token.wait">Let time pass</Translate>
        </button>
      </p>
    </fieldset>
  );
}
