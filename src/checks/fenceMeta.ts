// The words behind the language of a code fence: ```ts file=examples/x/client.ts region=start title="start.ts" {1,3-4}
// One reader for the checks and for the remark transform that embeds regions.

/** What a fence's meta string says. */
export interface FenceMeta {
  /** A file of the repository whose region is shown in place of the (empty) body. */
  file?: string;
  region?: string;
  title?: string;
  /** The name under which a `ts` fence runs; what it prints is recorded under it. */
  run?: string;
  /** What it runs on: an example, or `example/scenario`. */
  on?: string;
  /** The code with which the definition in a `json` or `yaml` fence is refused: it must be, and with no other. */
  refused?: string;
  /** The type of state machine that the definition is for, EXPRESS; STANDARD unless told. */
  type?: string;
  /** Words and pairs this reader gives no meaning to, in order, as written (`showLineNumbers`, `{1,3-4}`). */
  rest: string[];
}

const named = ['file', 'region', 'title', 'run', 'on', 'refused', 'type'] as const;

/** Splits at spaces that stand outside of double quotes and braces. */
function words(meta: string): string[] {
  const found: string[] = [];
  let word = '';
  let quoted = false;
  let depth = 0;
  for (const character of meta) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '{') depth += 1;
    else if (!quoted && character === '}') depth -= 1;
    if (/\s/.test(character) && !quoted && depth <= 0) {
      if (word) found.push(word);
      word = '';
    } else {
      word += character;
    }
  }
  if (word) found.push(word);
  return found;
}

/** Reads a fence's meta string (mdast's `code.meta`). Values may stand in double quotes. Never throws. */
export function parseFenceMeta(meta: string | null | undefined): FenceMeta {
  const result: FenceMeta = { rest: [] };
  for (const word of words(meta ?? '')) {
    const name = named.find((candidate) => word.startsWith(`${candidate}=`));
    if (!name) {
      result.rest.push(word);
      continue;
    }
    const value = word.slice(name.length + 1);
    result[name] = value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
  }
  return result;
}
