// Reads the account.yaml of an example: what the simulated account begins with. A state machine in it may be another
// example, so that a chapter draws and checks the child of a nested workflow like every other workflow.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountSeed, StateMachineSeed } from '../services';
import { accountSchema, accountSeed } from './accountSchema';
import type { Finding } from './finding';
import { readShape, readYamlText } from './yamlSource';

const check = 'examples';

/**
 * The account of an example; undefined where it has none, or one that does not fit its schema.
 * @param stateMachineOf finds the workflow of an example by the name of its folder
 */
export function readAccount(
  root: string,
  folder: string,
  stateMachineOf: (example: string) => StateMachineSeed | undefined,
  findings: Finding[],
): AccountSeed | undefined {
  const file = `${folder}/account.yaml`;
  if (!existsSync(join(root, file))) return undefined;
  const source = readYamlText(check, file, readFileSync(join(root, file), 'utf8'));
  const { data, findings: wrong } = readShape(check, source, accountSchema);
  findings.push(...wrong);
  if (!data) return undefined;
  const stateMachines: Record<string, StateMachineSeed> = {};
  for (const [name, machine] of Object.entries(data.stateMachines ?? {})) {
    if (!('example' in machine)) {
      stateMachines[name] = { definition: machine.definition, ...(machine.type && { type: machine.type }) };
      continue;
    }
    const found = stateMachineOf(machine.example);
    if (found) stateMachines[name] = found;
    else {
      const message = `There is no example ${machine.example} with a definition.`;
      const mend = 'Name a folder of examples/, or write the definition here.';
      findings.push({ check, ...source.placeOf(['stateMachines', name, 'example']), message, mend });
    }
  }
  const { stateMachines: written, ...rest } = data;
  return accountSeed({ ...rest, ...(written && { stateMachines }) });
}
