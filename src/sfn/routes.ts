// The routing configuration of an alias: checked, and chosen from (Step Functions API Reference, CreateStateMachineAlias,
// "routingConfiguration"; Developer Guide, "State machine aliases").
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
 * The state machine whose versions an alias points to.
 * @param routes passed the check of the input: one or two.
 * @throws ApiError InvalidArn, ValidationException, ResourceNotFound
 */
export function checkRoutes(machines: StateMachines, routes: readonly Route[]): StateMachine {
  const arns = routes.map((route) => route.stateMachineVersionArn);
  const received = `Received: [${arns.join(', ')}]`;
  if (arns.some((arn) => !/^\d+$/.test(parseStateMachineArn(arn).qualifier ?? ''))) {
    throw apiErrors.validation(`Routing configuration must contain state machine version ARNs. ${received}`);
  }
  if (new Set(arns).size < arns.length) {
    throw apiErrors.validation(`Routing configuration must contain distinct state machine version ARNs. ${received}`);
  }
  if (new Set(arns.map(unqualifiedArn)).size > 1) {
    throw apiErrors.validation(
      `Routing configuration must contain version ARNs of the same state machine. ${received}`,
    );
  }
  const weights = routes.map((route) => route.weight);
  if (weights.reduce((sum, weight) => sum + weight, 0) !== 100) {
    throw apiErrors.validation(
      `Sum of routing configuration weights must equal 100. Received: [${weights.join(', ')}]`,
    );
  }
  const [found] = arns.map((arn) => {
    const version = machines.version(arn);
    if (!version) throw apiErrors.resourceDoesNotExist();
    return version.machine;
  });
  if (!found) throw apiErrors.resourceDoesNotExist();
  return found;
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
