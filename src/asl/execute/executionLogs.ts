// What an execution writes to CloudWatch Logs, derived from its history (Step Functions Developer Guide, "Logging in
// CloudWatch Logs": log levels, log payloads). Entries as recorded.
import type { HistoryEvent, LogLevel } from '@aws-sdk/client-sfn';
import { detailsOf } from './eventDetails';

/** The part of a LoggingConfiguration that decides what is written. */
export interface LogSettings {
  /** OFF when absent. */
  readonly level?: LogLevel;
  /** Whether inputs, outputs and the like are written; false when absent. */
  readonly includeExecutionData?: boolean;
}

/** One log entry, as JSON. Numbers are texts, as recorded. */
export interface LogEntry {
  readonly id: string;
  readonly type: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly previous_event_id: string;
  /** Milliseconds since 1970. */
  readonly event_timestamp: string;
  readonly execution_arn: string;
  readonly redrive_count: string;
}

const executionData: ReadonlySet<string> = new Set([
  'input',
  'inputDetails',
  'output',
  'outputDetails',
  'parameters',
  'assignedVariables',
  'assignedVariablesDetails',
]);

/** An event without the execution's data, as GetExecutionHistory gives it with includeExecutionData false. */
export function withoutExecutionData(event: HistoryEvent): HistoryEvent {
  return Object.fromEntries(
    Object.entries(event).map(([name, value]) => [
      name,
      name.endsWith('EventDetails') ? withoutData(value as object) : (value as unknown),
    ]),
  ) as unknown as HistoryEvent;
}

function withoutData(details: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(details).filter(([name]) => !executionData.has(name)));
}

/** Whether a level writes an event of a type. */
export function logsEvent(level: LogLevel, type: string): boolean {
  switch (level) {
    case 'ALL':
      return true;
    case 'ERROR':
      return type === 'FailStateEntered' || /(?:Failed|Aborted|TimedOut)$/.test(type);
    case 'FATAL':
      return type === 'ExecutionFailed' || type === 'ExecutionAborted' || type === 'ExecutionTimedOut';
    default:
      return false;
  }
}

/** The log entries of an execution, in the order of its events. Each tells how often the execution had been redriven then. */
export function executionLogs(
  execution: { readonly executionArn: string; readonly events: readonly HistoryEvent[] },
  settings: LogSettings,
): LogEntry[] {
  const entries: LogEntry[] = [];
  let redriveCount = 0;
  for (const event of execution.events) {
    redriveCount = event.executionRedrivenEventDetails?.redriveCount ?? redriveCount;
    if (!logsEvent(settings.level ?? 'OFF', event.type ?? '')) continue;
    entries.push({
      id: String(event.id),
      type: event.type ?? '',
      details: settings.includeExecutionData === true ? detailsOf(event) : withoutData(detailsOf(event)),
      previous_event_id: String(event.previousEventId),
      event_timestamp: String(event.timestamp?.getTime()),
      execution_arn: execution.executionArn,
      redrive_count: String(redriveCount),
    });
  }
  return entries;
}
