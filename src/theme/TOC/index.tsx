// The headings of the page, as a landmark of its own: beside a diary entry they stand outside <main>.
import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/TOC';
import TOC from '@theme-original/TOC';

export default function LabelledTOC(props: Props): ReactNode {
  return (
    // display: contents, so that the list still sticks to the column and not to this box.
    <nav
      style={{ display: 'contents' }}
      aria-label={translate({ id: 'passo.toc', message: 'On this page', description: 'Name of the list of headings' })}
    >
      <TOC {...props} />
    </nav>
  );
}
