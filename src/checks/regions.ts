// Regions of a source file: the lines between `// #region name` and `// #endregion name`, embedded in chapters by name,
// never by line number.
import type { Finding } from './finding';

/** A named part of a file. The lines are those between the marks, without the indentation they share. */
export interface Region {
  name: string;
  text: string;
  /** 1-based line of the file at which the region's text begins. */
  line: number;
}

const mark = /^\s*\/\/\s*#(region|endregion)\b[ \t]*(.*?)\s*$/;

function withoutSharedIndent(lines: readonly string[]): string {
  const filled = lines.filter((line) => line.trim() !== '');
  const indent = Math.min(...filled.map((line) => line.length - line.trimStart().length));
  return filled.length === 0 ? '' : lines.map((line) => line.slice(indent)).join('\n');
}

/**
 * Reads the regions of a text. Regions may nest; the marks of inner regions are left out of the outer one's text.
 * A mark without a name, a name used twice, an end without a beginning and a region never ended are findings.
 */
export function readRegions(file: string, text: string): { regions: Map<string, Region>; findings: Finding[] } {
  const regions = new Map<string, Region>();
  const findings: Finding[] = [];
  const open: { name: string; line: number; lines: string[] }[] = [];
  const complain = (line: number, column: number, message: string, mend: string): void => {
    findings.push({ check: 'regions', file, line, column, message, mend });
  };
  text.split('\n').forEach((content, index) => {
    const found = mark.exec(content);
    if (!found) {
      for (const region of open) region.lines.push(content);
      return;
    }
    const [, kind, name = ''] = found;
    const column = content.indexOf('//') + 1;
    if (name === '') {
      complain(index + 1, column, `This #${kind ?? ''} has no name.`, 'Write the name of the region behind it.');
    } else if (kind === 'region') {
      if (regions.has(name) || open.some((region) => region.name === name)) {
        complain(index + 1, column, `The region "${name}" is in this file twice.`, 'Rename one of the two.');
      }
      open.push({ name, line: index + 2, lines: [] });
    } else if (open.at(-1)?.name === name) {
      const region = open.pop();
      if (region) regions.set(name, { name, text: withoutSharedIndent(region.lines), line: region.line });
    } else {
      const inner = open.at(-1);
      const mend = inner ? `End the region "${inner.name}" first.` : `Write \`// #region ${name}\` above it.`;
      complain(index + 1, column, `This ends the region "${name}", which is not open here.`, mend);
    }
  });
  for (const region of open) {
    const mend = `Write \`// #endregion ${region.name}\` behind its last line.`;
    complain(region.line - 1, 1, `The region "${region.name}" is never ended.`, mend);
  }
  return { regions, findings };
}
