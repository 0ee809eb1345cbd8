// The interpreter's door: what src/asl/index.ts passes on of asl/execute.
export { Execution, createExecution, execute, type RunOptions } from './execution';
export { awsLimits } from './executionRequest';
export type {
  ChildExecution,
  ContextValues,
  ExecutionRequest,
  ExecutionResult,
  Limits,
  MapRun,
  MapRunCounts,
} from './executionRequest';
export { describeMapRun, mapRunListItem, redriveStatus, syncExecutionOutput } from './executionDescriptions';
export { statusChangeEvents, type StartedBy, type StatusChangeEvent } from './statusChangeEvents';
export { executionLogs, logsEvent, withoutExecutionData, type LogEntry, type LogSettings } from './executionLogs';
export { detailsOf } from './eventDetails';
export { historyEventsReference, type HistoryEventGroup, type HistoryEventReference } from './historyEventTable';
export type { InspectedData, StateVisit } from './inspection';
export {
  explainChoice,
  findChoice,
  type ChoiceSight,
  type RuleExplanation,
  type RuleOutcome,
} from './choiceExplanation';
export { choiceOperatorNames } from './choiceRules';
export { executionCost, type ChildrenCost, type ExecutionCost } from './executionCost';
export { executionMetrics, type Metric } from './executionMetrics';
export { metricsReference, type MetricGroup, type MetricReference } from './metricTable';
export { stepFunctionsPrices } from './stepFunctionsPrices';
export { SeededChance } from './seededChance';
export { testState } from './testState';
export type {
  IntegrationPattern,
  ObjectStore,
  StoredObject,
  TaskAnswer,
  TaskHost,
  TaskInvocation,
  JobEnd,
  HttpExchange,
  PendingJob,
  TaskOutcome,
} from './taskHost';
export {
  mockedAnswer,
  mockedTasks,
  pathTaken,
  runScenario,
  type MockedAnswer,
  type MockedAnswers,
  type Scenario,
  type ScenarioResult,
} from './scenario';
export { unmetExpectations, type RunExpectation, type RunProperty, type UnmetExpectation } from './runExpectation';
export { usesVariablesOrJsonata } from './usesVariablesOrJsonata';
export { utf8Length } from './payload';
