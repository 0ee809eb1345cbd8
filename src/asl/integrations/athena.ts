// Amazon Athena: the actions of its optimised integration (Step Functions Developer Guide, page connect-athena).
import type { ServiceIntegration } from './serviceIntegration';

export const athena: ServiceIntegration = {
  service: 'athena',
  title: 'Amazon Athena',
  page: 'connect-athena',
  actions: {
    startQueryExecution: ['requestResponse', 'runJob'],
    stopQueryExecution: ['requestResponse'],
    getQueryExecution: ['requestResponse'],
    getQueryResults: ['requestResponse'],
  },
};
