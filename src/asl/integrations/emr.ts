// Amazon EMR: the actions of its optimised integration (Step Functions Developer Guide, page connect-emr).
import type { ServiceIntegration } from './serviceIntegration';

export const emr: ServiceIntegration = {
  service: 'elasticmapreduce',
  title: 'Amazon EMR',
  page: 'connect-emr',
  actions: {
    createCluster: ['requestResponse', 'runJob'],
    setClusterTerminationProtection: ['requestResponse'],
    terminateCluster: ['requestResponse', 'runJob'],
    addStep: ['requestResponse', 'runJob'],
    cancelStep: ['requestResponse'],
    modifyInstanceFleetByName: ['requestResponse'],
    modifyInstanceGroupByName: ['requestResponse'],
  },
};
