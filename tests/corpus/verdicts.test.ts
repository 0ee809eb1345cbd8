// Passo's verdict on every definition of the corpus beside AWS's: nothing rejected that ran on AWS, nothing accepted that
// AWS refused, for AWS's reason; the rest with every difference written down.
import { describe, expect, it } from 'vitest';
import { parseDefinition, validate, type Diagnostic } from '../../src/asl';
import { corpusIsThere, readCorpus, readDifferences, type CorpusEntry } from './corpus';

const corpus = readCorpus();
const differences = readDifferences();
const listed = new Set(differences.map(({ path }) => path));

const errorsOf = ({ text }: CorpusEntry): Diagnostic[] =>
  validate(parseDefinition(text, { format: 'json' })).filter(({ severity }) => severity === 'ERROR');

const withVerdict = (verdict: string, basis: RegExp) =>
  corpus.filter((entry) => entry.verdict === verdict && basis.test(entry.basis));

/** Entries on which we differ, as lines that say how. */
const rejected = (entries: CorpusEntry[]) =>
  entries.flatMap((entry) => {
    const [first] = errorsOf(entry);
    return first ? [{ path: entry.path, why: `${first.code}: ${first.message} at ${first.location ?? ''}` }] : [];
  });

/** Whether one of the errors is the reason that the index quotes; `[...]` in it leaves something out. */
function statesReason(reason: string, errors: readonly Diagnostic[]): boolean {
  const [, location] = / at (\/[^,]*)(?:,|$)/.exec(reason) ?? [];
  const words = reason
    .replace(/^[A-Z_]+:? /, '')
    .split(/ at \/| line: |\[\.\.\.\]|, then | \.\.\. /)[0]!
    .trim();
  return errors.some(
    (error) => error.message.startsWith(words) && (location === undefined || location === error.location),
  );
}

if (!corpusIsThere) {
  it.runIf(process.env['PASSO_SHARED_REQUIRED'] === '1')('the corpus is there', () => {
    expect.fail('../shared/corpus is missing: set PASSO_SHARED');
  });
  it.skip('skipped: no recordings', () => undefined);
}

describe.runIf(corpusIsThere)('the corpus', () => {
  it('has definitions of every kind', () => {
    expect(withVerdict('valid', /^aws-/).length).toBeGreaterThan(100);
    expect(withVerdict('invalid', /^aws-/).length).toBeGreaterThan(10);
    expect(withVerdict('presumed-valid', /^$/).length).toBeGreaterThan(100);
  });

  it('rejects nothing that ran on AWS', () => {
    expect(rejected(withVerdict('valid', /^aws-/))).toEqual([]);
  });

  it.each(withVerdict('invalid', /^aws-/).map((entry) => [entry.path, entry] as const))(
    'refuses for the reason of AWS: %s',
    (_, entry) => {
      const errors = errorsOf(entry);
      expect(errors, entry.reason).not.toEqual([]);
      expect(
        statesReason(entry.reason, errors),
        `${entry.reason}\n${errors.map((error) => error.message).join('\n')}`,
      ).toBe(true);
    },
  );

  it('differs from the tests of other tools on at most 1 %, and says why', () => {
    const wrong = [
      ...rejected(withVerdict('valid', /^suite$/)).map(({ path }) => path),
      ...withVerdict('invalid', /^suite$/).flatMap((entry) => (errorsOf(entry).length === 0 ? [entry.path] : [])),
    ];
    const all = withVerdict('valid', /^suite$/).length + withVerdict('invalid', /^suite$/).length;
    expect(wrong.filter((path) => !listed.has(path))).toEqual([]);
    expect(wrong.length / all).toBeLessThanOrEqual(0.01);
  });

  it('rejects no presumed-valid definition without saying why', () => {
    const refused = rejected([...withVerdict('presumed-valid', /^/), ...withVerdict('valid', /^suite-unused$/)]);
    expect(refused.filter(({ path }) => !listed.has(path))).toEqual([]);
  });

  it('lists no difference that is none', () => {
    const byPath = new Map(corpus.map((entry) => [entry.path, entry]));
    const stale = differences.filter(({ path }) => {
      const entry = byPath.get(path);
      return !entry || errorsOf(entry).length > 0 === (entry.verdict === 'invalid');
    });
    expect(stale).toEqual([]);
  });

  it('says something of templates and broken texts without failing', () => {
    for (const entry of corpus.filter(({ verdict }) => verdict === 'template' || verdict === 'broken')) {
      expect(() => errorsOf(entry), entry.path).not.toThrow();
    }
  });
});
