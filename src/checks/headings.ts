// Check: headings can be linked and read in order: an id each, no id twice, no level left out, one title.
import type { ContentCheck } from './contentCheck';
import type { Finding } from './finding';
import type { Page } from './pages';

function pageFindings({ headings, locale }: Page): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  let previousDepth = 1;
  for (const { file, line, column, depth, id, explicit, text } of headings) {
    const complain = (message: string, mend: string): void => {
      findings.push({ check: 'headings', file, line, column, message, mend });
    };
    if (depth === 1)
      complain('The page has its title twice.', 'Remove the # heading; the title is in the front matter.');
    if (id === '') complain(`No id can be derived from "${text}".`, 'Write one behind it: {#some-id}.');
    if (id !== '' && seen.has(id)) complain(`The id "${id}" is on this page twice.`, 'Write another one: {#other-id}.');
    if (explicit && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      complain(`The id "${id}" is not in lower case with hyphens.`, 'Write it as {#some-id}.');
    }
    if (!explicit && id !== '') {
      const which =
        locale === 'en' ? `one behind it, as {#${id || 'some-id'}}` : 'the id of the English heading behind it';
      const mend = `Write ${which}: links hold when the words change, and in both languages.`;
      complain(`The heading "${text}" has no explicit id.`, mend);
    }
    if (depth > previousDepth + 1) {
      const mend = `Use ${'#'.repeat(previousDepth + 1)}; a level left out is lost on a screen reader.`;
      complain(`The heading goes from level ${previousDepth} to level ${depth}.`, mend);
    }
    seen.add(id);
    previousDepth = depth;
  }
  return findings;
}

export const headings: ContentCheck = {
  name: 'headings',
  description: 'Every heading has an explicit id of its own, and no level is left out.',
  run: ({ pages }) => pages.flatMap(pageFindings),
};
