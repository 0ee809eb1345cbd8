// The comparisons of a JSONPath Choice rule and what each compares with (States Language, "Data-test expression").

/** What stands at an operator: a value of a kind, or (`path`) a path to one. */
export type OperandKind = 'text' | 'number' | 'boolean' | 'timestamp' | 'path';

const orders = ['Equals', 'LessThan', 'GreaterThan', 'LessThanEquals', 'GreaterThanEquals'] as const;
const ordered: readonly (readonly [string, OperandKind])[] = [
  ['String', 'text'],
  ['Numeric', 'number'],
  ['Timestamp', 'timestamp'],
];

/** Every operator with its operand. */
export const comparisonOperators: ReadonlyMap<string, OperandKind> = new Map<string, OperandKind>([
  ...ordered.flatMap(([prefix, kind]) =>
    orders.flatMap((order): [string, OperandKind][] => [
      [prefix + order, kind],
      [`${prefix}${order}Path`, 'path'],
    ]),
  ),
  ['StringMatches', 'text'],
  ['BooleanEquals', 'boolean'],
  ['BooleanEqualsPath', 'path'],
  ...['IsNull', 'IsPresent', 'IsNumeric', 'IsString', 'IsBoolean', 'IsTimestamp'].map((name): [string, OperandKind] => [
    name,
    'boolean',
  ]),
]);

/** The words that join rules. */
export const logicalOperators = ['And', 'Or', 'Not'] as const;
