// AWS Elemental MediaConvert: the actions of its optimised integration (Step Functions Developer Guide, page connect-mediaconvert).
import type { ServiceIntegration } from './serviceIntegration';

export const mediaConvert: ServiceIntegration = {
  service: 'mediaconvert',
  title: 'AWS Elemental MediaConvert',
  page: 'connect-mediaconvert',
  actions: {
    createJob: ['requestResponse', 'runJob'],
  },
};
