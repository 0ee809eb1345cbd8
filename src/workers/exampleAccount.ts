// The account of an example as a build hands it to the worker: what it begins with and the code of its Lambda functions.
import type { AccountSeed, HandlersFactory } from '../services';

export interface ExampleAccount {
  seed: AccountSeed;
  handlers?: HandlersFactory;
}

/** Finds the account of an example by the name of its folder; undefined where it has none. */
export type LoadAccount = (example: string) => Promise<ExampleAccount | undefined>;
