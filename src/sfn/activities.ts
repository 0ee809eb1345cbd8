// Activities and the tasks that wait for a worker (Step Functions Developer Guide, "Activities").
import type { EncryptionConfiguration } from '@aws-sdk/client-sfn';
import { apiErrors } from './apiError';
import { parseArn } from './arn';

/** A task of an activity that no worker has taken yet. */
export interface ActivityTask {
  readonly taskToken: string;
  /** JSON text. */
  readonly input: string;
}

export interface Activity {
  readonly name: string;
  readonly arn: string;
  readonly creationMillis: number;
  readonly encryptionConfiguration?: EncryptionConfiguration;
  /** Oldest first. */
  readonly waiting: ActivityTask[];
}

export class Activities {
  readonly #byArn = new Map<string, Activity>();

  /** In the order of their making. */
  get all(): readonly Activity[] {
    return [...this.#byArn.values()];
  }

  add(activity: Activity): void {
    this.#byArn.set(activity.arn, activity);
  }

  find(arn: string): Activity | undefined {
    return this.#byArn.get(arn);
  }

  /** @throws ApiError InvalidArn, ActivityDoesNotExist */
  get(arn: string): Activity {
    parseArn(arn, 'activity');
    const activity = this.find(arn);
    if (!activity) throw apiErrors.activityDoesNotExist(arn);
    return activity;
  }

  /** @throws ApiError InvalidArn */
  remove(arn: string): void {
    parseArn(arn, 'activity');
    this.#byArn.delete(arn);
  }
}
