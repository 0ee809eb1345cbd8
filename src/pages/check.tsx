// The page "Check a definition".
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';

import CheckDefinition from '@site/src/components/CheckDefinition';

export default function Check(): ReactNode {
  return (
    <Layout
      title={translate({ id: 'check.title', message: 'Check a definition' })}
      description={translate({
        id: 'check.description',
        message:
          'Paste an Amazon States Language definition and see what AWS would say of it, at its line, with its diagram. Nothing leaves the page.',
      })}
    >
      <main className="check-page">
        <h1>
          <Translate id="check.title">Check a definition</Translate>
        </h1>
        <p>
          <Translate id="check.lead">
            Type, paste or drop a definition in JSON or YAML. You see what is wrong, where, and how to mend it, and the
            workflow it draws. Nothing leaves this page.
          </Translate>
        </p>
        <noscript>
          <p>
            <Translate id="check.noscript">
              This page needs JavaScript. The same check runs on the command line:
            </Translate>{' '}
            <code>npm run -s asl -- validate FILE</code>
          </p>
        </noscript>
        <CheckDefinition />
      </main>
    </Layout>
  );
}
