// "Break it": make a Task fail, time out or be slow; the run is repeated at once.
import { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { Fault } from '@site/src/workers/playerProtocol';

interface Props {
  taskStates: string[];
  faults: Fault[];
  onChange: (faults: Fault[]) => void;
}

/** Error names that AWS gives to tasks, to choose from; any other can be typed. */
const errorNames = [
  'States.TaskFailed',
  'States.Timeout',
  'Lambda.TooManyRequestsException',
  'Lambda.ServiceException',
  'Lambda.Unknown',
];

/** "Always" for a reader; more attempts than any sensible Retry makes. */
const always = 1000;

type Kind = 'none' | Fault['kind'];

function faultOf(state: string, kind: Kind, error: string, times: number, seconds: number): Fault | undefined {
  if (kind === 'fail') return { state, kind, error, times };
  if (kind === 'timeOut' || kind === 'throttle') return { state, kind, times };
  if (kind === 'slow') return { state, kind, seconds };
  return undefined;
}

function TaskFault({
  state,
  fault,
  onChange,
}: {
  state: string;
  fault: Fault | undefined;
  onChange: (fault: Fault | undefined) => void;
}): ReactNode {
  const [error, setError] = useState(fault?.kind === 'fail' ? fault.error : 'Lambda.TooManyRequestsException');
  const [times, setTimes] = useState(fault && 'times' in fault ? fault.times : 2);
  const [seconds, setSeconds] = useState(fault?.kind === 'slow' ? fault.seconds : 60);
  const kind: Kind = fault?.kind ?? 'none';
  const list = `errors-${state.replace(/\W/g, '-')}`;
  return (
    <fieldset className="player-fault">
      <legend>{state}</legend>
      <select
        aria-label={translate({ id: 'player.break.kind', message: 'What this task does' })}
        value={kind}
        onChange={(event) => onChange(faultOf(state, event.target.value as Kind, error, times, seconds))}
      >
        <option value="none">{translate({ id: 'player.break.none', message: 'answers as in the scenario' })}</option>
        <option value="fail">{translate({ id: 'player.break.fail', message: 'fails' })}</option>
        <option value="throttle">{translate({ id: 'player.break.throttle', message: 'is throttled' })}</option>
        <option value="timeOut">{translate({ id: 'player.break.timeOut', message: 'times out' })}</option>
        <option value="slow">{translate({ id: 'player.break.slow', message: 'is slow' })}</option>
      </select>
      {kind === 'fail' && (
        <label>
          <Translate id="player.break.with">with</Translate>{' '}
          <input
            list={list}
            value={error}
            size={24}
            maxLength={256}
            onChange={(event) => {
              setError(event.target.value);
              onChange(faultOf(state, kind, event.target.value, times, seconds));
            }}
          />
          <datalist id={list}>
            {errorNames.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </label>
      )}
      {kind !== 'none' && kind !== 'slow' && (
        <select
          aria-label={translate({ id: 'player.break.times', message: 'How often' })}
          value={times}
          onChange={(event) => {
            const next = Number(event.target.value);
            setTimes(next);
            onChange(faultOf(state, kind, error, next, seconds));
          }}
        >
          <option value={1}>{translate({ id: 'player.break.once', message: 'once' })}</option>
          {[2, 3, 4].map((number) => (
            <option key={number} value={number}>
              {translate({ id: 'player.break.number', message: '{number} times' }, { number })}
            </option>
          ))}
          <option value={always}>{translate({ id: 'player.break.always', message: 'always' })}</option>
        </select>
      )}
      {kind === 'slow' && (
        <label>
          <input
            type="number"
            min={1}
            max={86400}
            value={seconds}
            onChange={(event) => {
              const next = Math.min(86400, Math.max(1, Number(event.target.value) || 1));
              setSeconds(next);
              onChange(faultOf(state, kind, error, times, next));
            }}
          />{' '}
          <Translate id="player.break.seconds">seconds</Translate>
        </label>
      )}
    </fieldset>
  );
}

export default function BreakPanel({ taskStates, faults, onChange }: Props): ReactNode {
  if (taskStates.length === 0) {
    return (
      <p className="player-hint">
        <Translate id="player.break.noTasks">This workflow has no Task: nothing in it can fail from outside.</Translate>
      </p>
    );
  }
  return (
    <>
      <p className="player-hint">
        <Translate id="player.break.hint">Choose what goes wrong. The run is repeated at once.</Translate>
      </p>
      {taskStates.map((state) => (
        <TaskFault
          key={state}
          state={state}
          fault={faults.find((one) => one.state === state)}
          onChange={(fault) => onChange([...faults.filter((one) => one.state !== state), ...(fault ? [fault] : [])])}
        />
      ))}
    </>
  );
}
