// The one table of terms: what each means, how a Brazilian engineer writes it, and which translations of it are never used.
// The glossary is made from it, and the check `terms` enforces it. Rules are few: what is here is wrong wherever it stands.
import type { Localised } from './exampleSchema';

/** A way to write a term that is not used. */
export interface ForbiddenForm {
  /** Finds it; global and Unicode. */
  readonly pattern: RegExp;
  /** What to write instead. */
  readonly instead: string;
  /** The form may stand as an explanation, in a paragraph that has the term itself as well. */
  readonly unlessBeside?: RegExp;
}

/** One term. */
export interface Term {
  readonly term: string;
  /** How it is written in Portuguese; the same word for names of AWS. */
  readonly portuguese: string;
  readonly meaning: Localised;
  readonly forbidden?: readonly ForbiddenForm[];
}

/** A pattern that finds whole words; `\b` would see an end before every accented letter. */
function word(pattern: string, flags = 'giu'): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, flags);
}

/** Every term, in the order of the alphabet. To add one, add a row. */
export const terms: readonly Term[] = [
  {
    term: 'activity',
    portuguese: 'activity',
    meaning: {
      en: 'Work that a program of your own fetches with GetActivityTask and answers by token.',
      'pt-BR': 'Trabalho que um programa seu busca com GetActivityTask e responde por token.',
    },
  },
  {
    term: 'backoff',
    portuguese: 'backoff',
    meaning: {
      en: 'Waiting longer before each further attempt.',
      'pt-BR': 'Esperar mais antes de cada nova tentativa.',
    },
    forbidden: [{ pattern: word(String.raw`(?:recuo|retrocesso|espera) exponencial`), instead: 'backoff exponencial' }],
  },
  {
    term: 'branch',
    portuguese: 'ramo',
    meaning: {
      en: 'One of the sequences that a Parallel runs side by side.',
      'pt-BR': 'Uma das sequências que um Parallel executa lado a lado.',
    },
    forbidden: [{ pattern: word(String.raw`ramificaç(?:ão|ões)`), instead: 'ramo' }],
  },
  {
    term: 'bucket',
    portuguese: 'bucket',
    meaning: {
      en: 'A place for objects in Amazon S3; also the store of tokens that throttling takes from.',
      'pt-BR': 'Um lugar para objetos no Amazon S3; também o estoque de tokens de onde o throttling tira.',
    },
    forbidden: [{ pattern: word(String.raw`baldes?`), instead: 'bucket' }],
  },
  {
    term: 'callback',
    portuguese: 'callback',
    meaning: {
      en: 'The pattern in which a task waits until somebody sends its token back.',
      'pt-BR': 'O padrão em que uma tarefa espera até alguém devolver o token dela.',
    },
    forbidden: [{ pattern: word(String.raw`retornos? de chamada`), instead: 'callback' }],
  },
  {
    term: 'catcher',
    portuguese: 'catcher',
    meaning: {
      en: 'One entry of `Catch`: which errors it takes and where they lead.',
      'pt-BR': 'Uma entrada de `Catch`: quais erros ela pega e para onde eles levam.',
    },
    forbidden: [{ pattern: word(String.raw`(?:agentes? de captura|coletor(?:es)? de erros?)`), instead: 'catcher' }],
  },
  {
    term: 'child execution',
    portuguese: 'execução filha',
    meaning: {
      en: 'An execution that another one started: by a Distributed Map or by `states:startExecution`.',
      'pt-BR': 'Uma execução que outra iniciou: por um Distributed Map ou por `states:startExecution`.',
    },
    forbidden: [
      { pattern: word(String.raw`execuç(?:ão|ões) (?:secundárias?|infant(?:il|is))`), instead: 'execução filha' },
    ],
  },
  {
    term: 'compensation',
    portuguese: 'compensação',
    meaning: {
      en: 'A step that undoes, as far as it can be undone, what an earlier step did.',
      'pt-BR': 'Um passo que desfaz, até onde dá para desfazer, o que um passo anterior fez.',
    },
  },
  {
    term: 'context object',
    portuguese: 'objeto de contexto',
    meaning: {
      en: 'What Step Functions knows of the run itself: ids, names, times, the current item.',
      'pt-BR': 'O que o Step Functions sabe da própria execução: ids, nomes, horas, o item atual.',
    },
  },
  {
    term: 'definition',
    portuguese: 'definição',
    meaning: {
      en: 'The text of a workflow in the Amazon States Language.',
      'pt-BR': 'O texto de um workflow na Amazon States Language.',
    },
  },
  {
    term: 'Distributed Map',
    portuguese: 'Distributed Map',
    meaning: {
      en: 'A Map whose iterations are executions of their own.',
      'pt-BR': 'Um Map cujas iterações são execuções próprias.',
    },
    forbidden: [{ pattern: word(String.raw`mapas? distribuídos?`), instead: 'Distributed Map' }],
  },
  {
    term: 'execution',
    portuguese: 'execução',
    meaning: { en: 'One run of a state machine.', 'pt-BR': 'Uma passagem por uma state machine, do início ao fim.' },
  },
  {
    term: 'Express',
    portuguese: 'Express',
    meaning: {
      en: 'The type of workflow for many short runs, paid by requests, time and memory.',
      'pt-BR': 'O tipo de workflow para muitas execuções curtas, pago por requisições, tempo e memória.',
    },
    forbidden: [{ pattern: word(String.raw`(?:workflows?|execuç(?:ão|ões)|tipo) express[ao]s?`), instead: 'Express' }],
  },
  {
    term: 'handler',
    portuguese: 'handler',
    meaning: {
      en: 'The function that Lambda calls with an event.',
      'pt-BR': 'A função que o Lambda chama com um evento.',
    },
    forbidden: [{ pattern: word(String.raw`manipulador(?:es)?`), instead: 'handler' }],
  },
  {
    term: 'heartbeat',
    portuguese: 'heartbeat',
    meaning: {
      en: 'A sign of life that a task sends while it works.',
      'pt-BR': 'Um sinal de vida que uma tarefa envia enquanto trabalha.',
    },
    forbidden: [
      {
        pattern: word(String.raw`(?:pulsaç(?:ão|ões)|batimentos?(?: cardíacos?)?)`),
        instead: 'heartbeat',
        unlessBeside: /heartbeat/i,
      },
    ],
  },
  {
    term: 'history',
    portuguese: 'histórico',
    meaning: {
      en: 'The list of events of an execution, in order.',
      'pt-BR': 'A lista de eventos de uma execução, em ordem.',
    },
  },
  {
    term: 'idempotent',
    portuguese: 'idempotente',
    meaning: {
      en: 'What has the same effect when it is done twice.',
      'pt-BR': 'O que tem o mesmo efeito quando é feito duas vezes.',
    },
  },
  {
    term: 'input, output',
    portuguese: 'entrada, saída',
    meaning: {
      en: 'The JSON that a state receives, and the JSON that it hands on.',
      'pt-BR': 'O JSON que um estado recebe e o JSON que ele passa adiante.',
    },
  },
  {
    term: 'intrinsic function',
    portuguese: 'função intrínseca',
    meaning: {
      en: 'A function of JSONPath states, such as `States.Format`.',
      'pt-BR': 'Uma função dos estados em JSONPath, como `States.Format`.',
    },
  },
  {
    term: 'jitter',
    portuguese: 'jitter',
    meaning: {
      en: 'Chance in the delay before a retry, so that clients do not all come back at once.',
      'pt-BR': 'Acaso no atraso antes de uma nova tentativa, para os clientes não voltarem todos juntos.',
    },
  },
  {
    term: 'map run',
    portuguese: 'map run',
    meaning: {
      en: 'One run of a Distributed Map: its children, its counts, its tolerance.',
      'pt-BR': 'Uma passagem por um Distributed Map: as execuções filhas, as contagens, a tolerância.',
    },
    forbidden: [{ pattern: word(String.raw`execuç(?:ão|ões) (?:de|do) mapa`), instead: 'map run' }],
  },
  {
    term: 'payload',
    portuguese: 'payload',
    meaning: { en: 'The data that is sent along.', 'pt-BR': 'Os dados que vão junto.' },
    forbidden: [{ pattern: word(String.raw`cargas? út(?:il|eis)`), instead: 'payload' }],
  },
  {
    term: 'redrive',
    portuguese: 'redrive',
    meaning: {
      en: 'Going on with a failed execution from where it failed.',
      'pt-BR': 'Continuar uma execução que falhou a partir de onde falhou.',
    },
  },
  {
    term: 'Reference Path',
    portuguese: 'Reference Path',
    meaning: {
      en: 'A path that names exactly one place, as `ResultPath` needs it.',
      'pt-BR': 'Um caminho que indica exatamente um lugar, como `ResultPath` precisa.',
    },
    forbidden: [{ pattern: word(String.raw`caminhos? de referência`), instead: 'Reference Path' }],
  },
  {
    term: 'retrier',
    portuguese: 'retrier',
    meaning: {
      en: 'One entry of `Retry`: which errors, how often, after how long.',
      'pt-BR': 'Uma entrada de `Retry`: quais erros, quantas vezes, depois de quanto tempo.',
    },
  },
  {
    term: 'retry',
    portuguese: 'retry, nova tentativa; Retry, o campo',
    meaning: {
      en: 'Trying a failed state again.',
      'pt-BR': 'Tentar de novo um estado que falhou.',
    },
    forbidden: [{ pattern: word(String.raw`retentativas?`), instead: 'nova tentativa' }],
  },
  {
    term: 'role',
    portuguese: 'role',
    meaning: {
      en: 'The IAM identity with which a state machine calls other services.',
      'pt-BR': 'A identidade do IAM com que uma state machine chama outros serviços.',
    },
    forbidden: [{ pattern: word(String.raw`(?:função|papel|perfil) do IAM`), instead: 'role do IAM' }],
  },
  {
    term: 'saga',
    portuguese: 'saga',
    meaning: {
      en: 'Steps in several services, with a compensation for each in case a later one fails.',
      'pt-BR': 'Passos em vários serviços, com uma compensação para cada um caso um posterior falhe.',
    },
  },
  {
    term: 'scenario',
    portuguese: 'cenário',
    meaning: {
      en: 'On this site: an input, the answers of the tasks, and the end that must come.',
      'pt-BR': 'Neste site: uma entrada, as respostas das tarefas e o fim que tem de vir.',
    },
  },
  {
    term: 'service integration',
    portuguese: 'integração de serviço',
    meaning: {
      en: 'The way in which a Task calls another service without code of yours.',
      'pt-BR': 'O modo como um Task chama outro serviço sem código seu.',
    },
  },
  {
    term: 'Standard',
    portuguese: 'Standard',
    meaning: {
      en: 'The type of workflow for long runs with a history, paid by state transitions.',
      'pt-BR': 'O tipo de workflow para execuções longas com histórico, pago por transições de estado.',
    },
  },
  {
    term: 'state',
    portuguese: 'estado',
    meaning: {
      en: 'One step of a workflow. Its type keeps its name: Task, Choice, Wait, Pass, Parallel, Map, Succeed, Fail.',
      'pt-BR': 'Um passo de um workflow. O tipo mantém o nome: Task, Choice, Wait, Pass, Parallel, Map, Succeed, Fail.',
    },
    forbidden: [
      {
        pattern: word(String.raw`[Ee]stados? (?:Tarefa|Escolha|Espera|Passagem|Paralelo|Mapa|Sucesso|Falha)`, 'gu'),
        instead: 'the name of the type: Task, Choice, Wait, Pass, Parallel, Map, Succeed, Fail',
      },
      {
        pattern: word(String.raw`estados? de (?:tarefas?|escolha|passagem|mapa)`),
        instead: 'estado Task, Choice, Pass, Map',
      },
    ],
  },
  {
    term: 'state machine',
    portuguese: 'state machine',
    meaning: {
      en: 'A definition with a name, a role and a type, ready to be executed.',
      'pt-BR': 'Uma definição com nome, role e tipo, pronta para ser executada ("máquina de estados").',
    },
    forbidden: [
      { pattern: word(String.raw`máquinas? de estados?`), instead: 'state machine', unlessBeside: /state machine/i },
    ],
  },
  {
    term: 'Step Functions',
    portuguese: 'Step Functions',
    meaning: { en: "AWS's service for workflows.", 'pt-BR': 'O serviço da AWS para workflows.' },
    forbidden: [{ pattern: word(String.raw`funç(?:ão|ões) de (?:etapas?|passos?)`), instead: 'Step Functions' }],
  },
  {
    term: 'task',
    portuguese: 'tarefa; Task, o tipo de estado',
    meaning: {
      en: 'One piece of work that a Task state asks for.',
      'pt-BR': 'Um trabalho que um estado Task pede.',
    },
  },
  {
    term: 'task token',
    portuguese: 'task token',
    meaning: {
      en: 'The text by which a waiting task is answered.',
      'pt-BR': 'O texto com que se responde a uma tarefa que espera.',
    },
    forbidden: [
      { pattern: word(String.raw`tokens? d[ae]s? tarefas?`), instead: 'task token', unlessBeside: /task token/i },
    ],
  },
  {
    term: 'throttling',
    portuguese: 'throttling',
    meaning: {
      en: 'Refusing or delaying requests that come too fast.',
      'pt-BR': 'Recusar ou atrasar requisições que vêm rápido demais.',
    },
    forbidden: [{ pattern: word(String.raw`estrangulamentos?`), instead: 'throttling' }],
  },
  {
    term: 'timeout',
    portuguese: 'timeout',
    meaning: {
      en: 'The time after which waiting ends with an error.',
      'pt-BR': 'O tempo depois do qual a espera termina com um erro.',
    },
    forbidden: [{ pattern: word(String.raw`tempos? limites?`), instead: 'timeout' }],
  },
  {
    term: 'transition',
    portuguese: 'transição',
    meaning: {
      en: 'Going from one state to the next. Standard is paid by transitions.',
      'pt-BR': 'Ir de um estado ao próximo. Standard é pago por transições.',
    },
  },
  {
    term: 'worker',
    portuguese: 'worker',
    meaning: {
      en: 'The program that fetches the tasks of an activity.',
      'pt-BR': 'O programa que busca as tarefas de uma activity.',
    },
  },
  {
    term: 'workflow',
    portuguese: 'workflow',
    meaning: {
      en: 'The steps and the rules between them, as a whole.',
      'pt-BR': 'Os passos e as regras entre eles, como um todo ("fluxo de trabalho").',
    },
    forbidden: [{ pattern: word(String.raw`fluxos? de trabalho`), instead: 'workflow', unlessBeside: /workflow/i }],
  },
];

/** European Portuguese that no Brazilian writes. */
export const europeanForms: readonly ForbiddenForm[] = [
  { pattern: word(String.raw`utilizador(?:es|as?)?`), instead: 'usuário' },
  { pattern: word(String.raw`ficheiros?`), instead: 'arquivo' },
  { pattern: word(String.raw`ecrãs?`), instead: 'tela' },
  { pattern: word(String.raw`registos?`), instead: 'registro' },
];
