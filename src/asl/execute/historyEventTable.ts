// The one table of the types of history events: when each is written, what its details hold, and which file of this room
// writes it (Step Functions API Reference, HistoryEvent). The compiler compares it with the SDK's own types.
import type { HistoryEvent, HistoryEventType } from '@aws-sdk/client-sfn';

/** The members of HistoryEvent that hold the details of one kind of event: `taskScheduledEventDetails`, ... */
type DetailsMember = Extract<keyof HistoryEvent, `${string}EventDetails`>;

/** The fields of each kind of details; one that is missing or unknown does not compile. */
const detailsFields: {
  readonly [Member in DetailsMember]: Readonly<Record<keyof NonNullable<HistoryEvent[Member]>, true>>;
} = {
  activityFailedEventDetails: { error: true, cause: true },
  activityScheduleFailedEventDetails: { error: true, cause: true },
  activityScheduledEventDetails: {
    resource: true,
    input: true,
    inputDetails: true,
    timeoutInSeconds: true,
    heartbeatInSeconds: true,
  },
  activityStartedEventDetails: { workerName: true },
  activitySucceededEventDetails: { output: true, outputDetails: true },
  activityTimedOutEventDetails: { error: true, cause: true },
  taskFailedEventDetails: { resourceType: true, resource: true, error: true, cause: true },
  taskScheduledEventDetails: {
    resourceType: true,
    resource: true,
    region: true,
    parameters: true,
    timeoutInSeconds: true,
    heartbeatInSeconds: true,
    taskCredentials: true,
  },
  taskStartFailedEventDetails: { resourceType: true, resource: true, error: true, cause: true },
  taskStartedEventDetails: { resourceType: true, resource: true },
  taskSubmitFailedEventDetails: { resourceType: true, resource: true, error: true, cause: true },
  taskSubmittedEventDetails: { resourceType: true, resource: true, output: true, outputDetails: true },
  taskSucceededEventDetails: { resourceType: true, resource: true, output: true, outputDetails: true },
  taskTimedOutEventDetails: { resourceType: true, resource: true, error: true, cause: true },
  executionFailedEventDetails: { error: true, cause: true },
  executionStartedEventDetails: {
    input: true,
    inputDetails: true,
    roleArn: true,
    stateMachineAliasArn: true,
    stateMachineVersionArn: true,
  },
  executionSucceededEventDetails: { output: true, outputDetails: true },
  executionAbortedEventDetails: { error: true, cause: true },
  executionTimedOutEventDetails: { error: true, cause: true },
  executionRedrivenEventDetails: { redriveCount: true },
  mapStateStartedEventDetails: { length: true },
  mapIterationStartedEventDetails: { name: true, index: true },
  mapIterationSucceededEventDetails: { name: true, index: true },
  mapIterationFailedEventDetails: { name: true, index: true },
  mapIterationAbortedEventDetails: { name: true, index: true },
  lambdaFunctionFailedEventDetails: { error: true, cause: true },
  lambdaFunctionScheduleFailedEventDetails: { error: true, cause: true },
  lambdaFunctionScheduledEventDetails: {
    resource: true,
    input: true,
    inputDetails: true,
    timeoutInSeconds: true,
    taskCredentials: true,
  },
  lambdaFunctionStartFailedEventDetails: { error: true, cause: true },
  lambdaFunctionSucceededEventDetails: { output: true, outputDetails: true },
  lambdaFunctionTimedOutEventDetails: { error: true, cause: true },
  stateEnteredEventDetails: { name: true, input: true, inputDetails: true },
  stateExitedEventDetails: {
    name: true,
    output: true,
    outputDetails: true,
    assignedVariables: true,
    assignedVariablesDetails: true,
  },
  mapRunStartedEventDetails: { mapRunArn: true },
  mapRunFailedEventDetails: { error: true, cause: true },
  mapRunRedrivenEventDetails: { mapRunArn: true, redriveCount: true },
  evaluationFailedEventDetails: { error: true, cause: true, location: true, state: true },
};

/** What an event belongs to: the tables of the reference. */
export type HistoryEventGroup = 'execution' | 'states' | 'map' | 'task' | 'lambda' | 'activity' | 'evaluation';

interface HistoryEventEntry {
  readonly group: HistoryEventGroup;
  readonly when: { readonly en: string; readonly 'pt-BR': string };
  /** The member with its details; events without one say all by their type. */
  readonly details?: DetailsMember;
  /** The file of src/asl/execute that writes it. */
  readonly writtenIn: string;
}

