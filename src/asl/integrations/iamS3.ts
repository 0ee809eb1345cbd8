// IAM permissions of calls of Amazon S3 that read objects: a copy reads from another bucket than it writes to, and who may not
// list a bucket is told 403 instead of 404 of an object that is not there (Amazon S3 API Reference, CopyObject, HeadObject,
// "Permissions").
import type { AwsCall } from './awsCalls';
import { s3Arn, type Grant } from './iamPermission';

const missing = 'S3.NoSuchKeyException';

/** CopyObject: the source is `bucket/key`, written out or as the beginning of an expression. */
export function copyGrants(call: AwsCall): readonly Grant[] {
  const written = call.literal('CopySource') ?? call.beginning('CopySource') ?? '';
  const source = /^\/?([^/]+)\//.exec(written)?.[1];
  const target = call.literal('Bucket');
  const unknown = { decide: 'the bucket is only known at run time: name those that it may be' };
  return [
    {
      actions: ['s3:GetObject'],
      resources: [s3Arn(source === undefined ? '*' : `${source}/*`)],
      ...(source === undefined && unknown),
    },
    {
      actions: ['s3:PutObject'],
      resources: [s3Arn(target === undefined ? '*' : `${target}/${call.literal('Key') ?? '*'}`)],
      ...(target === undefined && unknown),
    },
    ...listGrants(call, source),
  ];
}

/** What a state needs that does something of its own where there is no such object. */
export function listGrants(call: AwsCall, bucket = call.literal('Bucket')): readonly Grant[] {
  if (bucket === undefined || !call.handles(missing)) return [];
  return [{ actions: ['s3:ListBucket'], resources: [s3Arn(bucket)] }];
}
