// Amazon SQS: the actions of its optimised integration (Step Functions Developer Guide, page connect-sqs).
import type { ServiceIntegration } from './serviceIntegration';

export const sqs: ServiceIntegration = {
  service: 'sqs',
  title: 'Amazon SQS',
  page: 'connect-sqs',
  actions: {
    sendMessage: ['requestResponse', 'waitForCallback'],
  },
};
