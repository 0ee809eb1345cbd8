// The worker side of the player: keeps the latest run and answers questions about it.
import accounts from '@passo/exampleAccounts';

import { answerAbout } from './playerAnswers';
import type { AskMessage } from './playerProtocol';

const answers = answerAbout(async (example) => {
  // The name may come from a link.
  const load = Object.hasOwn(accounts, example) ? accounts[example] : undefined;
  return load && (await load()).default;
});

self.addEventListener('message', (event: MessageEvent<AskMessage>) => {
  const { id, question, ask } = event.data;
  Promise.resolve()
    .then(() => (answers[question] as (asked: unknown) => unknown)(ask))
    .then(
      (answer) => self.postMessage({ id, answer }),
      (error: unknown) => self.postMessage({ id, refusal: error instanceof Error ? error.message : String(error) }),
    );
});
