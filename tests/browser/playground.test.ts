// The playground: completion, hostile links, long runs that leave the page responsive, Stop, what it keeps and exports.
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { violations } from './axe';
import { address, describeInBrowser, locales, themes } from './browserTest';
import { contentOf, longestTask, openPanel, playgroundLink, pressRun, runEnds } from './runningPlayer';

const machine = (states: Record<string, unknown>): string =>
  JSON.stringify({ StartAt: Object.keys(states)[0], States: states });
// A machine must be able to end (NO_TERMINAL_STATE): this one never does.
const endless = machine({
  Again: { Type: 'Choice', Choices: [{ Variable: '$.stop', IsPresent: true, Next: 'Done' }], Default: 'Again' },
  Done: { Type: 'Succeed' },
});
const manyItems = machine({
  Each: {
    Type: 'Map',
    ItemProcessor: { StartAt: 'Item', States: { Item: { Type: 'Pass', End: true } } },
    End: true,
  },
});
const items = JSON.stringify(Array.from({ length: 10_000 }, (_, index) => index));

describeInBrowser('playground', (browser) => {
  describe.each(locales)('%s', (locale) => {
    test.each(themes)('has no violation of accessibility while it runs, and no error, %s', async (colorScheme) => {
      const { page, errors } = await browser.open(address(locale, 'playground/'), { colorScheme });
      await page.locator('.cm-content').waitFor();
      await page.locator('.check-result svg').waitFor();
      await pressRun(page);
      await runEnds(page, 'SUCCEEDED');
      expect(await violations(page)).toEqual([]);
      expect(errors).toEqual([]);
    });

    test('fits 360 px', async () => {
      const { page } = await browser.open(address(locale, 'playground/'), { viewport: { width: 360, height: 800 } });
      await page.locator('.check-result svg').waitFor();
      await pressRun(page);
      await runEnds(page, 'SUCCEEDED');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });

    test('says so where the picture leaves out what is nested too deeply', async () => {
      let nested: object = { Type: 'Pass', End: true };
      for (let depth = 0; depth < 26; depth += 1)
        nested = { Type: 'Map', ItemProcessor: { StartAt: 'M', States: { M: nested } }, End: true };
      const { page } = await browser.open(
        address(locale, await playgroundLink({ definition: machine({ M: nested }) })),
      );
      const words = { en: 'The picture is cut', 'pt-BR': 'A figura está cortada' };
      expect(await page.locator('.diagram-cut').innerText()).toContain(words[locale]);
    });

    test('completes the name of a state and explains a field', async () => {
      const definition =
        '{ "StartAt": "First",\n"States": { "First": { "Type": "Pass",\n"Next": "" }, "Second": { "Type": "Succeed" } } }';
      const { page } = await browser.open(address(locale, await playgroundLink({ definition })));
      // The middle line has the empty Next: to its quotes, then type.
      await page.locator('.cm-line', { hasText: '"Next"' }).click();
      await page.keyboard.press('Home');
      for (let index = 0; index < '"Next": "'.length; index += 1) await page.keyboard.press('ArrowRight');
      await page.keyboard.type('S');
      await page.locator('.cm-tooltip-autocomplete li', { hasText: 'Second' }).click();
      expect(await page.locator('.cm-content').innerText()).toContain('"Next": "Second"');
      const line = await page.locator('.cm-line', { hasText: '"Next"' }).boundingBox();
      const [x, y] = [(line?.x ?? 0) + 20, (line?.y ?? 0) + (line?.height ?? 0) / 2];
      // CodeMirror asks where the pointer comes to rest.
      await page.mouse.move(x + 40, y + 120);
      await page.mouse.move(x, y, { steps: 5 });
      await page.locator('.definition-hover').waitFor();
      expect(await page.locator('.definition-hover strong').innerText()).toBe('Pass.Next');
    });
  });

  test.each([
    ['an endless loop to 25,000 events', endless, '{}', 'FAILED'],
    ['a Map of 10,000 items', manyItems, items, 'FAILED'],
  ])('%s leaves the page responsive', async (_, definition, input, status) => {
    const { page, errors } = await browser.open(`/${await playgroundLink({ definition, input })}`);
    await page.locator('.check-result svg').waitFor();
    const longest = await longestTask(page, 4, async () => {
      await pressRun(page);
      await runEnds(page, status);
      for (const panel of ['events', 'timeline', 'input'] as const) {
        await openPanel(page, panel);
        await page.waitForTimeout(500);
      }
      for (let index = 0; index < 10; index += 1) await page.locator('.player-buttons button').nth(1).click();
      await page.locator('.player-buttons button').nth(0).click();
      await page.locator('.player-buttons button').nth(4).click();
      await page.waitForTimeout(1000);
    });
    // Printed, not judged: a time is no test. What is judged is that the page went on and came to its end.
    console.log(`longest task of the main thread at a quarter of the speed: ${longest.toFixed(1)} ms`);
    expect(errors).toEqual([]);
  });

  test('Stop ends a run, and another change starts the next one', async () => {
    // Express has no limit of events: a million stand for its 300 seconds.
    const { page } = await browser.open(`/${await playgroundLink({ definition: endless, type: 'EXPRESS' })}`);
    await page.locator('.check-result svg').waitFor();
    await pressRun(page);
    await page.locator('.player-setup > button').click();
    await page.locator('.player[aria-busy="false"]').waitFor();
    expect(await page.locator('.player-said').innerText()).toBe('Stopped.');
    // A new worker reads the engine anew and runs 25,000 events: on a busy machine that takes its time.
    page.setDefaultTimeout(50_000);
    await page.locator('.check-bar select').first().selectOption('STANDARD');
    await runEnds(page, 'FAILED');
  });

  test('starts from a template, and from an example of the notes', async () => {
    const { page, errors } = await browser.open('/playground/');
    const start = page.locator('.check-bar select').last();
    await start.focus();
    await start.locator('option[value="template:callback"]').waitFor({ state: 'attached' });
    await start.selectOption('template:callback');
    await page.locator('.cm-content', { hasText: 'Ask for approval' }).waitFor();
    await start.focus();
    await start.selectOption('example:first-workflow');
    await page.locator('.cm-content', { hasText: 'Check return window' }).waitFor();
    expect(errors).toEqual([]);
  });

  test('what was written survives a reload', async () => {
    const definition = machine({ Kept: { Type: 'Succeed' } });
    const { page } = await browser.open(`/${await playgroundLink({ definition })}`);
    await pressRun(page);
    await runEnds(page, 'SUCCEEDED');
    expect(new URL(page.url()).hash).toBe('');
    await page.reload();
    await page.locator('.cm-content', { hasText: 'Kept' }).waitFor();
  });

  test('exports definition and CloudFormation template as files', async () => {
    const definition = machine({ Kept: { Type: 'Succeed' } });
    const { page } = await browser.open(`/${await playgroundLink({ definition })}`);
    await page.locator('.export-menu summary').click();
    for (const [index, name, part] of [
      [0, 'definition.asl.json', definition],
      [1, 'template.yaml', 'AWS::StepFunctions::StateMachine'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.export-menu button').nth(index).click(),
      ]);
      expect(download.suggestedFilename()).toBe(name);
      expect(await contentOf(download)).toContain(part);
    }
  });

  describe('hostile links', () => {
    const fragment = (value: unknown): string => `#run=${deflateRawSync(JSON.stringify(value)).toString('base64url')}`;
    const html = '<img src=x onerror="window.hacked=1">"><script>window.hacked=1</script>';
    const whole = {
      v: 1,
      definition: '{}',
      format: 'json',
      type: 'STANDARD',
      input: '{}',
      tasks: {},
      faults: [],
      answers: [],
    };

    test.each([
      ['no run', '#run=AAAA'],
      ['no base64', '#run=%3Cscript%3E'],
      ['another version', fragment({ ...whole, v: 9 })],
      ['a bomb', fragment({ ...whole, input: ' '.repeat(30 * 1024 * 1024) })],
    ])('%s is refused in words, and the playground opens all the same', async (_, hash) => {
      const { page, errors } = await browser.open(`/playground/${hash}`);
      await page.locator('[role=alert]').waitFor();
      await page.locator('.cm-content').waitFor();
      expect(errors).toEqual([]);
    });

    test('links of chance open the playground, or say why not, and never become HTML', async () => {
      const { page, errors } = await browser.open('/playground/');
      const definition = fc.oneof(
        fc.json({ maxDepth: 5 }),
        fc.string({ unit: 'binary' }),
        fc.dictionary(fc.constantFrom(html, 'A', '__proto__'), fc.jsonValue(), { maxKeys: 3 }).map(machine),
      );
      const run = fc.record({
        ...Object.fromEntries(Object.entries(whole).map(([key, value]) => [key, fc.constant(value)])),
        definition,
        input: fc.oneof(fc.json(), fc.constant(html)),
        tasks: fc.oneof(fc.constant({}), fc.jsonValue()),
        faults: fc.oneof(fc.constant([]), fc.jsonValue()),
      });
      const links = fc.oneof(
        run.map(fragment),
        fc.jsonValue().map(fragment),
        fc.base64String().map((text) => `#run=${text}`),
      );
      // The seed is the same in every run: what fails here fails again.
      for (const link of fc.sample(links, { seed: 20261123, numRuns: 20 })) {
        await page.goto('about:blank');
        await page.goto(`${inject('site').origin}/playground/${link}`);
        await page.locator('.cm-content').waitFor();
        expect(await page.evaluate(() => 'hacked' in window), link).toBe(false);
        expect(await page.locator('main img, main script').count(), link).toBe(0);
      }
      expect(errors).toEqual([]);
    });

    test.each([
      ['state', machine({ [html]: { Type: 'Pass', Comment: html, End: true } })],
      ['error', machine({ A: { Type: 'Fail', Error: html, Cause: html } })],
      ['type', machine({ A: { Type: html } })],
      ['no definition', html],
      ['__proto__', '{"StartAt":"__proto__","States":{"__proto__":{"Type":"Succeed"}}}'],
    ])('HTML in the %s stays text', async (_, definition) => {
      const { page, errors } = await browser.open(
        `/playground/${fragment({ ...whole, definition, input: JSON.stringify(html) })}`,
      );
      await page.locator('.cm-content').waitFor();
      await pressRun(page);
      await page.waitForTimeout(1000);
      for (const tab of await page.locator('.player [role=tab]').all()) await tab.click();
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
      expect(await page.locator('main img, main script').count()).toBe(0);
      expect(errors).toEqual([]);
    });
  });
});
