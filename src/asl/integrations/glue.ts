// AWS Glue: the actions of its optimised integration (Step Functions Developer Guide, page connect-glue).
import type { ServiceIntegration } from './serviceIntegration';

export const glue: ServiceIntegration = {
  service: 'glue',
  title: 'AWS Glue',
  page: 'connect-glue',
  actions: {
    startJobRun: ['requestResponse', 'runJob'],
  },
};
