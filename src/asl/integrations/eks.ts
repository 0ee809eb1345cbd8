// Amazon EKS: the actions of its optimised integration (Step Functions Developer Guide, page connect-eks).
import type { ServiceIntegration } from './serviceIntegration';

export const eks: ServiceIntegration = {
  service: 'eks',
  title: 'Amazon EKS',
  page: 'connect-eks',
  actions: {
    createCluster: ['requestResponse', 'runJob'],
    deleteCluster: ['requestResponse', 'runJob'],
    createFargateProfile: ['requestResponse', 'runJob'],
    deleteFargateProfile: ['requestResponse', 'runJob'],
    createNodegroup: ['requestResponse', 'runJob'],
    deleteNodegroup: ['requestResponse', 'runJob'],
    runJob: ['requestResponse', 'runJob', 'waitForCallback'],
    call: ['requestResponse', 'waitForCallback'],
  },
};
