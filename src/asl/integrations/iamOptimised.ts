// The table of IAM permissions by optimised integration and pattern: what AWS documents for each service on the page of
// its integration (developer guide, connect-<service>, "IAM policies for calling ..."; page names are in index.ts), made
// narrower where the Service Authorization Reference lets an ARN stand for the guide's "*".
import type { AwsCall } from './awsCalls';
import {
  arnHere,
  arnOf,
  executionsArn,
  functionArn,
  iamArn,
  managedRule,
  modelArn,
  passRole,
  queueArn,
  s3Arn,
  type Grant,
} from './iamPermission';
import { selfArn } from './iamSelf';
import { isJsonObject } from '../language';

/** What one call needs. `sync` is Run a Job, in either of its forms. */
type Grants = (call: AwsCall, action: string, sync: boolean) => readonly Grant[];

/** Actions on one ARN. `field` is what must be decided when its name is only known at run time. */
function allow(actions: readonly string[], resource: string | readonly string[], decide?: string | false): Grant {
  const resources = typeof resource === 'string' ? [resource] : resource;
  return { actions, resources, ...(decide && { decide }) };
}

const runTime = (known: string | undefined, what: string): string | false =>
  known === undefined && `${what} is only known at run time: name what may be used`;

const upper = (action: string): string => action.charAt(0).toUpperCase() + action.slice(1);

const lambda: Grants = (call) => {
  const name = call.literal('FunctionName');
  const qualifier = call.literal('Qualifier');
  const arn = functionArn(name) + (qualifier === undefined ? '' : `:${qualifier}`);
  return [allow(['lambda:InvokeFunction'], arn, runTime(name, 'FunctionName'))];
};

const dynamoDb: Grants = (call, action) => {
  const table = call.literal('TableName');
  return [allow([`dynamodb:${upper(action)}`], arnOf('dynamodb', 'table/', table), runTime(table, 'TableName'))];
};

const sns: Grants = (call) => {
  if (call.has('PhoneNumber')) return [allow(['sns:Publish'], '*')];
  const topic = call.literal('TopicArn') ?? call.literal('TargetArn');
  return [allow(['sns:Publish'], arnOf('sns', '', topic), runTime(topic, 'TopicArn'))];
};

const sqs: Grants = (call) => {
  const url = call.literal('QueueUrl');
  return [allow(['sqs:SendMessage'], queueArn(url), runTime(url, 'QueueUrl'))];
};

const states: Grants = (call, _action, sync) => {
  const arn = call.literal('StateMachineArn');
  const stateMachine = arnOf('states', 'stateMachine:', arn);
  const decide = runTime(arn, 'StateMachineArn');
  return [
    allow(['states:StartExecution'], stateMachine, decide),
    ...(sync
      ? [
          allow(['states:DescribeExecution', 'states:StopExecution'], executionsArn(stateMachine), decide),
          managedRule('StepFunctionsGetEventsForStepFunctionsExecutionRule'),
        ]
      : []),
  ];
};

const events: Grants = (call) => {
  const entries = call.value('Entries');
  const buses = new Set<string>();
  let known = Array.isArray(entries);
  for (const entry of Array.isArray(entries) ? entries : []) {
    const bus = isJsonObject(entry) ? (entry['EventBusName'] ?? (entry['EventBusName.$'] ? '{%' : 'default')) : '{%';
    if (typeof bus === 'string' && !bus.startsWith('{%')) buses.add(arnOf('events', 'event-bus/', bus));
    else known = false;
  }
  const all = known ? [...buses] : [arnHere('events', 'event-bus/*')];
  return [allow(['events:PutEvents'], all, runTime(known ? '' : undefined, 'EventBusName'))];
};

