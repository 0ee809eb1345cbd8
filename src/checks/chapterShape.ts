// Check: every chapter has what a chapter needs: a workflow of its own to look at, what goes wrong, an insight, a question, its
// sources and what comes next, in 600 to 1,500 words. Reference pages are made from tables and have a shape of their own.
import type { CheckContext, ContentCheck } from './contentCheck';
import type { Finding } from './finding';
import type { Heading } from './mdx';
import type { Page } from './pages';

const check = 'chapter-shape';

/** The ids of the sections that every chapter has, with what stands in them. */
const sections = {
  'what-goes-wrong': 'what goes wrong in its workflow, and how it looks',
  insight: 'what running it showed',
  question: 'a <Question>',
  sources: "AWS's pages, with the day on which they were read",
  next: 'a link to the next chapter',
};

const fewestWords = 600;
const mostWords = 1500;

/** Where a section ends: the next heading of its level or above. */
function endOf({ headings }: Page, section: Heading): number {
  return headings.find(({ line, depth }) => line > section.line && depth <= section.depth)?.line ?? Infinity;
}

/**
 * Words of an English page: runs of letters and digits in its paragraphs, items, headings, cells and questions. Code does not
 * count, nor do texts of links, the title and the section of sources.
 */
export function countWords(page: Page): number {
  const sources = page.headings.find(({ id }) => id === 'sources');
  const [from, to] = sources ? [sources.line, endOf(page, sources)] : [Infinity, Infinity];
  return page.texts
    .filter(({ line }) => line < from || line >= to)
    .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? []).length, 0);
}

function pageFindings(page: Page, { examples }: CheckContext): Finding[] {
  const findings: Finding[] = [];
  const complain = (message: string, mend: string, line = 1): void => {
    findings.push({ check, file: page.file, line, column: 1, message, mend });
  };
  const embedded = new Set(page.workflows.map(({ id }) => id));
  const own = examples.filter(({ id, chapter, exercise }) => chapter === page.id && !exercise && embedded.has(id));
  if (own.length === 0) {
    const mend = `Embed an example whose example.yaml says \`chapter: ${page.id}\`, by <Workflow id="..." />.`;
    complain('The chapter embeds no workflow of its own.', mend);
  }
  for (const [id, what] of Object.entries(sections)) {
    if (!page.headings.some((heading) => heading.id === id))
      complain(`The chapter has no section {#${id}}.`, `Write one, with ${what}.`);
  }
  const question = page.headings.find(({ id }) => id === 'question');
  if (question) {
    const end = endOf(page, question);
    const asks = page.code.some(
      ({ line, text }) => line > question.line && line < end && text.startsWith('<Question '),
    );
    if (!asks)
      complain('The section {#question} asks nothing.', 'Put a <Question> with its answers in it.', question.line);
  }
  const words = countWords(page);
  if (words < fewestWords) {
    const mend = `Write at least ${fewestWords}, or make it a part of another chapter.`;
    complain(`The chapter has ${words} words outside of code and sources.`, mend);
  }
  if (words > mostWords) {
    const mend = `Write at most ${mostWords}: make two chapters of it, or leave out what the reader does not need here.`;
    complain(`The chapter has ${words} words outside of code and sources.`, mend);
  }
  return findings;
}

export const chapterShape: ContentCheck = {
  name: check,
  description: 'Every chapter has a workflow of its own, its six parts, and 600 to 1,500 words.',
  run: (context) =>
    context.pages
      // A chapter stands in a part; a page beside the parts, such as the paths, leads to chapters.
      .filter(({ kind, locale, id }) => kind === 'docs' && locale === 'en' && /^(?!reference\/).+\//.test(id))
      // A page that does not parse has no sections; the check of pages says so.
      .filter(({ syntax }) => syntax.length === 0)
      .flatMap((page) => pageFindings(page, context)),
};
