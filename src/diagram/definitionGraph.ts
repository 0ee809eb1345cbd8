// Knows how a definition becomes a graph: states, transitions (Next, Choices, Default, Catch), Retry marks and the
// machines nested in Parallel and Map (Amazon States Language, "States" and "Transitions"). Works on broken definitions too.

export const stateTypes = ['Task', 'Pass', 'Choice', 'Wait', 'Succeed', 'Fail', 'Parallel', 'Map'] as const;
export type StateType = (typeof stateTypes)[number];
export type EdgeKind = 'next' | 'choice' | 'default' | 'catch';

/** A whole definition as a graph. */
export interface WorkflowGraph {
  machine: MachineGraph;
  /** True when nesting went deeper than `maximumDepth` and the rest was left out. */
  truncated: boolean;
}

/** One state machine: the definition itself, a branch of a Parallel, or what a Map runs for each item. */
export interface MachineGraph {
  /** JSON Pointer of the machine in the definition; '' is the definition itself. */
  path: string;
  startAt: string | undefined;
  /** In the order they are written; then the missing ones that transitions name. */
  states: GraphState[];
  edges: GraphEdge[];
}

export interface GraphState {
  name: string;
  /** JSON Pointer of the state; a missing state has the one it would have. */
  path: string;
  type: StateType | 'Unknown' | 'Missing';
  isStart: boolean;
  isEnd: boolean;
  /** False when no chain of transitions leads here from StartAt of its machine. */
  isReachable: boolean;
  retriers: { errors: string[]; maxAttempts: number | undefined }[];
  mapMode: 'INLINE' | 'DISTRIBUTED' | undefined;
  /** Branches of a Parallel in their order, or the ItemProcessor (or the older Iterator) of a Map. */
  machines: MachineGraph[];
  /** The state as written, for captions. */
  source: Readonly<Record<string, unknown>>;
}

export interface GraphEdge {
  from: string;
  /** Name of the target in the same machine; '' when the transition names none. */
  to: string;
  kind: EdgeKind;
  /** Position in Choices or Catch; 0 for next and default. */
  index: number;
  /** The ChoiceRule as written, for kind 'choice'. */
  rule: unknown;
  /** ErrorEquals, for kind 'catch'. */
  errors: string[];
}

/** AWS nests to a few levels; a hostile definition to thousands. What lies deeper is left out and `truncated` says so. */
export const maximumDepth = 24;

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const own = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined);
const escapePointer = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * The graph of a definition.
 * @param definition Any JSON value; what is not a state machine gives a graph without states.
 * @returns Every state, transition and Catch that is written, and a `Missing` state for each target that is not. Never throws.
 */
export function definitionGraph(definition: unknown): WorkflowGraph {
  const progress = { truncated: false };
  const machine = machineGraph(isObject(definition) ? definition : {}, '', 0, progress);
  return { machine, truncated: progress.truncated };
}

function machineGraph(fields: Fields, path: string, depth: number, progress: { truncated: boolean }): MachineGraph {
  const startAtValue = own(fields, 'StartAt');
  const startAt = typeof startAtValue === 'string' ? startAtValue : undefined;
  const written = own(fields, 'States');
  const entries = isObject(written) ? Object.entries(written) : [];
  const states = new Map<string, GraphState>();
  const edges: GraphEdge[] = [];
  for (const [name, value] of entries) {
    const source = isObject(value) ? value : {};
    const statePath = `${path}/States/${escapePointer(name)}`;
    const state = graphState(name, statePath, source);
    state.isStart = name === startAt;
    state.machines = nestedMachines(source, statePath, depth, progress);
    states.set(name, state);
    edges.push(...transitions(state));
  }
  const targets = edges.map((edge) => edge.to);
  if (startAt !== undefined) targets.unshift(startAt);
  for (const name of targets) {
    if (states.has(name)) continue;
    const missing = graphState(name, `${path}/States/${escapePointer(name)}`, {});
    states.set(name, { ...missing, type: 'Missing', isStart: name === startAt });
  }
  markReachable(states, edges, startAt);
  return { path, startAt, states: [...states.values()], edges };
}

