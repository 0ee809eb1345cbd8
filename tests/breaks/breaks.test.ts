// The promise of the site: break any one example, snippet, link or translation, and `npm run build` fails and says where.
// Copies of the site are broken, a subject at most once in a build; the checks stop the build before anything is bundled.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const notCopied = new Set(['node_modules', 'build', '.docusaurus', '.cache', '.git', 'coverage']);
const minutes = 60_000;

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'passo-breaks-'));
  cpSync('.', copy, { recursive: true, filter: (source) => !notCopied.has(basename(source)) });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
}, minutes);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Runs `npm run build` without npm. */
function build(): Promise<{ code: number; output: string }> {
  const env = { ...process.env, NODE_ENV: 'production', FORCE_COLOR: '0' };
  return new Promise((ended) => {
    execFile(
      process.execPath,
      ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'],
      { cwd: copy, env },
      (error, stdout, stderr) => ended({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr }),
    );
  });
}

interface Break {
  what: string;
  file: string;
  /** A text of the file, and what it becomes; `$` stands for the end of the file. */
  from: string;
  to: string;
  /** Words the finding must have. */
  says: RegExp;
  /** Where the finding is, if not at the line of the change. */
  at?: string;
}

const pt = 'i18n/pt-BR/docusaurus-plugin-content-docs/current';

