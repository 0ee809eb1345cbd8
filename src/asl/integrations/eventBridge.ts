// Amazon EventBridge: the actions of its optimised integration (Step Functions Developer Guide, page connect-eventbridge).
import type { ServiceIntegration } from './serviceIntegration';

export const eventBridge: ServiceIntegration = {
  service: 'events',
  title: 'Amazon EventBridge',
  page: 'connect-eventbridge',
  actions: {
    putEvents: ['requestResponse', 'waitForCallback'],
  },
};
