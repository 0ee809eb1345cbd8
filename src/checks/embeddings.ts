// Check: chapters and examples know each other: `<Workflow id="...">` names an example that is there, the chapter that
// example.yaml names is there, and embeds it.
import type { ContentCheck } from './contentCheck';
import type { Finding } from './finding';

const check = 'embeddings';

export const embeddings: ContentCheck = {
  name: check,
  description: 'Every embedded workflow exists, and every example is embedded in the chapter it names.',
  run({ examples, pages }) {
    const findings: Finding[] = [];
    const ids = examples.map((example) => example.id);
    for (const { id, ...place } of pages.flatMap((page) => page.workflows)) {
      if (id === undefined) {
        const mend = 'Write it as a plain string: <Workflow id="first-workflow" />.';
        findings.push({ check, ...place, message: 'This Workflow has no id that can be read at build.', mend });
      } else if (!ids.includes(id)) {
        const mend = `Add the folder examples/${id}, or name one of: ${ids.join(', ') || '(there is no example yet)'}.`;
        findings.push({ check, ...place, message: `There is no example "${id}".`, mend });
      }
    }
    const chapters = pages.filter((page) => page.kind === 'docs' && page.locale === 'en');
    for (const { id, chapter, source } of examples) {
      const place = source.placeOf(['chapter']);
      const page = chapters.find((candidate) => candidate.id === chapter);
      if (!page) {
        const mend = `Name one of: ${chapters.map((candidate) => candidate.id).join(', ')}.`;
        findings.push({ check, ...place, message: `There is no chapter "${chapter}".`, mend });
      } else if (page.syntax.length === 0 && !page.workflows.some((workflow) => workflow.id === id)) {
        const mend = `Write <Workflow id="${id}" /> in ${page.file}, or name the chapter that has it.`;
        findings.push({ check, ...place, message: `The chapter "${chapter}" does not embed this example.`, mend });
      }
    }
    return findings;
  },
};