const breaks: Break[] = [
  {
    what: 'a definition that leads to no state',
    file: 'examples/first-workflow/definition.asl.json',
    from: '"Next": "Wait for parcel"',
    to: '"Next": "Wait for parcels"',
    says: /MISSING_TRANSITION_TARGET/,
  },
  {
    what: 'a definition in YAML that does not parse',
    file: 'examples/parallel-and-map/definition.asl.yaml',
    from: '\nStates:',
    to: '\nStates: [',
    says: /definition\.asl\.yaml/,
    at: 'examples/parallel-and-map/definition.asl.yaml',
  },
  {
    what: 'a scenario whose path names no state',
    file: 'examples/first-workflow/scenarios/too-late.yaml',
    from: 'Refuse return',
    to: 'Refuse the return',
    says: /Refuse the return/,
  },
  {
    what: 'an example without its Portuguese title',
    file: 'examples/first-workflow/example.yaml',
    from: '  pt-BR:',
    to: '  pt-PT:',
    says: /pt-BR/,
    at: 'examples/first-workflow/example.yaml',
  },
  {
    what: 'client code that does not compile',
    file: 'examples/retry-and-catch/client.ts',
    from: '$',
    to: 'export const wrong: number = "text";\n',
    says: /TS2322/,
  },
  {
    what: 'a handler that does not compile',
    file: 'examples/retry-and-catch/handlers.ts',
    from: '$',
    to: 'export const wrong: number = "text";\n',
    says: /TS2322/,
  },
  {
    what: 'a snippet whose declared error is no longer one',
    file: 'docs/01-start/03-how-this-site-works.mdx',
    from: '// @error TS2322',
    to: '// @error TS2345',
    says: /TS2345/,
  },
  {
    what: 'a snippet that prints something else',
    file: 'examples/first-workflow/client.ts',
    from: 'console.log(timestamp?.toISOString(), stateEnteredEventDetails.name)',
    to: 'console.log(timestamp?.getTime(), stateEnteredEventDetails.name)',
    says: /The snippet "history" prints "1704067200000 Assess return"/,
    at: 'docs/01-start/02-first-workflow.mdx:',
  },
  {
    what: 'a snippet that calls an operation which is not there',
    file: 'docs/01-start/03-how-this-site-works.mdx',
    from: 'new StartExecutionCommand(',
    to: 'new StartExecutionsCommand(',
    says: /The snippet "not-json" .* ends with ReferenceError: StartExecutionsCommand/,
  },
  {
    what: 'a snippet that names a region which is not there',
    file: 'docs/01-start/02-first-workflow.mdx',
    from: 'client.ts region=start',
    to: 'client.ts region=begin',
    says: /begin/,
  },
  {
    what: 'a workflow that is not there',
    file: 'docs/01-start/02-first-workflow.mdx',
    from: '<Workflow id="first-workflow"',
    to: '<Workflow id="no-workflow"',
    says: /no-workflow/,
  },
  {
    what: 'a link to no page',
    file: 'docs/01-start/01-why-orchestrate.mdx',
    from: '(./02-first-workflow.mdx)',
    to: '(./02-last-workflow.mdx)',
    says: /02-last-workflow/,
  },
  {
    what: 'a link to no heading',
    file: 'docs/01-start/01-why-orchestrate.mdx',
    from: '(./02-first-workflow.mdx)',
    to: '(./02-first-workflow.mdx#nowhere)',
    says: /nowhere/,
  },
  {
    what: 'a link in a translation to no page',
    file: `${pt}/01-start/01-why-orchestrate.mdx`,
    from: '(./02-first-workflow.mdx)',
    to: '(./02-last-workflow.mdx)',
    says: /02-last-workflow/,
  },
  {
    what: 'a translation with another heading id',
    file: `${pt}/01-start/02-first-workflow.mdx`,
    from: '{#data}',
    to: '{#dados}',
    says: /data|dados/,
  },
  {
    what: 'a translation with code of its own',
    file: `${pt}/01-start/02-first-workflow.mdx`,
    from: '$',
    to: '\n```ts\nexport const one = 1;\n```\n',
    says: /code|fence/i,
    at: `${pt}/01-start/02-first-workflow.mdx`,
  },
  {
    what: 'a text of the interface without translation',
    file: 'i18n/pt-BR/code.json',
    from: '"search.button"',
    to: '"search.knob"',
    says: /search\.button/,
    at: 'src/components/search/SearchButton.tsx',
  },
  {
    what: 'a page without description',
    file: 'docs/01-start/02-first-workflow.mdx',
    from: '\ndescription:',
    to: '\ndescribed:',
    says: /description/,
    at: 'docs/01-start/02-first-workflow.mdx',
  },
  {
    what: 'a word that is misspelt',
    file: 'docs/02-states/05-wait.mdx',
    from: 'No server runs meanwhile',
    to: 'No server runs meanwile',
    says: /"meanwile" is not in the dictionary of en-GB/,
  },
  {
    what: 'a term of AWS that is translated',
    file: `${pt}/02-states/02-pass.mdx`,
    from: 'Um estado `Pass` não faz trabalho nenhum.',
    to: 'Em um fluxo de trabalho, um estado `Pass` não faz trabalho nenhum.',
    says: /"fluxo de trabalho" is not how these notes write it/,
  },
  {
    what: 'a chapter without a question',
    file: 'docs/02-states/06-succeed-and-fail.mdx',
    from: '{#question}',
    to: '{#no-question}',
    says: /The chapter has no section {#question}/,
    at: 'docs/02-states/06-succeed-and-fail.mdx:1:',
  },
  {
    what: 'a question without a right answer',
    file: 'docs/02-states/05-wait.mdx',
    from: ' correct>',
    to: '>',
    says: /No answer of this question is the right one/,
    at: 'docs/02-states/05-wait.mdx:',
  },
  {
    what: 'a component that is not closed',
    file: 'docs/02-states/07-parallel.mdx',
    from: '<Question ',
    to: '<Question>\n\n<Question ',
    says: /Expected a closing tag for `<Question>`/,
  },
  {
    what: 'a component that is not there',
    file: 'docs/02-states/08-map.mdx',
    from: '<Question ',
    to: '<Frage />\n\n<Question ',
    says: /There is no component "Frage"/,
  },
  {
    what: 'a link to no page of the site',
    file: 'docs/06-scale/02-distributed-map.mdx',
    from: '(/playground/)',
    to: '(/playgrounds/)',
    says: /There is no page \/playgrounds\//,
  },
  {
    what: 'the card of a part that is no JSON',
    file: 'docs/02-states/_category_.json',
    from: '}',
    to: ',}',
    says: /Not well-formed JSON/,
  },
];

/** @returns the text with the break, and the line (from 1) it begins at */
function broken(text: string, { from, to }: Break): { text: string; line: number } {
  const at = from === '$' ? text.length : text.indexOf(from);
  expect(at, `"${from}" is no longer in the file: the test needs another place`).toBeGreaterThanOrEqual(0);
  const begin = at + (from.startsWith('\n') ? 1 : 0);
  const changed = from === '$' ? text + to : text.slice(0, at) + to + text.slice(at + from.length);
  return { text: changed, line: text.slice(0, begin).split('\n').length };
}

/** The example or the page, in either language, that a break is in: a break can hide another one of the same. */
function subject({ file }: Break): string {
  return /^examples\/[^/]+/.exec(file)?.[0] ?? file.replace(`${pt}/`, 'docs/');
}

/** Breaks that are built together, each in a subject of its own: a build takes longer than to look at what it says. */
const batches: Break[][] = [];
for (const planted of breaks) {
  const free = batches.find((batch) => batch.every((other) => subject(other) !== subject(planted)));
  if (free) free.push(planted);
  else batches.push([planted]);
}

interface BrokenBuild {
  code: number;
  output: string;
  /** The line (from 1) at which each break begins. */
  lines: ReadonlyMap<Break, number>;
}

async function buildBroken(batch: readonly Break[]): Promise<BrokenBuild> {
  const lines = new Map<Break, number>();
  const whole = batch.map(({ file }) => readFileSync(join(copy, file), 'utf8'));
  try {
    batch.forEach((planted, index) => {
      const { text, line } = broken(whole[index]!, planted);
      lines.set(planted, line);
      writeFileSync(join(copy, planted.file), text);
    });
    return { ...(await build()), lines };
  } finally {
    batch.forEach(({ file }, index) => writeFileSync(join(copy, file), whole[index]!));
  }
}

describe('a build fails, and says where, after', () => {
  const builds = new Map<readonly Break[], Promise<BrokenBuild>>();

  test.each(breaks)(
    '$what',
    async (planted) => {
      const batch = batches.find((candidate) => candidate.includes(planted))!;
      const built = builds.get(batch) ?? buildBroken(batch);
      builds.set(batch, built);
      const { code, output, lines } = await built;
      const place = planted.at ?? `${planted.file}:${lines.get(planted)}:`;
      const finding = output.split('\n').filter((each) => each.includes(place));
      expect(finding, output.slice(0, 4000)).not.toEqual([]);
      expect(finding[0]).toMatch(/:\d+:\d+ /);
      expect(finding.join('\n')).toMatch(planted.says);
      expect(code).not.toBe(0);
    },
    3 * minutes,
  );

  test(
    'a translation is missing',
    async () => {
      const file = join(copy, pt, '01-start/03-how-this-site-works.mdx');
      const whole = readFileSync(file, 'utf8');
      rmSync(file);
      try {
        const { code, output } = await build();
        expect(output).toMatch(/docs\/01-start\/03-how-this-site-works\.mdx:1:1 /);
        expect(code).not.toBe(0);
      } finally {
        writeFileSync(file, whole);
      }
    },
    3 * minutes,
  );

  test(
    'nothing: the checks pass on the copy as it is',
    async () => {
      const { output, code } = await new Promise<{ code: number; output: string }>((ended) => {
        execFile(
          process.execPath,
          ['node_modules/tsx/dist/cli.mjs', 'src/cli/check.ts'],
          { cwd: copy },
          (error, stdout, stderr) => ended({ code: error === null ? 0 : 1, output: stdout + stderr }),
        );
      });
      expect(code, output).toBe(0);
    },
    3 * minutes,
  );
});
