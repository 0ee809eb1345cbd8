// Which of two recorded forms a definition gets: AWS answered some things otherwise since November 2024, the release that
// brought variables and JSONata (see where this is asked).
import { isJsonObject, type JsonValue } from '../language/jsonValue';

/** Whether a definition assigns variables or uses JSONata anywhere. */
export function usesVariablesOrJsonata(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.some(usesVariablesOrJsonata);
  if (!isJsonObject(value)) return false;
  return Object.entries(value).some(
    ([key, inner]) =>
      key === 'Assign' || (key === 'QueryLanguage' && inner === 'JSONata') || usesVariablesOrJsonata(inner),
  );
}
