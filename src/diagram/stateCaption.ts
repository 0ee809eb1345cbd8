// Knows the small second line of a state's box: its type and the one fact that tells it from others of that type.
import { jsonataText } from './conditionText';
import type { GraphState } from './definitionGraph';
import type { DiagramWords } from './diagramWords';

/** `Task · lambda:invoke`, `Wait · 30 s`, `Map · for each · distributed`. */
export function stateCaption(state: GraphState, words: DiagramWords): string {
  if (state.type === 'Missing') return state.name === '' ? '' : words.missing;
  const type = state.type === 'Unknown' ? writtenType(state, words) : state.type;
  return [type, ...facts(state, words)].filter((part) => part !== '').join(' · ');
}

const writtenType = (state: GraphState, words: DiagramWords): string => {
  const written = state.source['Type'];
  return typeof written === 'string' && written !== '' ? `${written}: ${words.unknownType}` : words.unknownType;
};

function facts(state: GraphState, words: DiagramWords): string[] {
  const { source } = state;
  switch (state.type) {
    case 'Task':
      return typeof source['Resource'] === 'string' ? [resourceText(source['Resource'])] : [];
    case 'Wait':
      return [waitText(source)];
    case 'Fail':
      return typeof source['Error'] === 'string' ? [jsonataText(source['Error'])] : [];
    case 'Map':
      return state.mapMode === 'DISTRIBUTED' ? [words.forEach, words.distributed] : [words.forEach];
    default:
      return [];
  }
}

function waitText(source: GraphState['source']): string {
  for (const field of ['Seconds', 'SecondsPath']) {
    const value = source[field];
    if (typeof value === 'number') return `${value} s`;
    if (typeof value === 'string') return `${jsonataText(value)} s`;
  }
  for (const field of ['Timestamp', 'TimestampPath']) {
    const value = source[field];
    if (typeof value === 'string') return jsonataText(value);
  }
  return '';
}

/** `arn:aws:states:::aws-sdk:dynamodb:getItem` as `dynamodb:getItem`; a function's ARN as `lambda Name`. */
function resourceText(resource: string): string {
  const integration = /^arn:[^:]*:states:[^:]*:[^:]*:(.+)$/.exec(resource)?.[1];
  if (integration !== undefined) return integration.replace(/^aws-sdk:/, '').replace(/^activity:/, 'activity ');
  const lambda = /^arn:[^:]*:lambda:[^:]*:[^:]*:function:(.+)$/.exec(resource)?.[1];
  if (lambda !== undefined) return `lambda ${lambda}`;
  return resource.replace(/^arn:[^:]*:/, '');
}
