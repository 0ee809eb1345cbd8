// Every template is a definition that AWS would take, and runs: to success, or to the task that waits for a person.
import { expect, test } from 'vitest';
import { playerRun } from '../../workers/playerRun';
import { templates } from './templates';

test.each(Object.entries(templates))('%s', async (id, run) => {
  const { result, waiting } = await playerRun(run);
  expect(result.status).toBe(id === 'callback' ? 'RUNNING' : 'SUCCEEDED');
  expect(waiting?.state).toBe(id === 'callback' ? 'Ask for approval' : undefined);
});
