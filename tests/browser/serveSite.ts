// Serves a built site to the browser tests as GitHub Pages would: under its base URL, folders by their index.html, 404.html for the rest.
import { readFile, stat } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

export interface ServedSite {
  /** `http://127.0.0.1:<port>`, without the base URL. */
  origin: string;
  close(): Promise<void>;
}

/**
 * @param folder the built site
 * @param baseUrl begins and ends with a slash; anything outside it is answered with 404, so that a forgotten base URL shows
 */
export async function serveSite(folder: string, baseUrl = '/'): Promise<ServedSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    answer(folder, baseUrl, decodeURIComponent(pathname)).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => close(server) };
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

async function answer(folder: string, baseUrl: string, pathname: string): Promise<Answer> {
  if (!pathname.startsWith(baseUrl))
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: `Outside the base URL ${baseUrl}` };
  let path = join(folder, normalize(`/${pathname.slice(baseUrl.length)}`));
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) {
    if (!pathname.endsWith('/')) return { status: 301, headers: { location: `${pathname}/` }, body: '' };
    path = join(path, 'index.html');
  }
  const body = await readFile(path).catch(() => undefined);
  if (body !== undefined) {
    return {
      status: 200,
      headers: { 'content-type': contentTypes[extname(path)] ?? 'application/octet-stream' },
      body,
    };
  }
  return {
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: await readFile(join(folder, '404.html')).catch(() => 'Not found'),
  };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((closed) => server.close(() => closed()));
}
