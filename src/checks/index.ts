// The door of the content checks: the examples of the site, what its fences embed, and the checks with their report.
export { contentChecks } from './contentChecks';
export { readSite, type CheckContext, type ContentCheck } from './contentCheck';
export { declaredErrors, withoutDeclaration } from './declaredErrors';
export { mockedTasksOf, runExample } from './exampleRun';
export { expectationOf } from './exercises';
export { readExamples, type Example, type ExampleCode, type Exercise, type Scenario } from './examples';
export { handlersCode } from './handlersCode';
export { locales, type Locale, type Localised } from './exampleSchema';
export { parseFenceMeta, type FenceMeta } from './fenceMeta';
export { isError, type Finding, type Place } from './finding';
export { contentFolders, pageId } from './pages';
export { readRegion, type RegionResult } from './readRegion';
export { formatReport, summaryText, type Report, type ReportFormat } from './report';
export { runChecks } from './runChecks';
export { snippetCode } from './snippetCode';
export { readOutput } from './snippetOutput';
export { snippetPackages } from './snippetRuns';
export {
  fenceOutputFile,
  fenceSnippetId,
  runFile,
  snippetSources,
  withoutScenario,
  type Snippet,
} from './snippetSources';
export { terms, type Term } from './termTable';
export { updateSnippets } from './snippets';
// The references of the services that unmocked tasks of examples act on; plugins know src/services through the checks only.
export { serviceErrors, servicesReference, type ServiceErrorName, type ServiceReference } from '../services';
