// Reads the React sources of the site (components, pages, theme) with the TypeScript parser: the checks look there for
// messages and for embedded workflows.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Place } from './finding';

/** Files of a folder with one of the endings, sorted, relative to `root`; tests are no part of the interface. */
function sourceFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Reads and parses the sources of the interface; each file's name is relative to `root`. */
export function readInterface(root: string): ts.SourceFile[] {
  return ['src/components', 'src/pages', 'src/theme'].flatMap((folder) =>
    sourceFiles(root, folder).map((name) => {
      const text = readFileSync(join(root, name), 'utf8');
      return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    }),
  );
}

/** Looks at every node of the sources, top to bottom. */
export function forEachNode(
  sources: readonly ts.SourceFile[],
  look: (node: ts.Node, file: ts.SourceFile) => void,
): void {
  for (const file of sources) {
    const visit = (node: ts.Node): void => {
      look(node, file);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
}

/** The text of a string literal, plain or in braces; undefined for anything that is computed. */
export function literalText(node: ts.Node | undefined): string | undefined {
  if (node && ts.isStringLiteralLike(node)) return node.text;
  return node && ts.isJsxExpression(node) ? literalText(node.expression) : undefined;
}

/** The value of a JSX element's attribute, when the element has that tag. */
export function attributeOf(node: ts.Node, tag: string, attribute: string): ts.JsxAttributeValue | undefined {
  if (!ts.isJsxOpeningElement(node) && !ts.isJsxSelfClosingElement(node)) return undefined;
  if (node.tagName.getText() !== tag) return undefined;
  for (const property of node.attributes.properties) {
    if (ts.isJsxAttribute(property) && property.name.getText() === attribute) return property.initializer;
  }
  return undefined;
}

/** Where a node begins. */
export function placeOfNode(node: ts.Node, file: ts.SourceFile): Place {
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return { file: file.fileName, line: line + 1, column: character + 1 };
}
