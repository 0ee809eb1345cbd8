// What the services of the simulated account ask of Step Functions: nested executions and answers to task tokens, by the
// account itself (src/services/stepFunctions.ts says what they need).
import { StateMachinesError, type DescribedExecution, type StateMachines } from '../services';
import type { InsideTask } from './account';
import { ApiError } from './apiError';
import { redrivable, type ExecutionView } from './executions';

/**
 * The account as the services see it. Errors carry the API's codes and words.
 * @param inside answers the way into the account; asked at each call, so that the services may be made before the account.
 */
export function stateMachinesForServices(inside: () => InsideTask): StateMachines {
  return {
    async startExecution({ stateMachineArn, name, input }) {
      const request = { stateMachineArn, input, ...(name !== undefined && { name }) };
      const { executionArn = '', startDate } = await asked(inside().call('StartExecution', request));
      return { executionArn, startMillis: startDate?.getTime() ?? 0 };
    },
    run: async (executionArn) => described(await asked(inside().runToEnd(executionArn))),
    describe: async (executionArn) =>
      described(await asked(Promise.resolve().then(() => inside().describe(executionArn)))),
    async stopExecution(executionArn, error, cause) {
      const why = { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
      await asked(inside().call('StopExecution', { executionArn, ...why }));
    },
    async sendTaskSuccess(taskToken, output) {
      await asked(inside().call('SendTaskSuccess', { taskToken, output }));
    },
    async sendTaskFailure(taskToken, error, cause) {
      const why = { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
      await asked(inside().call('SendTaskFailure', { taskToken, ...why }));
    },
    async sendTaskHeartbeat(taskToken) {
      await asked(inside().call('SendTaskHeartbeat', { taskToken }));
    },
  };
}

/** @throws StateMachinesError for an error of the API. */
async function asked<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw error instanceof ApiError ? new StateMachinesError(error.code, error.message) : error;
  }
}

function described(view: ExecutionView): DescribedExecution {
  const { arn, stateMachineArn, name, status, startMillis, stopMillis, input, output, error, cause, redriveCount } =
    view;
  return {
    executionArn: arn,
    stateMachineArn,
    name,
    status,
    startMillis,
    ...(stopMillis !== undefined && { stopMillis }),
    input,
    ...(output !== undefined && { output }),
    ...(error !== undefined && { error }),
    ...(cause !== undefined && { cause }),
    redriveCount,
    ...redrivable(view, stopMillis ?? startMillis),
  };
}
