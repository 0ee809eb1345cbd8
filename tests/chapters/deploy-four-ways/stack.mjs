// CDK: npx cdk deploy --app 'node stack.mjs'
import { App, Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { DefinitionBody, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';

const stack = new Stack(new App(), 'RegisterDevice');

const checkSerial = new Function(stack, 'CheckSerial', {
  runtime: Runtime.NODEJS_22_X,
  code: Code.fromAsset('dist'), // handlers.ts, bundled
  handler: 'handlers.checkSerial',
});
const devices = new Table(stack, 'Devices', {
  partitionKey: { name: 'serial', type: AttributeType.STRING },
});

const registerDevice = new StateMachine(stack, 'RegisterDevice', {
  definitionBody: DefinitionBody.fromFile('definition.asl.json'),
  definitionSubstitutions: {
    CheckSerialFunctionArn: checkSerial.functionArn,
    DevicesTableName: devices.tableName,
  },
  tracingEnabled: true,
});
// A file says nothing about permissions: without these two lines the role has none.
checkSerial.grantInvoke(registerDevice);
devices.grant(registerDevice, 'dynamodb:PutItem');
