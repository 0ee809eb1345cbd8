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
    const replaced = written.replace(pattern, (_, key: string) => `${key}"\${${substitution}}"`);
    if (field !== 'Bucket') return replaced;
    // The source of a copy begins with its bucket, be it written out, a JSONata text or States.Format.
    const source = new RegExp(`("CopySource(?:\\.\\$)?"\\s*:\\s*"(?:[^"\\\\']*')?/?)${escaped(name)}/`, 'g');
    return replaced.replace(source, (_, before: string) => `${before}\${${substitution}}/`);
  }, json);
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names that the author already wrote as `${Name}`, to be given at deployment. */
export function ownSubstitutions(text: string): string[] {
  return [...new Set([...text.matchAll(/\$\{([A-Za-z0-9_]+)\}/g)].map(([, name]) => name ?? ''))];
}
