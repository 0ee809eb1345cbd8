// What the template must know of an example's handlers.ts: which function is which export, and what it reads from its
// environment (AWS SAM, AWS::Serverless::Function).

/** A file of handlers: `file` is its name beside the template. */
export interface Handlers {
  readonly file: string;
  readonly text: string;
}

/** The handler of the function `reserve-stock`: the export `reserveStock`. Undefined where there is no such export. */
export function handlerOf(handlers: Handlers | undefined, functionName: string): string | undefined {
  const exported = functionName.replaceAll(/[-_]+([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return handlers && new RegExp(`^export (?:async )?(?:function|const) ${exported}\\b`, 'm').test(handlers.text)
    ? `${handlers.file.replace(/\.\w+$/, '')}.${exported}`
    : undefined;
}

/**
 * Names of the environment variables that the handlers read, in the order of the text: those at `process.env`, and where
 * it is read by a name that is a value, all texts that are written as such names.
 */
export function environmentVariables({ text }: Handlers): string[] {
  const direct = [...text.matchAll(/process\.env(?:\.([A-Z][A-Z0-9_]*)|\[\s*['"]([A-Z][A-Z0-9_]*)['"]\s*\])/g)];
  const byValue = /process\.env\[\s*[a-z]/i.test(text)
    ? [...text.matchAll(/['"]([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)['"]/g)]
    : [];
  return [
    ...new Set([
      ...direct.map(([, dotted, quoted]) => dotted ?? quoted ?? ''),
      ...byValue.map(([, name]) => name ?? ''),
    ]),
  ];
}
