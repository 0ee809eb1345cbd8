// Check: the front matter of every page, and the card of every part (`_category_.json`), have the fields that Docusaurus and
// search engines show, and no unknown one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { ContentCheck } from './contentCheck';
import type { Finding } from './finding';
import { contentFolders, type Page, type PageKind } from './pages';
import { readShape, readYamlText } from './yamlSource';

const check = 'front-matter';

/** Characters of a description: shorter says nothing, longer is cut off in search results. */
const descriptionLength = { minimum: 50, maximum: 160 };

const line = z.string().trim().min(1, 'it is empty');
const description = line
  .min(descriptionLength.minimum, `at least ${descriptionLength.minimum} characters`)
  .max(descriptionLength.maximum, `at most ${descriptionLength.maximum} characters, or search results cut it off`);

const everyPage = {
  title: line,
  description,
  keywords: z.array(line).optional(),
  tags: z.array(line).optional(),
  slug: line.optional(),
  image: line.optional(),
  hide_table_of_contents: z.boolean().optional(),
  toc_min_heading_level: z.int().min(2).max(6).optional(),
  toc_max_heading_level: z.int().min(2).max(6).optional(),
};

const schemas: Record<PageKind, z.ZodType> = {
  docs: z.strictObject({
    ...everyPage,
    id: line.optional(),
    sidebar_position: z.number().positive('positions are counted from 1').optional(),
    sidebar_label: line.optional(),
    pagination_label: line.optional(),
  }),
  blog: z.strictObject({
    ...everyPage,
    date: z.union([line, z.date()]).optional(),
    authors: z.union([line, z.array(z.unknown()), z.looseObject({})]).optional(),
  }),
};

/** The file in a folder of chapters that says how the part is called and where it stands. */
export const cardName = '_category_.json';

const card = z.strictObject({
  label: line,
  position: z.number().optional(),
  key: line.optional(),
  collapsible: z.boolean().optional(),
  link: z.looseObject({ type: line }).nullable().optional(),
});

function cardFindings(root: string): Finding[] {
  const folder = contentFolders.docs.en;
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(({ name }) => name === cardName)
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const file = path.slice(root.length + 1).replaceAll('\\', '/');
      return readShape(check, readYamlText(check, file, readFileSync(path, 'utf8')), card).findings;
    });
}

function pageFindings(page: Page): Finding[] {
  if (page.syntax.length > 0) return [];
  if (!page.frontMatter) {
    const mend = 'Begin the file with ---, then title and description, then ---.';
    return [{ check, file: page.file, line: 1, column: 1, message: 'No front matter.', mend }];
  }
  return readShape(check, page.frontMatter, schemas[page.kind]).findings;
}

export const frontMatter: ContentCheck = {
  name: check,
  description: `Every page has a title and a description of ${descriptionLength.minimum} to ${descriptionLength.maximum} characters, every part a label.`,
  run: ({ root, pages }) => [...pages.flatMap(pageFindings), ...cardFindings(root)],
};