function graphState(name: string, path: string, source: Fields): GraphState {
  const written = own(source, 'Type');
  const type = stateTypes.find((known) => known === written) ?? 'Unknown';
  const retriers = asArray(own(source, 'Retry'))
    .filter(isObject)
    .map((retrier) => {
      const attempts = own(retrier, 'MaxAttempts');
      return { errors: errorNames(retrier), maxAttempts: typeof attempts === 'number' ? attempts : undefined };
    });
  return {
    name,
    path,
    type,
    isStart: false,
    isEnd: own(source, 'End') === true || type === 'Succeed' || type === 'Fail',
    isReachable: true,
    retriers,
    mapMode: type === 'Map' ? mapMode(source) : undefined,
    machines: [],
    source,
  };
}

function mapMode(source: Fields): 'INLINE' | 'DISTRIBUTED' {
  const processor = own(source, 'ItemProcessor');
  const config = isObject(processor) ? own(processor, 'ProcessorConfig') : undefined;
  return isObject(config) && own(config, 'Mode') === 'DISTRIBUTED' ? 'DISTRIBUTED' : 'INLINE';
}

function nestedMachines(source: Fields, path: string, depth: number, progress: { truncated: boolean }): MachineGraph[] {
  const nested: [string, unknown][] = asArray(own(source, 'Branches')).map((branch, index) => [
    `${path}/Branches/${index}`,
    branch,
  ]);
  for (const key of ['ItemProcessor', 'Iterator']) nested.push([`${path}/${key}`, own(source, key)]);
  const machines = nested.flatMap(([at, value]) => (isObject(value) ? [[at, value] as const] : []));
  if (machines.length > 0 && depth >= maximumDepth) {
    progress.truncated = true;
    return [];
  }
  return machines.map(([at, value]) => machineGraph(value, at, depth + 1, progress));
}

const errorNames = (fields: Fields): string[] =>
  asArray(own(fields, 'ErrorEquals')).filter((name): name is string => typeof name === 'string');

/** Every transition the state writes, and one to '' where it must have one and has none. */
function transitions(state: GraphState): GraphEdge[] {
  const { name: from, source } = state;
  const edges: GraphEdge[] = [];
  const add = (kind: EdgeKind, index: number, target: unknown, rule: unknown, errors: string[]): void => {
    edges.push({ from, to: typeof target === 'string' ? target : '', kind, index, rule, errors });
  };
  if (own(source, 'Next') !== undefined) add('next', 0, own(source, 'Next'), undefined, []);
  asArray(own(source, 'Choices')).forEach((rule, index) => {
    add('choice', index, isObject(rule) ? own(rule, 'Next') : undefined, rule, []);
  });
  if (own(source, 'Default') !== undefined) add('default', 0, own(source, 'Default'), undefined, []);
  if (edges.length === 0 && !state.isEnd) add('next', 0, undefined, undefined, []);
  asArray(own(source, 'Catch')).forEach((catcher, index) => {
    const fields = isObject(catcher) ? catcher : {};
    add('catch', index, own(fields, 'Next'), undefined, errorNames(fields));
  });
  return edges;
}

function markReachable(states: Map<string, GraphState>, edges: GraphEdge[], startAt: string | undefined): void {
  const targetsOf = new Map<string, string[]>();
  for (const edge of edges) {
    const targets = targetsOf.get(edge.from);
    if (targets === undefined) targetsOf.set(edge.from, [edge.to]);
    else targets.push(edge.to);
  }
  const reached = new Set<string>(startAt === undefined ? [] : [startAt]);
  for (const name of reached) for (const target of targetsOf.get(name) ?? []) reached.add(target);
  for (const state of states.values()) state.isReachable = state.type === 'Missing' || reached.has(state.name);
}
