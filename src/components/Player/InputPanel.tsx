// The input of the execution and, where the reader may write them, the answers of the tasks: JSON with its problems.
import { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { TaskMocks } from '@site/src/workers/playerProtocol';
import { isTaskMocks } from '@site/src/workers/shareLink';

import { jsonProblem, type JsonProblem } from './jsonProblem';
import JsonText from './JsonText';

/** What is wrong with a table of answers, or undefined. */
function mocksProblem(text: string): JsonProblem | undefined {
  const problem = jsonProblem(text);
  if (problem !== undefined || isTaskMocks(JSON.parse(text))) return problem;
  const words = translate({
    id: 'player.mocks.problem',
    message: 'By state and by attempt: "Charge": { "0": { "Throw": { "Error": "Busy" } }, "1-9": { "Return": {} } }',
  });
  return { words, offset: 0 };
}

interface Props {
  input: string;
  onInput: (input: string) => void;
  /** Missing: the answers are the scenario's and are not shown here. */
  mocks?: { tasks: TaskMocks; onTasks: (tasks: TaskMocks) => void };
}

export default function InputPanel({ input, onInput, mocks }: Props): ReactNode {
  const [mocksText, setMocksText] = useState(() => JSON.stringify(mocks?.tasks ?? {}, null, 2));
  const changeMocks = (text: string) => {
    setMocksText(text);
    if (mocksProblem(text) === undefined) mocks?.onTasks(JSON.parse(text) as TaskMocks);
  };
  return (
    <>
      <JsonText
        label={translate({ id: 'player.input', message: 'Input of the execution' })}
        text={input}
        problem={jsonProblem(input)}
        onChange={onInput}
      />
      {mocks && (
        <>
          <JsonText
            label={translate({ id: 'player.mocks', message: 'What the tasks answer' })}
            text={mocksText}
            problem={mocksProblem(mocksText)}
            onChange={changeMocks}
          />
          <p className="player-hint">
            <Translate id="player.mocks.hint">
              The form is that of the mocks of Step Functions Local: by state, by attempt counted from 0, Return or
              Throw.
            </Translate>
          </p>
        </>
      )}
    </>
  );
}
