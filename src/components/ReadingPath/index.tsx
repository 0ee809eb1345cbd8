// <ReadingPath> in a page, around a numbered list of links to chapters: after the page is loaded each has a box to tick, and a line
// says how far the reader is and what comes next. What was ticked stays in this browser.
import { Children, isValidElement, useEffect, useId, useState, type ReactElement, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';

import { keepRead, readChapters } from './readChapters';

interface Chapter {
  /** Address below the base URL of the language, so that what was read counts in both. */
  id: string;
  href: string;
  link: ReactElement;
  title: string;
}

type WithChildren = ReactElement<{ children?: ReactNode; href?: string }>;

function elementsIn(node: ReactNode): WithChildren[] {
  return Children.toArray(node).filter((child): child is WithChildren => isValidElement(child));
}

/** The first link of each item of the list that the page wrote. */
function chaptersIn(node: ReactNode, baseUrl: string): Chapter[] {
  return elementsIn(node).flatMap((child) => {
    const { href, children } = child.props;
    if (href === undefined) return chaptersIn(children, baseUrl);
    const id = href.startsWith(baseUrl) ? href.slice(baseUrl.length) : href;
    return [{ id, href, link: child, title: String(children) }];
  });
}

function Progress({ chapters, read }: { chapters: Chapter[]; read: ReadonlySet<string> }): ReactNode {
  const done = chapters.filter(({ id }) => read.has(id)).length;
  const next = chapters.find(({ id }) => !read.has(id));
  return (
    <p className="reading-progress" role="status">
      <Translate id="path.progress" values={{ done, all: chapters.length }}>
        {'{done} of {all} read.'}
      </Translate>{' '}
      {done > 0 && next && (
        <Translate id="path.next" values={{ chapter: <Link to={next.href}>{next.title}</Link> }}>
          {'Go on with {chapter}.'}
        </Translate>
      )}
    </p>
  );
}

export default function ReadingPath({ children }: { children: ReactNode }): ReactNode {
  const chapters = chaptersIn(children, useBaseUrl('/'));
  const name = useId();
  // Undefined until the browser has told: the HTML of the site has the list alone.
  const [read, setRead] = useState<ReadonlySet<string>>();
  useEffect(() => setRead(readChapters()), []);
  const tick = (id: string, isRead: boolean): void => setRead(keepRead(id, isRead));
  return (
    <div className="reading-path">
      <ol>
        {chapters.map(({ id, link, title }, index) => (
          <li key={id} data-read={read?.has(id)}>
            {read && (
              <input
                type="checkbox"
                id={`${name}-${String(index)}`}
                aria-label={translate({ id: 'path.read', message: 'I have read “{chapter}”' }, { chapter: title })}
                checked={read.has(id)}
                onChange={(event) => tick(id, event.target.checked)}
              />
            )}
            {link}
          </li>
        ))}
      </ol>
      {read && <Progress chapters={chapters} read={read} />}
    </div>
  );
}
