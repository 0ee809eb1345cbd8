// A template against CloudFormation's resource schemas, as @aws-cdk/aws-service-spec has them: names, required
// properties, types, references and attributes. What an intrinsic function becomes is not looked into.
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { PropertyType, Resource, SpecDatabase, TypeDefinition } from '@aws-cdk/service-spec-types';
import type { CloudFormationTemplate } from '../../src/deploy';

/** Answers what is wrong with templates; loads the schemas once (about 0.7 s). */
export function resourceSchemas(): { faultsOf(template: CloudFormationTemplate): string[] } {
  const database = loadAwsServiceSpecSync();
  return { faultsOf: (template) => faultsOf(database, template) };
}

const pseudoParameters = ['AWS::AccountId', 'AWS::Partition', 'AWS::Region', 'AWS::StackName'];

function faultsOf(database: SpecDatabase, template: CloudFormationTemplate): string[] {
  const faults: string[] = [];
  const types = new Map<string, Resource>();
  for (const [id, { Type, Properties }] of Object.entries(template.Resources)) {
    const [resource] = [...database.lookup('resource', 'cloudFormationType', 'equals', Type)];
    if (!/^[A-Za-z0-9]+$/.test(id)) faults.push(`${id}: no logical id`);
    if (!resource) {
      faults.push(`${id}: there is no resource ${Type}`);
      continue;
    }
    types.set(id, resource);
    faults.push(...objectFaults(database, id, resource.properties, Properties));
  }
  visitIntrinsics(template, (name, value) => {
    const referred = references(name, value);
    for (const { id, attribute } of referred) {
      const resource = types.get(id);
      if (attribute !== undefined && resource && !(attribute in resource.attributes) && !isSam(resource)) {
        faults.push(`${id} has no attribute ${attribute}`);
      }
      const isThere = resource !== undefined || id in (template.Parameters ?? {}) || pseudoParameters.includes(id);
      if (!isThere) faults.push(`${name} names ${id}, which is not there`);
    }
  });
  return faults;
}

/** The transform makes the AWS::Lambda::Function; its attributes are those of that. */
const isSam = ({ cloudFormationType }: Resource): boolean => cloudFormationType.startsWith('AWS::Serverless::');

/** What an intrinsic function refers to. */
export function references(name: string, value: unknown): { id: string; attribute?: string }[] {
  if (name === 'Ref') return [{ id: String(value) }];
  if (name === 'Fn::GetAtt') {
    const [id = '', attribute = ''] = value as string[];
    return [{ id, attribute }];
  }
  if (name !== 'Fn::Sub') return [];
  const [text, own] = Array.isArray(value) ? (value as [string, Record<string, unknown>]) : [String(value), {}];
  return [...text.matchAll(/\$\{([^}!]+)\}/g)].flatMap(([, inner = '']) => {
    if (inner in own) return [];
    const [id = '', attribute] = inner.includes('::') ? [inner] : inner.split('.');
    return [{ id, ...(attribute !== undefined && { attribute }) }];
  });
}

/** Calls `see` for each intrinsic function. */
export function visitIntrinsics(value: unknown, see: (name: string, value: unknown) => void): void {
  if (typeof value !== 'object' || value === null) return;
  const name = intrinsicOf(value);
  if (name !== undefined) see(name, (value as Record<string, unknown>)[name]);
  for (const inner of Object.values(value)) visitIntrinsics(inner, see);
}

function intrinsicOf(value: unknown): string | undefined {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const [name = ''] = keys;
  return keys.length === 1 && (name === 'Ref' || name.startsWith('Fn::')) ? name : undefined;
}

function objectFaults(
  database: SpecDatabase,
  place: string,
  properties: TypeDefinition['properties'],
  value: Record<string, unknown>,
): string[] {
  const faults: string[] = [];
  for (const [name, inner] of Object.entries(value)) {
    const property = properties[name];
    if (property) faults.push(...valueFaults(database, `${place}.${name}`, property.type, inner));
    else faults.push(`${place} has no property ${name}`);
  }
  for (const [name, { required }] of Object.entries(properties)) {
    if (required && !(name in value)) faults.push(`${place} must have ${name}`);
  }
  return faults;
}

function valueFaults(database: SpecDatabase, place: string, type: PropertyType, value: unknown): string[] {
  if (intrinsicOf(value) !== undefined) return [];
  const wrong = [`${place}: ${JSON.stringify(value)} is no ${type.type}`];
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  switch (type.type) {
    case 'string':
    case 'date-time':
      return typeof value === 'string' ? [] : wrong;
    case 'number':
      return typeof value === 'number' ? [] : wrong;
    case 'integer':
      return Number.isInteger(value) ? [] : wrong;
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong;
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((item, index) => valueFaults(database, `${place}[${index}]`, type.element, item))
        : wrong;
    case 'map':
      return isObject
        ? Object.entries(value).flatMap(([key, item]) => valueFaults(database, `${place}.${key}`, type.element, item))
        : wrong;
    case 'ref':
      return isObject
        ? objectFaults(
            database,
            place,
            database.get('typeDefinition', type.reference).properties,
            value as Record<string, unknown>,
          )
        : wrong;
    case 'union': {
      const all = type.types.map((one) => valueFaults(database, place, one, value));
      return all.find((faults) => faults.length === 0) ?? all[0] ?? [];
    }
    case 'json':
    case 'tag':
    case 'null':
      return [];
  }
}
