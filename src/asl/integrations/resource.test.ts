// What each form of a Resource means.
import { describe, expect, it } from 'vitest';
import { parseResource, serviceIntegrations } from '.';

describe('parseResource', () => {
  it.each([
    [
      'arn:aws:states:::lambda:invoke',
      { kind: 'optimised', service: 'lambda', action: 'invoke', pattern: 'requestResponse' },
    ],
    [
      'arn:aws:states:::states:startExecution.sync:2',
      { kind: 'optimised', service: 'states', action: 'startExecution', pattern: 'runJobJson' },
    ],
    [
      'arn:aws-us-gov:states:::glue:startJobRun.sync',
      { kind: 'optimised', service: 'glue', action: 'startJobRun', pattern: 'runJob' },
    ],
    [
      'arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:aws-sdk:s3:getObject',
      { kind: 'sdk', service: 's3', action: 'getObject', pattern: 'requestResponse' },
    ],
    [
      'arn:aws:states:::aws-sdk:sqs:sendMessage.waitForTaskToken',
      { kind: 'sdk', service: 'sqs', action: 'sendMessage', pattern: 'waitForCallback' },
    ],
    [
      'arn:aws:states:us-east-1:123456789012:sns:publish',
      { kind: 'optimised', service: 'sns', action: 'publish', pattern: 'requestResponse' },
    ],
    ['arn:aws:states:::s3:getObject', { kind: 'mapData', action: 'getObject' }],
    ['arn:aws:states:us-east-1:123456789012:activity:get gizmo', { kind: 'activity', name: 'get gizmo' }],
    ['arn:aws:lambda:us-east-1:123456789012:function:f', { kind: 'lambda', functionName: 'f' }],
    [
      'arn:aws:lambda:us-east-1:123456789012:function:f:$LATEST',
      { kind: 'lambda', functionName: 'f', qualifier: '$LATEST' },
    ],
    ['arn:aws:lambda:eu-west-2:${account_id}:function:f-${stage}', { kind: 'substitution' }],
    ['${Function}', { kind: 'substitution' }],
  ] as const)('reads %s', (resource, meaning) => {
    expect(parseResource(resource)).toEqual(meaning);
  });

  it.each([
    'arn:aws:lambda:us-east-1:123456789012:function:f:',
    'arn:aws:lambda:us-east-1:123456789012:function:f:$*#$7485',
    'arn:aws:swf:us-east-1:123456789012:task:X',
    'function',
    '',
  ])('knows no %j', (resource) => {
    expect(parseResource(resource).kind).toBe('unknown');
  });
});

describe('the table of optimised integrations', () => {
  it('gives every action at least the pattern requestResponse', () => {
    for (const { service, actions } of serviceIntegrations.values()) {
      for (const [action, patterns] of Object.entries(actions)) {
        expect(patterns, `${service}:${action}`).toContain('requestResponse');
        expect(action).toMatch(/^[a-z][A-Za-z]+$/);
      }
    }
  });

  it('is indexed by the name in the ARN', () => {
    for (const [name, { service }] of serviceIntegrations) {
      expect(name).toBe(service);
    }
    expect(serviceIntegrations.size).toBeGreaterThan(20);
  });
});
