// Amazon SNS: the actions of its optimised integration (Step Functions Developer Guide, page connect-sns).
import type { ServiceIntegration } from './serviceIntegration';

export const sns: ServiceIntegration = {
  service: 'sns',
  title: 'Amazon SNS',
  page: 'connect-sns',
  actions: {
    publish: ['requestResponse', 'waitForCallback'],
  },
};
