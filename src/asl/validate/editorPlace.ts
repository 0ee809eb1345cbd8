// Where in a definition an offset stands, as an editor needs it to complete or explain: in a key or a value, of which
// object, and what the table of fields calls that object. Works on text that is half written.
import {
  type ArrayNode,
  type DefinitionDocument,
  type ObjectNode,
  type PropertyNode,
  type StringNode,
  type SyntaxNode,
  type TextRange,
} from '../language';
import { workflowModel, type Machine, type Part, type State, type WorkflowModel } from './workflowModel';

export interface EditorPlace {
  readonly model: WorkflowModel;
  /** The innermost object around the offset. */
  readonly object: ObjectNode;
  /** Whether a key is written here, or a value. */
  readonly kind: 'key' | 'value';
  /** The key whose value is written here. */
  readonly key?: string;
  /** The string that the offset is in. */
  readonly string?: StringNode;
  /** What is written so far, to be replaced: inside of its quotes where it has some. */
  readonly range: TextRange;
  /** What the table of fields knows the object as. */
  readonly part?: Part;
  /** The state that the object is, even without a Type. */
  readonly state?: State;
  /** The machine whose states a Next here can name. */
  readonly machine?: Machine;
}

const contains = ({ start, end }: TextRange, offset: number): boolean => start <= offset && offset <= end;

/** The nodes around an offset, outermost first. */
function pathTo(root: SyntaxNode, offset: number): { path: SyntaxNode[]; key?: PropertyNode } {
  const path: SyntaxNode[] = [];
  let node: SyntaxNode | undefined = root;
  let key: PropertyNode | undefined;
  while (node) {
    path.push(node);
    let next: SyntaxNode | undefined;
    if (node.kind === 'object') {
      const onKey: PropertyNode | undefined = node.properties.find((one) => contains(one.key.range, offset));
      if (onKey) key = onKey;
      else next = node.properties.find(({ value }) => contains(value.range, offset))?.value;
    } else if (node.kind === 'array') next = node.items.find((item) => contains(item.range, offset));
    node = next;
  }
  return { path, ...(key && { key }) };
}

/** The object that a new line of YAML belongs to: of those before it, the last whose keys stand in the same column. */
function objectByColumn(root: SyntaxNode, document: DefinitionDocument, offset: number): ObjectNode | undefined {
  const lineStart = document.text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^[ -]*/.exec(document.text.slice(lineStart, offset))?.[0].length ?? 0;
  let found: ObjectNode | undefined;
  const look = (node: SyntaxNode): void => {
    if (node.kind === 'array') node.items.forEach(look);
    if (node.kind !== 'object') return;
    const [first] = node.properties;
    if (first && first.range.start <= offset && document.positionAt(first.key.range.start).column === indent + 1)
      found = node;
    node.properties.forEach(({ value }) => look(value));
  };
  look(root);
  return found;
}

/** What stands before the offset on its line, and what that makes of it. */
function written(document: DefinitionDocument, offset: number): { kind: 'key' | 'value'; key?: string; start: number } {
  const before = document.text.slice(0, offset);
  const word = /[\w.$:@-]*$/.exec(before)?.[0] ?? '';
  const start = offset - word.length;
  if (document.format === 'yaml') {
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const keyed = /^\s*(?:- +)?["']?([\w.$ -]+?)["']?:\s+\S*$/.exec(line)?.[1];
    return keyed === undefined
      ? { kind: 'key', start: offset - (/\S*$/.exec(line)?.[0].length ?? 0) }
      : { kind: 'value', key: keyed, start };
  }
  const keyed = /"((?:[^"\\\n]|\\.)*)"\s*:\s*[\w.$-]*$/.exec(before)?.[1];
  return keyed === undefined ? { kind: 'key', start } : { kind: 'value', key: keyed, start };
}

/** Where an offset stands; undefined outside of any object. */
export function editorPlace(document: DefinitionDocument, offset: number): EditorPlace | undefined {
  const model = workflowModel(document);
  if (!model) return undefined;
  const { path, key } = pathTo(model.root, offset);
  const innermost = path.at(-1);
  const inString = !key && innermost?.kind === 'string' ? innermost : undefined;
  const byColumn =
    document.format === 'yaml' && !key && !inString ? objectByColumn(model.root, document, offset) : undefined;
  const object = byColumn ?? path.findLast((node): node is ObjectNode => node.kind === 'object');
  if (!object) return undefined;
  const around = { model, object, ...surroundings(model, object) };
  if (key) return { ...around, kind: 'key', string: key.key, range: inside(document, key.key) };
  if (inString) {
    const keyed = object.properties.find(({ value }) => value === inString || holds(value, inString));
    return {
      ...around,
      kind: 'value',
      ...(keyed && { key: keyed.key.value }),
      string: inString,
      range: inside(document, inString),
    };
  }
  const { kind, key: keyed, start } = written(document, offset);
  const list = path.findLast((node): node is ArrayNode => node.kind === 'array');
  const listed =
    kind === 'key' && document.format === 'json' && list && list === innermost ? keyOf(object, list) : undefined;
  const owner = listed ?? keyed;
  return {
    ...around,
    kind: listed === undefined ? kind : 'value',
    ...(owner !== undefined && { key: owner }),
    range: { start, end: offset },
  };
}

const keyOf = (object: ObjectNode, value: SyntaxNode): string | undefined =>
  object.properties.find((one) => one.value === value)?.key.value;

const holds = (list: SyntaxNode, item: SyntaxNode): boolean => list.kind === 'array' && list.items.includes(item);

/** A string's text without its quotes. */
function inside(document: DefinitionDocument, { range }: StringNode): TextRange {
  const quote = document.text[range.start];
  if (quote !== '"' && quote !== "'") return range;
  const closed = range.end - range.start > 1 && document.text[range.end - 1] === quote;
  return { start: range.start + 1, end: closed ? range.end - 1 : range.end };
}

function surroundings(model: WorkflowModel, object: ObjectNode): Pick<EditorPlace, 'part' | 'state' | 'machine'> {
  const within = ({ node }: { node: ObjectNode }): boolean =>
    node.range.start <= object.range.start && object.range.end <= node.range.end;
  const part = model.parts.find(({ node }) => node === object);
  const state = model.states.find(({ node }) => node === object) ?? part?.state;
  // Lists are outer ones first: the last that holds the object is the innermost.
  const machine =
    model.machines.findLast(({ node }) => node === object) ?? state?.machine ?? model.machines.findLast(within);
  return { ...(part && { part }), ...(state && { state }), ...(machine && { machine }) };
}
