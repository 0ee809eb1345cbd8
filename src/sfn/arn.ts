// The ARNs of the Step Functions API: taken apart, made and refused in AWS's words (Service Authorization Reference,
// "Resource types defined by AWS Step Functions").
import { apiErrors } from './apiError';

/** Whose resources an account holds. */
export interface Home {
  /** `aws` */
  readonly partition: string;
  readonly region: string;
  /** 12 digits. */
  readonly accountId: string;
}

export type ArnKind = 'stateMachine' | 'execution' | 'express' | 'activity' | 'mapRun';

/** An ARN of this service, taken apart. */
export interface StatesArn {
  readonly kind: ArnKind;
  /** The parts after the kind: name, then version or alias, or execution name, ... */
  readonly parts: readonly string[];
}

/** `arn:aws:states:us-east-1:111111111111:<kind>:<parts>` */
export function statesArn(home: Home, kind: ArnKind, ...parts: readonly string[]): string {
  return ['arn', home.partition, 'states', home.region, home.accountId, kind, ...parts].join(':');
}

/**
 * Takes an ARN apart.
 * @param kinds what the operation works on.
 * @throws ApiError InvalidArn
 */
export function parseArn(text: string, ...kinds: readonly ArnKind[]): StatesArn {
  if (!text.startsWith('arn:')) throw apiErrors.invalidArn(`Invalid ARN prefix: ${text}`);
  const [, partition = '', service = '', , accountId = '', kind = '', ...parts] = text.split(':');
  const known: readonly string[] = [
    'stateMachine',
    'execution',
    'express',
    'activity',
    'mapRun',
  ] satisfies readonly ArnKind[];
  if (
    partition === '' ||
    service !== 'states' ||
    !/^\d{12}$/.test(accountId) ||
    parts.length === 0 ||
    parts[0] === ''
  ) {
    throw apiErrors.invalidArn(`Invalid ARN format: ${text}`);
  }
  if (!known.includes(kind) || !kinds.includes(kind as ArnKind)) {
    throw apiErrors.invalidArn(`Resource type not valid in this context: ${kind}`);
  }
  return { kind: kind as ArnKind, parts };
}

/** @throws ApiError InvalidArn when it is not the ARN of an IAM role. */
export function checkRoleArn(text: string): void {
  if (!text.startsWith('arn:')) throw apiErrors.invalidArn(`Invalid ARN prefix: ${text}`);
  if (!/^arn:[^:]+:iam::\d{12}:role\/.+$/.test(text)) throw apiErrors.invalidArn(`Invalid Role Arn: ${text}`);
}
