// The two clocks of a task that awaits its token: which of them rang is what a catcher for States.HeartbeatTimeout asks
// (Step Functions API Reference, SendTaskHeartbeat; Developer Guide, "Handling errors").
import { describe, expect, test } from 'vitest';
import { createExecution } from './execution';
import type { TaskHost } from './taskHost';

const definition = {
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: { 'MessageBody.$': '$$.Task.Token' },
      TimeoutSeconds: 100,
      HeartbeatSeconds: 60,
      Catch: [
        { ErrorEquals: ['States.HeartbeatTimeout'], Next: 'Silent' },
        { ErrorEquals: ['States.Timeout'], Next: 'Too slow' },
      ],
      End: true,
    },
    Silent: { Type: 'Pass', Result: 'silent', End: true },
    'Too slow': { Type: 'Pass', Result: 'too slow', End: true },
  },
};

/** Nobody answers; a heartbeat comes after so many seconds. Gives the output, and when the task timed out. */
async function askWithHeartbeats(...afterSeconds: number[]): Promise<[string | undefined, number | undefined]> {
  let token = '';
  const tasks: TaskHost = {
    invoke: (task) => {
      token = task.taskToken ?? '';
      return { outcome: { type: 'pending' }, submittedOutput: '{}' };
    },
  };
  const execution = createExecution({ definition, tasks, startMillis: 0 });
  for (const seconds of afterSeconds) {
    await execution.run({ untilMillis: seconds * 1000 });
    expect(execution.heartbeat(token)).toBe(true);
  }
  const { output, events } = await execution.run();
  return [output, events.find(({ type }) => type === 'TaskTimedOut')?.timestamp?.getTime()];
}

describe('a task that awaits its token', () => {
  test('is silent when the heartbeat is missed', async () => {
    expect(await askWithHeartbeats()).toEqual(['"silent"', 60_000]);
    expect(await askWithHeartbeats(30)).toEqual(['"silent"', 90_000]);
  });

  test('is too slow when heartbeats came and TimeoutSeconds are over', async () => {
    expect(await askWithHeartbeats(50)).toEqual(['"too slow"', 100_000]);
  });
});
