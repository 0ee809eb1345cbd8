// Amazon EMR Serverless: the actions of its optimised integration (Step Functions Developer Guide, page connect-emr-serverless).
import type { ServiceIntegration } from './serviceIntegration';

export const emrServerless: ServiceIntegration = {
  service: 'emr-serverless',
  title: 'Amazon EMR Serverless',
  page: 'connect-emr-serverless',
  actions: {
    createApplication: ['requestResponse', 'runJob'],
    startApplication: ['requestResponse', 'runJob'],
    stopApplication: ['requestResponse', 'runJob'],
    deleteApplication: ['requestResponse', 'runJob'],
    startJobRun: ['requestResponse', 'runJob'],
    cancelJobRun: ['requestResponse', 'runJob'],
  },
};
