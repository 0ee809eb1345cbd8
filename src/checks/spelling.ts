// Check: the texts of the site are spelt as the dictionaries of British English and Brazilian Portuguese have it. Only texts for
// readers are looked at: no code, no fences, no names of sources. Words of the subject are in words/en.txt and words/pt-BR.txt.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CheckContext, ContentCheck } from './contentCheck';
import { locales, type Locale } from './exampleSchema';
import type { Finding } from './finding';
import type { WrittenText } from './mdx';
import { terms } from './termTable';
import { writtenTexts } from './writtenTexts';

const check = 'spelling';

/** What cspell calls each language, and its dictionaries; the lists of software and of AWS hold names that both languages use. */
const languages: Record<Locale, { language: string; dictionaries: string[] }> = {
  en: { language: 'en-GB', dictionaries: ['en-gb', 'softwareTerms', 'aws'] },
  'pt-BR': { language: 'pt-BR', dictionaries: ['pt-br', 'softwareTerms', 'aws'] },
};

const wordPattern = /\p{L}[\p{L}\p{M}'’]*/gu;

/** The project's own list, one word a line in the order of the alphabet. */
export function readWords(locale: Locale): string[] {
  return readFileSync(join(__dirname, 'words', `${locale}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

function wordsIn(text: string): string[] {
  // Names such as RefundCard are looked up part by part.
  return (text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').match(wordPattern) ?? []).map((word) => word.toLowerCase());
}

/**
 * Words that are right in a file because its code has them: a text names the states, fields and constants of the workflows that
 * it embeds, and these are English in both languages.
 */
function wordsOfCode({ pages, examples }: CheckContext): Map<string, Set<string>> {
  const ofExample = new Map(
    examples.map((example) => [
      example.id,
      wordsIn(
        [
          example.definition.text,
          example.exercise?.start.text ?? '',
          ...example.scenarios.map(({ input, tasks, expect }) => JSON.stringify([input, tasks, expect])),
        ].join(' '),
      ),
    ]),
  );
  const known = new Map<string, Set<string>>();
  for (const page of pages) {
    const codes = [...page.fences.map(({ body }) => body), ...(page.text.match(/`[^`\n]+`/g) ?? [])];
    const embedded = page.workflows.flatMap(({ id }) => ofExample.get(id ?? '') ?? []);
    known.set(page.file, new Set([...codes.flatMap(wordsIn), ...embedded]));
  }
  for (const { id, source, exercise, scenarios } of examples) {
    const words = new Set(ofExample.get(id));
    for (const { file } of [source, ...(exercise ? [exercise.source] : []), ...scenarios]) known.set(file, words);
  }
  return known;
}

/** A piece of text that no dictionary has. */
interface Misspelling {
  readonly text: string;
  readonly offset: number;
}

/**
 * Runs in a worker: cspell is there for `import` only, and the jiti of Docusaurus makes `require` of every import; the other
 * checks go on meanwhile.
 */
const workerCode = `const { parentPort, workerData } = require('node:worker_threads');
const { library, document, settings } = workerData;
import(library)
  .then(({ spellCheckDocument }) => spellCheckDocument(document, { generateSuggestions: false, noConfigSearch: true }, settings))
  .then(({ issues }) => parentPort.postMessage(issues.map(({ text, offset }) => ({ text, offset }))));`;

/** What the checker says of a text. */
function misspelt(locale: Locale, text: string): Promise<Misspelling[]> {
  const { language, dictionaries } = languages[locale];
  const packages = join(__dirname, '..', '..', 'node_modules');
  const workerData = {
    library: pathToFileURL(join(packages, 'cspell-lib', 'dist', 'index.js')).href,
    document: { uri: `stdin:///${locale}.txt`, text, languageId: 'plaintext', locale: language },
    settings: {
      language,
      dictionaries,
      import: [join(packages, '@cspell', 'dict-pt-br', 'cspell-ext.json')],
      words: [...readWords(locale), ...terms.flatMap(({ term, portuguese }) => wordsIn(`${term} ${portuguese}`))],
      // Abbreviations and constants: CDK, FIFO, NOT_FOUND.
      ignoreRegExpList: [String.raw`/(?<!\p{L})\p{Lu}[\p{Lu}\d_]+(?:s|['’]s)?(?!\p{L})/gu`],
      caseSensitive: false,
      minWordLength: 3,
      maxNumberOfProblems: 10_000,
      maxDuplicateProblems: 10_000,
    },
  };
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerCode, { eval: true, workerData, execArgv: [] });
    worker.once('message', (issues: Misspelling[]) => {
      resolve(issues);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error('cspell ended without a word.'));
    });
  });
}

/** One line, place for place. What a Portuguese text quotes is a message of a system, or a title that is looked at where it stands. */
function readable(text: string, locale: Locale): string {
  const line = text.replaceAll('\n', ' ');
  return locale === 'en' ? line : line.replace(/"[ -~]*?"/g, (quoted) => ' '.repeat(quoted.length));
}

async function findingsOf(context: CheckContext, locale: Locale, code: Map<string, Set<string>>): Promise<Finding[]> {
  const texts = writtenTexts(context, locale).map((one) => ({ ...one, text: readable(one.text, locale) }));
  const starts: number[] = [];
  let length = 0;
  for (const { text } of texts) {
    starts.push(length);
    length += text.length + 1;
  }
  const mend = `Correct it; where it is right, add it to src/checks/words/${locale}.txt.`;
  let index = 0;
  return (await misspelt(locale, texts.map(({ text }) => text).join('\n')))
    .sort((one, other) => one.offset - other.offset)
    .flatMap(({ text, offset }) => {
      while ((starts[index + 1] ?? Infinity) <= offset) index += 1;
      const { file, line, column } = texts[index] as WrittenText;
      if (wordsIn(text).every((word) => code.get(file)?.has(word))) return [];
      const place = { file, line, column: column + offset - (starts[index] ?? 0) };
      return [
        { check, ...place, message: `"${text}" is not in the dictionary of ${languages[locale].language}.`, mend },
      ];
    });
}

export const spelling: ContentCheck = {
  name: check,
  description: 'Texts in both languages are spelt as their dictionaries have it.',
  run: async (context) => {
    const code = wordsOfCode(context);
    return (await Promise.all(locales.map((locale) => findingsOf(context, locale, code)))).flat();
  },
};