const ecs: Grants = (call, _action, sync) => {
  const definition = call.literal('TaskDefinition');
  // A family without a revision runs its newest one, whichever that is.
  const anyRevision = definition === undefined || /:\d+$/.test(definition) ? '' : ':*';
  const cluster = (call.has('Cluster') ? call.literal('Cluster') : 'default')?.replace(/^arn:.*:cluster\//, '') ?? '*';
  const roles = passRole(call.literal('Overrides', 'TaskRoleArn'), 'ecs-tasks.amazonaws.com');
  return [
    allow(
      ['ecs:RunTask'],
      arnOf('ecs', 'task-definition/', definition) + anyRevision,
      runTime(definition, 'TaskDefinition'),
    ),
    { ...roles, decide: 'name the task role and the task execution role of the task definition' },
    ...(sync
      ? [
          allow(['ecs:StopTask', 'ecs:DescribeTasks'], arnHere('ecs', `task/${cluster}/*`)),
          managedRule('StepFunctionsGetEventsForECSTaskRule'),
        ]
      : []),
  ];
};

const batch: Grants = (call, _action, sync) => {
  const [definition, queue] = [call.literal('JobDefinition'), call.literal('JobQueue')];
  const anyRevision = definition === undefined || /:\d+$/.test(definition) ? '' : ':*';
  const used = [arnOf('batch', 'job-definition/', definition) + anyRevision, arnOf('batch', 'job-queue/', queue)];
  const known = definition === undefined ? undefined : queue;
  return [
    allow(['batch:SubmitJob'], used, runTime(known, 'JobDefinition or JobQueue')),
    ...(sync
      ? [
          allow(['batch:TerminateJob'], arnHere('batch', 'job/*')),
          allow(['batch:DescribeJobs'], '*'),
          managedRule('StepFunctionsGetEventsForBatchJobsRule'),
        ]
      : []),
  ];
};

const glue: Grants = (call, _action, sync) => {
  const name = call.literal('JobName');
  const polls = sync ? ['glue:GetJobRun', 'glue:GetJobRuns', 'glue:BatchStopJobRun'] : [];
  return [allow(['glue:StartJobRun', ...polls], arnOf('glue', 'job/', name), runTime(name, 'JobName'))];
};

const dataBrew: Grants = (call, _action, sync) => {
  const name = call.literal('Name');
  const polls = sync ? ['databrew:ListJobRuns', 'databrew:StopJobRun'] : [];
  return [allow(['databrew:StartJobRun', ...polls], arnOf('databrew', 'job/', name), runTime(name, 'Name'))];
};

const codeBuild: Grants = (call, action, sync) => {
  if (action === 'batchGetReports') {
    const decide = 'reports are only known at run time: name their report groups';
    return [allow(['codebuild:BatchGetReports'], arnHere('codebuild', 'report-group/*'), decide)];
  }
  const name = call.literal('ProjectName');
  const polls: Record<string, string[]> = {
    startBuild: ['codebuild:StopBuild', 'codebuild:BatchGetBuilds'],
    startBuildBatch: ['codebuild:StopBuildBatch', 'codebuild:BatchGetBuildBatches'],
    retryBuildBatch: ['codebuild:StopBuildBatch', 'codebuild:BatchGetBuildBatches'],
  };
  const rules: Record<string, string> = {
    startBuild: 'StepFunctionsGetEventForCodeBuildStartBuildRule',
    startBuildBatch: 'StepFunctionsGetEventForCodeBuildStartBuildBatchRule',
  };
  const rule = sync ? rules[action] : undefined;
  return [
    allow(
      [`codebuild:${upper(action)}`, ...((sync && polls[action]) || [])],
      arnOf('codebuild', 'project/', name),
      runTime(name, 'the project'),
    ),
    ...(rule === undefined ? [] : [managedRule(rule)]),
  ];
};

const athena: Grants = (call, action, sync) => {
  const group = call.has('WorkGroup')
    ? call.literal('WorkGroup')
    : action === 'startQueryExecution'
      ? 'primary'
      : undefined;
  const workGroup = arnOf('athena', 'workgroup/', group);
  if (action !== 'startQueryExecution') {
    const reads = allow(['s3:GetObject'], s3Arn('*'), 'name the bucket of the results');
    const query = allow([`athena:${upper(action)}`], workGroup, runTime(group, 'the work group of the query'));
    return action === 'getQueryResults' ? [query, reads] : [query];
  }
  const polls = sync ? ['athena:StopQueryExecution', 'athena:GetQueryExecution'] : [];
  const bucket = /^s3:\/\/([^/]+)/.exec(call.literal('ResultConfiguration', 'OutputLocation') ?? '')?.[1];
  const results = s3Arn(bucket ?? '*');
  return [
    allow(
      ['athena:StartQueryExecution', 'athena:GetDataCatalog', ...polls],
      [workGroup, arnHere('athena', 'datacatalog/*')],
      runTime(group, 'WorkGroup'),
    ),
    allow(
      ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
      results,
      'name the bucket of the results and those of the data; with Lake Formation add lakeformation:GetDataAccess',
    ),
    allow(
      ['s3:GetObject', 's3:PutObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload'],
      `${results}/*`,
      'the same buckets; reading is enough for those of the data',
    ),
    allow(
      [
        'glue:GetDatabase',
        'glue:GetDatabases',
        'glue:GetTable',
        'glue:GetTables',
        'glue:GetPartition',
        'glue:GetPartitions',
        'glue:BatchGetPartition',
      ],
      [arnHere('glue', 'catalog'), arnHere('glue', 'database/*'), arnHere('glue', 'table/*')],
      'name the databases and tables; a query that creates tables needs more than reading',
    ),
  ];
};

const bedrock: Grants = (call, action, sync) => {
  if (action === 'invokeModel') {
    const model = call.literal('ModelId');
    const arn = model?.startsWith('arn:') ? model : modelArn(`foundation-model/${model ?? '*'}`);
    return [allow(['bedrock:InvokeModel'], arn, runTime(model, 'ModelId'))];
  }
  const base = call.literal('BaseModelIdentifier');
  const job = arnHere('bedrock', 'model-customization-job/*');
  return [
    allow(
      ['bedrock:CreateModelCustomizationJob'],
      [
        base?.startsWith('arn:') ? base : modelArn(`foundation-model/${base ?? '*'}`),
        arnHere('bedrock', 'custom-model/*'),
        job,
      ],
      runTime(base, 'BaseModelIdentifier'),
    ),
    passRole(call.literal('RoleArn'), 'bedrock.amazonaws.com'),
    ...(sync ? [allow(['bedrock:GetModelCustomizationJob', 'bedrock:StopModelCustomizationJob'], job)] : []),
  ];
};

const apiGateway: Grants = (call) => {
  const [, id, region] = /^([a-z0-9]+)\.execute-api\.([\w-]+)\./.exec(call.literal('ApiEndpoint') ?? '') ?? [];
  const path = call.literal('Path')?.replace(/^\//, '') ?? '*';
  const resource = `${id ?? '*'}/${call.literal('Stage') ?? '*'}/${call.literal('Method') ?? '*'}/${path}`;
  const arn = arnHere('execute-api', resource);
  return [
    allow(
      ['execute-api:Invoke'],
      region === undefined ? arn : arn.replace('${AWS::Region}', region),
      runTime(id, 'ApiEndpoint'),
    ),
  ];
};

const http: Grants = (call) => {
  const endpoint = call.literal('ApiEndpoint');
  const beginning = endpoint === undefined ? call.beginning('ApiEndpoint') : undefined;
  const method = call.literal('Method');
  const connection =
    call.literal('Authentication', 'ConnectionArn') ?? call.literal('InvocationConfig', 'ConnectionArn');
  return [
    {
      actions: ['states:InvokeHTTPEndpoint'],
      resources: [selfArn],
      condition: {
        ...(method !== undefined && { StringEquals: { 'states:HTTPMethod': method } }),
        StringLike: { 'states:HTTPEndpoint': endpoint ?? `${beginning ?? 'https://'}*` },
      },
      ...((endpoint ?? beginning) === undefined && {
        decide: 'ApiEndpoint is only known at run time: name the hosts that may be called',
      }),
    },
    allow(
      ['events:RetrieveConnectionCredentials'],
      connection ?? arnHere('events', 'connection/*'),
      runTime(connection, 'ConnectionArn'),
    ),
    allow(
      ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
      arnHere('secretsmanager', 'secret:events!connection/*'),
      'the secret is made with the connection: name it once it is there',
    ),
  ];
};

const mediaConvert: Grants = (call, _action, sync) => [
  allow(['mediaconvert:CreateJob', ...(sync ? ['mediaconvert:GetJob', 'mediaconvert:CancelJob'] : [])], '*'),
  passRole(call.literal('Role'), 'mediaconvert.amazonaws.com'),
  ...(sync ? [managedRule('StepFunctionsGetEventsForMediaConvertJobRule')] : []),
];

const eks: Grants = (call, action, sync) => {
  if (action === 'call' || action === 'runJob') {
    const decide = 'Kubernetes itself decides: give this role its rights in the cluster (RBAC)';
    return [allow([], [], decide)];
  }
  const cluster = action.endsWith('Cluster') ? call.literal('Name') : call.literal('ClusterName');
  const clusterArn = arnOf('eks', 'cluster/', cluster);
  const decide = runTime(cluster, 'the cluster');
  const inner = action.endsWith('Nodegroup') ? 'nodegroup' : 'fargateprofile';
  const innerArn = arnHere('eks', `${inner}/${cluster ?? '*'}/*`);
  const kind = action.replace(/^create|^delete/, '');
  const watched = action.endsWith('Cluster') ? clusterArn : innerArn;
  const watch = sync ? [allow([`eks:Describe${kind}`], watched, decide)] : [];
  if (action.startsWith('delete')) return [allow([`eks:Delete${kind}`], watched, decide), ...watch];
  if (action === 'createCluster') {
    return [allow(['eks:CreateCluster'], '*'), passRole(call.literal('RoleArn'), 'eks.amazonaws.com'), ...watch];
  }
  const role = call.literal(inner === 'nodegroup' ? 'NodeRole' : 'PodExecutionRoleArn');
  const service = inner === 'nodegroup' ? 'eks.amazonaws.com' : 'eks-fargate-pods.amazonaws.com';
  return [
    allow([`eks:Create${kind}`], clusterArn, decide),
    passRole(role, service),
    ...(inner === 'nodegroup'
      ? [
          allow(['ec2:DescribeSubnets'], '*'),
          allow(['iam:GetRole', 'iam:ListAttachedRolePolicies'], role ?? iamArn('role/*')),
        ]
      : []),
    ...watch,
  ];
};

const emr: Grants = (call, action, sync) => {
  const rule = (name: string): readonly Grant[] => (sync ? [managedRule(name)] : []);
  if (action === 'createCluster') {
    return [
      allow(['elasticmapreduce:RunJobFlow'], '*'),
      ...(sync
        ? [
            allow(
              ['elasticmapreduce:DescribeCluster', 'elasticmapreduce:TerminateJobFlows'],
              arnHere('elasticmapreduce', 'cluster/*'),
            ),
          ]
        : []),
      passRole(call.literal('ServiceRole'), 'elasticmapreduce.amazonaws.com'),
      passRole(call.literal('JobFlowRole'), 'ec2.amazonaws.com'),
      ...rule('StepFunctionsGetEventForEMRRunJobFlowRule'),
    ];
  }
  const own: Record<string, string[]> = {
    setClusterTerminationProtection: ['SetTerminationProtection'],
    terminateCluster: sync ? ['TerminateJobFlows', 'DescribeCluster'] : ['TerminateJobFlows'],
    addStep: sync ? ['AddJobFlowSteps', 'DescribeStep', 'CancelSteps'] : ['AddJobFlowSteps'],
    cancelStep: ['CancelSteps'],
    modifyInstanceFleetByName: ['ModifyInstanceFleet', 'ListInstanceFleets'],
    modifyInstanceGroupByName: ['ModifyInstanceGroups', 'ListInstanceGroups'],
  };
  const cluster = call.literal('ClusterId');
  return [
    allow(
      (own[action] ?? []).map((name) => `elasticmapreduce:${name}`),
      arnHere('elasticmapreduce', `cluster/${cluster ?? '*'}`),
      runTime(cluster, 'ClusterId'),
    ),
    ...(action === 'addStep' ? rule('StepFunctionsGetEventForEMRAddJobFlowStepsRule') : []),
    ...(action === 'terminateCluster' ? rule('StepFunctionsGetEventForEMRTerminateJobFlowsRule') : []),
  ];
};

const emrContainers: Grants = (call, action, sync) => {
  if (action === 'createVirtualCluster') {
    return [
      allow(['emr-containers:CreateVirtualCluster'], '*'),
      serviceLinkedRole('emr-containers.amazonaws.com', 'AWSServiceRoleForAmazonEMRContainers'),
    ];
  }
  const id = call.literal(action === 'startJobRun' ? 'VirtualClusterId' : 'Id');
  const cluster = arnHere('emr-containers', `/virtualclusters/${id ?? '*'}`);
  const decide = runTime(id, 'the virtual cluster');
  if (action === 'deleteVirtualCluster') {
    const polls = sync ? ['emr-containers:DescribeVirtualCluster'] : [];
    return [allow(['emr-containers:DeleteVirtualCluster', ...polls], cluster, decide)];
  }
  const role = call.literal('ExecutionRoleArn');
  return [
    {
      ...allow(['emr-containers:StartJobRun'], cluster, decide || runTime(role, 'ExecutionRoleArn')),
      condition: {
        [role === undefined ? 'StringLike' : 'StringEquals']: {
          'emr-containers:ExecutionRoleArn': role ?? iamArn('role/*'),
        },
      },
    },
    ...(sync ? [allow(['emr-containers:DescribeJobRun', 'emr-containers:CancelJobRun'], `${cluster}/jobruns/*`)] : []),
  ];
};

function serviceLinkedRole(service: string, name: string): Grant {
  return {
    actions: ['iam:CreateServiceLinkedRole'],
    resources: [iamArn(`role/aws-service-role/${service}/${name}*`)],
    condition: { StringLike: { 'iam:AWSServiceName': service } },
    decide: 'only the first of an account needs it',
  };
}

const emrServerless: Grants = (call, action, sync) => {
  const id = call.literal('ApplicationId');
  const application = arnHere('emr-serverless', `/applications/${id ?? '*'}`);
  const decide = runTime(id, 'ApplicationId');
  const does = (...names: string[]): string[] => names.map((name) => `emr-serverless:${name}`);
  const jobs = sync ? [managedRule('StepFunctionsGetEventsForEMRServerlessJobRule')] : [];
  if (action === 'startJobRun') {
    return [
      allow(does('StartJobRun'), application, decide),
      passRole(call.literal('ExecutionRoleArn'), 'emr-serverless.amazonaws.com'),
      ...(sync ? [allow(does('GetJobRun', 'CancelJobRun'), `${application}/jobruns/*`)] : []),
      ...jobs,
    ];
  }
  if (action === 'cancelJobRun') {
    const run = `${application}/jobruns/${call.literal('JobRunId') ?? '*'}`;
    return [allow(does('CancelJobRun', ...(sync ? ['GetJobRun'] : [])), run, decide), ...jobs];
  }
  const rule = sync ? [managedRule('StepFunctionsGetEventsForEMRServerlessApplicationRule')] : [];
  if (action === 'createApplication') {
    return [
      allow(does('CreateApplication'), arnHere('emr-serverless', '/*')),
      serviceLinkedRole('ops.emr-serverless.amazonaws.com', 'AWSServiceRoleForAmazonEMRServerless'),
      ...(sync
        ? [allow(does('GetApplication', 'DeleteApplication'), arnHere('emr-serverless', '/applications/*'))]
        : []),
      ...rule,
    ];
  }
  const polls = sync
    ? action === 'startApplication'
      ? ['GetApplication', 'StopApplication']
      : ['GetApplication']
    : [];
  return [allow(does(upper(action), ...polls), application, decide), ...rule];
};

interface SageMakerThing {
  /** What stands in its ARN. */
  readonly thing: string;
  /** The field with its name. */
  readonly name: string;
  /** The fields down to its role. */
  readonly role?: readonly string[];
  /** The rule of `.sync`, after `StepFunctionsGetEventsForSageMaker`. */
  readonly rule?: string;
}

/** By the action that makes it. */
const sageMakerThings: Readonly<Record<string, SageMakerThing>> = {
  createTrainingJob: { thing: 'training-job', name: 'TrainingJobName', role: ['RoleArn'], rule: 'TrainingJobsRule' },
  createTransformJob: { thing: 'transform-job', name: 'TransformJobName', rule: 'TransformJobsRule' },
  createHyperParameterTuningJob: {
    thing: 'hyper-parameter-tuning-job',
    name: 'HyperParameterTuningJobName',
    role: ['TrainingJobDefinition', 'RoleArn'],
    rule: 'TuningJobsRule',
  },
  createProcessingJob: {
    thing: 'processing-job',
    name: 'ProcessingJobName',
    role: ['RoleArn'],
    rule: 'ProcessingJobsRule',
  },
  // No page of AWS names its rule.
  createLabelingJob: { thing: 'labeling-job', name: 'LabelingJobName', role: ['RoleArn'], rule: 'LabelingJob*' },
  createModel: { thing: 'model', name: 'ModelName', role: ['ExecutionRoleArn'] },
  createEndpointConfig: { thing: 'endpoint-config', name: 'EndpointConfigName' },
  createEndpoint: { thing: 'endpoint', name: 'EndpointName' },
  updateEndpoint: { thing: 'endpoint', name: 'EndpointName' },
};

const sageMaker: Grants = (call, action, sync) => {
  const row: SageMakerThing = sageMakerThings[action] ?? { thing: '*', name: '' };
  const { thing, name: field, role, rule } = row;
  const name = call.literal(field);
  const arn = arnHere('sagemaker', `${thing}/${name ?? ''}${name !== undefined && !thing.endsWith('job') ? '' : '*'}`);
  const made = upper(action).replace(/^Create/, '');
  const polls = sync ? [`sagemaker:Describe${made}`, `sagemaker:Stop${made}`] : [];
  const config = call.literal('EndpointConfigName');
  return [
    allow([`sagemaker:${upper(action)}`, ...polls], arn, runTime(name, field)),
    ...(thing === 'endpoint'
      ? [allow([`sagemaker:${upper(action)}`], arnOf('sagemaker', 'endpoint-config/', config))]
      : []),
    ...(rule === undefined ? [] : [allow(['sagemaker:ListTags'], arnHere('sagemaker', `${thing}/*`))]),
    ...(role === undefined ? [] : [passRole(call.literal(...role), 'sagemaker.amazonaws.com')]),
    ...(rule !== undefined && sync ? [managedRule(`StepFunctionsGetEventsForSageMaker${rule}`)] : []),
  ];
};

/** By the name of the service in a Resource ARN. */
export const optimisedGrants: Readonly<Record<string, Grants>> = {
  apigateway: apiGateway,
  athena,
  batch,
  bedrock,
  codebuild: codeBuild,
  databrew: dataBrew,
  dynamodb: dynamoDb,
  ecs,
  eks,
  elasticmapreduce: emr,
  'emr-containers': emrContainers,
  'emr-serverless': emrServerless,
  events,
  glue,
  http,
  lambda,
  mediaconvert: mediaConvert,
  sagemaker: sageMaker,
  sns,
  sqs,
  states,
};
