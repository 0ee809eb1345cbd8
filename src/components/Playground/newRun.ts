// What the playground holds for somebody who comes for the first time: a Task to break, with a Retry and a Catch.
import type { RunRequest } from '@site/src/workers/playerProtocol';

const definition = `{
  "QueryLanguage": "JSONata",
  "StartAt": "Ask the service",
  "States": {
    "Ask the service": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Arguments": {
        "FunctionName": "greet",
        "Payload": "{% $states.input %}"
      },
      "Output": "{% $states.result.Payload %}",
      "Retry": [
        {
          "ErrorEquals": ["Lambda.TooManyRequestsException"],
          "IntervalSeconds": 2,
          "BackoffRate": 2,
          "MaxAttempts": 3
        }
      ],
      "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Say sorry" }],
      "Next": "Greet"
    },
    "Greet": {
      "Type": "Succeed"
    },
    "Say sorry": {
      "Type": "Fail",
      "Error": "NoGreeting",
      "Cause": "The service did not answer"
    }
  }
}
`;

export const newRun: RunRequest = {
  definition,
  format: 'json',
  type: 'STANDARD',
  input: '{\n  "name": "Ada"\n}',
  tasks: { 'Ask the service': { '0-99999': { Return: { Payload: { greeting: 'Hello, Ada' } } } } },
  faults: [],
  answers: [],
};
