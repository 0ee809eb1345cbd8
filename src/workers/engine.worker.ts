// The worker side of the player and of the editor. For the player it keeps the latest run and answers questions about it;
// what only the editor needs (the drawing of diagrams, completions) is loaded with its first question. One script for both:
// the playground loads the language once.
import accounts from '@passo/exampleAccounts';

import type { DefinitionCheckRequest, PlaceRequest } from './definitionCheck';
import { answerAbout } from './playerAnswers';
import type { AskMessage } from './playerProtocol';

const answers = answerAbout(async (example) => {
  // The name may come from a link.
  const load = Object.hasOwn(accounts, example) ? accounts[example] : undefined;
  return load && (await load()).default;
});

async function answerEditor(request: DefinitionCheckRequest | PlaceRequest): Promise<void> {
  if ('about' in request) {
    const { answerPlace } = await import('./placeAnswer');
    self.postMessage(await answerPlace(request));
  } else {
    const { checkDefinition } = await import('./definitionCheck');
    self.postMessage(await checkDefinition(request));
  }
}

function answerPlayer({ id, question, ask }: AskMessage): void {
  Promise.resolve()
    .then(() => (answers[question] as (asked: unknown) => unknown)(ask))
    .then(
      (answer) => self.postMessage({ id, answer }),
      (error: unknown) => self.postMessage({ id, refusal: error instanceof Error ? error.message : String(error) }),
    );
}

self.addEventListener('message', ({ data }: MessageEvent<AskMessage | DefinitionCheckRequest | PlaceRequest>) => {
  if ('question' in data) answerPlayer(data);
  else void answerEditor(data);
});
