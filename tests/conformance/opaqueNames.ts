// Names that the recorder destroyed: `<ArnPart_0idx>` stands for a name that AWS took, with characters that it would
// refuse; a role's ARN became a bare word. The account gets names that it takes, the reply has the recorded ones again
// (../shared/conformance/CONTRACT.md: "opaque values: hand them through").

export interface OpaqueNames {
  /** The same value with legal names. */
  hide(value: unknown): unknown;
  /** The same value with the recorded names. */
  show(value: unknown): unknown;
}

const placeholder = /<[A-Za-z][\w.-]*(?::\d+)?>/g;

/** Translates one session there and back. */
export function opaqueNames(): OpaqueNames {
  const legal = new Map<string, string>();
  const recorded = new Map<string, string>();
  const standIn = (name: string, make: (number: number) => string): string => {
    const made = legal.get(name) ?? make(legal.size);
    legal.set(name, made);
    recorded.set(made, name);
    return made;
  };
  const hideText = (text: string): string =>
    text.replace(placeholder, (name) => standIn(name, (number) => `opaque-${number}-name`));
  const hide = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      const text = hideText(value);
      return key === 'roleArn' && !text.startsWith('arn:')
        ? standIn(text, (number) => `arn:aws:iam::111111111111:role/opaque-${number}-role`)
        : text;
    }
    return mapped(value, hide);
  };
  const show = (value: unknown): unknown => {
    if (typeof value !== 'string') return mapped(value, show);
    // Roles stand for what is hidden already: they are shown first.
    let text = value;
    for (const [made, name] of [...recorded].reverse()) text = text.replaceAll(made, name);
    return text;
  };
  return { hide: (value) => hide(value, ''), show };
}

function mapped(value: unknown, change: (inner: unknown, key: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => change(item, ''));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner, key)]));
}
