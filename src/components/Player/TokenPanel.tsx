// A task waits with its token: the reader answers it, as the person or system would that holds the token.
import { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { TokenAnswer } from '@site/src/workers/playerProtocol';

import { jsonProblem } from './jsonProblem';

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
      <label>
        <Translate id="player.token.output">Output to send</Translate>
        <textarea
          rows={4}
          value={output}
          spellCheck={false}
          aria-invalid={problem !== undefined}
          onChange={(event) => setOutput(event.target.value)}
        />
      </label>
      {problem && <p className="player-problem">{problem}</p>}
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