const historyEvents: Readonly<Record<HistoryEventType, HistoryEventEntry>> = {
  ExecutionStarted: {
    group: 'execution',
    when: {
      en: 'The execution begins. Always the first event.',
      'pt-BR': 'A execução começa. É sempre o primeiro evento.',
    },
    details: 'executionStartedEventDetails',
    writtenIn: 'executionFlow.ts',
  },
  ExecutionSucceeded: {
    group: 'execution',
    when: { en: 'The execution ended as it should.', 'pt-BR': 'A execução terminou como devia.' },
    details: 'executionSucceededEventDetails',
    writtenIn: 'executionFlow.ts',
  },
  ExecutionFailed: {
    group: 'execution',
    when: {
      en: 'An error was taken by no Retry and no Catch.',
      'pt-BR': 'Um erro não foi pego por nenhum Retry nem Catch.',
    },
    details: 'executionFailedEventDetails',
    writtenIn: 'executionFlow.ts',
  },
  ExecutionTimedOut: {
    group: 'execution',
    when: {
      en: 'The execution took longer than its `TimeoutSeconds` or than its type allows.',
      'pt-BR': 'A execução levou mais que o `TimeoutSeconds` dela ou que o tipo dela permite.',
    },
    details: 'executionTimedOutEventDetails',
    writtenIn: 'execution.ts',
  },
  ExecutionAborted: {
    group: 'execution',
    when: {
      en: 'Somebody stopped it: StopExecution, or the map run around it ended.',
      'pt-BR': 'Alguém a parou: StopExecution, ou o map run em volta terminou.',
    },
    details: 'executionAbortedEventDetails',
    writtenIn: 'execution.ts',
  },
  ExecutionRedriven: {
    group: 'execution',
    when: {
      en: 'RedriveExecution: it goes on from where it failed.',
      'pt-BR': 'RedriveExecution: ela segue de onde falhou.',
    },
    details: 'executionRedrivenEventDetails',
    writtenIn: 'execution.ts',
  },
  PassStateEntered: {
    group: 'states',
    when: { en: 'A Pass state begins, with this input.', 'pt-BR': 'Um estado Pass começa, com esta entrada.' },
    details: 'stateEnteredEventDetails',
    writtenIn: 'runStates.ts',
  },
  PassStateExited: {
    group: 'states',
    when: {
      en: 'A Pass state ended, with this output and these variables.',
      'pt-BR': 'Um estado Pass terminou, com esta saída e estas variáveis.',
    },
    details: 'stateExitedEventDetails',
    writtenIn: 'runStates.ts',
  },
  TaskStateEntered: {
    group: 'states',
    when: { en: 'A Task state begins, with this input.', 'pt-BR': 'Um estado Task começa, com esta entrada.' },
    details: 'stateEnteredEventDetails',
    writtenIn: 'runStates.ts',
  },
  TaskStateExited: {
    group: 'states',
    when: {
      en: 'A Task state ended, with this output and these variables.',
      'pt-BR': 'Um estado Task terminou, com esta saída e estas variáveis.',
    },
    details: 'stateExitedEventDetails',
    writtenIn: 'runStates.ts',
  },
  TaskStateAborted: {
    group: 'states',
    when: {
      en: 'A Task state was stopped, because something around it failed.',
      'pt-BR': 'Um estado Task foi parado, porque algo em volta dele falhou.',
    },
    writtenIn: 'abort.ts',
  },
  ChoiceStateEntered: {
    group: 'states',
    when: { en: 'A Choice state begins, with this input.', 'pt-BR': 'Um estado Choice começa, com esta entrada.' },
    details: 'stateEnteredEventDetails',
    writtenIn: 'runStates.ts',
  },
  ChoiceStateExited: {
    group: 'states',
    when: {
      en: 'A Choice state ended, with this output and these variables.',
      'pt-BR': 'Um estado Choice terminou, com esta saída e estas variáveis.',
    },
    details: 'stateExitedEventDetails',
    writtenIn: 'runStates.ts',
  },
  WaitStateEntered: {
    group: 'states',
    when: { en: 'A Wait state begins, with this input.', 'pt-BR': 'Um estado Wait começa, com esta entrada.' },
    details: 'stateEnteredEventDetails',
    writtenIn: 'runStates.ts',
  },
  WaitStateExited: {
    group: 'states',
    when: {
      en: 'A Wait state ended, with this output and these variables.',
      'pt-BR': 'Um estado Wait terminou, com esta saída e estas variáveis.',
    },
    details: 'stateExitedEventDetails',
    writtenIn: 'runStates.ts',
  },
  WaitStateAborted: {
    group: 'states',
    when: {
      en: 'A Wait state was stopped, because something around it failed.',
      'pt-BR': 'Um estado Wait foi parado, porque algo em volta dele falhou.',
    },
    writtenIn: 'abort.ts',
  },
  SucceedStateEntered: {
    group: 'states',
    when: { en: 'A Succeed state begins, with this input.', 'pt-BR': 'Um estado Succeed começa, com esta entrada.' },
    details: 'stateEnteredEventDetails',
    writtenIn: 'runStates.ts',
  },
  SucceedStateExited: {
    group: 'states',
    when: {
      en: 'A Succeed state ended, with this output and these variables.',
      'pt-BR': 'Um estado Succeed terminou, com esta saída e estas variáveis.',
    },
    details: 'stateExitedEventDetails',
    writtenIn: 'runStates.ts',
  },
  FailStateEntered: {
    group: 'states',
    when: { en: 'A Fail state begins, with this input.', 'pt-BR': 'Um estado Fail começa, com esta entrada.' },
    details: 'stateEnteredEventDetails',
    writtenIn: 'runStates.ts',
  },
  ParallelStateEntered: {
    group: 'states',
    when: { en: 'A Parallel state begins, with this input.', 'pt-BR': 'Um estado Parallel começa, com esta entrada.' },
    details: 'stateEnteredEventDetails',
    writtenIn: 'runStates.ts',
  },
  ParallelStateExited: {
    group: 'states',
    when: {
      en: 'A Parallel state ended, with this output and these variables.',
      'pt-BR': 'Um estado Parallel terminou, com esta saída e estas variáveis.',
    },
    details: 'stateExitedEventDetails',
    writtenIn: 'runStates.ts',
  },
  ParallelStateStarted: {
    group: 'states',
    when: { en: 'The branches of the Parallel begin.', 'pt-BR': 'Os ramos do Parallel começam.' },
    writtenIn: 'states/parallel.ts',
  },
  ParallelStateSucceeded: {
    group: 'states',
    when: { en: 'All branches are done.', 'pt-BR': 'Todos os ramos acabaram.' },
    writtenIn: 'states/parallel.ts',
  },
  ParallelStateFailed: {
    group: 'states',
    when: {
      en: 'The Parallel failed for good: no Retry is left.',
      'pt-BR': 'O Parallel falhou de vez: não resta nenhum Retry.',
    },
    writtenIn: 'runStates.ts',
  },
  ParallelStateAborted: {
    group: 'states',
    when: {
      en: 'The Parallel was stopped, because something around it failed.',
      'pt-BR': 'O Parallel foi parado, porque algo em volta dele falhou.',
    },
    writtenIn: 'abort.ts',
  },
  MapStateEntered: {
    group: 'states',
    when: { en: 'A Map state begins, with this input.', 'pt-BR': 'Um estado Map começa, com esta entrada.' },
    details: 'stateEnteredEventDetails',
    writtenIn: 'runStates.ts',
  },
  MapStateExited: {
    group: 'states',
    when: {
      en: 'A Map state ended, with this output and these variables.',
      'pt-BR': 'Um estado Map terminou, com esta saída e estas variáveis.',
    },
    details: 'stateExitedEventDetails',
    writtenIn: 'runStates.ts',
  },
  MapStateStarted: {
    group: 'states',
    when: {
      en: 'The Map begins; `length` is the number of its items.',
      'pt-BR': 'O Map começa; `length` é o número de itens.',
    },
    details: 'mapStateStartedEventDetails',
    writtenIn: 'states/map.ts',
  },
  MapStateSucceeded: {
    group: 'states',
    when: { en: 'As many items succeeded as have to.', 'pt-BR': 'Terminaram bem tantos itens quantos precisam.' },
    writtenIn: 'states/map.ts',
  },
  MapStateFailed: {
    group: 'states',
    when: { en: 'The Map failed for good: no Retry is left.', 'pt-BR': 'O Map falhou de vez: não resta nenhum Retry.' },
    writtenIn: 'runStates.ts',
  },
  MapStateAborted: {
    group: 'states',
    when: {
      en: 'The Map was stopped, because something around it failed.',
      'pt-BR': 'O Map foi parado, porque algo em volta dele falhou.',
    },
    writtenIn: 'abort.ts',
  },
  MapIterationStarted: {
    group: 'map',
    when: { en: 'An iteration of an inline Map begins.', 'pt-BR': 'Uma iteração de um Map inline começa.' },
    details: 'mapIterationStartedEventDetails',
    writtenIn: 'states/map.ts',
  },
  MapIterationSucceeded: {
    group: 'map',
    when: { en: 'An iteration of an inline Map is done.', 'pt-BR': 'Uma iteração de um Map inline acabou.' },
    details: 'mapIterationSucceededEventDetails',
    writtenIn: 'states/map.ts',
  },
  MapIterationFailed: {
    group: 'map',
    when: { en: 'An iteration of an inline Map failed.', 'pt-BR': 'Uma iteração de um Map inline falhou.' },
    details: 'mapIterationFailedEventDetails',
    writtenIn: 'states/map.ts',
  },
  MapIterationAborted: {
    group: 'map',
    when: {
      en: 'An iteration of an inline Map was stopped, because another one failed.',
      'pt-BR': 'Uma iteração de um Map inline foi parada, porque outra falhou.',
    },
    details: 'mapIterationAbortedEventDetails',
    writtenIn: 'abort.ts',
  },
  MapRunStarted: {
    group: 'map',
    when: { en: 'A Distributed Map started its map run.', 'pt-BR': 'Um Distributed Map iniciou o seu map run.' },
    details: 'mapRunStartedEventDetails',
    writtenIn: 'distributedMap.ts',
  },
  MapRunSucceeded: {
    group: 'map',
    when: {
      en: 'The map run is done; failures stayed within what it tolerates.',
      'pt-BR': 'O map run acabou; as falhas ficaram no que ele tolera.',
    },
    writtenIn: 'distributedMap.ts',
  },
  MapRunFailed: {
    group: 'map',
    when: {
      en: 'The map run failed: too many failures, or items that cannot be read.',
      'pt-BR': 'O map run falhou: falhas demais, ou itens que não podem ser lidos.',
    },
    details: 'mapRunFailedEventDetails',
    writtenIn: 'distributedMap.ts',
  },
  MapRunAborted: {
    group: 'map',
    when: {
      en: 'The map run was stopped, because something around it failed.',
      'pt-BR': 'O map run foi parado, porque algo em volta dele falhou.',
    },
    writtenIn: 'abort.ts',
  },
  MapRunRedriven: {
    group: 'map',
    when: { en: 'A redrive goes on with the map run.', 'pt-BR': 'Um redrive continua o map run.' },
    details: 'mapRunRedrivenEventDetails',
    writtenIn: 'distributedMap.ts',
  },
  TaskScheduled: {
    group: 'task',
    when: {
      en: 'The request of a service integration is ready to be sent.',
      'pt-BR': 'A requisição de uma integração de serviço está pronta para ser enviada.',
    },
    details: 'taskScheduledEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  TaskStarted: {
    group: 'task',
    when: { en: 'It was sent.', 'pt-BR': 'Ela foi enviada.' },
    details: 'taskStartedEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  TaskStartFailed: {
    group: 'task',
    when: { en: 'It could not be sent.', 'pt-BR': 'Ela não pôde ser enviada.' },
    details: 'taskStartFailedEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  TaskSubmitted: {
    group: 'task',
    when: {
      en: 'With `.sync` or `.waitForTaskToken`: the service took the request; the state waits.',
      'pt-BR': 'Com `.sync` ou `.waitForTaskToken`: o serviço aceitou a requisição; o estado espera.',
    },
    details: 'taskSubmittedEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  TaskSubmitFailed: {
    group: 'task',
    when: {
      en: 'With `.sync` or `.waitForTaskToken`: the service refused the request.',
      'pt-BR': 'Com `.sync` ou `.waitForTaskToken`: o serviço recusou a requisição.',
    },
    details: 'taskSubmitFailedEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  TaskSucceeded: {
    group: 'task',
    when: { en: 'The task has its result.', 'pt-BR': 'A tarefa tem o seu resultado.' },
    details: 'taskSucceededEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  TaskFailed: {
    group: 'task',
    when: {
      en: 'The task failed; a retry or a catcher may follow.',
      'pt-BR': 'A tarefa falhou; pode vir um retry ou um catcher.',
    },
    details: 'taskFailedEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  TaskTimedOut: {
    group: 'task',
    when: {
      en: '`TimeoutSeconds` or `HeartbeatSeconds` is over.',
      'pt-BR': '`TimeoutSeconds` ou `HeartbeatSeconds` acabou.',
    },
    details: 'taskTimedOutEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  LambdaFunctionScheduled: {
    group: 'lambda',
    when: {
      en: 'A Lambda function, named by its own ARN in `Resource`, is to be called.',
      'pt-BR': 'Uma função Lambda, citada pelo próprio ARN em `Resource`, vai ser chamada.',
    },
    details: 'lambdaFunctionScheduledEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  LambdaFunctionScheduleFailed: {
    group: 'lambda',
    when: { en: 'It could not be scheduled.', 'pt-BR': 'A chamada não pôde ser agendada.' },
    details: 'lambdaFunctionScheduleFailedEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  LambdaFunctionStarted: {
    group: 'lambda',
    when: { en: 'The function is called.', 'pt-BR': 'A função é chamada.' },
    writtenIn: 'taskEvents.ts',
  },
  LambdaFunctionStartFailed: {
    group: 'lambda',
    when: { en: 'The call could not begin.', 'pt-BR': 'A chamada não pôde começar.' },
    details: 'lambdaFunctionStartFailedEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  LambdaFunctionSucceeded: {
    group: 'lambda',
    when: { en: 'The function answered.', 'pt-BR': 'A função respondeu.' },
    details: 'lambdaFunctionSucceededEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  LambdaFunctionFailed: {
    group: 'lambda',
    when: { en: 'The function failed.', 'pt-BR': 'A função falhou.' },
    details: 'lambdaFunctionFailedEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  LambdaFunctionTimedOut: {
    group: 'lambda',
    when: { en: '`TimeoutSeconds` is over.', 'pt-BR': '`TimeoutSeconds` acabou.' },
    details: 'lambdaFunctionTimedOutEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  ActivityScheduled: {
    group: 'activity',
    when: {
      en: 'The task of an activity waits for a worker.',
      'pt-BR': 'A tarefa de uma activity espera por um worker.',
    },
    details: 'activityScheduledEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  ActivityScheduleFailed: {
    group: 'activity',
    when: { en: 'It could not be scheduled.', 'pt-BR': 'Ela não pôde ser agendada.' },
    details: 'activityScheduleFailedEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  ActivityStarted: {
    group: 'activity',
    when: { en: 'A worker took it with GetActivityTask.', 'pt-BR': 'Um worker a pegou com GetActivityTask.' },
    details: 'activityStartedEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  ActivitySucceeded: {
    group: 'activity',
    when: { en: 'The worker sent the result.', 'pt-BR': 'O worker enviou o resultado.' },
    details: 'activitySucceededEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  ActivityFailed: {
    group: 'activity',
    when: { en: 'The worker reported an error.', 'pt-BR': 'O worker relatou um erro.' },
    details: 'activityFailedEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  ActivityTimedOut: {
    group: 'activity',
    when: {
      en: '`TimeoutSeconds` or `HeartbeatSeconds` is over.',
      'pt-BR': '`TimeoutSeconds` ou `HeartbeatSeconds` acabou.',
    },
    details: 'activityTimedOutEventDetails',
    writtenIn: 'taskEvents.ts',
  },
  EvaluationFailed: {
    group: 'evaluation',
    when: {
      en: 'A JSONata expression failed; `location` is the field.',
      'pt-BR': 'Uma expressão JSONata falhou; `location` é o campo.',
    },
    details: 'evaluationFailedEventDetails',
    writtenIn: 'runStates.ts',
  },
};

/** One row of the reference. */
export interface HistoryEventReference extends HistoryEventEntry {
  readonly type: HistoryEventType;
  /** The names of the details' fields; empty when it has no details. */
  readonly fields: readonly string[];
}

/** The table as rows, in its order. */
export function historyEventsReference(): readonly HistoryEventReference[] {
  return (Object.keys(historyEvents) as HistoryEventType[]).map((type) => {
    const entry = historyEvents[type];
    return { type, ...entry, fields: entry.details === undefined ? [] : Object.keys(detailsFields[entry.details]) };
  });
}
