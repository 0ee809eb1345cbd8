// Check: every definition is one that CreateStateMachine accepts, by the room that knows: src/asl/validate.
import { validate } from '../asl/index';
import type { ContentCheck } from './contentCheck';

export const definitions: ContentCheck = {
  name: 'definitions',
  description: 'Every definition parses and validates, its references hold, and AWS would warn of nothing.',
  run: ({ examples }) =>
    examples.flatMap(({ definition, type }) =>
      validate(definition.document, { type }).map(({ code, message, mend, location, line, column }) => ({
        check: 'definitions',
        file: definition.file,
        line,
        column,
        message: `${code}: ${message}${location === undefined ? '' : ` (${location})`}`,
        mend,
      })),
    ),
};
