// A CodeMirror 6 editor for one definition, with its diagnostics in the gutter and under the text.
import { useEffect, useRef, type ReactNode } from 'react';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

import type { SourceFormat } from '@site/src/asl';

import type { AskPlace } from './editorHelp';

/** A place in the text with what is wrong there. Offsets count UTF-16 units, as CodeMirror's do. */
export interface EditorDiagnostic {
  from: number;
  to: number;
  severity: 'error' | 'warning';
  message: string;
}

interface Props {
  text: string;
  format: SourceFormat;
  diagnostics: EditorDiagnostic[];
  label: string;
  onChange: (text: string) => void;
  /** Where the editor asks what can be written at a place, and what stands there. */
  ask: AskPlace;
  /** Called once with a function that moves the cursor to an offset and shows it. */
  onReady: (goTo: (offset: number) => void) => void;
}

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--code-token-keyword)' },
  { tag: tags.string, color: 'var(--code-token-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-token-constant)' },
  { tag: tags.comment, color: 'var(--code-token-comment)' },
  { tag: [tags.punctuation, tags.separator, tags.bracket], color: 'var(--code-token-punctuation)' },
]);

/** YAML's grammar is loaded with the first definition in it: most are JSON. */
const languages: Record<SourceFormat, () => Promise<Extension>> = {
  json: () => Promise.resolve(json()),
  yaml: async () => (await import('@codemirror/lang-yaml')).yaml(),
};

export default function DefinitionEditor({
  text,
  format,
  diagnostics,
  label,
  onChange,
  ask,
  onReady,
}: Props): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const language = useRef(new Compartment());
  const help = useRef(new Compartment());
  const latest = useRef({ onChange, onReady, ask, text, format, label });
  latest.current = { onChange, onReady, ask, text, format, label };

  useEffect(() => {
    const parent = host.current;
    if (!parent) return undefined;
    const editor = new EditorView({
      parent,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          lineNumbers(),
          history(),
          drawSelection(),
          indentOnInput(),
          bracketMatching(),
          lintGutter(),
          help.current.of([]),
          syntaxHighlighting(colours),
          language.current.of([]),
          // Tab is not bound: it must lead out of the editor for those who have no mouse (WCAG 2.1.2).
          keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
          EditorView.contentAttributes.of({ 'aria-label': latest.current.label, spellcheck: 'false', tabindex: '0' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    // What helps with writing comes with the first sign that somebody will write: who only reads does not load it.
    let helped = false;
    const bringHelp = (): void => {
      if (helped) return;
      helped = true;
      const { doc } = editor.state;
      void import('./editorHelp').then(({ editorHelp, startCompletion }) => {
        if (view.current !== editor) return;
        const extension = editorHelp((about, whole, offset) => latest.current.ask(about, whole, offset));
        editor.dispatch({ effects: help.current.reconfigure(extension) });
        // Somebody was faster than the network.
        if (editor.state.doc !== doc) startCompletion(editor);
      });
    };
    for (const sign of ['focusin', 'pointerenter']) editor.dom.addEventListener(sign, bringHelp, { once: true });
    latest.current.onReady((offset) => {
      const anchor = Math.min(offset, editor.state.doc.length);
      editor.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      editor.focus();
    });
    return () => {
      editor.destroy();
      view.current = undefined;
    };
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (editor && editor.state.doc.toString() !== text) {
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
    }
  }, [text]);

  useEffect(() => {
    let wanted = true;
    void languages[format]().then((extension) => {
      if (wanted) view.current?.dispatch({ effects: language.current.reconfigure(extension) });
    });
    return () => {
      wanted = false;
    };
  }, [format]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const end = editor.state.doc.length;
    const inside = diagnostics.map((one) => ({ ...one, from: Math.min(one.from, end), to: Math.min(one.to, end) }));
    editor.dispatch(setDiagnostics(editor.state, inside));
  }, [diagnostics]);

  return <div ref={host} className="definition-editor" />;
}
