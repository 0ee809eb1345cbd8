// The figure of a published page: its HTML is in the page already, so no script carries it a second time.
// On the first load React keeps that HTML; when the reader comes by a link inside the site, it is read from the page's file.
import { useEffect, useState, type ReactNode } from 'react';
import { useLocation } from '@docusaurus/router';

import type { WorkflowContentProps } from './WorkflowContentProps';

async function htmlOf(pathname: string, elementId: string, signal: AbortSignal): Promise<string | undefined> {
  const response = await fetch(pathname, { signal });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return page.getElementById(elementId)?.innerHTML;
}

export default function WorkflowFromPage({ elementId }: WorkflowContentProps): ReactNode {
  const { pathname } = useLocation();
  const [html, setHtml] = useState(() => document.getElementById(elementId)?.innerHTML);
  useEffect(() => {
    if (html !== undefined) return undefined;
    const leaving = new AbortController();
    htmlOf(pathname, elementId, leaving.signal).then(setHtml, () => undefined);
    return () => leaving.abort();
  }, [html, pathname, elementId]);
  return (
    <figure
      id={elementId}
      className="workflow"
      aria-busy={html === undefined}
      dangerouslySetInnerHTML={{ __html: html ?? '' }}
    />
  );
}
