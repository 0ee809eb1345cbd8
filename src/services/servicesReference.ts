// The services as data: what the reference page "The simulated account" is rendered from.
import type { LocalisedText } from '../asl';
import { createSimulatedAccount } from './simulatedAccount';

/** One row of the reference. */
export interface ServiceReference {
  readonly title: string;
  /** The ends of the Resource ARNs that are answered: `dynamodb:putItem`, `aws-sdk:dynamodb:putItem`. */
  readonly resources: readonly string[];
  readonly differs: LocalisedText;
}

/** Every service of the simulated account, in the order of its table. */
export function servicesReference(): readonly ServiceReference[] {
  return createSimulatedAccount().services.map(({ title, optimised, sdk, actions, differs }) => {
    const names = Object.keys(actions);
    return {
      title,
      resources: [
        ...(optimised ? names.map((action) => `${optimised.service}:${action}`) : []),
        ...(sdk ? names.map((action) => `aws-sdk:${sdk.service}:${action}`) : []),
      ],
      differs,
    };
  });
}
