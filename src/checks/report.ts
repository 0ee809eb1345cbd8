// Says what the checks found: for people, with `file:line:column` that a terminal opens, and for GitHub's annotations.
import { compareFindings, isError, type Finding } from './finding';

/** What one run of all checks came to. Times are in milliseconds. */
export interface Report {
  findings: Finding[];
  /** The checks in the order they ran. */
  checks: { name: string; description: string; findings: number; milliseconds: number }[];
  examples: number;
  pages: number;
  milliseconds: number;
}

export type ReportFormat = 'text' | 'github';

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** One line on the whole run. */
export function summaryText({ findings, checks, examples, pages, milliseconds }: Report): string {
  const scope = `${count(checks.length, 'check')}, ${count(examples, 'example')}, ${count(pages, 'page')}`;
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  const errors = findings.filter(isError);
  const warnings = findings.length - errors.length;
  const warned = warnings === 0 ? '' : `, ${count(warnings, 'warning')}`;
  if (errors.length === 0) return `No findings${warned} (${scope}; ${seconds}).`;
  const files = new Set(errors.map((finding) => finding.file)).size;
  return `${count(errors.length, 'finding')} in ${count(files, 'file')}${warned} (${scope}; ${seconds}).`;
}

function findingText({ check, file, line, column, message, mend, severity }: Finding): string {
  const mark = severity === undefined ? '' : `${severity}: `;
  return `${file}:${line}:${column}  ${mark}${message}\n    ${mend}  [${check}]`;
}

/** GitHub's workflow command: `%`, line ends and, in properties, `:` and `,` are written as percent codes. */
function annotation({ check, file, line, column, message, mend, severity }: Finding): string {
  const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = `file=${property(file)},line=${line},col=${column},title=${property(check)}`;
  return `::${severity ?? 'error'} ${place}::${data(`${message}\n${mend}`)}`;
}

function timesText({ checks }: Report): string {
  return checks
    .map(({ name, description, findings, milliseconds }) => {
      return `${milliseconds.toFixed(0).padStart(6)} ms  ${String(findings).padStart(3)}  ${name.padEnd(24)} ${description}`;
    })
    .join('\n');
}

/** The whole report as text. `verbose` adds the time and the findings of each check. */
export function formatReport(
  report: Report,
  { format = 'text', verbose = false }: { format?: ReportFormat; verbose?: boolean } = {},
): string {
  const sorted = [...report.findings].sort(compareFindings);
  const parts = sorted.map(format === 'github' ? annotation : findingText);
  if (verbose) parts.push(timesText(report));
  parts.push(summaryText(report));
  return parts.join('\n');
}
