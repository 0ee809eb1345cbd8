// The configuration that a state machine carries beside its definition: logging, tracing, encryption (Step Functions API
// Reference, LoggingConfiguration, TracingConfiguration, EncryptionConfiguration). Words of the log errors as recorded.
import type { EncryptionConfiguration, LoggingConfiguration, TracingConfiguration } from '@aws-sdk/client-sfn';
import { apiErrors } from './apiError';
import { flag, list, oneOf, structure, text, whole } from './inputShape';

export const loggingShape = structure({
  level: oneOf('ALL', 'ERROR', 'FATAL', 'OFF'),
  includeExecutionData: flag,
  destinations: list(structure({ cloudWatchLogsLogGroup: structure({ logGroupArn: text(256) }) })),
});

export const tracingShape = structure({ enabled: flag });

export const encryptionShape = structure(
  {
    kmsKeyId: text(2048),
    kmsDataKeyReusePeriodSeconds: whole(60, 900),
    type: oneOf('AWS_OWNED_KEY', 'CUSTOMER_MANAGED_KMS_KEY'),
  },
  'type',
);

/**
 * The logging configuration with its defaults.
 * @param exists whether a log group is there.
 * @throws ApiError InvalidLoggingConfiguration
 */
export function completeLogging(
  given: LoggingConfiguration | undefined,
  exists: (logGroupArn: string) => boolean,
): LoggingConfiguration {
  const { level = 'OFF', includeExecutionData = false, destinations } = given ?? {};
  const count = destinations?.length ?? 0;
  const arns = (destinations ?? []).flatMap(({ cloudWatchLogsLogGroup }) => cloudWatchLogsLogGroup?.logGroupArn ?? []);
  if (count > 1 || arns.length < count || (level !== 'OFF' && count === 0))
    throw apiErrors.invalidLoggingConfiguration('Must specify exactly one Log Destination.');
  for (const arn of arns) {
    // As users quote AWS's answer in public.
    if (!arn.endsWith(':*'))
      throw apiErrors.invalidLoggingConfiguration("Log Group ARN must be provided with '*' qualifier.");
    if (!/^arn:[^:]+:logs:[^:]+:\d{12}:log-group:/.test(arn) || !exists(arn))
      throw apiErrors.invalidLoggingConfiguration('Log Destination not found.');
  }
  return { ...(destinations && { destinations }), includeExecutionData, level };
}

export function completeTracing(given: TracingConfiguration | undefined): TracingConfiguration {
  return { enabled: given?.enabled ?? false };
}

/**
 * What of an encryption configuration is kept. Nothing is encrypted here.
 * @throws ApiError InvalidEncryptionConfiguration
 */
export function completeEncryption(given: EncryptionConfiguration | undefined): {
  encryptionConfiguration?: EncryptionConfiguration;
} {
  if (!given) return {};
  if (given.type === 'AWS_OWNED_KEY') {
    if (given.kmsKeyId !== undefined || given.kmsDataKeyReusePeriodSeconds !== undefined) {
      throw apiErrors.invalidEncryptionConfiguration(
        'kmsKeyId and kmsDataKeyReusePeriodSeconds can only be set with CUSTOMER_MANAGED_KMS_KEY',
      );
    }
    return { encryptionConfiguration: { type: given.type } };
  }
  if (given.kmsKeyId === undefined)
    throw apiErrors.invalidEncryptionConfiguration('kmsKeyId must be set with CUSTOMER_MANAGED_KMS_KEY');
  return { encryptionConfiguration: { kmsDataKeyReusePeriodSeconds: 300, ...given } };
}

/** What encrypts where nothing else was asked for. */
export const ownedKey: EncryptionConfiguration = { type: 'AWS_OWNED_KEY' };

export function sameEncryption(a = ownedKey, b = ownedKey): boolean {
  return (
    a.type === b.type && a.kmsKeyId === b.kmsKeyId && a.kmsDataKeyReusePeriodSeconds === b.kmsDataKeyReusePeriodSeconds
  );
}
