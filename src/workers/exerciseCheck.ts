// Checks a reader's definition against the cases of an exercise, by running it.
import {
  loadDefinition,
  runScenario,
  unmetExpectations,
  validate,
  type JsonValue,
  type RunExpectation,
  type SourceFormat,
  type UnmetExpectation,
} from '../asl';
import type { ExampleAccount } from './exampleAccount';
import type { TaskMocks } from './playerProtocol';

/** One run that the definition must get right. */
export interface ExerciseCase {
  name: string;
  title: string;
  /** The reader sees that it is there, and not what it does. */
  hidden: boolean;
  input: JsonValue;
  tasks: TaskMocks;
  expect: RunExpectation;
}

export interface ExerciseCheckRequest {
  definition: string;
  format: SourceFormat;
  type: 'STANDARD' | 'EXPRESS';
  cases: ExerciseCase[];
  /** The example whose account the tasks act on that a case does not answer: the name of its folder. */
  example?: string;
}

export interface ExerciseResult {
  /** The first error of a definition that AWS would refuse; nothing is run then. */
  refused?: { line: number; column: number; message: string };
  cases: { name: string; unmet: UnmetExpectation[] }[];
}

/**
 * Runs every case; never throws for what the definition may hold.
 * @param seeded what the account of the example begins with, anew for every case
 */
export async function exerciseCheck(
  { definition, format, type, cases }: ExerciseCheckRequest,
  seeded?: ExampleAccount,
): Promise<ExerciseResult> {
  const document = await loadDefinition(definition, { format });
  const error = validate(document, { type }).find(({ severity }) => severity === 'ERROR');
  if (error) return { refused: { line: error.line, column: error.column, message: error.message }, cases: [] };
  // A chunk of its own, as for the player: what is only mocked does not load the services.
  const services = seeded && (await import('../services'));
  const results: ExerciseResult['cases'] = [];
  for (const { name, input, tasks, expect } of cases) {
    const account = services?.createSimulatedAccount(seeded);
    const host = account && { tasks: account.taskHost, objects: account.objectStore };
    const run = await runScenario(document.value ?? null, { input, tasks }, { type, ...host });
    results.push({ name, unmet: unmetExpectations(run, expect) });
  }
  return { cases: results };
}
