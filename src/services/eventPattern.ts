// Event patterns of EventBridge and filter policies of SNS: one language with two beginnings (Amazon EventBridge User Guide,
// page eb-create-pattern-operators; Amazon SNS Developer Guide, page sns-subscription-filter-policies).
import { isJsonObject, type JsonObject, type JsonValue } from '../asl';
import { matchesWildcard } from './wildcard';

/** Whether a value tree matches a pattern: each field of the pattern holds a list of alternatives, or an object of fields. */
export function matchesPattern(pattern: JsonObject, value: JsonValue | undefined): boolean {
  return Object.entries(pattern).every(([name, wanted]) => {
    if (name === '$or' && Array.isArray(wanted)) {
      return wanted.some((alternative) => isJsonObject(alternative) && matchesPattern(alternative, value));
    }
    const found = isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    if (isJsonObject(wanted)) return matchesPattern(wanted, found);
    return Array.isArray(wanted) && wanted.some((alternative) => matchesAlternative(alternative, found));
  });
}

/** One alternative against a value; a list of values matches when one of them does. */
function matchesAlternative(alternative: JsonValue, found: JsonValue | undefined): boolean {
  if (isJsonObject(alternative) && Object.hasOwn(alternative, 'exists')) {
    return (found !== undefined) === (alternative['exists'] === true);
  }
  if (found === undefined) return false;
  const values = Array.isArray(found) ? found : [found];
  // What is not said of a list must be said of none of its members.
  if (isJsonObject(alternative) && Object.hasOwn(alternative, 'anything-but')) {
    return values.every((value) => !isOneOf(alternative['anything-but'] ?? null, value));
  }
  return values.some((value) => matchesOne(alternative, value));
}

function isOneOf(excluded: JsonValue, value: JsonValue): boolean {
  if (isJsonObject(excluded)) return matchesOne(excluded, value);
  return (Array.isArray(excluded) ? excluded : [excluded]).some((one) => one === value);
}

function matchesOne(alternative: JsonValue, value: JsonValue): boolean {
  if (!isJsonObject(alternative)) return alternative === value;
  return Object.entries(alternative).every(([operator, operand]) => {
    switch (operator) {
      case 'prefix':
        return affix(operand, value, (text, part) => text.startsWith(part));
      case 'suffix':
        return affix(operand, value, (text, part) => text.endsWith(part));
      case 'equals-ignore-case':
        return (
          typeof operand === 'string' && typeof value === 'string' && operand.toLowerCase() === value.toLowerCase()
        );
      case 'numeric':
        return Array.isArray(operand) && inRange(operand, value);
      case 'wildcard':
        return typeof operand === 'string' && typeof value === 'string' && matchesWildcard(operand, value);
      case 'cidr':
        return typeof operand === 'string' && typeof value === 'string' && inCidr(operand, value);
      default:
        return false;
    }
  });
}

function affix(operand: JsonValue, value: JsonValue, holds: (text: string, part: string) => boolean): boolean {
  if (typeof value !== 'string') return false;
  if (typeof operand === 'string') return holds(value, operand);
  const folded = isJsonObject(operand) ? operand['equals-ignore-case'] : undefined;
  return typeof folded === 'string' && holds(value.toLowerCase(), folded.toLowerCase());
}

/** `[">", 0, "<=", 5]` */
function inRange(conditions: readonly JsonValue[], value: JsonValue): boolean {
  if (typeof value !== 'number' || conditions.length === 0 || conditions.length % 2 !== 0) return false;
  for (let i = 0; i < conditions.length; i += 2) {
    const [sign, bound] = [conditions[i], conditions[i + 1]];
    if (typeof bound !== 'number') return false;
    const holds =
      (sign === '=' && value === bound) ||
      (sign === '<' && value < bound) ||
      (sign === '<=' && value <= bound) ||
      (sign === '>' && value > bound) ||
      (sign === '>=' && value >= bound);
    if (!holds) return false;
  }
  return true;
}

function inCidr(range: string, address: string): boolean {
  const [network = '', bits = '32'] = range.split('/');
  const [a, b] = [ipv4(network), ipv4(address)];
  if (a === undefined || b === undefined) return false;
  const size = 2 ** (32 - Number(bits));
  return Math.floor(a / size) === Math.floor(b / size);
}

function ipv4(text: string): number | undefined {
  const parts = text.split('.').map(Number);
  const fits = parts.length === 4 && parts.every((part) => Number.isInteger(part) && part >= 0 && part < 256);
  return fits ? parts.reduce((sum, part) => sum * 256 + part, 0) : undefined;
}
