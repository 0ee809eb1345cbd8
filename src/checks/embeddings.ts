// Check: chapters and examples know each other: `<Workflow id="...">` names an example that is there, `<Exercise>` one that
// is an exercise; the chapter that example.yaml names is there, and embeds it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckContext, ContentCheck } from './contentCheck';
import type { Finding } from './finding';
import { attributeOf, forEachNode, literalText, placeOfNode } from './interfaceSource';
import type { Embedding } from './mdx';
import { oneThatIsThere } from './oneThatIsThere';

const check = 'embeddings';

/** Workflows that the site's own pages embed; an id that is computed there comes from a chapter. */
function sourceWorkflows(sources: CheckContext['sources']): Embedding[] {
  const found: Embedding[] = [];
  forEachNode(sources(), (node, file) => {
    const value = attributeOf(node, 'Workflow', 'id');
    const id = literalText(value);
    if (id !== undefined) found.push({ ...placeOfNode(node, file), component: 'Workflow', id });
  });
  return found;
}

export const embeddings: ContentCheck = {
  name: check,
  description: 'Every embedded workflow exists, and every example is embedded in the chapter it names.',
  run({ root, examples, pages, sources }) {
    const findings: Finding[] = [];
    // A folder whose card is broken is there all the same: the check of examples says what is wrong with it.
    const exists = (id: string): boolean => existsSync(join(root, 'examples', id));
    const ids = examples.map((example) => example.id);
    const embedded = [...pages.flatMap((page) => page.workflows), ...sourceWorkflows(sources)];
    for (const { component, id, ...place } of embedded) {
      if (id === undefined) {
        const mend = `Write it as a plain string: <${component} id="first-workflow" />.`;
        findings.push({ check, ...place, message: `This ${component} has no id that can be read at build.`, mend });
      } else if (!exists(id)) {
        const mend = `Add the folder examples/${id}, or name ${oneThatIsThere(id, ids)}.`;
        findings.push({ check, ...place, message: `There is no example "${id}".`, mend });
      } else if (component === 'Exercise' && !existsSync(join(root, 'examples', id, 'exercise.yaml'))) {
        const mend = `Add examples/${id}/exercise.yaml, or show the example by <Workflow id="${id}" />.`;
        findings.push({ check, ...place, message: `The example "${id}" is no exercise.`, mend });
      }
    }
    const chapters = pages.filter((page) => page.kind === 'docs' && page.locale === 'en');
    for (const { id, chapter, source } of examples) {
      const place = source.placeOf(['chapter']);
      const page = chapters.find((candidate) => candidate.id === chapter);
      if (!page) {
        const ofChapters = chapters.map((candidate) => candidate.id);
        const mend = `Name ${oneThatIsThere(chapter, ofChapters)}.`;
        findings.push({ check, ...place, message: `There is no chapter "${chapter}".`, mend });
      } else if (page.syntax.length === 0 && !page.workflows.some((workflow) => workflow.id === id)) {
        const mend = `Write <Workflow id="${id}" /> in ${page.file}, or name the chapter that has it.`;
        findings.push({ check, ...place, message: `The chapter "${chapter}" does not embed this example.`, mend });
      }
    }
    return findings;
  },
};
