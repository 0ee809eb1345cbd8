// The one table of the error names that the States Language and Step Functions reserve (Amazon States Language, appendix A;
// Step Functions Developer Guide, "Handling errors", "Error names"): when each occurs, and which wildcard takes it.

/** Whether a wildcard in ErrorEquals takes an error; `sometimes` where it depends on what met the error. */
export type WildcardMatch = 'yes' | 'no' | 'sometimes';

/** One reserved name. */
export interface ReservedError {
  /** When it occurs, in a sentence; code between back-ticks. */
  readonly when: { readonly en: string; readonly 'pt-BR': string };
  /** Whether `States.ALL` takes it. Absent, as `taskFailed`, of a wildcard and of what AWS reports by another name. */
  readonly all?: WildcardMatch;
  /** Whether `States.TaskFailed` takes it. */
  readonly taskFailed?: WildcardMatch;
  /** Set where the engine of this site never reports it, with what happens instead. */
  readonly notHere?: { readonly en: string; readonly 'pt-BR': string };
}

/** Every reserved name. What the engine reports by a name of its own is taken from here: see `ReservedErrorName`. */
export const reservedErrors = {
  'States.ALL': {
    when: {
      en: 'A wildcard for `ErrorEquals`, alone in its array and in the last entry. It takes every error but `States.Runtime` and a state output over the size limit.',
      'pt-BR':
        'Um curinga para `ErrorEquals`, sozinho no seu array e na última entrada. Pega todo erro, menos `States.Runtime` e uma saída de estado acima do limite de tamanho.',
    },
  },
  'States.BranchFailed': {
    when: {
      en: 'A branch of a Parallel failed.',
      'pt-BR': 'Um ramo de um Parallel falhou.',
    },
    notHere: {
      en: "The Parallel fails with the branch's own error, as recorded of AWS.",
      'pt-BR': 'O Parallel falha com o erro do próprio ramo, como gravado da AWS.',
    },
  },
  'States.DataLimitExceeded': {
    when: {
      en: 'The result of a task, or the output or the variables of a state, are over the size limit. The first can be caught like another error of the task; the others only by this name, in the Parallel or Map around the state. AWS also names the input of a state after `Parameters`.',
      'pt-BR':
        'O resultado de uma tarefa, ou a saída ou as variáveis de um estado, passam do limite de tamanho. O primeiro pode ser capturado como outro erro da tarefa; as outras, só por este nome, no Parallel ou Map em volta do estado. A AWS cita também a entrada de um estado depois de `Parameters`.',
    },
    all: 'sometimes',
    taskFailed: 'sometimes',
  },
  'States.ExceedToleratedFailureThreshold': {
    when: {
      en: 'More items of a Distributed Map failed than it tolerates.',
      'pt-BR': 'Falharam mais itens de um Distributed Map do que ele tolera.',
    },
    all: 'yes',
    taskFailed: 'yes',
  },
  'States.HeartbeatTimeout': {
    when: {
      en: 'No heartbeat came within `HeartbeatSeconds`. The history says `States.Timeout`; `ErrorEquals` may use either name.',
      'pt-BR':
        'Nenhum heartbeat chegou em `HeartbeatSeconds`. O histórico diz `States.Timeout`; `ErrorEquals` aceita os dois nomes.',
    },
    all: 'yes',
    taskFailed: 'no',
  },
  'States.Http.Socket': {
    when: {
      en: 'An HTTP task got no answer: no connection, or none in time.',
      'pt-BR': 'Uma tarefa HTTP não teve resposta: sem conexão, ou não a tempo.',
    },
    all: 'yes',
    taskFailed: 'yes',
  },
  'States.IntrinsicFailure': {
    when: {
      en: 'An intrinsic function failed, such as an index outside of its array.',
      'pt-BR': 'Uma função intrínseca falhou, como um índice fora do array.',
    },
    notHere: {
      en: 'The execution ends with `States.Runtime`: AWS keeps this name for later use.',
      'pt-BR': 'A execução termina com `States.Runtime`: a AWS reserva este nome para uso futuro.',
    },
  },
  'States.ItemReaderFailed': {
    when: {
      en: 'A Map could not read what its `ItemReader` names.',
      'pt-BR': 'Um Map não conseguiu ler o que o seu `ItemReader` indica.',
    },
    all: 'yes',
    taskFailed: 'yes',
  },
  'States.NoChoiceMatched': {
    when: {
      en: 'No rule of a Choice was true, and it has no `Default`.',
      'pt-BR': 'Nenhuma regra de um Choice era verdadeira, e ele não tem `Default`.',
    },
    notHere: {
      en: 'The execution ends with `States.Runtime`, as recorded of AWS.',
      'pt-BR': 'A execução termina com `States.Runtime`, como gravado da AWS.',
    },
  },
  'States.ParameterPathFailure': {
    when: {
      en: 'A path in a payload template, in a key that ends in `.$`, found nothing.',
      'pt-BR': 'Um caminho em um payload template, em uma chave terminada em `.$`, não encontrou nada.',
    },
    notHere: {
      en: 'The execution ends with `States.Runtime`, as recorded of AWS.',
      'pt-BR': 'A execução termina com `States.Runtime`, como gravado da AWS.',
    },
  },
  'States.Permissions': {
    when: {
      en: 'The role of the state machine may not do what the task asks.',
      'pt-BR': 'A role da state machine não tem permissão para o que a tarefa pede.',
    },
    all: 'yes',
    taskFailed: 'yes',
    notHere: {
      en: 'The simulated account checks no permissions; a scenario can mock the error.',
      'pt-BR': 'A conta simulada não verifica permissões; um cenário pode simular o erro.',
    },
  },
  'States.QueryEvaluationError': {
    when: {
      en: 'A JSONata expression failed, gave nothing, or gave the wrong type for its field.',
      'pt-BR': 'Uma expressão JSONata falhou, não deu nada ou deu o tipo errado para o campo.',
    },
    all: 'yes',
    taskFailed: 'yes',
  },
  'States.ResultPathMatchFailure': {
    when: {
      en: '`ResultPath` cannot be applied to the input, for example because a text stands where it wants an object.',
      'pt-BR':
        '`ResultPath` não pode ser aplicado à entrada, por exemplo porque há um texto onde ele precisa de um objeto.',
    },
    all: 'yes',
    taskFailed: 'yes',
  },
  'States.ResultWriterFailed': {
    when: {
      en: 'A Map could not write where its `ResultWriter` points.',
      'pt-BR': 'Um Map não conseguiu escrever onde o seu `ResultWriter` aponta.',
    },
    all: 'yes',
    taskFailed: 'yes',
  },
  'States.Runtime': {
    when: {
      en: 'The execution cannot go on: a path that finds nothing, a Choice without a way. It is never retried.',
      'pt-BR':
        'A execução não tem como seguir: um caminho que não encontra nada, um Choice sem saída. Nunca há nova tentativa.',
    },
    all: 'no',
    taskFailed: 'no',
  },
  'States.TaskFailed': {
    when: {
      en: 'A task failed without a better name. In `ErrorEquals` it is a wildcard: it takes what `States.ALL` takes, but not `States.Timeout`.',
      'pt-BR':
        'Uma tarefa falhou sem um nome melhor. Em `ErrorEquals` é um curinga: pega o que `States.ALL` pega, mas não `States.Timeout`.',
    },
    all: 'yes',
    taskFailed: 'yes',
  },
  'States.Timeout': {
    when: {
      en: 'A task took longer than `TimeoutSeconds`, or missed a heartbeat; or the execution took longer than it may.',
      'pt-BR':
        'Uma tarefa levou mais que `TimeoutSeconds` ou perdeu um heartbeat; ou a execução levou mais do que pode.',
    },
    all: 'yes',
    taskFailed: 'no',
  },
} as const satisfies Record<string, ReservedError>;

/** A name that the engine may report by itself; tasks report any name. */
export type ReservedErrorName = keyof typeof reservedErrors;

/** The names, in the order of the table. */
export const errorNames = Object.keys(reservedErrors) as readonly ReservedErrorName[];

/** The table as rows, for a reference. */
export function reservedErrorsReference(): readonly (ReservedError & { readonly name: ReservedErrorName })[] {
  return errorNames.map((name) => ({ name, ...(reservedErrors[name] as ReservedError) }));
}
