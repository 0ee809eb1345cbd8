// TagResource (Step Functions API Reference).
import { structure, text } from '../inputShape';
import type { Operation } from '../operation';
import { tagsShape } from '../tags';
import { checkTaggable } from './listTagsForResource';

export const tagResource: Operation<'TagResource'> = {
  action: 'TagResource',
  summary: {
    en: 'Adds tags to a state machine or activity.',
    'pt-BR': 'Adiciona tags a uma state machine ou activity.',
  },
  input: structure({ resourceArn: text(256), tags: tagsShape }, 'resourceArn', 'tags'),
  run(account, { resourceArn, tags }) {
    checkTaggable(account, resourceArn);
    account.tags.add(resourceArn, tags);
    return {};
  },
};
