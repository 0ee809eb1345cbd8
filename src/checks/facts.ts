// Check: every `<Fact id="..." />` is a row of the table of facts, a translation names the same ones as its page, and no row
// was read more than a year ago (a warning: the number may well be right, somebody must look).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { facts as table, type Fact } from '../asl';
import type { CheckContext, ContentCheck } from './contentCheck';
import type { Finding } from './finding';
import { oneThatIsThere } from './oneThatIsThere';
import { counterpart, type Page } from './pages';

const check = 'facts';
const tableFile = 'src/asl/language/facts.ts';
const yearMillis = 365 * 24 * 60 * 60 * 1000;

/** Ids in the order of the alphabet, each as often as the page has it. */
function idsOf(page: Page): string[] {
  return page.facts.map(({ id }) => id ?? '').sort();
}

/** The ids that are left when each of `others` is taken away once. */
function without(ids: readonly string[], others: readonly string[]): string[] {
  const left = [...ids];
  for (const id of others) if (left.includes(id)) left.splice(left.indexOf(id), 1);
  return left;
}

function unknownFacts(page: Page): Finding[] {
  return page.facts
    .filter(({ id }) => id === undefined || !Object.hasOwn(table, id))
    .map(({ id, file, line, column }) => {
      const message = id === undefined ? 'This Fact has no id that can be read.' : `There is no fact "${id}".`;
      const mend =
        id === undefined
          ? 'Write it as a plain string: <Fact id="history-events" />.'
          : `Add a row to ${tableFile}, or take ${oneThatIsThere(id, Object.keys(table))}.`;
      return { check, file, line, column, message, mend };
    });
}

function translatedFacts(page: Page, pages: Page[]): Finding[] {
  const translation = page.locale === 'en' ? counterpart(pages, page) : undefined;
  if (!translation || page.syntax.length > 0 || translation.syntax.length > 0) return [];
  const [wanted, present] = [idsOf(page), idsOf(translation)];
  if (wanted.join() === present.join()) return [];
  const [missing, extra] = [without(wanted, present), without(present, wanted)];
  const stray = translation.facts.find(({ id }) => extra.includes(id ?? '')) ?? translation.facts[0];
  const { file, line, column } = stray ?? { file: translation.file, line: 1, column: 1 };
  const said = [
    missing.length > 0 ? `The English page also names the facts ${missing.join(', ')}` : '',
    extra.length > 0 ? `here are, beyond the English page, ${extra.join(', ')}` : '',
  ].filter((text) => text !== '');
  const message = `${said.join('; ').replace(/^h/, 'H')}.`;
  return [{ check, file, line, column, message, mend: 'Name the same facts as often, where the sentences want them.' }];
}

function oldFacts({ root, today }: CheckContext): Finding[] {
  const path = join(root, tableFile);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  return Object.entries<Fact>(table)
    .filter(([, { readOn }]) => today.getTime() - Date.parse(readOn) > yearMillis)
    .map(([id, { readOn, source }]) => {
      const line = lines.findIndex((text) => text.trimStart().startsWith(`'${id}':`)) + 1 || 1;
      const message = `The fact "${id}" was read on ${readOn}, more than a year ago.`;
      const mend = `Read ${source} again, correct the value if it changed, and write the day into readOn.`;
      return { check, severity: 'warning', file: tableFile, line, column: 1, message, mend };
    });
}

export const facts: ContentCheck = {
  name: check,
  description: "AWS's numbers in a text are rows of the table of facts; rows read more than a year ago are listed.",
  run: (context) => [
    ...context.pages.flatMap((page) => [...unknownFacts(page), ...translatedFacts(page, context.pages)]),
    ...oldFacts(context),
  ],
};
