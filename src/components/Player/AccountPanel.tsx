// The simulated account before and after the run: tables, objects, queues, topics, functions, ... as plain tables.
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { ResourceView } from '@site/src/workers/playerProtocol';
import type { PlayerWorker } from '@site/src/workers/PlayerWorker';

import { useAnswer } from './useAnswer';

type Row = ResourceView['rows'][number];

function changeWords(change: Row['change']): string {
  switch (change) {
    case 'added':
      return translate({ id: 'player.account.added', message: 'added' });
    case 'changed':
      return translate({ id: 'player.account.changed', message: 'changed' });
    case 'removed':
      return translate({ id: 'player.account.removed', message: 'removed' });
    case 'same':
      return translate({ id: 'player.account.same', message: 'as before' });
  }
}

function Shown({ value }: { value: Row['before'] }): ReactNode {
  if (!value) return '–';
  return <pre tabIndex={0}>{value.cut === undefined ? value.text : `${value.text}…`}</pre>;
}

function Resource({ kind, name, rows, all }: ResourceView): ReactNode {
  return (
    <table className="player-table">
      <caption>
        {kind} <code>{name}</code>
        {all > rows.length && ` (${rows.length} / ${all})`}
      </caption>
      {rows.length > 0 && (
        <thead>
          <tr>
            <th scope="col">{translate({ id: 'player.account.row', message: 'Entry' })}</th>
            <th scope="col">{translate({ id: 'player.account.before', message: 'Before the run' })}</th>
            <th scope="col">{translate({ id: 'player.account.after', message: 'After the run' })}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {rows.length === 0 && (
          <tr>
            <td>
              <Translate id="player.account.empty">Empty</Translate>
            </td>
          </tr>
        )}
        {rows.map(({ id, change, before, after }) => (
          <tr key={id}>
            <th scope="row">
              <code>{id}</code>
              <br />
              <span className="player-hint">{changeWords(change)}</span>
            </th>
            <td>
              <Shown value={before} />
            </td>
            <td>
              <Shown value={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export default function AccountPanel({ worker, runNumber }: { worker: PlayerWorker; runNumber: number }): ReactNode {
  const account = useAnswer(worker, runNumber, 'account', null);
  if (!account) {
    return (
      <p className="player-hint">
        <Translate id="player.account.none">
          Every task of this run has a mocked answer: there is no account to look at.
        </Translate>
      </p>
    );
  }
  return (
    <>
      <p className="player-hint">
        <Translate id="player.account.about">
          The simulated AWS account that the tasks act on. It begins anew with every run.
        </Translate>
      </p>
      {account.map((resource) => (
        <Resource key={`${resource.service} ${resource.kind} ${resource.name}`} {...resource} />
      ))}
    </>
  );
}
