// The worker side of "Check a definition": one request, one answer.
import { checkDefinition, type DefinitionCheckRequest } from './definitionCheck';

self.addEventListener('message', (event: MessageEvent<DefinitionCheckRequest>) => {
  self.postMessage(checkDefinition(event.data));
});
