// Plants violations of DESIGN's "Who may import whom" and of the purity of src/asl, and sees ESLint catch each one.
// A whole tree of planted files is written to a temporary folder and linted once, with the project's own config.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface LintMessage {
  ruleId: string | null;
  line: number;
  message: string;
}

const project = resolve(__dirname, '../..');
const root = mkdtempSync(join(tmpdir(), 'passo-rooms-'));
/** Rule and line of every complaint, by file. */
const complaints = new Map<string, string[]>();
let rooms: Record<string, string[]> = {};

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function lint(): void {
  const eslint = join(project, 'node_modules/eslint/bin/eslint.js');
  let output: string;
  try {
    output = execFileSync(process.execPath, [eslint, '--format', 'json', 'src'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
  } catch (error) {
    // ESLint exits with 1 where it complains, which is what is wanted here; anything else has no JSON on stdout.
    output = (error as { stdout: string }).stdout;
  }
  for (const { filePath, messages } of JSON.parse(output) as { filePath: string; messages: LintMessage[] }[]) {
    const file = relative(root, filePath).replaceAll('\\', '/');
    complaints.set(
      file,
      messages.map(({ ruleId, line }) => `${line} ${ruleId ?? 'does not parse'}`),
    );
  }
}

const importFile = (room: string, target: string): string => `src/${room}/from-${target.replaceAll(/[/.]/g, '-')}.ts`;

/** What DESIGN forbids by name: the reader of this list need not know how the table of the config works. */
const forbidden: [room: string, target: string][] = [
  ['asl/language', 'asl/expressions'],
  ['asl/language', 'asl/validate'],
  ['asl/expressions', 'asl/execute'],
  ['asl/expressions', 'asl/integrations'],
  ['asl/integrations', 'asl/expressions'],
  ['asl/validate', 'asl/execute'],
  ['asl/execute', 'asl/validate'],
  ['asl/execute', 'services'],
  ['asl/execute', 'components'],
  ['diagram', 'asl/language'],
  ['diagram', 'checks'],
  ['services', 'asl/execute'],
  ['services', 'sfn'],
  ['deploy', 'asl/integrations'],
  ['deploy', 'checks'],
  ['sfn', 'asl/execute'],
  ['sfn', 'diagram'],
  ['checks', 'asl/validate'],
  ['checks', 'plugins'],
  ['workers', 'components'],
  ['components', 'asl/execute'],
  ['components', 'checks'],
  ['components', 'services'],
  ['components', 'sfn'],
  ['plugins', 'asl/language'],
  ['plugins', 'services'],
  ['pages', 'diagram'],
  ['theme', 'asl/index.ts'],
];

/** Lines that src/asl may not hold, with the rule that says so. */
const impure: [text: string, rule: string][] = [
  ['export const a = Date.now();', 'no-restricted-properties'],
  ['export const b = new Date();', 'no-restricted-syntax'],
  ['export const c = Math.random();', 'no-restricted-properties'],
  ['export const d = performance.now();', 'no-restricted-properties'],
  ['export const e = crypto.randomUUID();', 'no-restricted-properties'],
  ['export const f = setTimeout(() => undefined, 1);', 'no-restricted-globals'],
  ['export const g = setInterval(() => undefined, 1);', 'no-restricted-globals'],
  ['queueMicrotask(() => undefined);', 'no-restricted-globals'],
  ['export const h = Promise.all([]);', 'no-restricted-properties'],
  ['export const i = process.env;', 'no-restricted-globals'],
  ['export const j = Buffer.from([]);', 'no-restricted-globals'],
  ['export const k = document.title;', 'no-restricted-globals'],
  ["export { readFileSync } from 'node:fs';", 'no-restricted-imports'],
  ["import 'react';", 'no-restricted-imports'],
];

beforeAll(async () => {
  copyFileSync(join(project, 'eslint.config.mjs'), join(root, 'eslint.config.mjs'));
  writeFileSync(join(root, 'package.json'), '{ "name": "planted" }');
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  ({ rooms } = (await import(pathToFileURL(join(project, 'eslint.config.mjs')).href)) as { rooms: typeof rooms });
  const targets = [...Object.keys(rooms), 'asl/index.ts'];
  for (const target of targets) {
    plant(target.endsWith('.ts') ? `src/${target}` : `src/${target}/leaf.ts`, 'export const leaf = 1;\n');
  }
  for (const room of Object.keys(rooms)) {
    for (const target of targets) {
      const file = target.endsWith('.ts') ? target.replace('.ts', '') : `${target}/leaf`;
      const path = relative(`src/${room}`, `src/${file}`).replaceAll('\\', '/');
      plant(
        importFile(room, target),
        `import { leaf } from '${path.startsWith('.') ? path : `./${path}`}';\nexport const use = leaf;\n`,
      );
    }
  }
  plant('src/asl/execute/impure.ts', `${impure.map(([text]) => text).join('\n')}\n`);
  plant('src/asl/execute/pure.ts', 'export const at = (millis: number): Date => new Date(millis);\n');
  plant('src/asl/execute/one.ts', "import { two } from './two';\nexport const one = (): unknown => two;\n");
  plant('src/asl/execute/two.ts', "import { one } from './one';\nexport const two = (): unknown => one;\n");
  plant('src/diagram/ambient.ts', 'export const drawn = Date.now();\n');
  lint();
}, 180_000);

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const caught = (room: string, target: string): string[] | undefined => complaints.get(importFile(room, target));

test('every planted file was linted', () => {
  const count = Object.keys(rooms).length;
  // Each room imports each room and the door of src/asl; a leaf in each, the door, and five files on purity.
  expect(complaints.size).toBe(count * (count + 1) + count + 1 + 5);
});

test.each(forbidden)('src/%s may not import src/%s', (room, target) => {
  expect(caught(room, target)).toEqual(['1 import-x/no-restricted-paths']);
});

test('the door of src/asl and the rooms a room may import are open', () => {
  expect(caught('diagram', 'asl/index.ts')).toEqual([]);
  expect(caught('plugins', 'checks')).toEqual([]);
  expect(caught('asl/execute', 'asl/expressions')).toEqual([]);
  expect(caught('asl/validate', 'asl/language')).toEqual([]);
  expect(caught('sfn', 'services')).toEqual([]);
});

test('every pair of rooms is judged as the table of the config says', () => {
  const wrong: string[] = [];
  for (const [room, may] of Object.entries(rooms)) {
    for (const target of [...Object.keys(rooms), 'asl/index.ts']) {
      const expected = room === target || may.includes(target) ? [] : ['1 import-x/no-restricted-paths'];
      if (JSON.stringify(caught(room, target)) !== JSON.stringify(expected)) {
        wrong.push(`src/${room} imports src/${target}: ${String(caught(room, target))}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

describe('src/asl is pure', () => {
  test.each(impure.map(([text, rule], index) => [text, rule, index + 1] as const))('%s', (_text, rule, line) => {
    expect(complaints.get('src/asl/execute/impure.ts')).toContain(`${line} ${rule}`);
  });

  test('a time that comes in is no wall clock, and other rooms may look at the clock', () => {
    expect(complaints.get('src/asl/execute/pure.ts')).toEqual([]);
    expect(complaints.get('src/diagram/ambient.ts')).toEqual([]);
  });

  test('a cycle of imports is caught at both of its ends', () => {
    expect(complaints.get('src/asl/execute/one.ts')).toEqual(['1 import-x/no-cycle']);
    expect(complaints.get('src/asl/execute/two.ts')).toEqual(['1 import-x/no-cycle']);
  });
});
