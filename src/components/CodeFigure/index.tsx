// Code that was coloured at build, with its title and a copy button.
import type { ReactNode } from 'react';

import CopyButton from '../CopyButton';

interface Props {
  /** `<pre>` from src/plugins/shiki: ours, escaped at build; never a reader's text. */
  html: string;
  language: string;
  title?: string;
}

export default function CodeFigure({ html, language, title }: Props): ReactNode {
  return (
    <figure className="code-figure" data-copyable data-language={language}>
      {title && <figcaption>{title}</figcaption>}
      <CopyButton what={title ?? language} />
      <div className="code-figure-text" dangerouslySetInnerHTML={{ __html: html }} />
    </figure>
  );
}
