// Amazon API Gateway: the actions of its optimised integration (Step Functions Developer Guide, page connect-api-gateway).
import type { ServiceIntegration } from './serviceIntegration';

export const apiGateway: ServiceIntegration = {
  service: 'apigateway',
  title: 'Amazon API Gateway',
  page: 'connect-api-gateway',
  actions: {
    invoke: ['requestResponse', 'waitForCallback'],
  },
};
