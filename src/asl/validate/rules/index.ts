// The rules in the order in which they report.
import type { Rule } from '../rule';
import { reachableStates } from './reachableStates';
import { terminalState } from './terminalState';
import { transitionTargets } from './transitionTargets';

export const rules: readonly Rule[] = [transitionTargets, reachableStates, terminalState];
