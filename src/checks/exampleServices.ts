// Check: the services that example.yaml names are those that its definition calls: cards, filters and search show them.
import { parseResource, type JsonValue } from '../asl/index';
import type { ContentCheck } from './contentCheck';
import { definitionStates } from './definitionStates';
import type { Example } from './examples';
import type { Finding } from './finding';

const check = 'services';

/** The service of a Resource, as its ARN names it; undefined where it names none. */
function serviceOf(resource: JsonValue | undefined): string | undefined {
  if (typeof resource !== 'string') return undefined;
  const parsed = parseResource(resource);
  switch (parsed.kind) {
    case 'optimised':
    case 'sdk':
      return parsed.service;
    case 'lambda':
      return 'lambda';
    case 'mapData':
      return 's3';
    default:
      return undefined;
  }
}

function resourcesOf(state: Record<string, JsonValue>): (JsonValue | undefined)[] {
  const inner = [state.ItemReader, state.ResultWriter].map((field) =>
    typeof field === 'object' && field !== null && !Array.isArray(field) ? field.Resource : undefined,
  );
  return [state.Resource, ...inner];
}

function exampleFindings({ definition, services, source }: Example): Finding[] {
  const called = new Set(
    definitionStates(definition.value).flatMap(({ state }) =>
      resourcesOf(state).flatMap((resource) => serviceOf(resource) ?? []),
    ),
  );
  const list = `[${[...called].join(', ')}]`;
  const surplus = services.flatMap((service, index) => {
    if (called.has(service)) return [];
    const message = `The definition does not call ${service}.`;
    return [{ check, ...source.placeOf(['services', index]), message, mend: `Write services: ${list}.` }];
  });
  const missing = [...called].flatMap((service) => {
    if (services.includes(service)) return [];
    const message = `The definition calls ${service}, which is not in \`services\`.`;
    return [{ check, ...source.placeOf(['services']), message, mend: `Write services: ${list}.` }];
  });
  return [...surplus, ...missing];
}

export const exampleServices: ContentCheck = {
  name: check,
  description: 'The services that example.yaml names are those that its definition calls.',
  run: ({ examples }) => examples.flatMap(exampleFindings),
};
