// What the tests of the player and of the playground do on a page: press Run, read where it stands, measure the main thread.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { encodeRun } from '../../src/workers/shareLink';
import type { RunRequest } from '../../src/workers/playerProtocol';

/** Presses the first Run button of the page. With reduced motion the run is shown at its end at once. */
export async function pressRun(page: Page): Promise<void> {
  await page.locator('.play-button').first().click();
  await page.locator('.player').waitFor();
}

/** Waits until the run stands at an end of this status: `SUCCEEDED`, `FAILED`, `RUNNING` (it waits for an answer), ... */
export async function runEnds(page: Page, status: string): Promise<void> {
  await page.locator(`.player-said[data-status="${status}"]`).waitFor();
}

/** Opens a panel by its place in the row: the names are in the page's language. */
export async function openPanel(page: Page, panel: keyof typeof panels): Promise<void> {
  await page.locator('.player [role=tab]').nth(panels[panel]).click();
}
export const panels = { data: 0, break: 1, input: 2, variables: 3, events: 4, timeline: 5 } as const;

/** The states of the diagram by how they stand. */
export function litStates(page: Page, status: string): Promise<(string | undefined)[]> {
  return page
    .locator(`.passo-diagram [data-state][data-status="${status}"]`)
    .evaluateAll((all) => all.map((one) => (one as SVGElement).dataset['state']));
}

/** How many events of the history hold a text. */
export async function countEvents(page: Page, text: string): Promise<number> {
  await openPanel(page, 'events');
  await page.locator('.player-filter input').fill(text);
  await page.waitForTimeout(300);
  return page.locator('.player-events > li').count();
}

/** Makes a Task fail; the run is repeated at once. */
export async function breakTask(page: Page, task: string, times: number): Promise<void> {
  await openPanel(page, 'break');
  const fault = page.locator('.player-fault', { has: page.locator('legend', { hasText: new RegExp(`^${task}$`) }) });
  await fault.locator('select').first().selectOption('fail');
  await fault.locator('select').nth(1).selectOption(String(times));
}

/** The history as the reader saves it. */
export async function savedHistory(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.player-aside .player-link').first().click(),
  ]);
  return contentOf(download);
}

/** What a file that was saved holds. The browser is a remote one: its files are copied. */
export async function contentOf(download: Download): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'passo-download-'));
  const file = join(folder, 'file');
  await download.saveAs(file);
  const text = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true });
  return text;
}

/** The playground's address with a run in it. */
export async function playgroundLink(run: Partial<RunRequest> & Pick<RunRequest, 'definition'>): Promise<string> {
  const whole: RunRequest = {
    format: 'json',
    type: 'STANDARD',
    input: '{}',
    tasks: {},
    faults: [],
    answers: [],
    ...run,
  };
  return `playground/#${(await encodeRun(whole)) ?? ''}`;
}

const ownMark = 'passo-longest-task';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
}

/**
 * The longest task of the page's main thread while something is done, in milliseconds of its own processor time. Time in
 * which other programs had the processor is not in it: the figure is the same on a busy machine.
 * @param slowdown how many times slower the page's processor is made meanwhile
 */
export async function longestTask(page: Page, slowdown: number, action: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  const protocol = await page.context().newCDPSession(page);
  await browser.startTracing(page, {
    categories: ['blink.user_timing', 'toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline'],
  });
  let trace: Buffer;
  try {
    // Other tests use the browser too: this mark tells which of its processes is the page's.
    await page.evaluate((mark) => performance.mark(mark), ownMark);
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await action();
  } finally {
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const own = traceEvents.find(({ name }) => name === ownMark);
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => /RunTask$/.test(name) && pid === own?.pid && tid === own.tid,
  );
  if (tasks.length === 0) throw new Error('The trace has no task of the main thread.');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}
