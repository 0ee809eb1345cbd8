// A snippet that is meant to fail says so in its first line: `// @error TS2345`, with one code or several.

const declaration = /^\/\/\s*@error((?:[ \t]+TS\d+)+)[ \t]*$/;

/** The error codes that a snippet declares, in order; none when its first line is no declaration. */
export function declaredErrors(body: string): string[] {
  const [first = ''] = body.split('\n');
  const found = declaration.exec(first)?.[1];
  return found === undefined ? [] : found.trim().split(/\s+/);
}

/** The snippet as a reader sees it: without the line of its declaration. */
export function withoutDeclaration(body: string): string {
  return declaredErrors(body).length === 0 ? body : body.slice(body.indexOf('\n') + 1);
}
