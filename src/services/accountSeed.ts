// What a simulated account begins with: plain data, by the names that AWS gives to the parts (an example's account.yaml).
import type { ActivitySeed } from './activities';
import type { AlarmSeed } from './cloudWatchAlarm';
import type { TableSeed } from './dynamoDb';
import type { EcsSeed } from './ecs';
import type { EventBusSeed } from './eventBridge';
import type { EndpointsSeed } from './httpEndpoints';
import type { FunctionSeed } from './lambda';
import type { QueueSeed } from './queue';
import type { BucketsSeed } from './s3';
import type { StateMachineSeed } from './seededStateMachines';
import type { TopicSeed } from './sns';

/** Resources by name; whatever is left out is not there. */
export interface AccountSeed {
  readonly functions?: Readonly<Record<string, FunctionSeed>>;
  readonly tables?: Readonly<Record<string, TableSeed>>;
  readonly buckets?: BucketsSeed;
  readonly queues?: Readonly<Record<string, QueueSeed>>;
  readonly topics?: Readonly<Record<string, TopicSeed>>;
  readonly eventBuses?: Readonly<Record<string, EventBusSeed>>;
  readonly ecs?: EcsSeed;
  readonly stateMachines?: Readonly<Record<string, StateMachineSeed>>;
  readonly activities?: Readonly<Record<string, ActivitySeed>>;
  readonly endpoints?: EndpointsSeed;
  /** Alarms over the AWS/States metrics of the run. */
  readonly alarms?: Readonly<Record<string, AlarmSeed>>;
}
