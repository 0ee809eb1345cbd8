// Check: every page parses as MDX.
import type { ContentCheck } from './contentCheck';

export const pageSyntax: ContentCheck = {
  name: 'pages',
  description: 'Every chapter and diary entry parses as MDX.',
  run: ({ pages }) => pages.flatMap((page) => page.syntax),
};
