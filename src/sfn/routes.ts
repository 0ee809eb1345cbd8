// The routing configuration of an alias: checked, and chosen from (Step Functions API Reference, CreateStateMachineAlias,
// "routingConfiguration"; Developer Guide, "State machine aliases").
import type { RoutingConfigurationListItem } from '@aws-sdk/client-sfn';
import type { SeededChance } from '../asl';
import { apiErrors } from './apiError';
import { list, structure, text, whole } from './inputShape';
import {
  parseStateMachineArn,
  unqualifiedArn,
  type Route,
  type StateMachine,
  type StateMachines,
} from './stateMachines';

export const routesShape = list(
  structure({ stateMachineVersionArn: text(256), weight: whole(0, 100) }, 'stateMachineVersionArn', 'weight'),
  {
    min: 1,
    max: 2,
    item: 'RoutingConfigurationListItem',
  },
);

/**
 * The routes of an alias, and the state machine whose versions they point to.
 * @param given passed the check of the input: one or two, with all members.
 * @param owner whose alias it is; absent of an alias that is being made.
 * @throws ApiError InvalidArn, ValidationException, ResourceNotFound
 */
export function checkRoutes(
  machines: StateMachines,
  given: readonly RoutingConfigurationListItem[],
  owner?: StateMachine,
): { readonly machine: StateMachine; readonly routes: readonly Route[] } {
  const routes = given.map(({ stateMachineVersionArn = '', weight = 0 }) => ({ stateMachineVersionArn, weight }));
  const arns = routes.map((route) => route.stateMachineVersionArn);
  const refuse = (rule: string) =>
    apiErrors.validation(`Routing configuration must contain ${rule}. Received: [${arns.join(', ')}]`);
  if (arns.some((arn) => !/^\d+$/.test(parseStateMachineArn(arn).qualifier ?? '')))
    throw refuse('state machine version ARNs');
  if (new Set(arns).size < arns.length) throw refuse('distinct state machine version ARNs');
  if (new Set(arns.map(unqualifiedArn)).size > 1) throw refuse('version ARNs of the same state machine');
  const weights = routes.map((route) => route.weight);
  if (weights.reduce((sum, weight) => sum + weight, 0) !== 100) {
    throw apiErrors.validation(
      `Sum of routing configuration weights must equal 100. Received: [${weights.join(', ')}]`,
    );
  }
  const found = arns.map((arn) => machines.version(arn)?.machine);
  const [machine] = found;
  if (!machine || found.includes(undefined)) throw apiErrors.resourceDoesNotExist();
  if (owner && machine !== owner) throw refuse('version ARNs of the same state machine');
  return { machine, routes };
}

/** Picks a route with the probability of its weight. */
export function chooseRoute(routes: readonly Route[], chance: SeededChance): Route | undefined {
  let left = Math.floor(chance.random() * 100);
  return routes.find((route) => (left -= route.weight) < 0);
}

export function sameRoutes(a: readonly Route[], b: readonly Route[]): boolean {
  const texts = (routes: readonly Route[]) =>
    routes
      .map((route) => `${route.stateMachineVersionArn} ${route.weight}`)
      .sort()
      .join();
  return texts(a) === texts(b);
}
