// The room's door, and the one list of optimised integrations (developer guide, "Integrating optimized services").
import type { ServiceIntegration } from './serviceIntegration';
import { apiGateway } from './apiGateway';
import { athena } from './athena';
import { batch } from './batch';
import { bedrock } from './bedrock';
import { codeBuild } from './codeBuild';
import { dataBrew } from './dataBrew';
import { dynamoDb } from './dynamoDb';
import { ecs } from './ecs';
import { eks } from './eks';
import { emr } from './emr';
import { emrContainers } from './emrContainers';
import { emrServerless } from './emrServerless';
import { eventBridge } from './eventBridge';
import { glue } from './glue';
import { http } from './http';
import { lambda } from './lambda';
import { mediaConvert } from './mediaConvert';
import { sageMaker } from './sageMaker';
import { sns } from './sns';
import { sqs } from './sqs';
import { stepFunctions } from './stepFunctions';
import { permissionsOf } from './iamPermissions';
import type { IamPermission } from './iamPermission';

export { patternSuffixes, type IntegrationPattern, type ServiceIntegration } from './serviceIntegration';
export { parseResource, type TaskResource } from './resource';
export { awsCalls, type AwsCall } from './awsCalls';
export { arnOf, functionArn, queueArn, s3Arn, type IamPermission } from './iamPermission';
export { iamWildcards } from './iamWildcards';
export { selfArn } from './iamSelf';

/** The optimised integrations by the name of the service in a Resource ARN, in the order of AWS's table. */
export const serviceIntegrations: ReadonlyMap<string, ServiceIntegration> = new Map(
  [
    apiGateway,
    athena,
    batch,
    bedrock,
    codeBuild,
    dynamoDb,
    ecs,
    eks,
    emr,
    emrContainers,
    emrServerless,
    eventBridge,
    glue,
    dataBrew,
    http,
    lambda,
    mediaConvert,
    sageMaker,
    sns,
    sqs,
    stepFunctions,
  ].map((integration) => [integration.service, integration]),
);

/** What the role of a state machine with this definition must allow; see iamPermissions.ts. Never throws. */
export function iamPermissions(definition: unknown): readonly IamPermission[] {
  return permissionsOf(definition, serviceIntegrations);
}
