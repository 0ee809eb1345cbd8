// The value of each field is of the type that the table of fields gives it (States Language, each field's text).
import { childLocation, hasSubstitution, type Field, type SyntaxNode } from '../../language';
import type { Rule, RuleReport } from '../rule';
import { jsonataPlace } from '../jsonataPlace';

export const valueTypes: Rule = ({ parts, states }, report) => {
  for (const { known, queryLanguage } of parts) {
    for (const { field, property, location } of known) {
      if (field.queryLanguage !== undefined && field.queryLanguage !== queryLanguage) {
        continue; // another rule refuses the field itself
      }
      const inJsonata = queryLanguage === 'JSONata';
      judge(field, property.value, location, inJsonata, report);
    }
  }
  for (const { node, location } of states) {
    judgeType(node, location, report);
  }
};

/** The Type of a state that is none of the table, whose other fields no table knows. */
function judgeType(node: SyntaxNode, location: string, report: RuleReport): void {
  const type = node.kind === 'object' ? node.properties.find((property) => property.key.value === 'Type') : undefined;
  if (type && type.value.kind !== 'string') {
    report('WrongType', { expected: 'String' }, { range: type.value.range, location: childLocation(location, 'Type') });
  }
}

/** An expression, or a text that one may be put in for. */
const mayBeJsonata = (text: string): boolean => text.startsWith('{%') || hasSubstitution(text);

function judge(field: Field, value: SyntaxNode, location: string, inJsonata: boolean, report: RuleReport): void {
  const { shape } = field;
  const place = { range: value.range, location };
  const expect = (expected: string, ...kinds: SyntaxNode['kind'][]): boolean => {
    if (kinds.includes(value.kind)) {
      return true;
    }
    report('WrongType', { expected }, place);
    return false;
  };
  const isLiteral = shape.kind === 'template' && shape.literal;
  if (inJsonata && !isLiteral && jsonataPlace(field) && value.kind === 'string' && mayBeJsonata(value.value)) {
    return; // its syntax is another rule's
  }
  switch (shape.kind) {
    case 'text':
    case 'stateName':
    case 'timestamp':
    case 'resource':
    case 'expression':
      expect('String', 'string');
      break;
    case 'boolean':
      expect('Boolean', 'boolean');
      break;
    case 'integer':
    case 'number':
      judgeNumber(field, value, place, report);
      break;
    case 'oneOf':
      if (
        expect('String', 'string') &&
        value.kind === 'string' &&
        !shape.values.includes(value.value) &&
        !hasSubstitution(value.value)
      ) {
        report('UnknownValue', { field: field.name, values: shape.values.join(', ') }, place);
      }
      break;
    case 'states':
      if (expect('Object', 'object') && value.kind === 'object') {
        judgeStates(value, place, report);
      }
      break;
    case 'object':
      expect('Object', 'object');
      break;
    case 'list':
      if (expect('Array', 'array') && value.kind === 'array') {
        judgeItems(value.items, 'Object', 'object', location, report);
        if (value.items.length === 0 && !shape.empty) {
          report('EmptyValue', {}, place);
        }
      }
      break;
    case 'names':
      if (expect('Array', 'array') && value.kind === 'array') {
        judgeItems(value.items, 'String', 'string', location, report);
        if (value.items.length === 0 && !shape.empty) {
          report('EmptyValue', {}, place);
        }
      }
      break;
    case 'template':
      if (shape.object) {
        expect('Object', 'object');
      }
      break;
    case 'jsonataList':
      if (value.kind !== 'array' && value.kind !== 'object') {
        report('JsonataExpected', { expected: 'an array, an object' }, place);
      }
      break;
    case 'jsonataCondition':
      if (value.kind !== 'boolean') {
        report('JsonataExpected', { expected: 'true, false' }, place);
      }
      break;
    case 'path':
    case 'referencePath':
      expect('String', ...(shape.nullable ? (['string', 'null'] as const) : (['string'] as const)));
      break;
    default:
  }
}

type Place = Parameters<RuleReport>[2];

function judgeNumber(field: Field, value: SyntaxNode, place: Place, report: RuleReport): void {
  const { shape } = field;
  if (shape.kind !== 'integer' && shape.kind !== 'number') {
    return;
  }
  const isWhole = value.kind === 'number' && /^-?\d+$/.test(value.text);
  if (value.kind !== 'number' || (shape.kind === 'integer' && !isWhole)) {
    report('WrongType', { expected: shape.kind === 'integer' ? 'Integer' : 'Number' }, place);
    return;
  }
  const shown = (limit: number) => (shape.kind === 'number' ? limit.toFixed(1) : String(limit));
  if (shape.minimum !== undefined && value.value < shape.minimum) {
    report('BelowMinimum', { minimum: shown(shape.minimum) }, place);
  } else if (shape.maximum !== undefined && value.value > shape.maximum) {
    report('AboveMaximum', { maximum: shown(shape.maximum) }, place);
  }
}

function judgeStates(states: SyntaxNode & { kind: 'object' }, place: Place, report: RuleReport): void {
  if (states.properties.length === 0) {
    report('EmptyValue', {}, place);
  }
  for (const { key, value } of states.properties) {
    if (value.kind !== 'object') {
      report(
        'WrongType',
        { expected: 'Object' },
        { range: value.range, location: childLocation(place.location ?? '', key.value) },
      );
    }
  }
}

function judgeItems(
  items: readonly SyntaxNode[],
  expected: string,
  kind: SyntaxNode['kind'],
  location: string,
  report: RuleReport,
): void {
  items.forEach((item, index) => {
    if (item.kind !== kind) {
      report('WrongType', { expected }, { range: item.range, location: childLocation(location, index) });
    }
  });
}
