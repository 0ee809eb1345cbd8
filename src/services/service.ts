// The shape of one service of the simulated account: its names in errors, its headers, its actions (Step Functions Developer
// Guide, "Integrating optimized services", "Learning to use AWS service SDK integrations").
import type { HttpExchange, JsonObject, JsonValue, LocalisedText, TaskInvocation, TaskOutcome } from '../asl';

/** How a service's optimised integration names errors and shows the HTTP answer. */
export interface OptimisedNames {
  /** The name in a Resource: `dynamodb`. */
  readonly service: string;
  /** The first part of an error name: `DynamoDB`. */
  readonly errorPrefix: string;
  /** The second part where the SDK has no exception of its own for an error: `AmazonDynamoDBException`. */
  readonly baseException: string;
  /** What causes say after "Service:": `AmazonDynamoDBv2`. */
  readonly client: string;
  /** The headers of its answers. Services whose answers show none leave it out. */
  readonly headers?: HeaderStyle;
}

/**
 * Which headers AWS shows, as recorded: `json` for the JSON protocols, `dynamodb` with its checksum, `lambda` with the
 * executed version, `xml` for the query protocol.
 */
export interface HeaderStyle {
  readonly style: 'json' | 'dynamodb' | 'lambda' | 'xml';
  readonly contentType: string;
  readonly keepAlive?: boolean;
}

/** How the AWS SDK integration (`aws-sdk:<service>:<action>`) names errors. */
export interface SdkNames {
  /** The name in a Resource: `dynamodb`, `sfn`. */
  readonly service: string;
  /** `DynamoDb`: the prefix of error names, and what causes say after "Service:". */
  readonly errorPrefix: string;
}

/** A request as an action gets it. */
export interface ActionCall {
  /** Parameters or Arguments of the state; `{}` when they are no object. */
  readonly request: JsonObject;
  readonly task: TaskInvocation;
  /** Whether it came by `aws-sdk:`: such answers have no HTTP metadata, and times are ISO 8601 texts. */
  readonly sdk: boolean;
}

/** What an action answers. */
export interface ActionAnswer {
  readonly response: JsonObject;
  /** Virtual seconds from the request to the answer; 0 when absent. */
  readonly afterSeconds?: number;
  /** Further headers, such as those of a Lambda function's version. */
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON text of the task's result, when it is not `response` with metadata: a Lambda function called by its own ARN. */
  readonly output?: string;
  /** The end of the job that the request began: what `.sync` waits for. */
  readonly job?: { readonly outcome: TaskOutcome; readonly afterSeconds: number };
  /** What an HTTP task sent and got. */
  readonly exchange?: HttpExchange;
}

export type Action = (call: ActionCall) => ActionAnswer | Promise<ActionAnswer>;

/** One service in an account. */
export interface Service {
  /** AWS's name, as in "Amazon DynamoDB". */
  readonly title: string;
  /** Where it does less than AWS, or otherwise. */
  readonly differs: LocalisedText;
  readonly optimised?: OptimisedNames;
  readonly sdk?: SdkNames;
  /** By the action's name in a Resource, without `.sync` and `.waitForTaskToken`. */
  readonly actions: Readonly<Record<string, Action>>;
  /** What the account holds of it, for a panel; nothing when absent. */
  resources?(): ResourceState[];
}

/** A resource as it stands: a table, a queue, a topic, ... */
export interface ResourceState {
  /** `dynamodb`, `sqs`, ...: the name of the service in a Resource. */
  readonly service: string;
  /** AWS's word for it, such as `table`, `queue`, `topic`, `bucket`. */
  readonly kind: string;
  readonly name: string;
  /** Its items, messages, objects, ...; `id` is theirs alone within the resource. */
  readonly rows: readonly { readonly id: string; readonly value: JsonValue }[];
}
