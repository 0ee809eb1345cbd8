// The line on top of each page of an edition: which edition this is, and the way to the same page of the current site.
import type { ReactNode } from 'react';
import { useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

import { currentPath, type EditionPlace } from './currentPath';
import styles from './EditionLine.module.css';

export function EditionLine(): ReactNode {
  const { customFields } = useDocusaurusContext().siteConfig;
  // src/plugins/editions renders this in editions only, and there docusaurus.config.ts sets the field.
  const edition = customFields?.edition as EditionPlace;
  return (
    <aside className={styles.line} aria-label={translate({ id: 'edition.label', message: 'Edition' })}>
      <Translate id="edition.line" values={{ name: edition.name }}>
        {'Edition {name} of Passo, kept as it was.'}
      </Translate>{' '}
      {/* Another site to the router, and to the check of links. */}
      <a href={currentPath(useLocation().pathname, edition)}>
        <Translate id="edition.current">This page in the current site</Translate>
      </a>
    </aside>
  );
}
