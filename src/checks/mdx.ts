// Reads the text of one page with the parsers Docusaurus builds it with (MDX, GFM, front matter, directives), and
// lists what the checks ask about: headings, fences, embedded workflows, links. No grammar is guessed at here.
import { createSlugger, escapeMarkdownHeadingIds, parseMarkdownHeadingId } from '@docusaurus/utils';
import type { Heading as MdastHeading, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseFenceMeta, type FenceMeta } from './fenceMeta';
import type { Finding, Place } from './finding';
import { readYamlText, type YamlSource } from './yamlSource';

export interface Heading extends Place {
  depth: number;
  text: string;
  /** The anchor on the built page. */
  id: string;
  /** True when the author wrote the id, as `{#id}` or in a comment. */
  explicit: boolean;
}

export interface Fence extends Place {
  language: string;
  meta: FenceMeta;
  /** The meta string as written. */
  metaText: string;
  body: string;
  /** 1-based line of the page at which the body begins. */
  bodyLine: number;
  /** Columns of the page that stand before each line of the body (a fence inside a list). */
  indent: number;
}

/** A link, an image or a JSX `href`, `to` or `src`, with its address as written. */
export interface PageLink extends Place {
  url: string;
  kind: 'link' | 'image';
}

/** Words for the reader: a paragraph, a heading or a cell of a table, without its code and without the texts of links. */
export interface Prose extends Place {
  text: string;
}

/** A piece of such words as it stands in one line of the file: what spelling and terms are looked for in. */
export type WrittenText = Prose;

/** A component, an import, an export or an expression of a page; `text` is the same where the code is the same. */
export interface PageCode extends Place {
  text: string;
}

/** `<Workflow id="..." />`, `<Fact id="..." />`; the id is undefined when it is not a plain string. */
export interface Embedding extends Place {
  component: string;
  id: string | undefined;
}

export interface MdxContent {
  frontMatter?: YamlSource;
  headings: Heading[];
  fences: Fence[];
  workflows: Embedding[];
  /** The numbers of AWS that the text names, `<Fact id="..." />`; a translation has them where its sentences want them. */
  facts: Embedding[];
  /** What else of the page is code, in order: components with their attributes, imports, exports, expressions. */
  code: PageCode[];
  links: PageLink[];
  prose: Prose[];
  /** The words of the page piece by piece, line by line, those in attributes of components included. */
  texts: WrittenText[];
  /** What stands between backticks in the text. */
  inlineCode: PageCode[];
  /** Every anchor of the page: ids of headings and of JSX elements. */
  anchors: Set<string>;
  /** What keeps the page from being parsed. */
  syntax: Finding[];
}

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const mdx = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm)
  .use(remarkFrontmatter)
  .use(remarkDirective)
  .freeze();

interface PlacedError {
  reason?: string;
  line?: number | null;
  column?: number | null;
}

function syntaxFinding(file: string, error: unknown): Finding {
  const { reason, line, column } = error as PlacedError;
  // Of a tag that is still open at the end of the page the parser says only in words where it begins: `<Q>` (88:1-88:42).
  const [, tagLine, tagColumn] = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason ?? '') ?? [];
  const place = { file, line: line ?? Number(tagLine ?? 1), column: column ?? Number(tagColumn ?? 1) };
  const mend = 'Mend the MDX here; a literal { or < in prose belongs between backticks.';
  return { check: 'pages', ...place, message: `The page does not parse: ${reason ?? String(error)}.`, mend };
}

/** The id in an MDX comment at the end of a heading, the other form Docusaurus knows. */
function commentId(heading: MdastHeading): string | undefined {
  const last = heading.children.at(-1);
  if (last?.type !== 'mdxTextExpression') return undefined;
  const [comment, second] = last.data?.estree?.comments ?? [];
  if (!comment || second || (last.data?.estree?.body.length ?? 0) > 0) return undefined;
  const [word = ''] = comment.value.trim().split(' ');
  return word.startsWith('#') ? word.slice(1) || undefined : undefined;
}

function readHeadings(file: string, tree: Root): Heading[] {
  const slugger = createSlugger();
  const headings: Heading[] = [];
  visit(tree, 'heading', (node) => {
    const written = parseMarkdownHeadingId(toString(node), 'classic');
    const explicitId = commentId(node) ?? written.id;
    const id = explicitId ?? slugger.slug(written.text, { maintainCase: false });
    const text = written.text.trim();
    headings.push({ ...placeOf(file, node), depth: node.depth, text, id, explicit: explicitId !== undefined });
  });
  return headings;
}

function placeOf(file: string, node: Pick<Nodes, 'position'>): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

type JsxElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** The attribute's value when it is a plain string; undefined for an expression, an absent or an empty attribute. */
function plainAttribute(element: JsxElement, name: string): string | undefined {
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name && typeof attribute.value === 'string') {
      return attribute.value;
    }
  }
  return undefined;
}

