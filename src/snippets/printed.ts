// What console.log makes of its parameters, alike in Node and in every browser: texts as they are, values as Node shows them.
// Only where a long value breaks into lines is simpler than in Node: all on one line, or each entry on its own.

const plainKey = /^[A-Za-z_]\w*$/;

/** Node's own measure of whether entries fit on one line (`breakLength` 80). */
function fits(open: string, entries: readonly string[], indent: string): boolean {
  const text = entries.reduce((sum, entry) => sum + entry.length + 2, 0);
  return text + indent.length + open.length + 10 <= 80 && !entries.some((entry) => entry.includes('\n'));
}

function quoted(text: string): string {
  const quote = ["'", '"', '`'].find((candidate) => !text.includes(candidate)) ?? "'";
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return quote + (text.includes(quote) ? escaped.replaceAll(quote, `\\${quote}`) : escaped) + quote;
}

function withEntries(open: string, entries: readonly string[], close: string, indent: string): string {
  if (entries.length === 0) return open + close;
  const space = open.endsWith('[') || open.endsWith('{') ? ' ' : '';
  if (fits(open, entries, indent)) return `${open}${space}${entries.join(', ')}${space}${close}`;
  const inner = `\n${indent}  `;
  return `${open}${inner}${entries.join(`,${inner}`)}\n${indent}${close}`;
}

function className(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null) return '[Object: null prototype] ';
  const { name } = (value as { constructor?: { name?: string } }).constructor ?? {};
  return name === undefined || name === 'Object' || name === 'Array' ? '' : `${name} `;
}

function shownObject(value: object, indent: string, around: readonly object[]): string {
  if (around.includes(value)) return '[Circular]';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  const within = [...around, value];
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return withEntries(
      '[',
      items.map((item) => shown(item, deeper, within)),
      ']',
      indent,
    );
  }
  if (value instanceof Map) {
    const entries = [...value].map(([key, item]) => `${shown(key, deeper, within)} => ${shown(item, deeper, within)}`);
    return withEntries(`Map(${value.size}) {`, entries, '}', indent);
  }
  if (value instanceof Set) {
    const entries = [...value].map((item) => shown(item, deeper, within));
    return withEntries(`Set(${value.size}) {`, entries, '}', indent);
  }
  const entries = Object.entries(value).map(
    ([key, item]) => `${plainKey.test(key) ? key : quoted(key)}: ${shown(item, deeper, within)}`,
  );
  return withEntries(`${className(value)}{`, entries, '}', indent);
}

function shown(value: unknown, indent: string, around: readonly object[]): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'bigint':
      return `${value}n`;
    case 'function':
      return `[Function: ${value.name || '(anonymous)'}]`;
    case 'object':
      return value === null ? 'null' : shownObject(value, indent, around);
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    default:
      return String(value);
  }
}

/** One call of console.log as the lines it prints. Never throws for plain values. */
export function printed(parameters: readonly unknown[]): string[] {
  const text = parameters.map((value) => (typeof value === 'string' ? value : shown(value, '', []))).join(' ');
  return text.split('\n');
}
