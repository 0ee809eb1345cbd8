// The simulated account in a page: an example runs by its own handlers, and the panel shows what that changed; the services
// come with such a run only.
import { expect, test } from 'vitest';
import { address, describeInBrowser, locales } from './browserTest';
import { violations } from './axe';
import { breakTask, pressRun, runEnds } from './runningPlayer';

const retrying = 'docs/start/why-orchestrate/';

const words = {
  en: { scenario: 'By its own code, on the simulated account', panel: 'Account', added: 'added' },
  'pt-BR': { scenario: 'Com o próprio código, na conta simulada', panel: 'Conta', added: 'novo' },
};

describeInBrowser('account', (browser) => {
  test.each(locales)('%s: what an unmocked run changes can be read', async (locale) => {
    const { page, errors, foreignRequests } = await browser.open(address(locale, retrying));
    await pressRun(page);
    await runEnds(page, 'SUCCEEDED');
    const { scenario, panel, added } = words[locale];
    await page.locator('.player-setup select').first().selectOption({ label: scenario });
    await runEnds(page, 'SUCCEEDED');
    await page.getByRole('tab', { name: panel, exact: true }).click();
    const queue = page.locator('.player-table', { has: page.locator('caption', { hasText: 'letters' }) });
    await queue.locator('tbody tr').waitFor();
    expect(await queue.locator('tbody th').innerText()).toContain(added);
    expect(await queue.locator('tbody pre').innerText()).toContain('Payment: PAY-31C.');
    expect(await violations(page)).toEqual([]);
    // A function that fails changes what comes after it: the topic stays empty, and the alarm fires.
    await breakTask(page, 'Charge card', 1000);
    await runEnds(page, 'FAILED');
    await page.getByRole('tab', { name: panel, exact: true }).click();
    const alarm = page.locator('.player-table', { has: page.locator('caption', { hasText: 'orders-failing' }) });
    await alarm.locator('pre', { hasText: 'ALARM' }).waitFor();
    expect(errors).toEqual([]);
    expect(foreignRequests).toEqual([]);
  });
});
