// Check: every component of a page is one that pages may use, and every question has a right answer among its answers.
import ts from 'typescript';
import type { CheckContext, ContentCheck } from './contentCheck';
import type { Finding } from './finding';
import { forEachNode } from './interfaceSource';
import { oneThatIsThere } from './oneThatIsThere';
import type { Page } from './pages';

const check = 'components';
const table = 'src/theme/MDXComponents/index.tsx';

/** What a transform of src/plugins replaces before the page is compiled. */
const replacedAtBuild = ['Fact', 'ReferenceTable'];

/** The components that the theme gives to every page: the names in the object that the table exports. */
function givenComponents({ sources }: CheckContext): Set<string> {
  const names = new Set(replacedAtBuild);
  forEachNode(sources(), (node, file) => {
    const isGiven = file.fileName === table && ts.isShorthandPropertyAssignment(node);
    if (isGiven) names.add(node.name.text);
  });
  return names;
}

function pageFindings(page: Page, given: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  const imports = page.code.filter(({ text }) => /^(?:import|export)\b/.test(text)).map(({ text }) => text);
  for (const [index, { text, ...place }] of page.code.entries()) {
    const name = /^<([A-Z]\w*)/.exec(text)?.[1];
    if (name === undefined) continue;
    if (!given.has(name) && !imports.some((code) => code.includes(name))) {
      const mend = `Write ${oneThatIsThere(name, given)}, or add it to ${table}.`;
      findings.push({ check, ...place, message: `There is no component "${name}".`, mend });
    }
    if (name !== 'Question') continue;
    const rest = page.code.slice(index + 1).map((other) => other.text);
    const end = rest.findIndex((other) => other.startsWith('<Question'));
    const answers = rest.slice(0, end === -1 ? undefined : end).filter((other) => other.startsWith('<Answer'));
    if (!answers.some((answer) => / correct\b/.test(answer))) {
      const mend = 'Mark the right one: <Answer text="..." correct>.';
      findings.push({ check, ...place, message: 'No answer of this question is the right one.', mend });
    }
  }
  return findings;
}

export const components: ContentCheck = {
  name: check,
  description: 'Every component of a page is one that is there, and every question has a right answer.',
  run(context) {
    const given = givenComponents(context);
    return context.pages.flatMap((page) => pageFindings(page, given));
  },
};
