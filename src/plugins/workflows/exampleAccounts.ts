// Examples with an account -> modules for the player's worker: what each account begins with and its Lambda functions, types
// stripped, as a chunk that is loaded when the example is run.
import { handlersCode, type Example } from '../../checks';

/** The name of an account's module, beside the one that lists them. */
export function accountFileName({ id }: Pick<Example, 'id'>): string {
  return `account-${id}.js`;
}

/** The module of one account: an ExampleAccount. */
export function accountModule({ account = {}, handlers }: Pick<Example, 'account' | 'handlers'>): string {
  const code = handlers ? `,\n  handlers: ${handlersCode(handlers)}` : '';
  const seed = JSON.stringify(JSON.stringify(account));
  return `export default {\n  seed: JSON.parse(${seed})${code},\n};\n`;
}

/** The module that lists the accounts by the folders of their examples. */
export function accountsModule(examples: readonly Pick<Example, 'id' | 'account'>[]): string {
  const entries = examples
    .filter(({ account }) => account)
    .map((example) => `  ${JSON.stringify(example.id)}: () => import('./${accountFileName(example)}'),`);
  return `export default {\n${entries.join('\n')}\n};\n`;
}
