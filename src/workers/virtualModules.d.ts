// The module that src/plugins/workflows puts in place of this name: each account is a chunk of its own, loaded when asked for.
declare module '@passo/exampleAccounts' {
  import type { ExampleAccount } from '@site/src/workers/exampleAccount';
  const accounts: Readonly<Record<string, () => Promise<{ default: ExampleAccount }>>>;
  export default accounts;
}
