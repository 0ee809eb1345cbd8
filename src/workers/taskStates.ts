// Which states of a definition are Tasks: what a reader can break and what mocks can answer for.

/** Deeper nesting than AWS takes is not looked into. */
const deepest = 60;

/** Names of the Task states wherever they are nested, in the order of the definition. */
export function taskStates(value: unknown, depth = 0): string[] {
  if (typeof value !== 'object' || value === null || depth > deepest) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const isTask = typeof inner === 'object' && inner !== null && 'Type' in inner && inner.Type === 'Task';
    return isTask ? [name] : taskStates(inner, depth + 1);
  });
}
