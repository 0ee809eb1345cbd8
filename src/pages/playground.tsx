// The page "Playground".
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';

import Playground from '@site/src/components/Playground';

export default function PlaygroundPage(): ReactNode {
  return (
    <Layout
      title={translate({ id: 'playground.title', message: 'Playground' })}
      description={translate({
        id: 'playground.description',
        message:
          'Write an AWS Step Functions workflow, run it in the page, break its tasks and share it as a link. Nothing leaves your browser.',
      })}
    >
      <main className="check-page">
        <h1>
          <Translate id="playground.title">Playground</Translate>
        </h1>
        <p>
          <Translate id="playground.lead">
            Write a workflow and run it. Make its tasks fail, answer the ones that wait, and share all of it as a link.
            Nothing leaves your browser.
          </Translate>
        </p>
        <noscript>
          <p>
            <Translate id="playground.noscript">The playground needs JavaScript.</Translate>
          </p>
        </noscript>
        <Playground />
      </main>
    </Layout>
  );
}
