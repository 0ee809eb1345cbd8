// The one ordered list of content checks. A new check is a file beside this one and a line here.
import { chapterShape } from './chapterShape';
import { components } from './components';
import type { ContentCheck } from './contentCheck';
import { definitions } from './definitions';
import { embeddings } from './embeddings';
import { exampleFolders } from './exampleFolders';
import { exampleServices } from './exampleServices';
import { exercises } from './exercises';
import { facts } from './facts';
import { fencedJson } from './fencedJson';
import { fences } from './fences';
import { frontMatter } from './frontMatter';
import { headings } from './headings';
import { interfaceTranslations } from './interfaceTranslations';
import { links } from './links';
import { noSecrets } from './noSecrets';
import { pageSyntax } from './pageSyntax';
import { repositoryPages } from './repositoryPages';
import { scenarioRuns } from './scenarioRuns';
import { scenarioStates } from './scenarioStates';
import { snippets } from './snippets';
import { spelling } from './spelling';
import { terms } from './terms';
import { translatedText } from './translatedText';
import { translations } from './translations';
import { typeScript } from './typeScript';

export const contentChecks: readonly ContentCheck[] = [
  exampleFolders,
  definitions,
  exampleServices,
  scenarioStates,
  scenarioRuns,
  exercises,
  pageSyntax,
  frontMatter,
  headings,
  chapterShape,
  components,
  embeddings,
  translations,
  translatedText,
  terms,
  spelling,
  interfaceTranslations,
  fences,
  fencedJson,
  facts,
  links,
  repositoryPages,
  noSecrets,
  typeScript,
  snippets,
];
