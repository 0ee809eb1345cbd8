// The home page: in one screen, what the site is, and a workflow to look at.
import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import clsx from 'clsx';

import Workflow from '@site/src/components/Workflow';

import styles from './index.module.css';

function Promises(): ReactNode {
  return (
    <ul className={styles.promises}>
      <li>
        <h2>
          <Translate id="home.drawn.title">Drawn from the definition</Translate>
        </h2>
        <p>
          <Translate id="home.drawn.text">
            No screenshots. Each diagram is generated from the workflow you would deploy, so the two cannot disagree.
          </Translate>
        </p>
      </li>
      <li>
        <h2>
          <Translate id="home.compiled.title">Run before you copy</Translate>
        </h2>
        <p>
          <Translate id="home.compiled.text">
            Each TypeScript snippet is compiled in strict mode and run with the real AWS SDK. One that does something
            else stops the build.
          </Translate>
        </p>
      </li>
      <li>
        <h2>
          <Translate id="home.judged.title">Compared with AWS</Translate>
        </h2>
        <p>
          <Translate id="home.judged.text">
            What the notes say a workflow does is checked against answers recorded on the real service.
          </Translate>
        </p>
      </li>
    </ul>
  );
}

export default function Home(): ReactNode {
  return (
    <Layout
      title={translate({ id: 'home.title', message: 'Lab notes on AWS Step Functions' })}
      description={translate({
        id: 'home.description',
        message:
          'Learn to automate workflows with AWS Step Functions from notes whose every workflow runs in the page. No AWS account needed.',
      })}
    >
      <main className={styles.home}>
        <div className={styles.opening}>
          <p className={styles.kicker}>
            <Translate id="home.kicker">Lab notes on AWS Step Functions</Translate>
          </p>
          <h1>
            <Translate id="home.heading">Workflows, one step at a time.</Translate>
          </h1>
          <p className={styles.lead}>
            <Translate id="home.lead">
              Passo teaches you to automate work with AWS Step Functions: to draw it, to write it, and to know what
              happens when a step fails. You need no AWS account.
            </Translate>
          </p>
          <p className={styles.actions}>
            <Link className={clsx(styles.button)} to="/docs/start/first-workflow/">
              <Translate id="home.start">Run your first workflow</Translate>
            </Link>
            <Link to="/docs/paths/">
              <Translate id="home.paths">Where to begin</Translate>
            </Link>
          </p>
        </div>
        <div className={styles.figure}>
          <Workflow id="first-workflow" />
        </div>
        <Promises />
      </main>
    </Layout>
  );
}
