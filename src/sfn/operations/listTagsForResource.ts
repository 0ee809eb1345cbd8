// ListTagsForResource (Step Functions API Reference).
import type { Account } from '../account';
import { apiErrors } from '../apiError';
import { parseArn } from '../arn';
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';

export const listTagsForResource: Operation<'ListTagsForResource'> = {
  action: 'ListTagsForResource',
  summary: {
    en: 'Lists the tags of a state machine or activity.',
    'pt-BR': 'Lista as tags de uma state machine ou activity.',
  },
  input: structure({ resourceArn: text(256) }, 'resourceArn'),
  run(account, { resourceArn }) {
    checkTaggable(account, resourceArn);
    return { tags: account.tags.of(resourceArn) };
  },
};

/** @throws ApiError InvalidArn, ResourceNotFound. Versions, aliases and executions carry no tags. */
export function checkTaggable(account: Account, arn: string): void {
  const { kind } = parseArn(arn, 'stateMachine', 'activity');
  const found = kind === 'activity' ? account.activities.find(arn) : account.machines.find(arn);
  if (!found) throw apiErrors.resourceNotFound(arn);
}
