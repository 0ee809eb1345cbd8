// Makes every [data-download] button save the text of its figure's <pre> as a file. One listener for the page.
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

import { saveFile } from './Playground/saveFile';

if (ExecutionEnvironment.canUseDOM) {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-download]') : null;
    const text = button?.closest('[data-downloadable]')?.querySelector('pre')?.textContent;
    if (button && text) saveFile(button.dataset['download'] ?? 'file.txt', text, 'text/plain');
  });
}
