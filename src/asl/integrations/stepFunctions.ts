// AWS Step Functions: the actions of its optimised integration (Step Functions Developer Guide, page connect-stepfunctions).
import type { ServiceIntegration } from './serviceIntegration';

export const stepFunctions: ServiceIntegration = {
  service: 'states',
  title: 'AWS Step Functions',
  page: 'connect-stepfunctions',
  actions: {
    startExecution: ['requestResponse', 'runJob', 'runJobJson', 'waitForCallback'],
  },
};
