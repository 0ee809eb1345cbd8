// What the driver replies to a request, by its kind (../shared/conformance/CONTRACT.md, "Reply").
import type { TestStateInput } from '@aws-sdk/client-sfn';
import {
  SeededChance,
  describeMapRun,
  execute,
  executionLogs,
  mapRunListItem,
  statusChangeEvents,
  syncExecutionOutput,
  testState,
  type ContextValues,
  type ExecutionResult,
  type JsonValue,
  type LogSettings,
} from '../../src/asl';
import { recordedObjects, replayedTasks, type LocalAsset, type RecordedOutcome } from './replayedTasks';

/** A request of the judge; the fields depend on the kind. */
export interface ReplayRequest {
  readonly id: string;
  readonly kind: string;
  readonly type?: 'STANDARD' | 'EXPRESS';
  readonly definition?: string;
  readonly input?: string;
  readonly context?: ContextValues;
  readonly taskOutcomes?: readonly RecordedOutcome[];
  readonly mapRuns?: readonly { readonly mapRunArn: string }[];
  readonly localAssets?: readonly LocalAsset[];
  readonly reverseOrder?: boolean;
  readonly logging?: LogSettings;
  readonly operation?: string;
}

/** The fields of a test_state request: TestState's input, where `context` is a text. */
type TestStateRequest = Omit<TestStateInput, 'context'> & { readonly context?: string };

/** The reply, without its id. */
export async function answer(request: ReplayRequest): Promise<Record<string, unknown>> {
  switch (request.kind) {
    case 'history': {
      const { events } = await run(request);
      return { events: request.reverseOrder ? [...events].reverse() : events };
    }
    case 'io': {
      const { status, output, error, cause } = await run(request);
      return { status, output, error, cause };
    }
    case 'sync_execution':
      return { response: syncExecutionOutput(await run(request)) };
    case 'logs':
      return { response: executionLogs(await run(request), request.logging ?? {}) };
    case 'express_end_event':
      return { response: executionLogs(await run(request), request.logging ?? {}).at(-1) };
    case 'eventbridge_events':
      return { response: statusChangeEvents(await run(request), new SeededChance(7)) };
    case 'map_run':
      return { response: mapRunResponse(await run(request), request.operation ?? '') };
    case 'test_state':
      return await testedState(request);
    default:
      return { error: { code: 'NotImplemented', message: `This driver does not answer the kind ${request.kind}.` } };
  }
}

async function run(request: ReplayRequest): Promise<ExecutionResult> {
  return await execute({
    definition: JSON.parse(request.definition ?? '{}') as JsonValue,
    ...(request.input !== undefined && { input: request.input }),
    ...(request.type && { type: request.type }),
    ...(request.context && { context: request.context }),
    tasks: replayedTasks(request.taskOutcomes ?? []),
    objects: recordedObjects(request.localAssets ?? []),
    mapRunArns: (request.mapRuns ?? []).map((mapRun) => mapRun.mapRunArn),
  });
}

function mapRunResponse(result: ExecutionResult, operation: string): unknown {
  if (operation.startsWith('list')) return { mapRuns: result.mapRuns.map((mapRun) => mapRunListItem(result, mapRun)) };
  const [mapRun] = result.mapRuns;
  return mapRun && describeMapRun(result, mapRun);
}

async function testedState(request: ReplayRequest): Promise<Record<string, unknown>> {
  return { ...(await testState(request as unknown as TestStateRequest)) };
}
