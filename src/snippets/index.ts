// The room's door: what a snippet of the site runs against, and how.
export { accountFor, snippetHome, type LoadedExample } from './accountFor';
export {
  knownModules,
  moduleParameters,
  runSnippet,
  type CompiledSnippet,
  type SnippetModule,
  type SnippetResult,
} from './runSnippet';
