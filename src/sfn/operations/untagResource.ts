// UntagResource (Step Functions API Reference).
import { list, structure, text } from '../inputShape';
import type { Operation } from '../operation';
import { checkTaggable } from './listTagsForResource';

export const untagResource: Operation<'UntagResource'> = {
  action: 'UntagResource',
  summary: {
    en: 'Removes tags; keys that are not there do not matter.',
    'pt-BR': 'Remove tags; chaves que não existem não importam.',
  },
  input: structure({ resourceArn: text(256), tagKeys: list(text(128)) }, 'resourceArn', 'tagKeys'),
  run(account, { resourceArn, tagKeys }) {
    checkTaggable(account, resourceArn);
    account.tags.remove(resourceArn, tagKeys);
    return {};
  },
};
