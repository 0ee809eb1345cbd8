// What an editor offers where somebody writes: fields of the object, values of a field, names of states, integrations,
// functions. All of it comes from the language's tables, so that what is offered is what is valid.
import {
  comparisonOperators,
  errorNames,
  logicalOperators,
  stateTypes,
  fields,
  type DefinitionDocument,
  type Field,
  type QueryLanguage,
  type TextRange,
} from '../language';
import { jsonataFunctions } from '../expressions/jsonataFunctionTable';
import { intrinsicFunctions, type IntrinsicFunction } from '../expressions/intrinsicFunctions';
import { serviceIntegrations } from '../integrations';
import { patternSuffixes } from '../integrations/serviceIntegration';
import { editorPlace, type EditorPlace } from './editorPlace';

export interface Completion {
  readonly label: string;
  /** What takes the place of `range`. */
  readonly insert: string;
  readonly kind: 'field' | 'value' | 'state' | 'function' | 'resource';
  /** One sentence; missing where the label says it all. */
  readonly description?: string;
}

export interface Completions {
  readonly range: TextRange;
  readonly items: readonly Completion[];
}

export type EditorLocale = 'en' | 'pt-BR';

/** What can be written at an offset; undefined where nothing is known. */
export function completionsAt(
  document: DefinitionDocument,
  offset: number,
  locale: EditorLocale = 'en',
): Completions | undefined {
  const place = editorPlace(document, offset);
  if (!place) return undefined;
  const items =
    place.kind === 'key' ? keyCompletions(place, document, locale) : valueCompletions(place, document, offset, locale);
  if (items.length === 0) return undefined;
  const expression = place.kind === 'value' ? expressionStart(place, document, offset) : undefined;
  return { range: expression === undefined ? place.range : { start: expression, end: offset }, items };
}

/** A key with its colon, where the text has none yet. */
function keyText(name: string, place: EditorPlace, document: DefinitionDocument): string {
  if (place.string) return name;
  return document.format === 'yaml' ? `${name}: ` : `"${name}": `;
}

/** The fields that an owner has under a query language. */
function fieldsOf(place: EditorPlace): readonly Field[] {
  const { part, state } = place;
  if (!part)
    return state?.node === place.object ? fields.Pass.filter(({ name }) => name === 'Type' || name === 'Comment') : [];
  const fits = ({ queryLanguage }: Field): boolean =>
    queryLanguage === undefined || queryLanguage === part.queryLanguage;
  return fields[part.owner].filter(fits);
}

function keyCompletions(place: EditorPlace, document: DefinitionDocument, locale: EditorLocale): Completion[] {
  const present = new Set(
    place.object.properties.filter(({ key }) => key !== place.string).map(({ key }) => key.value),
  );
  const names: { name: string; description?: string }[] = fieldsOf(place).map(({ name, description }) => ({
    name,
    description: description[locale],
  }));
  if (place.part?.owner === 'ChoiceRule' && place.part.queryLanguage === 'JSONPath')
    names.push(...['Variable', ...logicalOperators, ...comparisonOperators.keys()].map((name) => ({ name })));
  return names
    .filter(({ name }) => !present.has(name))
    .map(({ name, description }) => ({
      label: name,
      insert: keyText(name, place, document),
      kind: 'field',
      ...(description !== undefined && { description }),
    }));
}

function valueCompletions(
  place: EditorPlace,
  document: DefinitionDocument,
  offset: number,
  locale: EditorLocale,
): Completion[] {
  const field = fieldsOf(place).find(({ name }) => name === place.key);
  const quoted = (text: string): string => (place.string || document.format === 'yaml' ? text : JSON.stringify(text));
  const values = (names: Iterable<string>, kind: Completion['kind'] = 'value'): Completion[] =>
    [...names].map((label) => ({ label, insert: quoted(label), kind }));
  const language = place.part?.queryLanguage ?? place.state?.queryLanguage ?? place.model.queryLanguage;
  if (expressionStart(place, document, offset) !== undefined) return expressionCompletions(place, language, locale);
  if (place.key === 'Next' && place.state) return values(stateNames(place), 'state');
  if (place.key === 'Type' && place.state?.node === place.object) return values(stateTypes);
  if (!field) return [];
  switch (field.shape.kind) {
    case 'oneOf':
      return values(field.shape.values);
    case 'boolean':
      return place.string ? [] : ['true', 'false'].map((label) => ({ label, insert: label, kind: 'value' }));
    case 'stateName':
      return values(stateNames(place), 'state');
    case 'names':
      return field.name === 'ErrorEquals' ? values(errorNames) : [];
    case 'resource':
      return resources().map(({ arn, title }) => ({
        label: arn,
        insert: quoted(arn),
        kind: 'resource',
        description: title,
      }));
    default:
      return [];
  }
}

