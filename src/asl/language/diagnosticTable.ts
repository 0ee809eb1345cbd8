// The rows of the one table of messages; diagnostics.ts says what they are for. A row's name is stable: rules name it.

/** A text in the site's languages. */
export interface LocalisedText {
  readonly en: string;
  readonly 'pt-BR': string;
}

interface DiagnosticEntry {
  readonly severity: 'ERROR' | 'WARNING';
  readonly code: string;
  readonly message: string;
  readonly mend: LocalisedText;
  readonly words: 'aws' | 'documentation' | 'passo';
}

/** One entry of the table of diagnostics. */
export type DiagnosticId = keyof typeof rows;

const SCHEMA = { severity: 'ERROR', code: 'SCHEMA_VALIDATION_FAILED' } as const;
const SYNTAX = { severity: 'ERROR', code: 'INVALID_JSON_DESCRIPTION' } as const;
const TRANSITION = { severity: 'ERROR', code: 'MISSING_TRANSITION_TARGET' } as const;

const rows = {
  // The text
  BlankDefinition: {
    ...SCHEMA,
    message: 'Definition must be a valid JSON object',
    mend: {
      en: 'Write a definition: an object with StartAt and States.',
      'pt-BR': 'Escreva uma definição: um objeto com StartAt e States.',
    },
    words: 'aws',
  },
  DefinitionNotObject: {
    ...SCHEMA,
    message: 'Definition must be a valid JSON object',
    mend: {
      en: 'A definition is an object: begin with { and give it StartAt and States.',
      'pt-BR': 'Uma definição é um objeto: comece com { e dê a ele StartAt e States.',
    },
    words: 'aws',
  },
  DefinitionTooLong: {
    severity: 'ERROR',
    code: 'INVALID_LENGTH',
    message:
      "Value at 'definition' failed to satisfy constraint: Member must have length less than or equal to {limit}",
    mend: {
      en: 'The text has {length} characters. Move data out of it, or split the workflow and start one from the other.',
      'pt-BR': 'O texto tem {length} caracteres. Tire dados dele, ou divida o workflow e inicie um a partir do outro.',
    },
    words: 'documentation',
  },
  UnrecognizedToken: {
    ...SYNTAX,
    message:
      "Unrecognized token '{token}': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
    mend: { en: 'Put text between double quotes.', 'pt-BR': 'Coloque texto entre aspas duplas.' },
    words: 'aws',
  },
  ExpectedValue: {
    ...SYNTAX,
    message:
      "Unexpected character ('{character}' (code {code})): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
    mend: {
      en: 'Write a value here, or remove the comma or colon before it.',
      'pt-BR': 'Escreva um valor aqui, ou remova a vírgula ou os dois-pontos antes.',
    },
    words: 'passo',
  },
  ExpectedName: {
    ...SYNTAX,
    message: "Unexpected character ('{character}' (code {code})): was expecting double-quote to start field name",
    mend: {
      en: 'Put the name of the field between double quotes, or remove the comma before it.',
      'pt-BR': 'Coloque o nome do campo entre aspas duplas, ou remova a vírgula antes dele.',
    },
    words: 'passo',
  },
  ExpectedColon: {
    ...SYNTAX,
    message:
      "Unexpected character ('{character}' (code {code})): was expecting a colon to separate field name and value",
    mend: {
      en: 'Write a colon between the name and its value.',
      'pt-BR': 'Escreva dois-pontos entre o nome e o seu valor.',
    },
    words: 'passo',
  },
  ExpectedComma: {
    ...SYNTAX,
    message: "Unexpected character ('{character}' (code {code})): was expecting comma to separate {container} entries",
    mend: {
      en: 'Write a comma after the entry before this one.',
      'pt-BR': 'Escreva uma vírgula depois da entrada anterior.',
    },
    words: 'passo',
  },
  TrailingText: {
    ...SYNTAX,
    message: "Unexpected character ('{character}' (code {code})): the definition has ended before it",
    mend: {
      en: 'Remove what follows the definition, or a closing mark too many.',
      'pt-BR': 'Remova o que vem depois da definição, ou um fechamento a mais.',
    },
    words: 'passo',
  },
  WrongClose: {
    ...SYNTAX,
    message: "Unexpected close marker '{close}': expected '{open}' (for {container})",
    mend: { en: "Close the {container} with '{open}' first.", 'pt-BR': "Feche antes o {container} com '{open}'." },
    words: 'passo',
  },
  UnexpectedEnd: {
    ...SYNTAX,
    message: 'Unexpected end-of-input: expected close marker for {container}',
    mend: {
      en: 'A closing mark is missing: } for an Object, ] for an Array.',
      'pt-BR': 'Falta um fechamento: } para um Object, ] para um Array.',
    },
    words: 'passo',
  },
  UnexpectedEndOfText: {
    ...SYNTAX,
    message: 'Unexpected end-of-input',
    mend: {
      en: 'The text ends too early: write the rest of it.',
      'pt-BR': 'O texto termina cedo demais: escreva o resto.',
    },
    words: 'passo',
  },
  EndInString: {
    ...SYNTAX,
    message: 'Unexpected end-of-input: was expecting closing quote for a string value',
    mend: { en: 'Close the text with a double quote.', 'pt-BR': 'Feche o texto com aspas duplas.' },
    words: 'passo',
  },
  ControlCharacter: {
    ...SYNTAX,
    message:
      'Illegal unquoted character ((CTRL-CHAR, code {code})): has to be escaped using backslash to be included in string value',
    mend: {
      en: 'Close the text on its line, or write \\n and \\t for line breaks and tabs.',
      'pt-BR': 'Feche o texto na mesma linha, ou escreva \\n e \\t para quebras de linha e tabulações.',
    },
    words: 'passo',
  },
  UnknownEscape: {
    ...SYNTAX,
    message: "Unrecognized character escape '{character}' (code {code})",
    mend: {
      en: 'Write \\\\ for a backslash; JSON knows only \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits.',
      'pt-BR':
        'Escreva \\\\ para uma barra invertida; JSON só conhece \\" \\\\ \\/ \\b \\f \\n \\r \\t e \\u com quatro dígitos.',
    },
    words: 'passo',
  },
  UnfinishedNumber: {
    ...SYNTAX,
    message: 'Unexpected end of a number: a digit has to follow',
    mend: { en: 'Finish the number, such as 1.0 or 1e3.', 'pt-BR': 'Termine o número, como 1.0 ou 1e3.' },
    words: 'passo',
  },
  JsonComment: {
    ...SYNTAX,
    message:
      "Unexpected character ('/' (code 47)): maybe a (non-standard) comment? (not recognized as one since Feature 'ALLOW_COMMENTS' not enabled for parser)",
    mend: {
      en: 'JSON has no comments: use the Comment field of the state, or write the definition as YAML.',
      'pt-BR': 'JSON não tem comentários: use o campo Comment do estado, ou escreva a definição em YAML.',
    },
    words: 'passo',
  },
  ByteOrderMark: {
    severity: 'WARNING',
    code: 'INVALID_JSON_DESCRIPTION',
    message: 'The text begins with a byte order mark, which CreateStateMachine does not accept',
    mend: {
      en: 'Save the file as UTF-8 without a byte order mark, or strip it before the call.',
      'pt-BR': 'Salve o arquivo como UTF-8 sem marca de ordem de bytes, ou remova-a antes da chamada.',
    },
    words: 'passo',
  },
  DuplicateField: {
    ...SYNTAX,
    message: "Duplicate field '{field}'",
    mend: {
      en: "Keep one '{field}': of two, readers of JSON take the last and forget the first.",
      'pt-BR': "Mantenha um só '{field}': de dois, leitores de JSON ficam com o último e esquecem o primeiro.",
    },
    words: 'passo',
  },
  TooDeep: {
    ...SYNTAX,
    message: 'The text nests deeper than {limit} levels',
    mend: {
      en: 'Flatten the definition, or split the workflow.',
      'pt-BR': 'Achate a definição, ou divida o workflow.',
    },
    words: 'passo',
  },
  YamlSyntax: {
    ...SYNTAX,
    message: 'YAML: {problem}',
    mend: {
      en: 'Check indentation, quotes and brackets of the YAML here.',
      'pt-BR': 'Verifique aqui a indentação, as aspas e os colchetes do YAML.',
    },
    words: 'passo',
  },
  YamlDocuments: {
    ...SYNTAX,
    message: 'YAML: the file holds more than one document',
    mend: {
      en: 'Keep one definition in a file: remove what follows the line ---.',
      'pt-BR': 'Mantenha uma definição por arquivo: remova o que vem depois da linha ---.',
    },
    words: 'passo',
  },
  YamlKey: {
    ...SYNTAX,
    message: 'YAML: a list or a map cannot be the name of a field',
    mend: {
      en: 'Use text as the name; quote it if it begins with [ or {.',
      'pt-BR': 'Use texto como nome; coloque aspas se ele começa com [ ou {.',
    },
    words: 'passo',
  },
  UnknownAlias: {
    ...SYNTAX,
    message: "YAML: the alias '*{alias}' has no anchor before it, or stands inside its own anchor",
    mend: { en: 'Define &{alias} earlier in the file.', 'pt-BR': 'Defina &{alias} antes, no mesmo arquivo.' },
    words: 'passo',
  },
  AliasGrowth: {
    ...SYNTAX,
    message: 'YAML: the aliases of this file stand for more than {limit} values',
    mend: {
      en: 'Write the definition without aliases of aliases.',
      'pt-BR': 'Escreva a definição sem aliases de aliases.',
    },
    words: 'passo',
  },

  // The shape
  MissingFields: {
    ...SCHEMA,
    message: 'These fields are required: [{fields}]',
    mend: { en: 'Add the missing fields: {fields}.', 'pt-BR': 'Adicione os campos que faltam: {fields}.' },
    words: 'aws',
  },
  UnsupportedField: {
    ...SCHEMA,
    message: "Field '{field}' is not supported",
    mend: {
      en: "Remove '{field}', or check its spelling and the Type of the state.",
      'pt-BR': "Remova '{field}', ou confira a grafia e o Type do estado.",
    },
    words: 'aws',
  },
  UnknownValue: {
    ...SCHEMA,
    message: "The field '{field}' should have one of these values: [{values}]",
    mend: { en: 'Use one of: {values}.', 'pt-BR': 'Use um destes: {values}.' },
    words: 'aws',
  },
  WrongType: {
    ...SCHEMA,
    message: 'Expected value of type {expected}',
    mend: { en: 'Write a value of type {expected} here.', 'pt-BR': 'Escreva aqui um valor do tipo {expected}.' },
    words: 'aws',
  },

  // Transitions
  MissingTarget: {
    ...TRANSITION,
    message: "Missing 'Next' target: {target}",
    mend: {
      en: "Name a state of the same States object: '{target}' is not there.",
      'pt-BR': "Nomeie um estado do mesmo objeto States: '{target}' não está lá.",
    },
    words: 'aws',
  },
  UnreachableState: {
    ...TRANSITION,
    message: 'State "{state}" is not reachable.',
    mend: {
      en: 'Let a Next, Default, Choice or Catch lead to it, or remove it.',
      'pt-BR': 'Faça um Next, Default, Choice ou Catch levar até ele, ou remova-o.',
    },
    words: 'aws',
  },
  MissingEndState: {
    severity: 'ERROR',
    code: 'MISSING_END_STATE',
    message: 'Workflow has no terminal state',
    mend: {
      en: 'Give one state "End": true, or end in a Succeed or Fail state.',
      'pt-BR': 'Dê a um estado "End": true, ou termine em um estado Succeed ou Fail.',
    },
    words: 'aws',
  },
} satisfies Record<string, DiagnosticEntry>;

/** The table by name. */
export const diagnosticTable: Readonly<Record<DiagnosticId, DiagnosticEntry>> = rows;
