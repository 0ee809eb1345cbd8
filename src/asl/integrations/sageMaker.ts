// Amazon SageMaker AI: the actions of its optimised integration (Step Functions Developer Guide, page connect-sagemaker).
import type { ServiceIntegration } from './serviceIntegration';

export const sageMaker: ServiceIntegration = {
  service: 'sagemaker',
  title: 'Amazon SageMaker AI',
  page: 'connect-sagemaker',
  actions: {
    createEndpoint: ['requestResponse'],
    createEndpointConfig: ['requestResponse'],
    createHyperParameterTuningJob: ['requestResponse', 'runJob'],
    createLabelingJob: ['requestResponse', 'runJob'],
    createModel: ['requestResponse'],
    createProcessingJob: ['requestResponse', 'runJob'],
    createTrainingJob: ['requestResponse', 'runJob'],
    createTransformJob: ['requestResponse', 'runJob'],
    updateEndpoint: ['requestResponse'],
  },
};
