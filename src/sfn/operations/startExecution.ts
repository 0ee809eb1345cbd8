// StartExecution (Step Functions API Reference).
import { apiErrors } from '../apiError';
import { statesArn } from '../arn';
import { structure } from '../inputShape';
import type { Operation } from '../operation';
import { makeExecution, startMembers, startTarget } from '../startedExecution';

/** How long after its end the name of an execution cannot be used again: 90 days. */
const reuseMillis = 90 * 86_400_000;

export const startExecution: Operation<'StartExecution'> = {
  action: 'StartExecution',
  summary: { en: 'Starts an execution and answers at once.', 'pt-BR': 'Inicia uma execução e responde na hora.' },
  differs: {
    en: 'The execution runs in virtual time: it has come as far as it can when anybody looks at it.',
    'pt-BR': 'A execução corre em tempo virtual: quando alguém olha, ela já foi até onde podia.',
  },
  input: structure(startMembers, 'stateMachineArn'),
  async run(account, request, time) {
    const target = startTarget(account, request);
    const { machine } = target;
    if (machine.type === 'STANDARD' && request.name !== undefined) {
      const arn = statesArn(account.home, 'execution', machine.name, request.name);
      const existing = account.executions.find(arn);
      if (existing) {
        await time.settle();
        const { status, input, startMillis, stopMillis } = existing.execution.result;
        // Idempotent while it runs, and only with the same input.
        if (status === 'RUNNING' && input === (request.input ?? '{}'))
          return { executionArn: arn, startDate: new Date(startMillis) };
        if (stopMillis === undefined || account.nowMillis - stopMillis < reuseMillis)
          throw apiErrors.executionAlreadyExists(arn);
      }
    }
    const record = makeExecution(account, target, request);
    account.executions.add(record);
    account.timeline.add(record);
    return { executionArn: record.arn, startDate: account.now };
  },
};
