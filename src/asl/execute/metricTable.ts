// The one table of the metrics of Step Functions in CloudWatch, namespace AWS/States: name, unit, dimensions, and which of them
// this site computes (Step Functions Developer Guide, "Monitoring Step Functions metrics using Amazon CloudWatch").

/** The metrics that share their dimensions: the tables of the reference. */
export type MetricGroup = keyof typeof metricDimensions;

/** The dimensions that a group's metrics can be filtered by; the first one is the one that this site gives. */
export const metricDimensions = {
  executions: ['StateMachineArn', 'Version', 'Alias'],
  redrives: ['StateMachineArn'],
  express: ['StateMachineArn'],
  open: [],
  activities: ['ActivityArn'],
  lambda: ['LambdaFunctionArn'],
  integrations: ['ServiceIntegrationResourceArn'],
  throttling: ['ServiceMetric', 'APIName', 'StateMachineArn'],
  versions: ['ResourceArn'],
} as const satisfies Record<string, readonly string[]>;

export type MetricUnit = 'Count' | 'Milliseconds' | 'Bytes';

/** One metric. */
export interface MetricEntry {
  readonly group: MetricGroup;
  readonly unit: MetricUnit;
  readonly what: { readonly en: string; readonly 'pt-BR': string };
  /** Set where a run on this site computes it. */
  readonly computed?: true;
}

