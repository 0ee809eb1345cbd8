// Fields of which a part has at most one, or exactly one: static values and their *Path twins, the four fields of Wait,
// ItemProcessor and the older Iterator (States Language, "Wait State", "Fail State", "Map State").
import { fields, type FieldOwner } from '../../language';
import type { Rule } from '../rule';

interface Group {
  readonly names: readonly string[];
  readonly required?: boolean;
}

const groups: Partial<Record<FieldOwner, readonly Group[]>> = {
  Wait: [{ names: ['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'], required: true }],
  Map: [{ names: ['ItemProcessor', 'Iterator'], required: true }, { names: ['ItemSelector', 'Parameters'] }],
};

/** The pairs `X` and `XPath` of an owner, taken from the table of fields. Wait has its own, larger group; Result and ResultPath are no pair. */
function twins(owner: FieldOwner): Group[] {
  if (owner === 'Wait') {
    return [];
  }
  const names = new Set(fields[owner].map((field) => field.name));
  return [...names]
    .filter((name) => name !== 'Result' && names.has(`${name}Path`))
    .map((name) => ({ names: [name, `${name}Path`] }));
}

const groupsOf = new Map(
  (Object.keys(fields) as FieldOwner[]).map((owner) => [owner, [...(groups[owner] ?? []), ...twins(owner)]]),
);

export const exclusiveFields: Rule = ({ parts }, report) => {
  for (const { owner, known, node, location, queryLanguage } of parts) {
    for (const { names, required } of groupsOf.get(owner) ?? []) {
      const present = known.filter(({ field }) => names.includes(field.name));
      const second = present[1];
      if (second) {
        report('OnlyOneOf', { fields: names.join(', ') }, { range: second.property.key.range, location });
      } else if (required && present.length === 0) {
        const start = node.range.start;
        const usable = names.filter((name) =>
          fields[owner].some(
            (field) => field.name === name && (field.queryLanguage ?? queryLanguage) === queryLanguage,
          ),
        );
        report('OneOfRequired', { fields: usable.join(', ') }, { range: { start, end: start + 1 }, location });
      }
    }
  }
};
