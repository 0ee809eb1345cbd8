// The player under a workflow, in both languages: run, step, break, answer, change, share; what a keyboard and a screen
// reader get; nothing of it before Run, no worker after leaving.
import { describe, expect, test } from 'vitest';
import { rulesOfColour, violations } from './axe';
import { address, describeInBrowser, locales, themes } from './browserTest';
import {
  breakTask,
  countEvents,
  litStates,
  openPanel,
  panels,
  playgroundLink,
  pressRun,
  runEnds,
  savedHistory,
} from './runningPlayer';

const first = 'docs/start/first-workflow/';
const retrying = 'docs/start/why-orchestrate/';

const approval = JSON.stringify({
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/111122223333/q', 'MessageBody.$': '$$.Task.Token' },
      Catch: [{ ErrorEquals: ['Rejected'], Next: 'No' }],
      Next: 'Yes',
    },
    Yes: { Type: 'Succeed' },
    No: { Type: 'Fail', Error: 'No' },
  },
});

describeInBrowser('player', (browser) => {
  describe.each(locales)('%s', (locale) => {
    test('runs the first workflow to success, steps back and jumps by keyboard', async () => {
      const { page, errors } = await browser.open(address(locale, first));
      await pressRun(page);
      await runEnds(page, 'SUCCEEDED');
      expect(await litStates(page, 'succeeded')).toEqual([
        'Assess return',
        'Check return window',
        'Wait for parcel',
        'Accept return',
      ]);
      const position = page.locator('.player-scrubber');
      const end = Number(await position.inputValue());
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await page.locator('.passo-diagram [data-state="Accept return"][data-status="running"]').waitFor();
      expect(Number(await position.inputValue())).toBe(end - 2);
      await page.keyboard.press('Home');
      await page.waitForFunction(() => !document.querySelector('.passo-diagram [data-status]'));
      await page.keyboard.press('?');
      await page.locator('.player-keys').waitFor();
      expect(errors).toEqual([]);
    });

    test('a Lambda that fails twice is retried to success; one that always fails is caught', async () => {
      const { page } = await browser.open(address(locale, retrying));
      await pressRun(page);
      await runEnds(page, 'SUCCEEDED');
      const failuresOfScenario = await countEvents(page, '"type":"TaskFailed"');
      await breakTask(page, 'Reserve stock', 2);
      await page.locator('[data-state="Reserve stock"] > .player-count', { hasText: '↻3' }).waitFor();
      await runEnds(page, 'SUCCEEDED');
      expect(await countEvents(page, '"type":"TaskFailed"')).toBe(failuresOfScenario + 2);
      await breakTask(page, 'Charge card', 1000);
      await page.locator('[data-state="Charge card"][data-status="caught"]').waitFor();
      expect(await page.locator('.passo-diagram .pd-catch[data-from="Charge card"][data-taken]').count()).toBe(1);
    });

    test('a task token is answered, with success and with failure', async () => {
      const { page } = await browser.open(address(locale, await playgroundLink({ definition: approval })));
      await pressRun(page);
      await runEnds(page, 'RUNNING');
      await page.locator('.player-token textarea').fill('{"approved": true}');
      await page.locator('.player-token-buttons button').nth(0).click();
      await runEnds(page, 'SUCCEEDED');
      expect(await litStates(page, 'succeeded')).toEqual(['Ask', 'Yes']);

      const other = await browser.open(address(locale, await playgroundLink({ definition: approval })));
      await pressRun(other.page);
      await runEnds(other.page, 'RUNNING');
      await other.page.locator('.player-token-buttons button').nth(1).click();
      await runEnds(other.page, 'FAILED');
      expect(await litStates(other.page, 'caught')).toEqual(['Ask']);
    });

    test('another input takes the other way of the Choice, and its rule says why', async () => {
      const { page } = await browser.open(address(locale, first));
      await pressRun(page);
      await runEnds(page, 'SUCCEEDED');
      await openPanel(page, 'input');
      const input = page.locator('.player-input textarea');
      await input.fill('{ "orderId": "B-1", "price": 10, "opened": false, "daysSinceDelivery": 31 ');
      await page.locator('.player-problem').waitFor();
      await input.fill('{ "orderId": "B-1", "price": 10, "opened": false, "daysSinceDelivery": 31 }');
      await runEnds(page, 'FAILED');
      expect(await litStates(page, 'failed')).toEqual(['Refuse return']);
      await openPanel(page, 'data');
      await page.locator('.passo-diagram [data-state="Check return window"]').click();
      await page.locator('.player-rules li[data-outcome="holdsNot"]').waitFor();
      expect(await page.locator('.player-rules > p[data-outcome="holds"]').innerText()).toContain('Refuse return');
    });

    test('a shared link opens the same history in another browser', async () => {
      const { page } = await browser.open(address(locale, retrying), {
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      await pressRun(page);
      await runEnds(page, 'SUCCEEDED');
      await breakTask(page, 'Reserve stock', 2);
      await page.locator('[data-state="Reserve stock"] > .player-count').waitFor();
      const history = await savedHistory(page);
      expect(history).toContain('TaskFailed');
      await page.locator('.player-aside button:not(.player-link)').click();
      await page.locator('.player-aside [role=status]:not(:empty)').waitFor();
      const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
      expect(link.pathname).toBe(address(locale, 'playground/'));

      const other = await browser.open(`${link.pathname}${link.hash}`);
      await pressRun(other.page);
      await runEnds(other.page, 'SUCCEEDED');
      expect(await savedHistory(other.page)).toBe(history);
    });

    test.each(themes)('has no violation of accessibility with any panel open, %s', async (colorScheme) => {
      const { page, errors } = await browser.open(address(locale, retrying), { colorScheme });
      await pressRun(page);
      await runEnds(page, 'SUCCEEDED');
      const tabs = page.locator('.player [role=tab]');
      for (let index = 0; index < (await tabs.count()); index += 1) {
        await tabs.nth(index).click();
        await page.waitForTimeout(150);
        expect(
          await violations(page, colorScheme === 'light' ? {} : rulesOfColour, '.player'),
          (await tabs.nth(index).textContent()) ?? '',
        ).toEqual([]);
      }
      expect(errors).toEqual([]);
    });

    test('a finger does what the mouse does', async () => {
      const { page, errors } = await browser.open(address(locale, retrying), {
        viewport: { width: 390, height: 800 },
        hasTouch: true,
        isMobile: true,
      });
      await page.locator('.play-button').first().tap();
      await runEnds(page, 'SUCCEEDED');
      await page.locator('.player [role=tab]').nth(panels.timeline).tap();
      await page.locator('.player [role=tabpanel] svg, .player [role=tabpanel] ol').first().waitFor();
      const said = page.locator('.player-said');
      const atEnd = await said.innerText();
      await page.locator('.player-buttons button').nth(1).tap();
      await expect.poll(() => said.innerText()).not.toBe(atEnd);
      await page.locator('.player [role=tab]').nth(panels.data).tap();
      await page.locator('.passo-diagram [data-state="Charge card"]').first().tap();
      await page.locator('.player [role=tabpanel]', { hasText: 'Charge card' }).waitFor();
      expect(errors).toEqual([]);
    });

    test.each([360, 1440])('fits %d px with any panel open', async (width) => {
      const { page } = await browser.open(address(locale, retrying), { viewport: { width, height: 800 } });
      await pressRun(page);
      await runEnds(page, 'SUCCEEDED');
      for (const tab of await page.locator('.player [role=tab]').all()) {
        await tab.click();
        await page.waitForTimeout(100);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, (await tab.textContent()) ?? '').toBeLessThanOrEqual(width);
        // A figure cuts what is too wide for it: every control has to end inside of the page. The row of tabs scrolls.
        const rights = await page
          .locator('.player :is(button:not([role=tab]), select, input, textarea, pre)')
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
        expect(Math.max(...rights), (await tab.textContent()) ?? '').toBeLessThanOrEqual(width);
      }
    });
  });

  test('nothing of the player loads before Run; its worker ends when the page is left', async () => {
    const { page, requests, foreignRequests } = await browser.open(`/${first}`);
    await page.waitForLoadState('networkidle');
    expect(page.workers()).toHaveLength(0);
    const before = requests.length;
    await pressRun(page);
    await runEnds(page, 'SUCCEEDED');
    expect(requests.slice(before).every((path) => path.startsWith('/assets/js/'))).toBe(true);
    expect(requests.length).toBeGreaterThan(before);
    expect(page.workers()).toHaveLength(1);
    await page.locator('a[href="/docs/start/why-orchestrate/"]').first().click();
    await page.waitForURL('**/why-orchestrate/');
    await page.waitForFunction(() => !document.querySelector('.player'));
    await expect.poll(() => page.workers().length).toBe(0);
    expect(foreignRequests).toEqual([]);
  });

  test('while it plays, a screen reader is left in peace; at the end it hears the status', async () => {
    const { page } = await browser.open(`/${first}`, { reducedMotion: 'no-preference' });
    await pressRun(page);
    const spoken = page.locator('.player > [role=status]');
    await page.locator('.passo-diagram [data-status="running"]').waitFor();
    expect(await spoken.innerText()).toBe('');
    await page.keyboard.press('End');
    await runEnds(page, 'SUCCEEDED');
    expect(await spoken.innerText()).toBe('SUCCEEDED');
  });

  test('every panel is reached by its place', async () => {
    const { page } = await browser.open(`/${first}`);
    await pressRun(page);
    const names = await page.locator('.player [role=tab]').allTextContents();
    expect(Object.values(panels).map((index) => names[index])).toEqual([
      'Data',
      'Break it',
      'Input',
      'Variables',
      'Events',
      'Timeline',
    ]);
  });
});
