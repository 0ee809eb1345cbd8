// Completion, hover and closing brackets of the editor, loaded when somebody begins to write. What is offered and said comes from the worker; this turns it into CodeMirror's form.
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  startCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { Prec, type Extension } from '@codemirror/state';
import { hoverTooltip, keymap, type Tooltip } from '@codemirror/view';

import type { Completion as OfferedCompletion } from '@site/src/asl';
import type { PlaceAnswer } from '@site/src/workers/definitionCheck';

export { startCompletion };

/** Asks about a place of a text. */
export type AskPlace = (
  about: 'completions' | 'hover',
  text: string,
  offset: number,
) => Promise<PlaceAnswer | undefined>;

/** CodeMirror's icons for the kinds of the language. */
const icons: Record<OfferedCompletion['kind'], string> = {
  field: 'property',
  value: 'constant',
  state: 'variable',
  function: 'function',
  resource: 'namespace',
};

/** After these marks the list opens by itself; elsewhere on the first letter of a word. */
const opens = /["\w$.:]$/;

async function complete(context: CompletionContext, ask: AskPlace): Promise<CompletionResult | null> {
  const { pos, state } = context;
  if (!context.explicit && !opens.test(state.sliceDoc(Math.max(0, pos - 1), pos))) return null;
  const found = (await ask('completions', state.doc.toString(), pos))?.completions;
  if (!found || context.aborted) return null;
  const options = found.items.map(({ label, insert, kind, description }): Completion => ({
    label,
    apply: insert,
    type: icons[kind],
    ...(description !== undefined && { info: description }),
  }));
  return { from: found.range.start, to: found.range.end, options, validFor: /^[\w$.:-]*$/ };
}

/** The words stay text: nothing of a definition becomes HTML. */
function hoverElement({ title, text, page }: NonNullable<PlaceAnswer['hover']>): HTMLElement {
  const element = document.createElement('div');
  element.className = 'definition-hover';
  const name = element.appendChild(document.createElement('strong'));
  name.textContent = title;
  element.appendChild(document.createElement('p')).textContent = text;
  if (page !== undefined) {
    const link = element.appendChild(document.createElement('a'));
    link.href = page;
    link.rel = 'noopener';
    link.textContent = 'docs.aws.amazon.com';
  }
  return element;
}

/** All of it, for one editor. */
export function editorHelp(ask: AskPlace): Extension {
  return [
    closeBrackets(),
    // Before the keys that the editor has already: Backspace between two brackets takes both.
    Prec.high(keymap.of([...closeBracketsKeymap, ...completionKeymap])),
    autocompletion({ override: [(context) => complete(context, ask)], icons: false }),
    hoverTooltip(async (view, pos): Promise<Tooltip | null> => {
      const found = (await ask('hover', view.state.doc.toString(), pos))?.hover;
      if (!found) return null;
      return { pos: found.range.start, end: found.range.end, create: () => ({ dom: hoverElement(found) }) };
    }),
  ];
}
