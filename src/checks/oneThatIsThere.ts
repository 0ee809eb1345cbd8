// What a mend says where a text names something that is not there, and the list of what is there is long.
import { nearestNames } from '../asl';

/** `one that is there (nearest: reference/first, reference/second)` */
export function oneThatIsThere(name: string, known: Iterable<string>): string {
  const near = nearestNames(name, known, 3);
  return `one that is there (${near.length > 0 ? `nearest: ${near.join(', ')}` : 'there is none yet'})`;
}
