// The one list of actions that this project allows on Resource "*", each with its reason (Service Authorization
// Reference: an action without a resource type "must" have it; else the page of the developer guide that is named).

const noResourceType = 'the Service Authorization Reference has no resource type for it';
const logDelivery = 'log delivery has no ARN: cw-logs of the Step Functions Developer Guide documents it with "*"';
const traces = 'traces have no ARN: concepts-xray-tracing of the Step Functions Developer Guide documents it with "*"';
const mediaConvert = 'connect-mediaconvert of the Step Functions Developer Guide: "you must use Resource *"';

/** Action -> why no ARN can stand there. */
export const iamWildcards: Readonly<Record<string, string>> = {
  'batch:DescribeJobs': noResourceType,
  'ec2:DescribeSubnets': noResourceType,
  'eks:CreateCluster': 'the cluster is not there yet: connect-eks of the Step Functions Developer Guide documents "*"',
  'elasticmapreduce:RunJobFlow': noResourceType,
  'emr-containers:CreateVirtualCluster':
    'the cluster is not there yet: connect-emr-eks of the Step Functions Developer Guide documents "*"',
  'mediaconvert:CancelJob': mediaConvert,
  'mediaconvert:CreateJob': mediaConvert,
  'mediaconvert:GetJob': mediaConvert,
  'cloudwatch:PutMetricData': noResourceType,
  'comprehend:DetectDominantLanguage': noResourceType,
  'comprehend:DetectKeyPhrases': noResourceType,
  'comprehend:DetectSentiment': noResourceType,
  'polly:SynthesizeSpeech': 'a call without a lexicon names no resource',
  'rekognition:DetectFaces': noResourceType,
  'rekognition:DetectText': noResourceType,
  'textract:AnalyzeDocument': 'a call without an adapter names no resource',
  'textract:DetectDocumentText': noResourceType,
  'translate:TranslateText': 'a call without a custom terminology names no resource',
  's3:ListAllMyBuckets': noResourceType,
  'sns:Publish': 'a message to a telephone number has no ARN (connect-sns)',
  'logs:CreateLogDelivery': logDelivery,
  'logs:CreateLogStream': logDelivery,
  'logs:DeleteLogDelivery': logDelivery,
  'logs:DescribeLogGroups': logDelivery,
  'logs:DescribeResourcePolicies': logDelivery,
  'logs:GetLogDelivery': logDelivery,
  'logs:ListLogDeliveries': logDelivery,
  'logs:PutLogEvents': logDelivery,
  'logs:PutResourcePolicy': logDelivery,
  'logs:UpdateLogDelivery': logDelivery,
  'xray:GetSamplingRules': traces,
  'xray:GetSamplingTargets': traces,
  'xray:PutTelemetryRecords': traces,
  'xray:PutTraceSegments': traces,
};
