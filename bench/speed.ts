// `npm run bench`: how long Passo takes per definition of the corpus, beside asl-validator and
// amazon-states-language-service in the same run, and the drawing of the largest machine beside its validation.
// Exit status: 0 all ratios hold, 1 one does not, 2 the corpus or the peers are missing.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseDefinition, validate } from '../src/asl/index';
import { drawWorkflow } from '../src/diagram';
import { corpusIsThere, readCorpus } from '../tests/corpus/corpus';

/** asl-validator takes about 110 ms a definition: a part of the corpus is enough to know its mean. */
const SAMPLE_SIZE = 40;

interface Measured {
  readonly name: string;
  /** Milliseconds per definition: the mean of each one's fastest pass. */
  readonly millis: number;
}

interface Contender {
  readonly name: string;
  readonly texts: readonly string[];
  readonly work: (text: string) => unknown;
}

/**
 * Runs the contenders in turns, several passes each. Of each definition the fastest pass counts: the first ones pay for
 * the compiler, and whatever else the machine does meanwhile falls out, for all contenders alike.
 */
async function measure(contenders: readonly Contender[], passes: number): Promise<Measured[]> {
  const best = contenders.map(({ texts }) => texts.map(() => Infinity));
  for (let pass = 0; pass < passes; pass += 1) {
    for (const [index, { texts, work }] of contenders.entries()) {
      const times = best[index] ?? [];
      for (const [at, text] of texts.entries()) {
        const start = process.hrtime.bigint();
        await work(text);
        times[at] = Math.min(times[at] ?? Infinity, Number(process.hrtime.bigint() - start) / 1e6);
      }
    }
  }
  return contenders.map(({ name }, index) => {
    const times = best[index] ?? [];
    return { name, millis: times.reduce((sum, time) => sum + time, 0) / times.length };
  });
}

function peers() {
  const load = createRequire(join(__dirname, 'package.json'));
  const validator = load('asl-validator') as (definition: unknown) => unknown;
  const service = load('amazon-states-language-service') as {
    getLanguageService(parameters: object): {
      parseJSONDocument(document: unknown): unknown;
      doValidation(document: unknown, parsed: unknown): Promise<unknown>;
    };
    TextDocument: { create(uri: string, language: string, version: number, text: string): unknown };
  };
  const languageService = service.getLanguageService({});
  return {
    aslValidator: (text: string) => validator(JSON.parse(text)),
    languageService: (text: string) => {
      const document = service.TextDocument.create('file:///definition.asl.json', 'asl', 1, text);
      return languageService.doValidation(document, languageService.parseJSONDocument(document));
    },
  };
}

const passo = (text: string) => validate(parseDefinition(text, { format: 'json' }));

async function main(): Promise<number> {
  if (!corpusIsThere || !existsSync(join(__dirname, 'node_modules'))) {
    console.error('The bench needs ../shared/corpus (or PASSO_SHARED) and its peers: npm --prefix bench ci');
    return 2;
  }
  const texts = readCorpus()
    .filter(({ verdict }) => verdict === 'valid' || verdict === 'presumed-valid')
    .map(({ text }) => text);
  const step = Math.ceil(texts.length / SAMPLE_SIZE);
  const sample = texts.filter((_, index) => index % step === 0);
  const { aslValidator, languageService } = peers();

  const largest = texts.reduce((longest, text) => (statesIn(text) > statesIn(longest) ? text : longest), '');
  const { value } = parseDefinition(largest);
  const all = await measure(
    [
      { name: 'passo', texts, work: passo },
      { name: 'amazon-states-language-service', texts, work: languageService },
    ],
    5,
  );
  const sampled = await measure(
    [
      { name: 'passo, on the sample', texts: sample, work: passo },
      { name: 'asl-validator, on the sample', texts: sample, work: aslValidator },
    ],
    2,
  );
  const big = await measure(
    [
      { name: 'passo, validation of the largest', texts: [largest], work: passo },
      {
        name: 'passo, drawing of the largest',
        texts: [largest],
        work: () => drawWorkflow(value, { id: 'w', title: 'w' }),
      },
    ],
    60,
  );
  for (const { name, millis } of [...all, ...sampled, ...big]) {
    console.log(`${millis.toFixed(3).padStart(10)} ms  ${name}`);
  }
  console.log(
    `${texts.length} definitions, ${sample.length} of them for asl-validator; the largest has ${statesIn(
      largest,
    )} states`,
  );
  const ratio = ([first, second]: readonly Measured[]) => (second?.millis ?? NaN) / (first?.millis ?? NaN);
  const wanted = [
    { name: 'asl-validator / passo', found: ratio(sampled), atLeast: 20 },
    { name: 'amazon-states-language-service / passo', found: ratio(all), atLeast: 1 },
    { name: 'drawing / validation of the largest', found: ratio(big), below: 10 },
  ].map(({ name, found, atLeast, below }) => ({
    name,
    found,
    holds: found >= (atLeast ?? -Infinity) && found < (below ?? Infinity),
    limit: atLeast === undefined ? `below ${below ?? ''}` : `at least ${atLeast}`,
  }));
  for (const { name, found, holds, limit } of wanted) {
    console.log(`${found.toFixed(1).padStart(10)} x   ${name} (${limit}: ${holds ? 'holds' : 'DOES NOT HOLD'})`);
  }
  return wanted.every(({ holds }) => holds) ? 0 : 1;
}

function statesIn(text: string): number {
  return text.split('"Type"').length - 1;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);
