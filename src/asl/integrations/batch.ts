// AWS Batch: the actions of its optimised integration (Step Functions Developer Guide, page connect-batch).
import type { ServiceIntegration } from './serviceIntegration';

export const batch: ServiceIntegration = {
  service: 'batch',
  title: 'AWS Batch',
  page: 'connect-batch',
  actions: {
    submitJob: ['requestResponse', 'runJob'],
  },
};
