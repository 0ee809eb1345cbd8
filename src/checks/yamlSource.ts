// Reads a YAML file of the site against a zod schema, so that every complaint has its line and column.
// Knows YAML 1.2 through the `yaml` package, and how to say a zod issue in one plain sentence.
import { parse as parseJson, type ParseError } from 'jsonc-parser';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type Pair } from 'yaml';
import type * as z from 'zod';
import type { Finding, Place } from './finding';

export type YamlPath = readonly (string | number)[];

/** A YAML text with the means to find the place of any path in it. */
export interface YamlSource {
  /** Path of the file, relative to the root of the repository. */
  file: string;
  text: string;
  /** The text as plain values; what could be read of it when the syntax is broken. */
  value: unknown;
  /** What breaks the syntax; empty for a well-formed file. */
  syntax: Finding[];
  /** Where the value at `path` begins; where it would belong (its nearest ancestor) when it is not there. */
  placeOf(path: YamlPath): Place;
  /** Where the key that holds the value at `path` begins; like `placeOf` for items of a list. */
  placeOfKey(path: YamlPath): Place;
  has(path: YamlPath): boolean;
}

interface Step {
  node: Node | null;
  pair: Pair | undefined;
}

function stepInto(node: Node | null, key: string | number): Step | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    return pair ? { node: (pair.value as Node | null) ?? null, pair: pair as Pair } : undefined;
  }
  if (isSeq(node) && typeof key === 'number') {
    const item = node.items[key] as Node | undefined;
    return item ? { node: item, pair: undefined } : undefined;
  }
  return undefined;
}

/** What YAML allows and JSON does not, and so the programs that read the file do not either. */
function looseJson(text: string): { offset: number; reason: string }[] {
  const errors: ParseError[] = [];
  parseJson(text, errors, { allowTrailingComma: false, disallowComments: true });
  const reason = 'JSON has no comma before a closing bracket, no comment, and double quotes only';
  return errors.map(({ offset }) => ({ offset, reason }));
}

/**
 * Reads YAML text. `file` is only for the places; nothing is read from disk. Never throws: broken syntax is in `syntax`.
 * `lineOffset` is the number of lines that stand before the text in its file (for front matter).
 */
export function readYamlText(check: string, file: string, text: string, lineOffset = 0): YamlSource {
  // JSON is YAML: this reader serves for both.
  const isJson = file.endsWith('.json');
  const lines = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
  };
  const startOf = (step: Step): number | undefined =>
    step.node?.range?.[0] ?? (step.pair?.key as Node | undefined)?.range?.[0];
  const walk = (path: YamlPath): { steps: Step[]; complete: boolean } => {
    const steps: Step[] = [{ node: document.contents as Node | null, pair: undefined }];
    for (const key of path) {
      const next = stepInto(steps.at(-1)?.node ?? null, key);
      if (!next) return { steps, complete: false };
      steps.push(next);
    }
    return { steps, complete: true };
  };
  const placeOfKey = (path: YamlPath): Place => {
    const { steps } = walk(path);
    for (const step of steps.reverse()) {
      const key = (step.pair?.key as Node | undefined)?.range?.[0];
      const offset = key ?? startOf(step);
      if (offset !== undefined) return at(offset);
    }
    return at(0);
  };
  const brokenAt = document.errors.map(({ pos, message }) => ({ offset: pos[0], reason: message }));
  if (isJson && brokenAt.length === 0) brokenAt.push(...looseJson(text));
  return {
    file,
    text,
    value: brokenAt.length > 0 ? undefined : document.toJS(),
    // The first error only: what follows is mostly its consequence.
    syntax: brokenAt.slice(0, 1).map(({ offset, reason }) => ({
      check,
      ...at(offset),
      message: `Not well-formed ${isJson ? 'JSON' : 'YAML'}: ${reason.replace(/\s+/g, ' ').replace(/\.$/, '')}.`,
      mend: isJson
        ? 'Mend the JSON at this place or just before it.'
        : 'Mend the YAML at this place; indentation is two spaces, and text with ": " or "#" in it needs quotes.',
    })),
    placeOf(path) {
      const { steps, complete } = walk(path);
      const last = steps.at(-1);
      if (complete && last) return at(startOf(last) ?? 0);
      return placeOfKey(path.slice(0, steps.length - 1));
    },
    placeOfKey,
    has: (path) => walk(path).complete,
  };
}

/** `title.pt-BR`, `tasks."Charge card".0-1`: a path as a reader would say it. */
function pathText(path: YamlPath): string {
  return path.map((key) => (/^[\w-]+$/.test(String(key)) ? String(key) : `"${String(key)}"`)).join('.');
}

/** Says one zod issue as findings, at its place in the file. */
function issueFindings(check: string, source: YamlSource, issue: z.core.$ZodIssue): Finding[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const name = pathText(path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      check,
      ...source.placeOfKey([...path, key]),
      message: `\`${pathText([...path, key])}\` is not a field of this file.`,
      mend: 'Remove it, or write the name of the field that was meant.',
    }));
  }
  if (issue.code === 'invalid_key') {
    return [
      {
        check,
        ...source.placeOfKey(path),
        message: `\`${name}\` is not a valid key here: ${issue.issues.map((inner) => inner.message).join('; ')}`,
        mend: 'Rename the key.',
      },
    ];
  }
  if (!source.has(path) && path.length > 0) {
    return [
      { check, ...source.placeOf(path), message: `\`${name}\` is missing.`, mend: `Add \`${name}\` to this file.` },
    ];
  }
  return [
    {
      check,
      ...source.placeOf(path),
      message: name === '' ? `The file does not fit: ${issue.message}.` : `\`${name}\` does not fit: ${issue.message}.`,
      mend: name === '' ? 'Write the file as a map of its fields.' : `Correct the value of \`${name}\`.`,
    },
  ];
}

/** Checks the values of a YAML source against a schema. Data is there only when nothing was found. */
export function readShape<T>(
  check: string,
  source: YamlSource,
  schema: z.ZodType<T>,
): { data?: T; findings: Finding[] } {
  if (source.syntax.length > 0) return { findings: source.syntax };
  const result = schema.safeParse(source.value);
  if (result.success) return { data: result.data, findings: [] };
  return { findings: result.error.issues.flatMap((issue) => issueFindings(check, source, issue)) };
}
