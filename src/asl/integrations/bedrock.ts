// Amazon Bedrock: the actions of its optimised integration (Step Functions Developer Guide, page connect-bedrock).
import type { ServiceIntegration } from './serviceIntegration';

export const bedrock: ServiceIntegration = {
  service: 'bedrock',
  title: 'Amazon Bedrock',
  page: 'connect-bedrock',
  actions: {
    invokeModel: ['requestResponse', 'waitForCallback'],
    createModelCustomizationJob: ['requestResponse', 'runJob'],
  },
};
