// HTTP endpoints: the actions of its optimised integration (Step Functions Developer Guide, page call-https-apis).
import type { ServiceIntegration } from './serviceIntegration';

export const http: ServiceIntegration = {
  service: 'http',
  title: 'HTTP endpoints',
  page: 'call-https-apis',
  actions: {
    invoke: ['requestResponse'],
  },
};
