// The page "Editions": what an edition is, and those that there are.
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import data from '@passo/editions.json';

import type { ListedEdition } from '@site/src/components/EditionLine/EditionsData';

import styles from './editions.module.css';

// Links to editions are plain: they are other sites to the router, and to the check of links.
function EditionItem({ name, cutIn, url, commit, sourceUrl }: ListedEdition): ReactNode {
  return (
    <li>
      {url === undefined ? <strong>{name}</strong> : <a href={url}>{name}</a>}
      <span>{cutIn}</span>
      {sourceUrl !== undefined && (
        <span>
          <Translate id="editions.source">Cut from commit</Translate>{' '}
          <a href={sourceUrl}>
            <code>{commit}</code>
          </a>
        </span>
      )}
    </li>
  );
}

function EditionList(): ReactNode {
  const { inEdition, editions } = data;
  if (inEdition) {
    return (
      <p>
        <Translate id="editions.inEdition" values={{ name: inEdition.name }}>
          {'You are reading edition {name}. An edition does not know the ones after it:'}
        </Translate>{' '}
        <a href={inEdition.listUrl}>
          <Translate id="editions.listed">all editions are listed in the current site</Translate>
        </a>
        .
      </p>
    );
  }
  if (editions.length === 0) {
    return (
      <p>
        <Translate id="editions.none">There is no edition yet.</Translate>
      </p>
    );
  }
  return (
    <>
      <ul className={styles.list}>
        {editions.map((edition) => (
          <EditionItem key={edition.name} {...edition} />
        ))}
      </ul>
      {editions.some(({ url }) => url === undefined) && (
        <p>
          <Translate id="editions.notBuilt">
            An edition without a link is not part of this copy of the site. Two commands, in this order, put it in:
          </Translate>{' '}
          <code>npm run editions</code>, <code>npm run build</code>
        </p>
      )}
    </>
  );
}

export default function Editions(): ReactNode {
  return (
    <Layout
      title={translate({ id: 'editions.title', message: 'Editions' })}
      description={translate({
        id: 'editions.description',
        message:
          'Editions of Passo: the whole site as it was in one month, with its workflows, its engine and its search.',
      })}
    >
      <main className={styles.page}>
        <h1>
          <Translate id="editions.title">Editions</Translate>
        </h1>
        <p>
          <Translate id="editions.what">
            An edition is the whole site as it was in one month: notes, workflows, the engine that runs them, the limits
            and prices it states, and search. It stays as it was.
          </Translate>
        </p>
        <p>
          <Translate id="editions.when">
            Refer to an edition when what you cite must not change. To learn, read the current site: mistakes are
            corrected only there.
          </Translate>
        </p>
        <EditionList />
      </main>
    </Layout>
  );
}
