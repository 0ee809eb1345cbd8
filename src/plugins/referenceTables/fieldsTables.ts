// The reference "Fields of each state", from the one table of fields (src/asl/language/fields.ts).
import type { RootContent } from 'mdast';

import { fieldsReference, stateTypes, type Field, type FieldOwner, type FieldShape } from '../../asl';
import type { Locale } from '../../checks';
import { heading, table } from './markdownTree';

const words = {
  en: {
    columns: ['Field', 'Value', 'Where', 'What it is for'],
    required: 'required',
    distributed: 'Distributed Map',
    or: ' or ',
    from: 'from',
    to: 'to',
    jsonata: 'or a JSONata string',
    state: 'state',
    shapes: {
      text: 'text',
      boolean: 'true or false',
      timestamp: 'timestamp',
      stateName: 'name of a state',
      states: 'states by name',
      any: 'any JSON',
      resource: 'ARN',
      jsonataCondition: 'JSONata string',
      integer: 'whole number',
      number: 'number',
      names: 'list of error names',
      template: 'JSON with expressions',
      jsonataList: 'list or JSONata string',
      path: 'path',
      referencePath: 'Reference Path',
      expression: 'path or intrinsic function',
      list: 'list of',
      object: 'object',
    },
  },
  'pt-BR': {
    columns: ['Campo', 'Valor', 'Onde', 'Para que serve'],
    required: 'obrigatório',
    distributed: 'Distributed Map',
    or: ' ou ',
    from: 'de',
    to: 'a',
    jsonata: 'ou uma string JSONata',
    state: 'estado',
    shapes: {
      text: 'texto',
      boolean: 'true ou false',
      timestamp: 'timestamp',
      stateName: 'nome de um estado',
      states: 'estados por nome',
      any: 'qualquer JSON',
      resource: 'ARN',
      jsonataCondition: 'string JSONata',
      integer: 'número inteiro',
      number: 'número',
      names: 'lista de nomes de erro',
      template: 'JSON com expressões',
      jsonataList: 'lista ou string JSONata',
      path: 'caminho',
      referencePath: 'Reference Path',
      expression: 'caminho ou função intrínseca',
      list: 'lista de',
      object: 'objeto',
    },
  },
};

/** The value in words; a name of this reference stands in code. */
function shapeWords(shape: FieldShape, locale: Locale): string {
  const { shapes, or, from, to } = words[locale];
  switch (shape.kind) {
    case 'oneOf':
      return shape.values.map((value) => `\`${value}\``).join(or);
    case 'object':
      return `\`${shape.owner}\``;
    case 'list':
      return `${shapes.list} \`${shape.owner}\``;
    case 'integer':
    case 'number': {
      const number = shapes[shape.kind];
      const low = shape.minimum === undefined ? '' : ` ${from} ${shape.minimum}`;
      const high = shape.maximum === undefined ? '' : ` ${to} ${shape.maximum}`;
      return number + low + high;
    }
    default:
      return shapes[shape.kind];
  }
}

function row(field: Field, locale: Locale): string[] {
  const { required, distributed, jsonata } = words[locale];
  const where = [field.queryLanguage, field.mode === 'DISTRIBUTED' ? distributed : undefined]
    .filter(Boolean)
    .join(', ');
  const value = shapeWords(field.shape, locale) + (field.jsonata ? ` ${jsonata}` : '');
  return [`\`${field.name}\`${field.required ? ` (${required})` : ''}`, value, where, field.description[locale]];
}

const isState = (owner: FieldOwner): boolean => (stateTypes as readonly string[]).includes(owner);

/** Most objects have only fields of both query languages: then the column "Where" has nothing to say. */
function withoutEmptyColumn(columns: string[], rows: string[][]): { columns: string[]; rows: string[][] } {
  const empty = columns.findIndex((_, index) => rows.every((cells) => cells[index] === ''));
  if (empty === -1) return { columns, rows };
  const keep = (_: string, index: number): boolean => index !== empty;
  return { columns: columns.filter(keep), rows: rows.map((cells) => cells.filter(keep)) };
}

/** One heading and one table for each object of the language that has fields. */
export function fieldsTables(locale: Locale): RootContent[] {
  const { columns, state } = words[locale];
  return fieldsReference().flatMap(({ owner, fields }) => {
    const title = !isState(owner) ? owner : locale === 'en' ? `${owner} ${state}` : `Estado ${owner}`;
    const shown = withoutEmptyColumn(
      columns,
      fields.map((field) => row(field, locale)),
    );
    return [heading(title, owner.toLowerCase()), table(shown.columns, shown.rows)];
  });
}
