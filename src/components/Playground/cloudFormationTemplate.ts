// A CloudFormation template that deploys a definition (AWS::StepFunctions::StateMachine, DefinitionString).
import { stringify } from 'yaml';

import type { RunRequest } from '@site/src/workers/playerProtocol';

/** YAML text. The role is a parameter: what the workflow may do is its owner's decision. */
export function cloudFormationTemplate({ definition, type }: Pick<RunRequest, 'definition' | 'type'>): string {
  return stringify({
    AWSTemplateFormatVersion: '2010-09-09',
    Parameters: { RoleArn: { Type: 'String', Description: 'ARN of the IAM role that the executions assume' } },
    Resources: {
      StateMachine: {
        Type: 'AWS::StepFunctions::StateMachine',
        Properties: { StateMachineType: type, RoleArn: { Ref: 'RoleArn' }, DefinitionString: definition },
      },
    },
    Outputs: { StateMachineArn: { Value: { Ref: 'StateMachine' } } },
  });
}
