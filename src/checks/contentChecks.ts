// The one ordered list of content checks. A new check is a file beside this one and a line here.
import type { ContentCheck } from './contentCheck';
import { embeddings } from './embeddings';
import { exampleFolders } from './exampleFolders';
import { fences } from './fences';
import { frontMatter } from './frontMatter';
import { headings } from './headings';
import { links } from './links';
import { pageSyntax } from './pageSyntax';
import { translations } from './translations';
import { typeScript } from './typeScript';

export const contentChecks: readonly ContentCheck[] = [
  exampleFolders,
  pageSyntax,
  frontMatter,
  headings,
  embeddings,
  translations,
  fences,
  links,
  typeScript,
];