/** The words of a node. Names of sources are link texts, and are the same in every language. */
function proseText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'link' || node.type === 'inlineCode' || !('children' in node)) return '';
  return node.children.map(proseText).join('').replace(/\s+/g, ' ').trim();
}

/** Attributes of a component that hold words for the reader, and so differ between languages. */
const wordAttributes = ['title', 'label', 'alt', 'caption', 'summary', 'ask', 'text'];

/** The components whose `id` names a folder of `examples/`. */
const embeds = ['Workflow', 'Exercise'];

function componentText({ name, attributes }: JsxElement): string {
  const written = attributes.map((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return `{${attribute.value}}`;
    if (wordAttributes.includes(attribute.name)) return attribute.name;
    const { value } = attribute;
    return `${attribute.name}=${typeof value === 'string' ? JSON.stringify(value) : `{${value?.value ?? ''}}`}`;
  });
  return `<${[name, ...written].join(' ')}>`;
}

/** A text as it is written, line by line, without the id of a heading. */
function linesOf(place: Place, node: Nodes, source: string): WrittenText[] {
  const { start, end } = node.position ?? {};
  const written = source
    .slice(start?.offset ?? 0, end?.offset ?? 0)
    .replace(/\s*\\?\{#[^}]*\}\s*$/, '')
    .split('\n');
  return written.map((text, index) =>
    index === 0 ? { ...place, text } : { file: place.file, line: place.line + index, column: 1, text },
  );
}

function readJsx(file: string, element: JsxElement, content: MdxContent): void {
  const place = placeOf(file, element);
  const component = element.name ?? '';
  const id = plainAttribute(element, 'id');
  if (embeds.includes(component)) content.workflows.push({ ...place, component, id });
  else if (component === 'Fact') content.facts.push({ ...place, component, id });
  else {
    if (/^[A-Z]/.test(component)) content.code.push({ ...place, text: componentText(element) });
    if (id !== undefined) content.anchors.add(id);
  }
  for (const name of wordAttributes) {
    const text = plainAttribute(element, name);
    if (text !== undefined) content.texts.push({ ...place, text });
  }
  for (const name of ['href', 'to', 'src']) {
    const url = plainAttribute(element, name);
    if (url !== undefined) content.links.push({ ...place, url, kind: name === 'src' ? 'image' : 'link' });
  }
}

/** Reads a page of the site. `file` is only for the places. Never throws: what does not parse is in `syntax`. */
export function readMdx(file: string, text: string): MdxContent {
  try {
    const source = escapeMarkdownHeadingIds(text);
    return readTree(file, source, mdx.parse(source));
  } catch (error) {
    return { ...readTree(file, '', { type: 'root', children: [] }), syntax: [syntaxFinding(file, error)] };
  }
}

/** Reads a Markdown page of the repository, which GitHub shows: every text is one. */
export function readMarkdown(file: string, text: string): MdxContent {
  return readTree(file, text, markdown.parse(text));
}

function readTree(file: string, source: string, tree: Root): MdxContent {
  const headings = readHeadings(file, tree);
  const anchors = new Set(headings.map((heading) => heading.id));
  const content: MdxContent = {
    headings,
    fences: [],
    workflows: [],
    facts: [],
    code: [],
    links: [],
    prose: [],
    texts: [],
    inlineCode: [],
    anchors,
    syntax: [],
  };
  visit(tree, (node, _index, parent) => {
    const place = placeOf(file, node);
    switch (node.type) {
      case 'text':
        // Texts of links are names of sources, in the language of the source.
        if (parent?.type !== 'link') content.texts.push(...linesOf(place, node, source));
        break;
      case 'yaml':
        content.frontMatter = readYamlText('front-matter', file, node.value, place.line);
        break;
      case 'paragraph':
      case 'heading':
      case 'tableCell':
        content.prose.push({ ...place, text: proseText(node) });
        break;
      case 'code':
        content.fences.push({
          ...place,
          language: node.lang ?? '',
          meta: parseFenceMeta(node.meta),
          metaText: node.meta ?? '',
          body: node.value,
          bodyLine: place.line + 1,
          indent: place.column - 1,
        });
        break;
      case 'inlineCode':
        content.inlineCode.push({ ...place, text: node.value });
        break;
      case 'link':
      case 'definition':
        content.links.push({ ...place, url: node.url, kind: 'link' });
        break;
      case 'image':
        content.links.push({ ...place, url: node.url, kind: 'image' });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        readJsx(file, node, content);
        break;
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        // An expression without a statement is a comment, which holds no code.
        if (node.data?.estree?.body.length !== 0) content.code.push({ ...place, text: node.value.trim() });
        break;
      default:
    }
  });
  return content;
}
