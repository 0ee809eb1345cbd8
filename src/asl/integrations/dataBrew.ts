// AWS Glue DataBrew: the actions of its optimised integration (Step Functions Developer Guide, page connect-databrew).
import type { ServiceIntegration } from './serviceIntegration';

export const dataBrew: ServiceIntegration = {
  service: 'databrew',
  title: 'AWS Glue DataBrew',
  page: 'connect-databrew',
  actions: {
    startJobRun: ['requestResponse', 'runJob'],
  },
};
