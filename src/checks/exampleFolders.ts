// Check: every folder of examples/ is complete and fits its schemas (DESIGN, "An example is a folder").
import type { ContentCheck } from './contentCheck';

export const exampleFolders: ContentCheck = {
  name: 'examples',
  description: 'Every example has its definition, its texts in both languages, its scenarios and well-formed regions.',
  run: ({ exampleFindings }) => exampleFindings,
};
