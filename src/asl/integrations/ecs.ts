// Amazon ECS and AWS Fargate: the actions of its optimised integration (Step Functions Developer Guide, page connect-ecs).
import type { ServiceIntegration } from './serviceIntegration';

export const ecs: ServiceIntegration = {
  service: 'ecs',
  title: 'Amazon ECS and AWS Fargate',
  page: 'connect-ecs',
  actions: {
    runTask: ['requestResponse', 'runJob', 'waitForCallback'],
  },
};
