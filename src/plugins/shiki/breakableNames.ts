// Long names in the cells of tables may break where their parts meet: `StepFunctionsGetEventsFor<wbr>ECSTaskRule`. Without it one
// name makes its column as wide as itself, and the other columns leave the page.
import type { ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** A name up to so many characters fits beside another column of a phone. */
const longestWhole = 18;

/** Where parts meet: behind a joint, and before a capital; the part that follows has three letters at least. */
const joint = /(?<=[\p{L}\p{N}][._:/])(?=[\p{L}\p{N}]{3})|(?<=\p{Ll})(?=\p{Lu}\p{L}{2})/u;

/** The name as pieces with a place to break between them; a name that holds no joint, or is short, stays one piece. */
export function breakableName(name: string): string[] {
  return name.length <= longestWhole || /\s/.test(name) ? [name] : name.split(joint);
}

/**
 * Puts the places to break into the code of the cells of a page's tables. As JSX, which MDX takes as it is written: of a hast
 * element it would make Docusaurus' component, and that takes code with elements in it for a block.
 */
export function breakNamesInTables(tree: Root): void {
  visit(tree, 'element', (cell) => {
    if (cell.tagName !== 'td') return undefined;
    visit(cell, 'element', (code, index, parent) => {
      const pieces = code.tagName === 'code' ? breakableName(toString(code)) : [];
      if (pieces.length < 2 || index === undefined || parent === undefined) return undefined;
      const children = pieces.flatMap((value, at): ElementContent[] => {
        const text = { type: 'text' as const, value };
        return at === 0 ? [text] : [{ type: 'element', tagName: 'wbr', properties: {}, children: [] }, text];
      });
      const data = { _mdxExplicitJsx: true };
      parent.children[index] = { type: 'mdxJsxTextElement', name: 'code', attributes: [], children, data } as never;
      return SKIP;
    });
    return SKIP;
  });
}
