// Makes every [data-copy] button copy the text of its figure's <pre>. One listener for the page; no React state.
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

const shownForMilliseconds = 2000;

async function copy(button: HTMLElement): Promise<void> {
  const text = button.closest('[data-copyable]')?.querySelector('pre')?.textContent;
  const label = button.firstElementChild;
  if (text === undefined || text === null || label === null) return;
  await navigator.clipboard.writeText(text);
  label.textContent = button.dataset.copied ?? '';
  button.dataset.state = 'copied';
  setTimeout(() => {
    label.textContent = button.dataset.copy ?? '';
    delete button.dataset.state;
  }, shownForMilliseconds);
}

if (ExecutionEnvironment.canUseDOM) {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
    if (button) void copy(button);
  });
}
