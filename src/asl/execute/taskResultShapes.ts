// The shapes of what services answer, as far as TestState checks mocked results against them (Step Functions API,
// MockInput.fieldValidationMode; the members, bounds and enums are those of each service's API reference). Names are in
// the case that Step Functions uses. A service or action that is not here is not checked.

/** A shape; a member may be of any JSON type where `type` is 'any'. */
export interface Shape {
  readonly type: 'any' | 'string' | 'number' | 'boolean' | 'structure' | 'list' | 'map';
  readonly members?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** Of a list's items or a map's values. */
  readonly item?: Shape;
  /** Length of a string, value of a number. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly values?: readonly string[];
}

const any: Shape = { type: 'any' };
const string: Shape = { type: 'string' };
const number: Shape = { type: 'number' };
const boolean: Shape = { type: 'boolean' };
/** Timestamps are texts in Step Functions, and so are blobs. */
const timestamp = string;
const sized = (minimum: number, maximum: number): Shape => ({ type: 'string', minimum, maximum });
const ranged = (minimum: number, maximum: number): Shape => ({ type: 'number', minimum, maximum });
const oneOf = (...values: string[]): Shape => ({ type: 'string', values });
const list = (item: Shape): Shape => ({ type: 'list', item });
const map = (item: Shape): Shape => ({ type: 'map', item });
const structure = (members: Record<string, Shape>, required: readonly string[] = []): Shape => ({
  type: 'structure',
  members,
  required,
});

const capacity = structure({
  TableName: string,
  CapacityUnits: number,
  ReadCapacityUnits: number,
  WriteCapacityUnits: number,
  Table: structure({ CapacityUnits: number, ReadCapacityUnits: number, WriteCapacityUnits: number }),
});
const attributeValue: Shape = structure({
  S: string,
  N: string,
  B: string,
  SS: list(string),
  NS: list(string),
  BS: list(string),
  NULL: boolean,
  BOOL: boolean,
  // A value holds values: the two members refer to what is being made.
  get M() {
    return item;
  },
  get L() {
    return list(attributeValue);
  },
});
const item = map(attributeValue);
const itemCollection = structure({ ItemCollectionKey: item, SizeEstimateRangeGB: list(number) });
const written = structure({ Attributes: item, ConsumedCapacity: capacity, ItemCollectionMetrics: itemCollection });
const found = structure({
  Items: list(item),
  Count: number,
  ScannedCount: number,
  LastEvaluatedKey: item,
  ConsumedCapacity: capacity,
});
const storageClass = oneOf(
  'STANDARD',
  'REDUCED_REDUNDANCY',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER',
  'DEEP_ARCHIVE',
  'OUTPOSTS',
  'GLACIER_IR',
  'SNOW',
  'EXPRESS_ONEZONE',
  'FSX_OPENZFS',
);
const encryption = oneOf('AES256', 'aws:fsx', 'aws:kms', 'aws:kms:dsse');
/** What S3 says of an object that it keeps. */
const stored = {
  BucketKeyEnabled: boolean,
  ETag: string,
  Expiration: string,
  ServerSideEncryption: encryption,
  SSEKMSKeyId: string,
  VersionId: string,
};
const algorithm = oneOf('SYMMETRIC_DEFAULT', 'RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256', 'SM2PKE');
const keyId = sized(1, 2048);
const functionConfiguration = structure({
  FunctionName: string,
  FunctionArn: string,
  Runtime: string,
  Role: string,
  Handler: string,
  CodeSize: number,
  Description: sized(0, 256),
  Timeout: ranged(1, Infinity),
  MemorySize: ranged(128, 10_240),
  LastModified: string,
  CodeSha256: string,
  Version: string,
  Environment: structure({ Variables: map(string) }),
  KMSKeyArn: string,
  TracingConfig: structure({ Mode: oneOf('Active', 'PassThrough') }),
  MasterArn: string,
  RevisionId: string,
  Layers: list(structure({ Arn: string, CodeSize: number })),
  State: oneOf('Pending', 'Active', 'Inactive', 'Failed'),
  StateReason: string,
  LastUpdateStatus: oneOf('Successful', 'Failed', 'InProgress'),
  PackageType: oneOf('Zip', 'Image'),
  Architectures: list(oneOf('x86_64', 'arm64')),
  EphemeralStorage: structure({ Size: ranged(512, 10_240) }, ['Size']),
});
const status = oneOf('RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE');

/** By service, then by action, without `.sync` and the like. */
export const taskResultShapes: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  athena: { startQueryExecution: structure({ QueryExecutionId: sized(1, 128) }) },
  batch: { submitJob: structure({ JobArn: string, JobId: string, JobName: string }, ['JobId', 'JobName']) },
  dynamodb: {
    putItem: written,
    updateItem: written,
    deleteItem: written,
    getItem: structure({ Item: item, ConsumedCapacity: capacity }),
    query: found,
    scan: found,
  },
  events: {
    putEvents: structure({
      FailedEntryCount: number,
      Entries: list(structure({ EventId: string, ErrorCode: string, ErrorMessage: string })),
    }),
  },
  glue: { startJobRun: structure({ JobRunId: sized(1, 255) }) },
  kms: {
    encrypt: structure({ CiphertextBlob: sized(1, 6144), KeyId: keyId, EncryptionAlgorithm: algorithm }),
    decrypt: structure({ KeyId: keyId, Plaintext: sized(1, 4096), EncryptionAlgorithm: algorithm }),
    generateDataKey: structure({ CiphertextBlob: sized(1, 6144), Plaintext: sized(1, 4096), KeyId: keyId }),
  },
  lambda: {
    invoke: structure({
      StatusCode: number,
      FunctionError: string,
      LogResult: string,
      Payload: any,
      ExecutedVersion: sized(1, 1024),
    }),
    getFunction: structure({
      Configuration: functionConfiguration,
      Code: structure({ RepositoryType: string, Location: string, ImageUri: string }),
      Tags: map(string),
      Concurrency: structure({ ReservedConcurrentExecutions: ranged(0, Infinity) }),
    }),
    getFunctionConfiguration: functionConfiguration,
  },
  s3: {
    getObject: structure({
      Body: any,
      DeleteMarker: boolean,
      AcceptRanges: string,
      CacheControl: string,
      ContentDisposition: string,
      ContentEncoding: string,
      ContentLanguage: string,
      ContentLength: number,
      ContentRange: string,
      ContentType: string,
      LastModified: timestamp,
      Metadata: map(string),
      MissingMeta: number,
      ObjectLockLegalHoldStatus: oneOf('ON', 'OFF'),
      ObjectLockMode: oneOf('GOVERNANCE', 'COMPLIANCE'),
      PartsCount: number,
      ReplicationStatus: oneOf('COMPLETE', 'PENDING', 'FAILED', 'REPLICA', 'COMPLETED'),
      RequestCharged: oneOf('requester'),
      TagCount: number,
      StorageClass: storageClass,
      ...stored,
    }),
    putObject: structure({ Size: number, ...stored }),
    listObjectsV2: structure({
      IsTruncated: boolean,
      Contents: list(
        structure({
          Key: sized(1, Infinity),
          LastModified: timestamp,
          ETag: string,
          Size: number,
          StorageClass: storageClass,
        }),
      ),
      Name: string,
      Prefix: string,
      MaxKeys: number,
      KeyCount: number,
      NextContinuationToken: string,
    }),
  },
  secretsmanager: {
    getSecretValue: structure({
      ARN: sized(20, 2048),
      Name: sized(1, 256),
      VersionId: sized(32, 64),
      SecretString: sized(1, 65_536),
      VersionStages: list(sized(1, 256)),
      SecretBinary: sized(1, 65_536),
      CreatedDate: timestamp,
    }),
  },
  sns: { publish: structure({ MessageId: string, SequenceNumber: string }) },
  sqs: {
    sendMessage: structure({
      MD5OfMessageBody: string,
      MD5OfMessageAttributes: string,
      MD5OfMessageSystemAttributes: string,
      MessageId: string,
      SequenceNumber: string,
    }),
  },
  states: {
    startExecution: structure({ ExecutionArn: sized(1, 256), StartDate: timestamp }, ['ExecutionArn', 'StartDate']),
    startSyncExecution: structure(
      {
        ExecutionArn: sized(1, 256),
        StartDate: timestamp,
        StopDate: timestamp,
        Status: oneOf('SUCCEEDED', 'FAILED', 'TIMED_OUT'),
      },
      ['ExecutionArn', 'StartDate', 'StopDate', 'Status'],
    ),
    describeExecution: structure(
      { ExecutionArn: sized(1, 256), StateMachineArn: sized(1, 256), StartDate: timestamp, Status: status },
      ['ExecutionArn', 'StateMachineArn', 'StartDate', 'Status'],
    ),
  },
};

/** The shape of a task's result, if it is known. */
export function taskResultShape(resourceType: string, action: string): Shape | undefined {
  if (action.endsWith('.waitForTaskToken')) return undefined;
  const service = resourceType.replace(/^aws-sdk:/, '').replace(/^sfn$/, 'states');
  const synchronous = /\.sync(?::\d+)?$/.test(action);
  const actions = taskResultShapes[service];
  return actions?.[synchronous ? 'describeExecution' : action];
}
