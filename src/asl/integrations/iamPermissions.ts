// What the role of a state machine must allow (developer guide, "How Step Functions generates IAM policies for
// integrated services" and "IAM policies for using Distributed Map states"): least privilege, by what the definition says.
import { awsCalls, type AwsCall, type DistributedMap } from './awsCalls';
import { executionsArn, functionArn, s3Arn, type Grant, type IamPermission } from './iamPermission';
import { optimisedGrants } from './iamOptimised';
import { sdkGrants } from './iamSdk';
import { selfArn } from './iamSelf';
import type { ServiceIntegration } from './serviceIntegration';

const guide = (page: string): string => `https://docs.aws.amazon.com/step-functions/latest/dg/${page}.html`;

/**
 * The permissions that the states of `definition` need, in the order of the states. `pageOf` gives a service's entry in
 * the table of integrations. Activities need none. Never throws, whatever `definition` is.
 */
export function permissionsOf(
  definition: unknown,
  integrations: ReadonlyMap<string, ServiceIntegration>,
): readonly IamPermission[] {
  const { tasks, maps } = awsCalls(definition);
  return [
    ...tasks.flatMap((call) => {
      const { grants, page } = grantsOf(call, integrations);
      return grants.map((grant) => ({ ...grant, page: guide(page), states: [call.state] }));
    }),
    ...maps.flatMap((map) =>
      mapGrants(map).map((grant) => ({ ...grant, page: guide('iam-policies-eg-dist-map'), states: [map.state] })),
    ),
  ];
}

function grantsOf(
  call: AwsCall,
  integrations: ReadonlyMap<string, ServiceIntegration>,
): { readonly grants: readonly Grant[]; readonly page: string } {
  const { resource } = call;
  // Whatever it calls, it calls as that role: the permission for the call itself is there, in the other account.
  if (call.assumes !== undefined)
    return { grants: [assumeGrant(call.assumes)], page: 'concepts-access-cross-acct-resources' };
  switch (resource.kind) {
    case 'lambda':
      return {
        grants: [{ actions: ['lambda:InvokeFunction'], resources: [functionArn(call.written)] }],
        page: 'connect-lambda',
      };
    case 'sdk':
      return { grants: sdkGrants(call, resource.service, resource.action), page: 'supported-services-awssdk' };
    case 'optimised': {
      const page = integrations.get(resource.service)?.page ?? 'integrate-optimized';
      const sync = resource.pattern === 'runJob' || resource.pattern === 'runJobJson';
      return { grants: optimisedGrants[resource.service]?.(call, resource.action, sync) ?? [], page };
    }
    case 'substitution': {
      const decide = `${call.written} is put in at deployment: allow what it is`;
      return { grants: [{ actions: [], resources: [], decide }], page: 'service-integration-iam-templates' };
    }
    default:
      return { grants: [], page: 'integrate-services' };
  }
}

function assumeGrant(roleArn: string): Grant {
  const actions = ['sts:AssumeRole'];
  if (roleArn !== 'unknown') return { actions, resources: [roleArn] };
  const decide = 'the role is only known at run time: name the roles that it may be';
  return { actions, resources: ['arn:${AWS::Partition}:iam::*:role/*'], decide };
}

function mapGrants({ reader, writer }: DistributedMap): readonly Grant[] {
  return [
    { actions: ['states:StartExecution'], resources: [selfArn] },
    { actions: ['states:DescribeExecution', 'states:StopExecution'], resources: [executionsArn(selfArn)] },
    // A Map Run that is redriven has its label after the name of the state machine.
    { actions: ['states:RedriveExecution'], resources: [executionsArn(selfArn).replace(/:\*$/, '/*:*')] },
    ...(reader ? readerGrants(reader) : []),
    ...(writer ? writerGrants(writer) : []),
  ];
}

function readerGrants(call: AwsCall): readonly Grant[] {
  const bucket = call.literal('Bucket');
  const decide = bucket === undefined && { decide: 'the bucket is only known at run time: name it' };
  const arn = s3Arn(bucket ?? '*');
  if (call.resource.kind === 'mapData' && call.resource.action === 'listObjectsV2') {
    const prefix = call.literal('Prefix');
    return [
      {
        actions: ['s3:ListBucket'],
        resources: [arn],
        ...(prefix !== undefined && { condition: { StringLike: { 's3:prefix': `${prefix}*` } } }),
        ...decide,
      },
    ];
  }
  return [{ actions: ['s3:GetObject'], resources: [`${arn}/${call.literal('Key') ?? '*'}`], ...decide }];
}

function writerGrants(call: AwsCall): readonly Grant[] {
  const bucket = call.literal('Bucket');
  const prefix = call.literal('Prefix')?.replace(/\/$/, '');
  return [
    {
      actions: ['s3:PutObject', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload'],
      resources: [`${s3Arn(bucket ?? '*')}/${prefix === undefined ? '' : `${prefix}/`}*`],
      ...(bucket === undefined && { decide: 'the bucket is only known at run time: name it' }),
    },
  ];
}
