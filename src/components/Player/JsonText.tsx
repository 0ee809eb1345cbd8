// A field for JSON: what is wrong is said under it, and leads to its place.
import { useId, useRef, type ReactNode } from 'react';

import type { JsonProblem } from './jsonProblem';

interface Props {
  label: string;
  text: string;
  rows?: number;
  problem: JsonProblem | undefined;
  onChange: (text: string) => void;
}

export default function JsonText({ label, text, rows = 9, problem, onChange }: Props): ReactNode {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const show = (offset: number) => {
    field.current?.focus();
    field.current?.setSelectionRange(offset, Math.min(text.length, offset + 1));
  };
  return (
    <div className="player-input">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        rows={rows}
        value={text}
        spellCheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <button
          type="button"
          id={`${id}-problem`}
          className="player-link player-problem"
          onClick={() => show(problem.offset)}
        >
          {problem.words}
        </button>
      )}
    </div>
  );
}
