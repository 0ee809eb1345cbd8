// Says hello in both of the ways a message can be written.
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

export default function Greeting({ name }: { name: string }): ReactNode {
  const title = translate({ id: 'greeting.title', message: 'A greeting for {name}' }, { name });
  return (
    <p title={title}>
      <Translate id="greeting.text">Hello, dear reader of these notes</Translate>
    </p>
  );
}
