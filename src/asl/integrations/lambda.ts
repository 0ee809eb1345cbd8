// AWS Lambda: the actions of its optimised integration (Step Functions Developer Guide, page connect-lambda).
import type { ServiceIntegration } from './serviceIntegration';

export const lambda: ServiceIntegration = {
  service: 'lambda',
  title: 'AWS Lambda',
  page: 'connect-lambda',
  actions: {
    invoke: ['requestResponse', 'waitForCallback'],
  },
};