/** Every metric by its name. */
export const metrics = {
  ExecutionsStarted: {
    group: 'executions',
    unit: 'Count',
    what: { en: 'Executions that started.', 'pt-BR': 'Execuções iniciadas.' },
    computed: true,
  },
  ExecutionsSucceeded: {
    group: 'executions',
    unit: 'Count',
    what: { en: 'Executions that succeeded.', 'pt-BR': 'Execuções que terminaram bem.' },
    computed: true,
  },
  ExecutionsFailed: {
    group: 'executions',
    unit: 'Count',
    what: { en: 'Executions that failed.', 'pt-BR': 'Execuções que falharam.' },
    computed: true,
  },
  ExecutionsTimedOut: {
    group: 'executions',
    unit: 'Count',
    what: { en: 'Executions that timed out.', 'pt-BR': 'Execuções que passaram do tempo.' },
    computed: true,
  },
  ExecutionsAborted: {
    group: 'executions',
    unit: 'Count',
    what: { en: 'Executions that were stopped.', 'pt-BR': 'Execuções paradas.' },
    computed: true,
  },
  ExecutionTime: {
    group: 'executions',
    unit: 'Milliseconds',
    what: { en: 'From the start of an execution to its end.', 'pt-BR': 'Do início de uma execução até o fim.' },
    computed: true,
  },
  ExecutionThrottled: {
    group: 'executions',
    unit: 'Count',
    what: {
      en: 'States entered and retries that had to wait for the quota of state transitions. Present only when it happens.',
      'pt-BR': 'Estados e novas tentativas que tiveram de esperar pela cota de transições. Só existe quando acontece.',
    },
  },
  ExecutionsRedriven: {
    group: 'redrives',
    unit: 'Count',
    what: { en: 'Redrives of executions.', 'pt-BR': 'Redrives de execuções.' },
  },
  RedrivenExecutionsSucceeded: {
    group: 'redrives',
    unit: 'Count',
    what: {
      en: 'Redriven executions that succeeded; they count in `ExecutionsSucceeded` as well.',
      'pt-BR': 'Execuções com redrive que terminaram bem; contam também em `ExecutionsSucceeded`.',
    },
  },
  RedrivenExecutionsFailed: {
    group: 'redrives',
    unit: 'Count',
    what: {
      en: 'Redriven executions that failed; they count in `ExecutionsFailed` as well.',
      'pt-BR': 'Execuções com redrive que falharam; contam também em `ExecutionsFailed`.',
    },
  },
  RedrivenExecutionsTimedOut: {
    group: 'redrives',
    unit: 'Count',
    what: {
      en: 'Redriven executions that timed out; they count in `ExecutionsTimedOut` as well.',
      'pt-BR': 'Execuções com redrive que passaram do tempo; contam também em `ExecutionsTimedOut`.',
    },
  },
  RedrivenExecutionsAborted: {
    group: 'redrives',
    unit: 'Count',
    what: {
      en: 'Redriven executions that were stopped; they count in `ExecutionsAborted` as well.',
      'pt-BR': 'Execuções com redrive que foram paradas; contam também em `ExecutionsAborted`.',
    },
  },
  ExpressExecutionBilledDuration: {
    group: 'express',
    unit: 'Milliseconds',
    what: {
      en: 'The time that an Express execution is charged for.',
      'pt-BR': 'O tempo cobrado de uma execução Express.',
    },
  },
  ExpressExecutionBilledMemory: {
    group: 'express',
    unit: 'Bytes',
    what: {
      en: 'The memory that an Express execution is charged for.',
      'pt-BR': 'A memória cobrada de uma execução Express.',
    },
  },
  ExpressExecutionMemory: {
    group: 'express',
    unit: 'Bytes',
    what: { en: 'The memory that an Express execution used.', 'pt-BR': 'A memória que uma execução Express usou.' },
  },
  OpenExecutionCount: {
    group: 'open',
    unit: 'Count',
    what: {
      en: 'About how many Standard executions are open. Low numbers may show as zero.',
      'pt-BR': 'Mais ou menos quantas execuções Standard estão abertas. Números baixos podem aparecer como zero.',
    },
  },
  OpenExecutionLimit: {
    group: 'open',
    unit: 'Count',
    what: { en: 'How many may be open.', 'pt-BR': 'Quantas podem estar abertas.' },
  },
  ApproximateOpenMapRunCount: {
    group: 'open',
    unit: 'Count',
    what: { en: 'About how many map runs are open.', 'pt-BR': 'Mais ou menos quantos map runs estão abertos.' },
  },
  OpenMapRunLimit: {
    group: 'open',
    unit: 'Count',
    what: { en: 'How many may be open.', 'pt-BR': 'Quantos podem estar abertos.' },
  },
  ApproximateMapRunBacklogSize: {
    group: 'open',
    unit: 'Count',
    what: {
      en: 'About how many map runs wait until another one is done.',
      'pt-BR': 'Mais ou menos quantos map runs esperam outro terminar.',
    },
  },
  ActivitiesScheduled: {
    group: 'activities',
    unit: 'Count',
    what: { en: 'Tasks of activities that were scheduled.', 'pt-BR': 'Tarefas de activities que foram agendadas.' },
    computed: true,
  },
  ActivitiesStarted: {
    group: 'activities',
    unit: 'Count',
    what: { en: 'Tasks of activities that started.', 'pt-BR': 'Tarefas de activities que começaram.' },
    computed: true,
  },
  ActivitiesSucceeded: {
    group: 'activities',
    unit: 'Count',
    what: { en: 'Tasks of activities that succeeded.', 'pt-BR': 'Tarefas de activities que terminaram bem.' },
    computed: true,
  },
  ActivitiesFailed: {
    group: 'activities',
    unit: 'Count',
    what: { en: 'Tasks of activities that failed.', 'pt-BR': 'Tarefas de activities que falharam.' },
    computed: true,
  },
  ActivitiesTimedOut: {
    group: 'activities',
    unit: 'Count',
    what: { en: 'Tasks of activities that timed out.', 'pt-BR': 'Tarefas de activities que passaram do tempo.' },
    computed: true,
  },
  ActivitiesHeartbeatTimedOut: {
    group: 'activities',
    unit: 'Count',
    what: {
      en: 'Tasks of activities whose heartbeat did not come.',
      'pt-BR': 'Tarefas de activities cujo heartbeat não veio.',
    },
  },
  ActivityScheduleTime: {
    group: 'activities',
    unit: 'Milliseconds',
    what: { en: 'From being scheduled to the start.', 'pt-BR': 'Do agendamento até o início.' },
    computed: true,
  },
  ActivityRunTime: {
    group: 'activities',
    unit: 'Milliseconds',
    what: { en: 'From the start to the end.', 'pt-BR': 'Do início até o fim.' },
    computed: true,
  },
  ActivityTime: {
    group: 'activities',
    unit: 'Milliseconds',
    what: { en: 'From being scheduled to the end.', 'pt-BR': 'Do agendamento até o fim.' },
    computed: true,
  },
  LambdaFunctionsScheduled: {
    group: 'lambda',
    unit: 'Count',
    what: {
      en: 'Calls of Lambda functions by their ARN that were scheduled.',
      'pt-BR': 'Chamadas de funções Lambda pelo ARN que foram agendadas.',
    },
    computed: true,
  },
  LambdaFunctionsStarted: {
    group: 'lambda',
    unit: 'Count',
    what: {
      en: 'Calls of Lambda functions by their ARN that started.',
      'pt-BR': 'Chamadas de funções Lambda pelo ARN que começaram.',
    },
    computed: true,
  },
  LambdaFunctionsSucceeded: {
    group: 'lambda',
    unit: 'Count',
    what: {
      en: 'Calls of Lambda functions by their ARN that succeeded.',
      'pt-BR': 'Chamadas de funções Lambda pelo ARN que terminaram bem.',
    },
    computed: true,
  },
  LambdaFunctionsFailed: {
    group: 'lambda',
    unit: 'Count',
    what: {
      en: 'Calls of Lambda functions by their ARN that failed.',
      'pt-BR': 'Chamadas de funções Lambda pelo ARN que falharam.',
    },
    computed: true,
  },
  LambdaFunctionsTimedOut: {
    group: 'lambda',
    unit: 'Count',
    what: {
      en: 'Calls of Lambda functions by their ARN that timed out.',
      'pt-BR': 'Chamadas de funções Lambda pelo ARN que passaram do tempo.',
    },
    computed: true,
  },
  LambdaFunctionScheduleTime: {
    group: 'lambda',
    unit: 'Milliseconds',
    what: { en: 'From being scheduled to the start.', 'pt-BR': 'Do agendamento até o início.' },
    computed: true,
  },
  LambdaFunctionRunTime: {
    group: 'lambda',
    unit: 'Milliseconds',
    what: { en: 'From the start to the end.', 'pt-BR': 'Do início até o fim.' },
    computed: true,
  },
  LambdaFunctionTime: {
    group: 'lambda',
    unit: 'Milliseconds',
    what: { en: 'From being scheduled to the end.', 'pt-BR': 'Do agendamento até o fim.' },
    computed: true,
  },
  ServiceIntegrationsScheduled: {
    group: 'integrations',
    unit: 'Count',
    what: {
      en: 'Tasks of service integrations that were scheduled.',
      'pt-BR': 'Tarefas de integrações de serviço que foram agendadas.',
    },
    computed: true,
  },
  ServiceIntegrationsStarted: {
    group: 'integrations',
    unit: 'Count',
    what: {
      en: 'Tasks of service integrations that started.',
      'pt-BR': 'Tarefas de integrações de serviço que começaram.',
    },
    computed: true,
  },
  ServiceIntegrationsSucceeded: {
    group: 'integrations',
    unit: 'Count',
    what: {
      en: 'Tasks of service integrations that succeeded.',
      'pt-BR': 'Tarefas de integrações de serviço que terminaram bem.',
    },
    computed: true,
  },
  ServiceIntegrationsFailed: {
    group: 'integrations',
    unit: 'Count',
    what: {
      en: 'Tasks of service integrations that failed.',
      'pt-BR': 'Tarefas de integrações de serviço que falharam.',
    },
    computed: true,
  },
  ServiceIntegrationsTimedOut: {
    group: 'integrations',
    unit: 'Count',
    what: {
      en: 'Tasks of service integrations that timed out.',
      'pt-BR': 'Tarefas de integrações de serviço que passaram do tempo.',
    },
    computed: true,
  },
  ServiceIntegrationScheduleTime: {
    group: 'integrations',
    unit: 'Milliseconds',
    what: { en: 'From being scheduled to the start.', 'pt-BR': 'Do agendamento até o início.' },
    computed: true,
  },
  ServiceIntegrationRunTime: {
    group: 'integrations',
    unit: 'Milliseconds',
    what: { en: 'From the start to the end.', 'pt-BR': 'Do início até o fim.' },
    computed: true,
  },
  ServiceIntegrationTime: {
    group: 'integrations',
    unit: 'Milliseconds',
    what: { en: 'From being scheduled to the end.', 'pt-BR': 'Do agendamento até o fim.' },
    computed: true,
  },
  ThrottledEvents: {
    group: 'throttling',
    unit: 'Count',
    what: { en: 'Requests that were throttled.', 'pt-BR': 'Requisições que sofreram throttling.' },
  },
  ProvisionedBucketSize: {
    group: 'throttling',
    unit: 'Count',
    what: { en: 'Requests that a burst may have.', 'pt-BR': 'Requisições que uma rajada pode ter.' },
  },
  ProvisionedRefillRate: {
    group: 'throttling',
    unit: 'Count',
    what: {
      en: 'Requests a second that are allowed for long.',
      'pt-BR': 'Requisições por segundo permitidas de forma contínua.',
    },
  },
  ConsumedCapacity: {
    group: 'throttling',
    unit: 'Count',
    what: { en: 'Requests a second.', 'pt-BR': 'Requisições por segundo.' },
  },
  AliasCount: {
    group: 'versions',
    unit: 'Count',
    what: { en: 'Aliases of a state machine.', 'pt-BR': 'Aliases de uma state machine.' },
  },
  VersionCount: {
    group: 'versions',
    unit: 'Count',
    what: { en: 'Versions of a state machine.', 'pt-BR': 'Versões de uma state machine.' },
  },
} as const satisfies Record<string, MetricEntry>;

type Metrics = typeof metrics;

/** The names of the metrics that a run on this site computes. */
export type ComputedMetric = {
  [Name in keyof Metrics]: Metrics[Name] extends { readonly computed: true } ? Name : never;
}[keyof Metrics];

/** One row of the reference. */
export interface MetricReference extends MetricEntry {
  readonly name: string;
  readonly dimensions: readonly string[];
}

/** The table as rows, in its order. */
export function metricsReference(): readonly MetricReference[] {
  return Object.entries<MetricEntry>(metrics).map(([name, entry]) => ({
    name,
    ...entry,
    dimensions: metricDimensions[entry.group],
  }));
}
