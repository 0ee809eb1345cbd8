// The eight state types and what runs them (Amazon States Language, "State Types").
import type { StateType } from '../definitionFields';
import type { StateOutcome, StateScope } from '../frame';
import type { Flow } from '../scheduler';
import { runChoice } from './choice';
import { runFail } from './fail';
import { runMap } from './map';
import { runParallel } from './parallel';
import { runPass } from './pass';
import { runSucceed } from './succeed';
import { runTask } from './task';
import { runWait } from './wait';

/** Runs a state between its entry and its exit, at once or as a generator. @throws StateFailure, StatesError */
export type StateRunner = (scope: StateScope) => StateOutcome | Flow<StateOutcome>;

export const stateRunners: Readonly<Record<StateType, StateRunner>> = {
  Task: runTask,
  Wait: runWait,
  Pass: runPass,
  Succeed: runSucceed,
  Fail: runFail,
  Choice: runChoice,
  Parallel: runParallel,
  Map: runMap,
};
