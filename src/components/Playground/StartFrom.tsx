// "Start from": puts one of the site's examples, with its scenario and answers, into the playground.
import { useState, type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';

import type { PlayerExample } from '../Player/PlayerExample';

export default function StartFrom({ onChoose }: { onChoose: (example: PlayerExample) => void }): ReactNode {
  const [examples, setExamples] = useState<PlayerExample[]>();
  const load = () => {
    if (!examples) void import('@passo/playerExamples.json').then(({ default: all }) => setExamples(all));
  };
  return (
    <label>
      <Translate id="playground.startFrom">Start from</Translate>{' '}
      <select
        value=""
        onFocus={load}
        onPointerDown={load}
        onChange={(event) => {
          const example = examples?.find(({ id }) => id === event.target.value);
          if (example) onChoose(example);
        }}
      >
        <option value="">…</option>
        {examples?.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
