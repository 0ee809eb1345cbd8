// YAML text to the same syntax tree as JSON (YAML 1.2, core schema): names such as Yes and No stay names.
// Aliases and merge keys are written out, with a bound; the tags of CloudFormation (!Sub, !Ref) leave their value.
import { Composer, isAlias, isMap, isScalar, isSeq, Parser, type Document, type ParsedNode } from 'yaml';
import { ALIAS_NODE_LIMIT, YAML_DEPTH_LIMIT } from './limits';
import type { Report } from './diagnostics';
import type { PropertyNode, StringNode, SyntaxNode, TextRange } from './syntaxTree';

/**
 * Parses YAML text. Problems go to `report`; the tree is what could be understood, or undefined where nothing was.
 * Never throws: depth and the growth by aliases are bounded.
 */
export function parseYaml(text: string, report: Report): SyntaxNode | undefined {
  const tokens = [...new Parser().parse(text)];
  const tooDeep = deepest(tokens);
  if (tooDeep !== undefined) {
    report('TooDeep', { limit: YAML_DEPTH_LIMIT }, { start: tooDeep, end: tooDeep + 1 });
    return undefined;
  }
  const composer = new Composer({ uniqueKeys: false, merge: false, schema: 'core', version: '1.2', strict: false });
  const documents: Document.Parsed[] = [...composer.compose(tokens, true, text.length)];
  const document = documents[0];
  for (const error of document?.errors ?? []) {
    report('YamlSyntax', { problem: firstLine(error.message) }, { start: error.pos[0], end: error.pos[1] });
  }
  const second = documents[1];
  if (second) {
    report('YamlDocuments', {}, { start: second.range[0], end: second.range[1] });
  }
  const contents: ParsedNode | null = document?.contents ?? null;
  if (!document || contents === null || (isScalar(contents) && contents.value === null && contents.source === '')) {
    if ((document?.errors.length ?? 0) === 0) {
      report('BlankDefinition', {}, { start: 0, end: text.length });
    }
    return undefined;
  }
  return new YamlConverter(document, report).convert(contents);
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
}

/** The offset at which the text nests deeper than the limit, found without recursion, or undefined. */
function deepest(tokens: readonly unknown[]): number | undefined {
  const stack: { item: unknown; depth: number }[] = tokens.map((item) => ({ item, depth: 0 }));
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { item, depth } = top;
    if (typeof item !== 'object' || item === null) {
      continue;
    }
    const token = item as { offset?: number; items?: unknown[]; value?: unknown; key?: unknown };
    if (depth > YAML_DEPTH_LIMIT * 2) {
      return token.offset ?? 0;
    }
    for (const child of [...(token.items ?? []), token.value, token.key]) {
      if (typeof child === 'object' && child !== null) {
        stack.push({ item: child, depth: depth + 1 });
      }
    }
  }
  return undefined;
}

class YamlConverter {
  private readonly open = new Set<unknown>();
  private added = 0;
  private stopped = false;

  constructor(
    private readonly document: Document.Parsed,
    private readonly report: Report,
  ) {}

  /** `within` is the range of the alias through which a node is reached: diagnostics point where the reader wrote it. */
  convert(node: unknown, within?: TextRange): SyntaxNode | undefined {
    if (within && (this.added += 1) > ALIAS_NODE_LIMIT) {
      if (!this.stopped) {
        this.report('AliasGrowth', { limit: ALIAS_NODE_LIMIT }, within);
        this.stopped = true;
      }
      return undefined;
    }
    const range = within ?? rangeOf(node);
    if (isAlias(node)) {
      return this.alias(node, range);
    }
    if (isMap(node)) {
      return { kind: 'object', properties: this.properties(node.items, range, within), range };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.convert(item, within)).filter((item) => item !== undefined);
      return { kind: 'array', items, range };
    }
    if (isScalar(node)) {
      return scalar(node.value, node.source, range);
    }
    return { kind: 'null', value: null, range };
  }

  private alias(
    node: { source: string; resolve(document: Document): unknown },
    range: TextRange,
  ): SyntaxNode | undefined {
    const target = node.resolve(this.document);
    if (target === undefined || this.open.has(target)) {
      this.report('UnknownAlias', { alias: node.source }, range);
      return undefined;
    }
    this.open.add(target);
    const value = this.convert(target, range);
    this.open.delete(target);
    return value;
  }

  private properties(
    pairs: readonly { key: unknown; value: unknown }[],
    parent: TextRange,
    within?: TextRange,
  ): PropertyNode[] {
    const merged: PropertyNode[] = [];
    const own: PropertyNode[] = [];
    const seen = new Set<string>();
    for (const pair of pairs) {
      const key = this.key(pair.key, within ?? parent, within);
      if (key.value === '<<' && (isAlias(pair.value) || isMap(pair.value) || isSeq(pair.value))) {
        const value = this.convert(pair.value, within);
        for (const source of value?.kind === 'array' ? value.items : [value]) {
          merged.push(...(source?.kind === 'object' ? source.properties : []));
        }
        continue;
      }
      if (seen.has(key.value)) {
        this.report('DuplicateField', { field: key.value }, key.range);
      }
      seen.add(key.value);
      const value =
        pair.value === null
          ? { kind: 'null' as const, value: null, range: key.range }
          : this.convert(pair.value, within);
      if (value) {
        own.push({ key, value, range: { start: key.range.start, end: Math.max(key.range.end, value.range.end) } });
      }
    }
    return [...merged.filter((property) => !seen.has(property.key.value)), ...own];
  }

  /** A key is a name whatever it looks like: `1`, `true` and `null` are the names "1", "true" and "null". */
  private key(node: unknown, parent: TextRange, within?: TextRange): StringNode {
    const target = isAlias(node) ? node.resolve(this.document) : node;
    const range = within ?? (node === null ? { start: parent.start, end: parent.start } : rangeOf(node));
    if (isScalar(target)) {
      const value = typeof target.value === 'string' ? target.value : (target.source ?? String(target.value));
      return { kind: 'string', value, range };
    }
    if (target !== null && target !== undefined) {
      this.report('YamlKey', {}, range);
    }
    return { kind: 'string', value: '', range };
  }
}

function scalar(value: unknown, source: string | undefined, range: TextRange): SyntaxNode {
  if (typeof value === 'number' && Number.isFinite(value)) {
    return { kind: 'number', value, text: source ?? String(value), range };
  }
  if (typeof value === 'boolean') {
    return { kind: 'boolean', value, range };
  }
  if (value === null || value === undefined) {
    return { kind: 'null', value: null, range };
  }
  return { kind: 'string', value: typeof value === 'string' ? value : (source ?? String(value)), range };
}

function rangeOf(node: unknown): TextRange {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
