// Finds the words of the site's own interface: `<Translate id="...">` and `translate({ id, message })` in src/, by the
// TypeScript parser, and what the config, the sidebar and the theme say, by Docusaurus' own functions.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTranslationFiles } from '@docusaurus/theme-classic/lib/translations';
import { loadFreshModule } from '@docusaurus/utils';
import type { ThemeConfig } from '@docusaurus/theme-common';
import ts from 'typescript';
import type { Place } from './finding';
import { cardName } from './frontMatter';
import { attributeOf, forEachNode, literalText, placeOfNode } from './interfaceSource';
import { readYamlText } from './yamlSource';

/** A message of the interface, in English, with the place it comes from. */
export interface InterfaceMessage extends Place {
  key: string;
  /** Undefined when the text is not written in one piece. */
  text: string | undefined;
}

/** The text between the tags of an element, when it is one piece. */
function childrenText(element: ts.JsxElement): string | undefined {
  const parts = element.children.filter((child) => !(ts.isJsxText(child) && child.text.trim() === ''));
  const [only, second] = parts;
  if (!only || second) return undefined;
  return ts.isJsxText(only) ? only.text.trim().replace(/\s*\n\s*/g, ' ') : literalText(only);
}

/** The value of a field of an object literal. */
function fieldOf(node: ts.Node | undefined, name: string): ts.Node | undefined {
  if (!node || !ts.isObjectLiteralExpression(node)) return undefined;
  return node.properties.filter(ts.isPropertyAssignment).find((field) => field.name.getText() === name)?.initializer;
}

/** Messages of the components, pages and theme of the site. */
export function sourceMessages(sources: readonly ts.SourceFile[]): InterfaceMessage[] {
  const messages: InterfaceMessage[] = [];
  forEachNode(sources, (node, file) => {
    const isCall = ts.isCallExpression(node) && node.expression.getText(file) === 'translate';
    const id = isCall ? fieldOf(node.arguments[0], 'id') : attributeOf(node, 'Translate', 'id');
    const key = literalText(id);
    if (id === undefined || key === undefined) return;
    const { parent } = node;
    const children = ts.isJsxElement(parent) && parent.openingElement === node ? childrenText(parent) : undefined;
    const text = isCall ? literalText(fieldOf(node.arguments[0], 'message')) : children;
    messages.push({ ...placeOfNode(id, file), key, text });
  });
  return messages;
}

type MessageFile = Record<string, { message: string }>;

interface CategoryFile {
  label?: string;
  key?: string;
  link?: { type?: string; title?: string; description?: string };
}

/** Messages of the sidebars: each folder of chapters is a category, with a card for its label. */
async function sidebarMessages(root: string): Promise<MessageFile> {
  const messages: MessageFile = { 'version.label': { message: 'Next' } };
  const sidebars = (await loadFreshModule(join(root, 'sidebars.ts'))) as Record<string, unknown>;
  const folders = readdirSync(join(root, 'docs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const sidebar of Object.keys(sidebars)) {
    for (const folder of folders) {
      const card = join(folder, cardName);
      // What is wrong with a card is said by the check of front matter.
      const text = existsSync(card) ? readFileSync(card, 'utf8') : '{}';
      const fields = (readYamlText('interface', card, text).value ?? {}) as CategoryFile;
      const label = fields.label ?? folder.replace(/^.*\/(\d+\s*[-_.]+\s*)?/, '');
      const key = `sidebar.${sidebar}.category.${fields.key ?? label}`;
      messages[key] = { message: label };
      if (fields.link?.type !== 'generated-index') continue;
      const { title, description } = fields.link;
      if (title) messages[`${key}.link.generated-index.title`] = { message: title };
      if (description) messages[`${key}.link.generated-index.description`] = { message: description };
    }
  }
  return messages;
}

interface SiteConfig {
  themeConfig: ThemeConfig;
  presets?: [string, { blog?: Record<string, string> }][];
}

/**
 * English messages of the files under i18n/pt-BR that Docusaurus writes beside code.json, by path: navbar and footer
 * by the theme's own function, the diary's and the sidebar's as their plugins name them.
 */
export async function configMessages(root: string): Promise<Map<string, MessageFile>> {
  const config = (await loadFreshModule(join(root, 'docusaurus.config.ts'))) as SiteConfig;
  const files = new Map<string, MessageFile>();
  for (const { path, content } of getTranslationFiles(config)) {
    files.set(`i18n/pt-BR/docusaurus-theme-classic/${path}.json`, content);
  }
  const blog = config.presets?.[0]?.[1].blog ?? {};
  files.set('i18n/pt-BR/docusaurus-plugin-content-blog/options.json', {
    title: { message: blog.blogTitle ?? 'Blog' },
    description: { message: blog.blogDescription ?? 'Blog' },
    'sidebar.title': { message: blog.blogSidebarTitle ?? 'Recent posts' },
  });
  files.set('i18n/pt-BR/docusaurus-plugin-content-docs/current.json', await sidebarMessages(root));
  return files;
}
