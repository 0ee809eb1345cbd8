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
const NOT_RECOGNISED = {
  ...SCHEMA,
  message:
    'The resource provided {resource} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.',
} as const;
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
    message: 'Unexpected end-of-input within/between {container} entries',
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
  MisspelledField: {
    ...SCHEMA,
    message: "Field '{field}' is not supported",
    mend: { en: "Write '{near}' if that is what you mean.", 'pt-BR': "Escreva '{near}', se é o que você quer dizer." },
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
    words: 'passo',
  },

  EmptyValue: {
    ...SCHEMA,
    message: 'Value cannot be empty',
    mend: { en: 'Write at least one entry.', 'pt-BR': 'Escreva pelo menos uma entrada.' },
    words: 'aws',
  },
  BelowMinimum: {
    ...SCHEMA,
    message: 'Minimum value is {minimum}',
    mend: { en: 'Write {minimum} or more.', 'pt-BR': 'Escreva {minimum} ou mais.' },
    words: 'aws',
  },
  AboveMaximum: {
    ...SCHEMA,
    message: 'Maximum value is {maximum}',
    mend: { en: 'Write {maximum} or less.', 'pt-BR': 'Escreva {maximum} ou menos.' },
    words: 'aws',
  },
  NotAboveTwin: {
    ...SCHEMA,
    message: '{field} must be greater than {twin}',
    mend: { en: 'Write a number above that of {twin}.', 'pt-BR': 'Escreva um número maior que o de {twin}.' },
    words: 'passo',
  },
  OnlyOneOf: {
    ...SCHEMA,
    message: 'Only one of these fields can be present: [{fields}]',
    mend: { en: 'Keep one of {fields} and remove the others.', 'pt-BR': 'Mantenha um de {fields} e remova os outros.' },
    words: 'passo',
  },
  OneOfRequired: {
    ...SCHEMA,
    message: 'One of these fields is required: [{fields}]',
    mend: { en: 'Add one of {fields}.', 'pt-BR': 'Adicione um de {fields}.' },
    words: 'passo',
  },
  FieldNeedsOther: {
    ...SCHEMA,
    message: "Field '{field}' needs {other}",
    mend: { en: "Add {other}, or remove '{field}'.", 'pt-BR': "Adicione {other}, ou remova '{field}'." },
    words: 'passo',
  },
  InvalidTimestamp: {
    ...SCHEMA,
    message: 'String does not match RFC3339 timestamp',
    mend: {
      en: 'Write a moment such as 2026-03-14T01:59:00Z: T between date and time, Z or an offset at the end.',
      'pt-BR': 'Escreva um momento como 2026-03-14T01:59:00Z: T entre data e hora, Z ou um deslocamento no fim.',
    },
    words: 'aws',
  },

  // Query languages
  QueryLanguageDowngrade: {
    ...SCHEMA,
    message: "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine",
    mend: {
      en: 'Write the state in JSONata, or set QueryLanguage JSONata only on the states that use it.',
      'pt-BR': 'Escreva o estado em JSONata, ou defina QueryLanguage JSONata só nos estados que o usam.',
    },
    words: 'aws',
  },
  FieldOfOtherLanguage: {
    ...SCHEMA,
    message:
      "The QueryLanguage is set to '{queryLanguage}', but field '{field}' is only supported for the '{supported}' QueryLanguage",
    mend: {
      en: "Remove '{field}', or set QueryLanguage {supported} for the state.",
      'pt-BR': "Remova '{field}', ou defina QueryLanguage {supported} para o estado.",
    },
    words: 'aws',
  },

  // Expressions
  InvalidPath: {
    ...SCHEMA,
    message: 'Value is not a valid JSONPath: {problem}',
    mend: {
      en: 'Write a path such as $.order.id, $$.Execution.Id or $name.',
      'pt-BR': 'Escreva um caminho como $.pedido.id, $$.Execution.Id ou $nome.',
    },
    words: 'passo',
  },
  ScriptInPath: {
    severity: 'WARNING',
    code: 'SCRIPT_IN_PATH',
    message: 'The JSONPath of Step Functions has no script expressions, so this path will fail',
    mend: {
      en: 'Take the last item with [-1], or use States.ArrayGetItem and States.ArrayLength.',
      'pt-BR': 'Pegue o último item com [-1], ou use States.ArrayGetItem e States.ArrayLength.',
    },
    words: 'passo',
  },
  NotReferencePath: {
    ...SCHEMA,
    message: 'Value is not a Reference Path',
    mend: {
      en: 'Name one node of the data: $.order.items[0], without wildcards, slices, filters or $$.',
      'pt-BR': 'Nomeie um único nó dos dados: $.pedido.itens[0], sem curingas, fatias, filtros ou $$.',
    },
    words: 'aws',
  },
  InvalidTemplateExpression: {
    ...SCHEMA,
    message: "The value for the field '{field}' must be a valid JSONPath or a valid intrinsic function call",
    mend: {
      en: "{problem} Write a path ($.order.id) or a call (States.Format('{}', $.id)), or remove .$ from the name.",
      'pt-BR': "Escreva um caminho ($.pedido.id) ou uma chamada (States.Format('{}', $.id)), ou remova .$ do nome.",
    },
    words: 'aws',
  },
  DuplicateTemplateKey: {
    ...SCHEMA,
    message: "The fields '{field}' and '{field}.$' give the same key",
    mend: { en: "Keep '{field}' or '{field}.$'.", 'pt-BR': "Mantenha '{field}' ou '{field}.$'." },
    words: 'passo',
  },
  FunctionGivesNoText: {
    ...SCHEMA,
    message: "The intrinsic function in '{field}' must be one of: [{values}]",
    mend: {
      en: 'Use a function that gives a text, or a path.',
      'pt-BR': 'Use uma função que dá um texto, ou um caminho.',
    },
    words: 'passo',
  },
  JsonataSyntax: {
    severity: 'ERROR',
    code: 'INVALID_JSONATA_EXPRESSION',
    message: '{problem}',
    mend: { en: 'Correct the JSONata between {% and %}.', 'pt-BR': 'Corrija o JSONata entre {% e %}.' },
    words: 'aws',
  },
  JsonataDelimiters: {
    severity: 'ERROR',
    code: 'INVALID_JSONATA_EXPRESSION',
    message: 'A JSONata expression begins with {% and ends with %}',
    mend: {
      en: 'Begin the string with {% and end it with %}, without spaces outside.',
      'pt-BR': 'Comece o texto com {% e termine com %}, sem espaços por fora.',
    },
    words: 'passo',
  },
  JsonataExpected: {
    ...SCHEMA,
    message: 'Value must be {expected} or a JSONata expression',
    mend: {
      en: 'Write {expected}, or an expression between {% and %}.',
      'pt-BR': 'Escreva {expected}, ou uma expressão entre {% e %}.',
    },
    words: 'passo',
  },
  JsonataBareName: {
    severity: 'ERROR',
    code: 'UNSUPPORTED_JSONATA_EXPRESSION',
    message: "Reference to '{name}' at the top level is not supported.",
    mend: {
      en: 'Begin with $states.input, or with $ and the name of a variable.',
      'pt-BR': 'Comece com $states.input, ou com $ e o nome de uma variável.',
    },
    words: 'aws',
  },
  JsonataEval: {
    severity: 'ERROR',
    code: 'UNSUPPORTED_JSONATA_EXPRESSION',
    message: "Function '$eval' is not supported.",
    mend: {
      en: 'Write the expression itself; $parse reads JSON text.',
      'pt-BR': 'Escreva a própria expressão; $parse lê texto JSON.',
    },
    words: 'passo',
  },
  JsonataStatesField: {
    severity: 'ERROR',
    code: 'UNSUPPORTED_JSONATA_EXPRESSION',
    message: "Field '$states.{name}' does not exist",
    mend: {
      en: '$states has input and context; result in Output and Assign of Task, Parallel and Map; errorOutput in a Catch.',
      'pt-BR':
        '$states tem input e context; result em Output e Assign de Task, Parallel e Map; errorOutput em um Catch.',
    },
    words: 'aws',
  },

  // Choice
  ChoiceRuleShape: {
    ...SCHEMA,
    message: 'A Choice rule needs Variable with one comparison, or one of And, Or and Not',
    mend: {
      en: 'Write one comparison such as "Variable": "$.n", "NumericEquals": 1, or join rules by And, Or or Not.',
      'pt-BR': 'Escreva uma comparação como "Variable": "$.n", "NumericEquals": 1, ou una regras com And, Or ou Not.',
    },
    words: 'passo',
  },
  NestedTransition: {
    ...SCHEMA,
    message: "Field '{field}' is not supported",
    mend: {
      en: 'Only the outermost rule has {field}: move it there.',
      'pt-BR': 'Só a regra mais externa tem {field}: mova-o para lá.',
    },
    words: 'aws',
  },

  // Retry and Catch
  AllErrorsAlone: {
    ...SCHEMA,
    message: 'States.ALL must be the only error name in ErrorEquals',
    mend: {
      en: 'Remove the other names: States.ALL stands for them too.',
      'pt-BR': 'Remova os outros nomes: States.ALL já os inclui.',
    },
    words: 'passo',
  },
  AllErrorsLast: {
    ...SCHEMA,
    message: 'States.ALL must be in the last entry of {field}',
    mend: {
      en: 'Move the entry with States.ALL to the end: no entry after it would be tried.',
      'pt-BR': 'Mova a entrada com States.ALL para o fim: nenhuma depois dela seria tentada.',
    },
    words: 'passo',
  },

  // Names
  StateNameLength: {
    severity: 'ERROR',
    code: 'INVALID_STATE_NAME',
    message: 'A state name has 1 to {limit} characters, and this one has {length}',
    mend: {
      en: 'Choose a shorter name; Comment has room for the rest.',
      'pt-BR': 'Escolha um nome mais curto; Comment tem espaço para o resto.',
    },
    words: 'passo',
  },
  DuplicateStateName: {
    severity: 'ERROR',
    code: 'DUPLICATE_STATE_NAME',
    message: 'Duplicate state name: {state}',
    mend: {
      en: 'Rename one: a name stands once in the whole workflow, Parallel and Map included.',
      'pt-BR': 'Renomeie um: um nome aparece uma vez no workflow inteiro, inclusive em Parallel e Map.',
    },
    words: 'passo',
  },
  InvalidVariableName: {
    ...SCHEMA,
    message: "'{name}' is not a valid variable name",
    mend: {
      en: "Use letters, digits and _, not beginning with a digit, at most {limit}; 'states' is reserved.",
      'pt-BR': "Use letras, dígitos e _, sem começar por dígito, no máximo {limit}; 'states' é reservado.",
    },
    words: 'passo',
  },
  AssignTooLarge: {
    ...SCHEMA,
    message: 'The variables of one Assign have {limit} bytes at most',
    mend: {
      en: 'Keep the data in Amazon S3 and assign its key.',
      'pt-BR': 'Guarde os dados no Amazon S3 e atribua a chave.',
    },
    words: 'passo',
  },
  UnusualVariableName: {
    severity: 'WARNING',
    code: 'INVALID_VARIABLE_NAME',
    message: "'{name}' is not a Unicode identifier, so no expression can read it as a variable",
    mend: { en: 'Use letters, digits and _ only.', 'pt-BR': 'Use só letras, dígitos e _.' },
    words: 'passo',
  },
  VariableOfOuterScope: {
    severity: 'WARNING',
    code: 'VARIABLE_OF_OUTER_SCOPE',
    message: "Variable '{name}' is already assigned in an outer scope",
    mend: {
      en: 'Choose another name: a Parallel branch or a Map iteration cannot assign a variable of the workflow around it.',
      'pt-BR':
        'Escolha outro nome: um ramo de Parallel ou uma iteração de Map não pode atribuir uma variável do workflow ao redor.',
    },
    words: 'passo',
  },
  LabelLength: {
    severity: 'ERROR',
    code: 'INVALID_LABEL_NAME',
    message: 'A Label has 1 to {limit} characters',
    mend: { en: 'Choose a shorter Label.', 'pt-BR': 'Escolha um Label mais curto.' },
    words: 'passo',
  },
  LabelCharacters: {
    severity: 'ERROR',
    code: 'INVALID_LABEL_NAME',
    message: 'A Label has no white space and none of the characters ? * < > { } [ ] : ; , \\ | ^ ~ $ # % & ` " /',
    mend: { en: 'Use letters, digits, - and _.', 'pt-BR': 'Use letras, dígitos, - e _.' },
    words: 'passo',
  },
  DuplicateLabel: {
    severity: 'ERROR',
    code: 'DUPLICATE_LABEL_NAME',
    message: 'Duplicate Label: {label}',
    mend: { en: 'Give each Map state a Label of its own.', 'pt-BR': 'Dê a cada estado Map um Label próprio.' },
    words: 'passo',
  },

  // Map
  DistributedOnly: {
    severity: 'WARNING',
    code: 'DISTRIBUTED_MODE_ONLY',
    message: "Field '{field}' is only supported by a Map state in DISTRIBUTED mode",
    mend: {
      en: 'Set "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, or remove the field.',
      'pt-BR': 'Defina "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, ou remova o campo.',
    },
    words: 'passo',
  },

  // Tasks
  InvalidResource: {
    ...SCHEMA,
    message: 'Value is not a valid resource ARN',
    mend: {
      en: 'Write the ARN of a Lambda function or an activity, or of an action: arn:aws:states:::service:action.',
      'pt-BR': 'Escreva o ARN de uma função Lambda ou de uma activity, ou de uma ação: arn:aws:states:::serviço:ação.',
    },
    words: 'passo',
  },
  UnusualResource: {
    severity: 'WARNING',
    code: 'INVALID_RESOURCE',
    message:
      'Step Functions runs Lambda functions, activities and actions of services, and this Resource is none of them',
    mend: {
      en: 'Write the ARN of a Lambda function or an activity, or of an action: arn:aws:states:::service:action.',
      'pt-BR': 'Escreva o ARN de uma função Lambda ou de uma activity, ou de uma ação: arn:aws:states:::serviço:ação.',
    },
    words: 'passo',
  },
  ResourceOfService: {
    ...NOT_RECOGNISED,
    mend: {
      en: 'A Task calls an action, such as arn:aws:states:::aws-sdk:{service}:... in camelCase; this ARN goes into its Parameters or Arguments.',
      'pt-BR':
        'Um Task chama uma ação, como arn:aws:states:::aws-sdk:{service}:... em camelCase; este ARN vai nos seus Parameters ou Arguments.',
    },
    words: 'passo',
  },
  UnknownService: {
    ...NOT_RECOGNISED,
    mend: {
      en: 'There is no optimised integration of {service}: use arn:aws:states:::aws-sdk:{service}:{action}.',
      'pt-BR': 'Não há integração otimizada de {service}: use arn:aws:states:::aws-sdk:{service}:{action}.',
    },
    words: 'passo',
  },
  UnknownAction: {
    ...NOT_RECOGNISED,
    mend: {
      en: 'The optimised integration of {service} has no {action}: use one of {values}, or arn:aws:states:::aws-sdk:{service}:{action}.',
      'pt-BR':
        'A integração otimizada de {service} não tem {action}: use um de {values}, ou arn:aws:states:::aws-sdk:{service}:{action}.',
    },
    words: 'passo',
  },
  UnknownPattern: {
    ...NOT_RECOGNISED,
    mend: {
      en: '{service}:{action} does not end in {pattern}: it has {values}.',
      'pt-BR': '{service}:{action} não termina em {pattern}: tem {values}.',
    },
    words: 'passo',
  },
  MapDataAction: {
    ...NOT_RECOGNISED,
    mend: {
      en: 'Use arn:aws:states:::aws-sdk:s3:{action} in a Task; s3:{action} is for ItemReader and ResultWriter.',
      'pt-BR': 'Use arn:aws:states:::aws-sdk:s3:{action} em um Task; s3:{action} é para ItemReader e ResultWriter.',
    },
    words: 'passo',
  },
  NoMapDataAction: {
    ...NOT_RECOGNISED,
    mend: {
      en: 'Write arn:aws:states::: and one of {values}: {owner} has no other Resource.',
      'pt-BR': 'Escreva arn:aws:states::: e um destes: {values}; {owner} não tem outro Resource.',
    },
    words: 'passo',
  },
  SdkServiceName: {
    ...NOT_RECOGNISED,
    mend: {
      en: "Write the service of an AWS SDK integration in lower case without marks: '{service}' is not.",
      'pt-BR': "Escreva o serviço de uma integração do AWS SDK em minúsculas e sem sinais: '{service}' não está.",
    },
    words: 'passo',
  },
  SdkActionName: {
    ...NOT_RECOGNISED,
    mend: {
      en: "Write the action in camelCase, such as getObject: '{action}' is not.",
      'pt-BR': "Escreva a ação em camelCase, como getObject: '{action}' não está.",
    },
    words: 'passo',
  },
  SdkPattern: {
    ...NOT_RECOGNISED,
    mend: {
      en: 'AWS SDK integrations have no {pattern}: ask in a loop whether the job has ended.',
      'pt-BR': 'Integrações do AWS SDK não têm {pattern}: pergunte em um laço se o job terminou.',
    },
    words: 'passo',
  },
  ExpressActivity: {
    ...SCHEMA,
    message: 'Express state machine does not support Activity ARN',
    mend: {
      en: 'Use a Lambda function, or create the state machine as STANDARD.',
      'pt-BR': 'Use uma função Lambda, ou crie a state machine como STANDARD.',
    },
    words: 'aws',
  },
  ExpressPattern: {
    ...SCHEMA,
    message: "Express state machine does not support '{pattern}' service integration",
    mend: {
      en: 'Call the service without {pattern}, or create the state machine as STANDARD.',
      'pt-BR': 'Chame o serviço sem {pattern}, ou crie a state machine como STANDARD.',
    },
    words: 'passo',
  },
  ExpressDistributedMap: {
    ...SCHEMA,
    message: 'Express state machine does not support DISTRIBUTED mode of a Map state',
    mend: {
      en: 'Use INLINE mode, or create the state machine as STANDARD.',
      'pt-BR': 'Use o modo INLINE, ou crie a state machine como STANDARD.',
    },
    words: 'passo',
  },
  ExpressChild: {
    severity: 'WARNING',
    code: 'EXPRESS_CHILD_EXECUTION',
    message: 'The child executions of this Map are Express ones, which have no {pattern}',
    mend: {
      en: 'Set "ExecutionType": "STANDARD" in ProcessorConfig, or call the service without {pattern}.',
      'pt-BR': 'Defina "ExecutionType": "STANDARD" em ProcessorConfig, ou chame o serviço sem {pattern}.',
    },
    words: 'passo',
  },
  CredentialsWithoutRole: {
    severity: 'WARNING',
    code: 'CREDENTIALS_WITHOUT_ROLE',
    message: 'Credentials has no RoleArn, so the task runs with the role of the state machine',
    mend: {
      en: 'Write RoleArn, or RoleArn.$ with a path, in Credentials.',
      'pt-BR': 'Escreva RoleArn, ou RoleArn.$ com um caminho, em Credentials.',
    },
    words: 'passo',
  },
  MissingTaskToken: {
    severity: 'WARNING',
    code: 'NO_TASK_TOKEN',
    message: 'The task waits for a task token, but passes none on',
    mend: {
      en: 'Pass $$.Task.Token (JSONata: $states.context.Task.Token) to the service that will answer.',
      'pt-BR': 'Passe $$.Task.Token (JSONata: $states.context.Task.Token) ao serviço que vai responder.',
    },
    words: 'passo',
  },

  // Warnings
  NoDollar: {
    severity: 'WARNING',
    code: 'NO_DOLLAR',
    message: 'No .$ on a field that appears to be a JSONPath or Intrinsic Function: {field}',
    mend: {
      en: "Name the field '{field}.$' if the value is to be evaluated.",
      'pt-BR': "Dê ao campo o nome '{field}.$' se o valor deve ser avaliado.",
    },
    words: 'documentation',
  },
  JsonataInJsonPath: {
    severity: 'WARNING',
    code: 'JSONATA_IN_JSONPATH_STATE',
    message: 'The state is in JSONPath, so this expression is passed on as plain text',
    mend: {
      en: 'Set "QueryLanguage": "JSONata" for the state, or write a path in a key ending in .$.',
      'pt-BR': 'Defina "QueryLanguage": "JSONata" para o estado, ou escreva um caminho em uma chave terminada em .$.',
    },
    words: 'passo',
  },
  NoPath: {
    severity: 'WARNING',
    code: 'NO_PATH',
    message: "Field value looks like a path, but field name does not end with 'Path': {field}",
    mend: {
      en: 'Use {field}Path if the value is to be read from the data.',
      'pt-BR': 'Use {field}Path se o valor deve ser lido dos dados.',
    },
    words: 'documentation',
  },
  PassResultIsStatic: {
    severity: 'WARNING',
    code: 'PASS_RESULT_IS_STATIC',
    message: 'Attempt to use a path in the result of a pass state.',
    mend: {
      en: 'Use Parameters: Result is passed on as it is written.',
      'pt-BR': 'Use Parameters: Result é passado adiante como está escrito.',
    },
    words: 'documentation',
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
  MisspelledTarget: {
    ...TRANSITION,
    message: "Missing 'Next' target: {target}",
    mend: { en: "Write '{near}' if that is the state you mean.", 'pt-BR': "Escreva '{near}', se é esse o estado." },
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
  NextAndEnd: {
    ...SCHEMA,
    message: 'Only one of these fields can be present: [Next, End]',
    mend: {
      en: 'Remove Next to end here, or End to go on.',
      'pt-BR': 'Remova Next para terminar aqui, ou End para continuar.',
    },
    words: 'passo',
  },
  MissingNext: {
    ...SCHEMA,
    message: 'One of these fields is required: [Next, End]',
    mend: {
      en: 'Add Next with the state that follows, or "End": true.',
      'pt-BR': 'Adicione Next com o estado seguinte, ou "End": true.',
    },
    words: 'passo',
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
