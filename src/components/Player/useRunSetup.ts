// What the reader set up: scenario, input, answers of tasks, faults, answers to tokens. Together they are the run.
import { useCallback, useMemo, useState } from 'react';

import type { Fault, RunRequest, TaskMocks, TokenAnswer } from '@site/src/workers/playerProtocol';

import type { PlayerExample } from './PlayerExample';

export interface RunSetup {
  request: RunRequest;
  scenarioIndex: number;
  chooseScenario: (index: number) => void;
  setInput: (input: string) => void;
  setTasks: (tasks: TaskMocks) => void;
  setFaults: (faults: Fault[]) => void;
  giveAnswer: (answer: TokenAnswer) => void;
}

type Parts = Pick<RunRequest, 'input' | 'tasks' | 'faults' | 'answers' | 'example'>;

/** `initial` comes from a link or from the last visit; without it the first scenario is set up. */
export function useRunSetup(example: PlayerExample, initial: Partial<Parts> = {}): RunSetup {
  const [scenarioIndex, setScenarioIndex] = useState(0);
  const [parts, setParts] = useState<Parts>(() => {
    const [first] = example.scenarios;
    // Part by part: the definition of a link is what the reader edits from now on, and no part of the setup.
    const { input = first?.input ?? '{}', tasks = first?.tasks ?? {}, faults = [], answers = [] } = initial;
    const account = initial.example ?? (example.hasAccount === true ? example.id : undefined);
    return { input, tasks, faults, answers, ...(account !== undefined && { example: account }) };
  });
  const { definition, format, type, scenarios } = example;
  const request = useMemo(() => ({ definition, format, type, ...parts }), [definition, format, type, parts]);

  const chooseScenario = useCallback(
    (index: number) => {
      const scenario = scenarios[index];
      setScenarioIndex(index);
      setParts((now) => ({ ...now, input: scenario?.input ?? '{}', tasks: scenario?.tasks ?? {}, answers: [] }));
    },
    [scenarios],
  );

  return {
    request,
    scenarioIndex,
    chooseScenario,
    // Another input or another fault is another run: what was answered in the old one does not belong to it.
    setInput: useCallback((input) => setParts((now) => ({ ...now, input, answers: [] })), []),
    setTasks: useCallback((tasks) => setParts((now) => ({ ...now, tasks, answers: [] })), []),
    setFaults: useCallback((faults) => setParts((now) => ({ ...now, faults, answers: [] })), []),
    giveAnswer: useCallback((answer) => setParts((now) => ({ ...now, answers: [...now.answers, answer] })), []),
  };
}
