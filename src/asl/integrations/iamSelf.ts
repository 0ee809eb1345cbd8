// How a role names the state machine that it is the role of. A reference would be a circle: the state machine refers to
// its role. Whoever writes the policy puts the name in (src/deploy).

/** Stands for the ARN of the state machine itself, until its name is known. */
export const selfArn = 'arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:<itself>';
