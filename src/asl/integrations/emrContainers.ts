// Amazon EMR on EKS: the actions of its optimised integration (Step Functions Developer Guide, page connect-emr-eks).
import type { ServiceIntegration } from './serviceIntegration';

export const emrContainers: ServiceIntegration = {
  service: 'emr-containers',
  title: 'Amazon EMR on EKS',
  page: 'connect-emr-eks',
  actions: {
    createVirtualCluster: ['requestResponse'],
    deleteVirtualCluster: ['requestResponse', 'runJob'],
    startJobRun: ['requestResponse', 'runJob'],
  },
};
