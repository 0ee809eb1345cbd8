// `npm run bench`: how many bytes (gzip) a reader's browser loads: a chapter, what pressing Run adds, the playground.
// It counts what a server is asked for, workers and their parts included. Limits: issue 6, "Bytes".
// Exit status: 0 within the limits, 1 over one, 2 there is no build or no Chromium.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../scripts/chromium';

const folder = process.argv[2] ?? 'build';
const kilobyte = 1024;
/** Measured in KB of gzip, level 9; pictures and fonts are packed already and count as they are. */
const limits = { run: 200, playground: 450 };
const packed = new Set(['.woff2', '.png', '.webp', '.ico']);
const mediaTypes: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

function bytesOf(file: string): number {
  return packed.has(extname(file)) ? statSync(file).size : gzipSync(readFileSync(file), { level: 9 }).length;
}

async function main(): Promise<number> {
  const executablePath = findChromium();
  if (!existsSync(join(folder, 'index.html')) || executablePath === undefined) {
    console.log(`pageBytes: there is no built site in ${folder}, or no Chromium.`);
    return 2;
  }
  const asked = new Set<string>();
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    asked.add(file);
    response.writeHead(200, { 'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });

  /** KB that were asked for since the files in `before`, without them. */
  const since = (before: ReadonlySet<string>): number =>
    [...asked].filter((file) => !before.has(file)).reduce((sum, file) => sum + bytesOf(file), 0) / kilobyte;
  const open = async (path: string) => {
    asked.clear();
    const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
    return page;
  };

  const chapter = await open('/docs/start/first-workflow/');
  const chapterFiles = new Set(asked);
  const chapterKilobytes = since(new Set());
  await chapter.locator('.play-button').first().click();
  await chapter.locator('.player-said[data-status]').waitFor();
  const runKilobytes = since(chapterFiles);
  const playground = await open('/playground/');
  await playground.locator('.check-result svg').waitFor();
  const emptyKilobytes = since(new Set());
  await playground.locator('.play-button').first().click();
  await playground.locator('.player-said[data-status]').waitFor();
  const playgroundKilobytes = since(new Set());
  await browser.close();
  server.close();

  const line = (name: string, kilobytes: number, limit?: number): boolean => {
    const holds = limit === undefined || kilobytes <= limit;
    const said = limit === undefined ? '' : ` (limit ${limit}${holds ? '' : ': over it'})`;
    console.log(`${name.padEnd(36)} ${kilobytes.toFixed(1).padStart(7)} KB gzip${said}`);
    return holds;
  };
  line('a chapter with a workflow', chapterKilobytes);
  const run = line('pressing Run adds', runKilobytes, limits.run);
  line('the playground, before Run', emptyKilobytes);
  const whole = line('the playground in all, running', playgroundKilobytes, limits.playground);
  return run && whole ? 0 : 1;
}

void main().then((status) => {
  process.exitCode = status;
});
