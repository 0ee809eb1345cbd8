// What a mend says where a text names something that is not there, and the list of what is there is long.
import { nearestNames } from '../asl';

/** `one that is there (nearest: reference/first, reference/second)` */
export function oneThatIsThere(name: string, known: Iterable<string>): string {
  const names = [...known];
  // A name cut short is nearer to the whole one than a short name with other letters.
  const longer = names.filter((one) => name.length >= 3 && one.includes(name));
  const near = [...new Set([...longer, ...nearestNames(name, names, 3)])].slice(0, 3);
  return `one that is there (${near.length > 0 ? `nearest: ${near.join(', ')}` : 'there is none yet'})`;
}
