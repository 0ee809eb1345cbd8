// Runs the content checks before anything is built: a finding stops `npm run build` with its place and its mend.
// While writing (`npm start`) findings are shown and the site goes on.
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';

import { formatReport, isError, runChecks, type Report } from '../../checks';

/** Both locales are built in one process; the sources are the same, so they are checked once. */
const checked = new Map<string, Promise<Report>>();

function checkOnce(siteDir: string): Promise<Report> {
  const report = checked.get(siteDir) ?? runChecks(siteDir);
  checked.set(siteDir, report);
  return report;
}

/** The error that ends the build; its stack would only tell where in Docusaurus the plugins are loaded. */
function stop(report: Report): Error {
  const error = new Error(`The content checks stop the build.\n\n${formatReport(report)}`);
  error.stack = error.message;
  return error;
}

export default async function contentChecks({ siteDir }: LoadContext): Promise<Plugin> {
  const writing = process.env.NODE_ENV === 'development';
  if (!writing) {
    const report = await checkOnce(siteDir);
    if (report.findings.some(isError)) throw stop(report);
    if (report.findings.length > 0) console.warn(formatReport(report));
  }
  return {
    name: 'passo-content-checks',
    getPathsToWatch: () => ['docs', 'blog', 'examples', 'i18n'].map((folder) => path.join(siteDir, folder, '**/*')),
    async loadContent() {
      if (!writing) return;
      const report = await runChecks(siteDir);
      if (report.findings.length > 0) console.error(formatReport(report));
    },
  };
}
