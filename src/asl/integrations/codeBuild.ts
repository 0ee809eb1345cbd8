// AWS CodeBuild: the actions of its optimised integration (Step Functions Developer Guide, page connect-codebuild).
import type { ServiceIntegration } from './serviceIntegration';

export const codeBuild: ServiceIntegration = {
  service: 'codebuild',
  title: 'AWS CodeBuild',
  page: 'connect-codebuild',
  actions: {
    startBuild: ['requestResponse', 'runJob'],
    stopBuild: ['requestResponse'],
    batchDeleteBuilds: ['requestResponse'],
    batchGetReports: ['requestResponse'],
    startBuildBatch: ['requestResponse', 'runJob'],
    stopBuildBatch: ['requestResponse'],
    retryBuildBatch: ['requestResponse', 'runJob'],
    deleteBuildBatch: ['requestResponse'],
  },
};
