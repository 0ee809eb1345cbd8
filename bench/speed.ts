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
  /** Milliseconds per definition, the mean of the fastest pass. */
  readonly millis: number;
}

/** Runs `work` over all texts several times and takes the fastest pass: the first ones pay for the compiler. */
async function measure(
  name: string,
  texts: readonly string[],
  work: (text: string) => unknown,
  passes = 5,
): Promise<Measured> {
  let best = Infinity;
  for (let pass = 0; pass < passes; pass += 1) {
    const start = process.hrtime.bigint();
    for (const text of texts) {
      await work(text);
    }
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e6 / texts.length);
  }
  return { name, millis: best };
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

  const service = await measure('amazon-states-language-service', texts, languageService);
  const ours = await measure('passo', texts, passo);
  const slow = await measure('asl-validator', sample, aslValidator, 2);
  const oursOfSample = await measure('passo (the same sample)', sample, passo);

  const largest = texts.reduce((longest, text) => (statesIn(text) > statesIn(longest) ? text : longest), '');
  const { value } = parseDefinition(largest);
  const repeated: string[] = Array.from({ length: 20 }, () => largest);
  const validated = await measure('validate the largest', repeated, passo);
  const drawn = await measure('draw the largest', repeated, () => drawWorkflow(value, { id: 'w', title: 'w' }));

  for (const { name, millis } of [ours, service, oursOfSample, slow, validated, drawn]) {
    console.log(`${millis.toFixed(3).padStart(10)} ms  ${name}`);
  }
  console.log(
    `${texts.length} definitions, ${sample.length} of them for asl-validator; the largest has ${statesIn(
      largest,
    )} states`,
  );
  const ratios = [
    {
      name: 'asl-validator / passo',
      value: slow.millis / oursOfSample.millis,
      holds: (ratio: number) => ratio >= 20,
      wanted: '>= 20',
    },
    {
      name: 'amazon-states-language-service / passo',
      value: service.millis / ours.millis,
      holds: (ratio: number) => ratio >= 1,
      wanted: '>= 1',
    },
    {
      name: 'drawing / validation of the largest',
      value: drawn.millis / validated.millis,
      holds: (ratio: number) => ratio < 10,
      wanted: '< 10',
    },
  ];
  for (const { name, value: ratio, holds, wanted } of ratios) {
    console.log(
      `${ratio.toFixed(1).padStart(10)} x   ${name} (${wanted}: ${holds(ratio) ? 'holds' : 'DOES NOT HOLD'})`,
    );
  }
  return ratios.every(({ value: ratio, holds }) => holds(ratio)) ? 0 : 1;
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
