// Makes every [data-play] button load the player, once, under its workflow. Until then nothing of it is in the page.
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import type { Root } from 'react-dom/client';

import type { PlayerExample } from './Player/PlayerExample';

const playing = new Map<HTMLElement, Root>();

async function play(button: HTMLButtonElement): Promise<void> {
  const figure = button.closest<HTMLElement>('.workflow');
  const host = figure?.querySelector<HTMLElement>('.workflow-player');
  const data = figure?.querySelector('script.workflow-data')?.textContent;
  if (!figure || !host || !data || playing.has(host)) return;
  button.disabled = true;
  const loaded = await Promise.all([import('react'), import('react-dom/client'), import('./Player')]).catch(
    () => undefined,
  );
  button.disabled = false;
  // Without a network the button stays, to be pressed again.
  if (!loaded || playing.has(host) || !host.isConnected) return;
  const [{ createElement }, { createRoot }, { default: Player }] = loaded;
  const root = createRoot(host);
  playing.set(host, root);
  const svg = figure.querySelector<SVGSVGElement>('svg.passo-diagram');
  const { playground: playgroundPath = '' } = host.dataset;
  root.render(createElement(Player, { example: JSON.parse(data) as PlayerExample, svg, playgroundPath }));
  button.hidden = true;
}

if (ExecutionEnvironment.canUseDOM) {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('[data-play]') : null;
    if (button) void play(button);
  });
}

/** Docusaurus calls this after each navigation: players whose page is gone end, and their workers with them. */
export function onRouteDidUpdate(): void {
  for (const [host, root] of playing) {
    if (host.isConnected) continue;
    root.unmount();
    playing.delete(host);
  }
}
