// What the driver replies to a request, by its kind (../shared/conformance/CONTRACT.md, "Reply").
import {
  SeededChance,
  describeMapRun,
  execute,
  executionLogs,
  mapRunListItem,
  statusChangeEvents,
  syncExecutionOutput,
  validateStateMachineDefinition,
  variableReferences,
  type ContextValues,
  type ExecutionResult,
  type JsonValue,
  type LogSettings,
} from '../../src/asl';
import { replayApi, replayCreateError, replayTestState, type ApiRequest } from './replayApi';
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
  readonly resourceHints?: Readonly<Record<string, string>>;
  readonly arguments?: Readonly<Record<string, unknown>>;
  readonly steps?: ApiRequest['steps'];
}

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
      return await replayTestState(request);
    case 'api':
      return { ...(await replayApi(request)) };
    case 'create_error':
      return { error: await replayCreateError(request.arguments ?? {}, withActivityArns(request), request.type) };
    case 'validate':
      return {
        response: validateStateMachineDefinition({
          definition: request.definition ?? '',
          ...(request.type && { type: request.type }),
        }),
      };
    case 'variable_references':
      return { response: { variableReferences: variableReferences(request.definition ?? '') ?? null } };
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

/** The definition with an activity's ARN where the recording has a made-up name for one. */
function withActivityArns(request: ReplayRequest): string {
  let text = request.definition ?? '';
  const states = Object.keys(request.resourceHints ?? {});
  if (states.length === 0) return text;
  const definition = JSON.parse(text) as { States?: Record<string, { Resource?: string }> };
  for (const state of states) {
    const resource = definition.States?.[state]?.Resource;
    if (resource !== undefined) {
      text = text.replaceAll(`"${resource}"`, `"arn:aws:states:us-east-1:111111111111:activity:${resource}"`);
    }
  }
  return text;
}
