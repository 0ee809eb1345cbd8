// What the editor holds at first: small, and wrong in one place, so that a newcomer sees what the page does.
export const startingDefinition = `{
  "StartAt": "Receive order",
  "States": {
    "Receive order": {
      "Type": "Pass",
      "Next": "Is it paid?"
    },
    "Is it paid?": {
      "Type": "Choice",
      "Choices": [
        { "Variable": "$.paid", "BooleanEquals": true, "Next": "Ship" }
      ],
      "Default": "Wait for the payment"
    },
    "Wait for the payment": {
      "Type": "Wait",
      "Seconds": 3600,
      "Next": "Is it payed?"
    },
    "Ship": {
      "Type": "Succeed"
    }
  }
}
`;
