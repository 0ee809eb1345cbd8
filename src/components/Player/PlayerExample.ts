// What the player needs of an example. The figure carries it as JSON in its HTML, so that nothing more is fetched.
import type { SourceFormat } from '@site/src/asl';
import type { TaskMocks } from '@site/src/workers/playerProtocol';

export interface PlayerScenario {
  name: string;
  title: string;
  /** JSON text, indented. */
  input: string;
  tasks: TaskMocks;
}

export interface PlayerExample {
  id: string;
  title: string;
  definition: string;
  format: SourceFormat;
  type: 'STANDARD' | 'EXPRESS';
  /** Names of the Task states, in the order of the definition: what can be broken. */
  taskStates: string[];
  scenarios: PlayerScenario[];
  /** Whether tasks that a scenario does not answer act on an account of the example's own. */
  hasAccount?: boolean;
}
