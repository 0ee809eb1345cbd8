// The worker side of "Check a definition" and of its editor: one request, one answer.
import { answerPlace, checkDefinition, type DefinitionCheckRequest, type PlaceRequest } from './definitionCheck';

self.addEventListener('message', ({ data }: MessageEvent<DefinitionCheckRequest | PlaceRequest>) => {
  self.postMessage('about' in data ? answerPlace(data) : checkDefinition(data));
});
