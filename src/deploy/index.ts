// The room's door: a workflow -> what takes it to AWS.
export { cloudFormationTemplate, type DeployedWorkflow } from './cloudFormationTemplate';
export { exampleWorkflow } from './exampleWorkflow';
export type { CloudFormationTemplate, TemplatePart, Workflow } from './template';
