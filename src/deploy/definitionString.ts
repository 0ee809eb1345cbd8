// The definition as DefinitionString, with substitutions for the things it names (AWS::StepFunctions::StateMachine).
import type { NamedThing } from './namedThings';
import type { Workflow } from './template';

/** JSON text, as CloudFormation wants it: the author's own lines where they are JSON. */
export function definitionString(
  { text, format, value }: Workflow['definition'],
  things: readonly NamedThing[],
): string {
  const json = format === 'json' ? text.trim() : JSON.stringify(value ?? null, null, 2);
  return things.reduce((written, { field, value: name, substitution }) => {
    const pattern = new RegExp(`("${field}"\\s*:\\s*)${escaped(JSON.stringify(name))}`, 'g');
    return written.replace(pattern, (_, key: string) => `${key}"\${${substitution}}"`);
  }, json);
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names that the author already wrote as `${Name}`, to be given at deployment. */
export function ownSubstitutions(text: string): string[] {
  return [...new Set([...text.matchAll(/\$\{([A-Za-z0-9_]+)\}/g)].map(([, name]) => name ?? ''))];
}
