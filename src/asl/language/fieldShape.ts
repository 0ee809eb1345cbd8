// The shapes that the table of fields is written with: who owns a field, what its value may be, under which query language.
import type { LocalisedText } from './diagnosticTable';

/** The two query languages of a state (States Language, "QueryLanguage"). */
export type QueryLanguage = 'JSONPath' | 'JSONata';

/** The types of state, in the order in which AWS lists them. */
export const stateTypes = ['Task', 'Wait', 'Pass', 'Succeed', 'Fail', 'Choice', 'Parallel', 'Map'] as const;
export type StateType = (typeof stateTypes)[number];

/** Every object of a definition that has fields of its own. */
export type FieldOwner =
  | 'Workflow'
  | StateType
  | 'Branch'
  | 'ItemProcessor'
  | 'Iterator'
  | 'ProcessorConfig'
  | 'ChoiceRule'
  | 'Retrier'
  | 'Catcher'
  | 'ItemReader'
  | 'ReaderConfig'
  | 'ItemBatcher'
  | 'ResultWriter'
  | 'WriterConfig';

/**
 * What a field's value may be.
 * - `object` and `list`: objects of an owner of this table, which the rules walk into.
 * - `states`: the map of states; `choiceOperand`: what a Choice operator compares with, judged by its own rule.
 * - `template`: any JSON, in which (JSONPath) keys ending in `.$` or (JSONata) `{% %}` strings are expressions; `object`: an
 *   object or one such string; `literal`: an object that is written as one.
 * - `path`: a JSONPath; `referencePath`: one that names a single node; `expression`: a path or an intrinsic function.
 */
export type FieldShape =
  | {
      readonly kind:
        'text' | 'boolean' | 'timestamp' | 'stateName' | 'states' | 'any' | 'resource' | 'jsonataCondition';
    }
  | { readonly kind: 'integer' | 'number'; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly kind: 'object'; readonly owner: FieldOwner }
  | { readonly kind: 'list'; readonly owner: FieldOwner; readonly empty?: boolean }
  | { readonly kind: 'names'; readonly empty?: boolean }
  | { readonly kind: 'template'; readonly object?: boolean; readonly literal?: boolean }
  | { readonly kind: 'jsonataList' }
  | {
      readonly kind: 'path' | 'referencePath';
      readonly nullable?: boolean;
      readonly contextObject?: boolean;
      readonly variables?: boolean;
    }
  | { readonly kind: 'expression' };

/** One field of one owner. */
export interface Field {
  readonly name: string;
  readonly shape: FieldShape;
  readonly required?: boolean;
  /** The only query language under which the field exists; missing: both. */
  readonly queryLanguage?: QueryLanguage;
  /** Under JSONata the value may also be one `{% %}` string. */
  readonly jsonata?: boolean;
  /** Only Map states in this mode have the field. */
  readonly mode?: 'DISTRIBUTED';
  readonly description: LocalisedText;
}
