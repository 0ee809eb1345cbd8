// Makes every [data-run-snippet] button run its snippet. The worker, the SDK and the snippet are loaded when it is pressed.
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

async function run(button: HTMLButtonElement): Promise<void> {
  const figure = button.closest('.snippet-run');
  const shown = figure?.querySelector('.snippet-prints');
  const status = figure?.querySelector('.snippet-status');
  const { runSnippet: id, running = '', same = '', different = '', failed = '' } = button.dataset;
  if (!shown || !status || id === undefined || button.ariaDisabled === 'true') return;
  // Not `disabled`: the focus stays where the reader is.
  button.ariaDisabled = 'true';
  status.textContent = running;
  try {
    const { runSnippetInWorker } = await import('../workers/SnippetWorker');
    const { prints, error } = await runSnippetInWorker(id);
    const text = [...prints, ...(error === undefined ? [] : [`Uncaught ${error}`])].join('\n');
    status.textContent = text === shown.textContent ? same : different;
    shown.textContent = text;
  } catch (error) {
    status.textContent = `${failed} ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    button.ariaDisabled = null;
  }
}

if (ExecutionEnvironment.canUseDOM) {
  document.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLButtonElement>('[data-run-snippet]') : null;
    if (button) void run(button);
  });
}