/** A state does not lead to itself by its Next; everything else of its machine can be meant. */
function stateNames({ machine, state, object, key }: EditorPlace): string[] {
  const names = machine?.states.map(({ name }) => name) ?? [];
  return key === 'Next' && state?.node === object ? names.filter((name) => name !== state.name) : names;
}

function resources(): { arn: string; title: string }[] {
  return [...serviceIntegrations.values()].flatMap(({ service, title, actions }) =>
    Object.entries(actions).flatMap(([action, patterns]) =>
      patterns.map((pattern) => ({ arn: `arn:aws:states:::${service}:${action}${patternSuffixes[pattern]}`, title })),
    ),
  );
}

/** Where the word begins that is written inside of an expression; undefined outside of any. */
function expressionStart(place: EditorPlace, document: DefinitionDocument, offset: number): number | undefined {
  if (!place.string) return undefined;
  const before = document.text.slice(place.range.start, offset);
  const word = /[$\w.]*$/.exec(before)?.[0] ?? '';
  const inJsonata = before.includes('{%') && !before.includes('%}');
  const inPath = (place.key?.endsWith('.$') ?? false) || /^(\$|States\.)/.test(before);
  return inJsonata || inPath ? offset - word.length : undefined;
}

function expressionCompletions(place: EditorPlace, language: QueryLanguage, locale: EditorLocale): Completion[] {
  if (language === 'JSONPath') {
    const functions = [...intrinsicFunctions.values()].map((one): Completion => ({
      label: one.name,
      insert: `${one.name}(`,
      kind: 'function',
      description: `${signature(one)}. ${one.description[locale]}`,
    }));
    const paths = ['$', '$$.Execution.Id', '$$.Execution.Input', '$$.Execution.Name', '$$.Execution.StartTime'];
    const inside = [
      '$$.State.Name',
      '$$.State.EnteredTime',
      '$$.StateMachine.Id',
      '$$.Task.Token',
      '$$.Map.Item.Value',
    ];
    return [
      ...functions,
      ...[...paths, ...inside].map((label): Completion => ({ label, insert: label, kind: 'value' })),
    ];
  }
  const members = [
    'input',
    'context',
    ...(hasResult(place) ? ['result'] : []),
    ...(place.part?.owner === 'Catcher' ? ['errorOutput'] : []),
  ];
  const states = members.map((name): Completion => ({
    label: `$states.${name}`,
    insert: `$states.${name}`,
    kind: 'value',
  }));
  const functions = Object.entries(jsonataFunctions)
    .filter(([, { refused }]) => refused === undefined)
    .map(([name, { signature: called, gives }]): Completion => ({
      label: `$${name}`,
      insert: `$${name}(`,
      kind: 'function',
      description: `${called}. ${gives[locale]}`,
    }));
  return [...states, ...functions];
}

/** $states.result exists where a state has done something: in Output and Assign of Task, Parallel and Map. */
function hasResult({ state }: EditorPlace): boolean {
  return state?.type === 'Task' || state?.type === 'Parallel' || state?.type === 'Map';
}

/** `States.MathRandom(start, end, [seed])`. */
export function signature({
  name,
  arguments: declared,
  minimumArguments,
  maximumArguments,
}: IntrinsicFunction): string {
  const written = declared.map((argument, index) => (index < minimumArguments ? argument.name : `[${argument.name}]`));
  if (!Number.isFinite(maximumArguments)) written.push('...');
  return `${name}(${written.join(', ')})`;
}
