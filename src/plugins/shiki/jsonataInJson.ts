// A TextMate injection that colours JSONata inside ASL's "{% ... %}" strings, in JSON and in YAML.
// JSONata has no published grammar; operators and variables are enough for a reader (https://docs.jsonata.org).
import type { LanguageRegistration } from 'shiki';

const inside = [
  { match: '\\$[A-Za-z_][A-Za-z0-9_]*(?=\\s*\\()', name: 'support.function.jsonata' },
  { match: '\\$[A-Za-z_][A-Za-z0-9_]*', name: 'variable.other.jsonata' },
  { match: "'[^'%]*'", name: 'string.quoted.single.jsonata' },
  { match: '\\b(and|or|in|true|false|null|function)\\b', name: 'keyword.operator.jsonata' },
  { match: '\\b\\d+(\\.\\d+)?\\b', name: 'constant.numeric.jsonata' },
  { match: ':=|!=|<=|>=|~>|[?:=<>&*+\\-/]', name: 'keyword.operator.jsonata' },
];

export const jsonataInJson: LanguageRegistration = {
  name: 'jsonata-in-asl',
  scopeName: 'source.jsonata.injection',
  injectTo: ['source.json', 'source.yaml'],
  injectionSelector: 'L:string.quoted.double, L:string.quoted.single, L:string.unquoted',
  patterns: [
    {
      begin: '\\{%',
      end: '%\\}',
      name: 'meta.embedded.jsonata',
      beginCaptures: { 0: { name: 'punctuation.section.embedded.jsonata' } },
      endCaptures: { 0: { name: 'punctuation.section.embedded.jsonata' } },
      patterns: inside,
    },
  ],
  repository: {},
};
