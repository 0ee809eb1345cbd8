// A code block written in React (not Markdown, whose fences are coloured at build): plain, with its copy button.
import type { ReactNode } from 'react';

import CodeFigure from '@site/src/components/CodeFigure';

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

interface Props {
  children?: ReactNode;
  title?: string;
  language?: string;
}

export default function CodeBlock({ children, title, language = 'text' }: Props): ReactNode {
  const text = Array.isArray(children) ? children.join('') : String(children ?? '');
  const html = `<pre><code>${escapeHtml(text.trimEnd())}</code></pre>`;
  return <CodeFigure html={html} language={language} {...(title ? { title } : {})} />;
}
