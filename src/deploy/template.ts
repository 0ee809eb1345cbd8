// The parts of a CloudFormation template as plain objects, intrinsic functions in their long form (CloudFormation
// template reference); templateYaml.ts writes the short forms.
import type { JsonValue } from '../asl/index';

export type TemplatePart = string | number | boolean | TemplatePart[] | { [key: string]: TemplatePart };
export type TemplateObject = { [key: string]: TemplatePart };

/** A template. Sections that would be empty are left out. */
export interface CloudFormationTemplate {
  AWSTemplateFormatVersion: '2010-09-09';
  Transform?: 'AWS::Serverless-2016-10-31';
  Description: string;
  Parameters?: Record<string, TemplateObject>;
  Globals?: TemplateObject;
  Resources: Record<string, TemplateResource>;
  Outputs: Record<string, TemplateObject>;
}

export interface TemplateResource {
  Type: string;
  Metadata?: TemplateObject;
  Properties: TemplateObject;
}

/** A comment above the part at this path. */
export interface TemplateComment {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** The key of a table, as a simulated account has it. */
export interface TableKeys {
  readonly partitionKey: { readonly name: string; readonly type: string };
  readonly sortKey?: { readonly name: string; readonly type: string };
}

/** What a template is made of. */
export interface Workflow {
  /** Name of the state machine. */
  readonly name: string;
  readonly summary?: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly definition: {
    readonly text: string;
    readonly format: 'json' | 'yaml';
    readonly value?: JsonValue | undefined;
  };
  /** The text of handlers.ts, where the functions are the example's own. */
  readonly handlers?: { readonly file: string; readonly text: string } | undefined;
  /** Keys of tables by their names, where they are known. */
  readonly tables?: Readonly<Record<string, TableKeys>> | undefined;
}

export const ref = (name: string): TemplateObject => ({ Ref: name });
export const getAtt = (name: string, attribute: string): TemplateObject => ({ 'Fn::GetAtt': [name, attribute] });
export const sub = (text: string): TemplateObject => ({ 'Fn::Sub': text });

/** `reserve-stock` -> `ReserveStock`: logical ids have letters and digits only. */
export function logicalName(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') || 'Thing';
}
