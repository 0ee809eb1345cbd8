// A broken example, snippet, link or translation stops `npm run build`, with its place (DESIGN, "a check that says what is
// wrong, where, and how to mend it"). The build is the real one, in a copy of the site, and ends before it compiles.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const project = resolve(__dirname, '../..');
const site = mkdtempSync(join(tmpdir(), 'passo-build-'));
const folders = ['docs', 'blog', 'examples', 'i18n', 'src', 'static'];
const parts = [...folders, 'docusaurus.config.ts', 'sidebars.ts', 'versions.json'];
let build: { status: number | null; said: string };

/** Replaces a text that must be there and returns the place, `file:line:column`, at which it began. */
function plant(file: string, text: string, by: string): string {
  const path = join(site, file);
  const before = readFileSync(path, 'utf8');
  const start = before.indexOf(text);
  if (start < 0) throw new Error(`${file} has no ${JSON.stringify(text)}.`);
  writeFileSync(path, before.replace(text, by));
  const lines = before.slice(0, start).split('\n');
  return `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

const translation = 'i18n/pt-BR/docusaurus-plugin-content-docs/current/01-start/02-first-workflow.mdx';
const places: Record<string, string> = {};

beforeAll(() => {
  for (const part of [...parts, 'package.json', 'tsconfig.json'])
    cpSync(join(project, part), join(site, part), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(site, 'node_modules'));
  places.example = plant('examples/first-workflow/example.yaml', 'type: STANDARD', 'tipe: STANDARD');
  places.snippet = plant(
    'examples/retry-and-catch/client.ts',
    'import ',
    'const planted: number = "one";\nimport ',
  ).replace(/\d+$/, '7');
  places.link = plant('docs/01-start/02-first-workflow.mdx', '[', '[planted](./99-nowhere.mdx) [');
  places.translation = plant(translation, '## ', '### ');
  const command = [join(project, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'build'];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: site, encoding: 'utf8' });
  build = { status, said: `${stdout}${stderr}` };
}, 180_000);

afterAll(() => {
  rmSync(site, { recursive: true, force: true });
});

test('the build fails and leaves no site', () => {
  expect(build.status).toBe(1);
  expect(build.said).toContain('The content checks stop the build.');
  expect(existsSync(join(site, 'build/index.html'))).toBe(false);
});

test.each(['example', 'snippet', 'link', 'translation'])('it names the place of the broken %s', (what) => {
  expect(build.said).toContain(`${places[what] ?? ''}  `);
});
