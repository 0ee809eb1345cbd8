// Which operations the Step Functions API has, each with the SDK's types of its request and its answer (Step Functions API
// Reference, "Actions"). A name that AWS does not have does not compile.
import type {
  CreateActivityInput,
  CreateActivityOutput,
  CreateStateMachineInput,
  CreateStateMachineOutput,
  CreateStateMachineAliasInput,
  CreateStateMachineAliasOutput,
  DeleteActivityInput,
  DeleteActivityOutput,
  DeleteStateMachineInput,
  DeleteStateMachineOutput,
  DeleteStateMachineAliasInput,
  DeleteStateMachineAliasOutput,
  DeleteStateMachineVersionInput,
  DeleteStateMachineVersionOutput,
  DescribeActivityInput,
  DescribeActivityOutput,
  DescribeExecutionInput,
  DescribeExecutionOutput,
  DescribeMapRunInput,
  DescribeMapRunOutput,
  DescribeStateMachineInput,
  DescribeStateMachineOutput,
  DescribeStateMachineAliasInput,
  DescribeStateMachineAliasOutput,
  DescribeStateMachineForExecutionInput,
  DescribeStateMachineForExecutionOutput,
  GetActivityTaskInput,
  GetActivityTaskOutput,
  GetExecutionHistoryInput,
  GetExecutionHistoryOutput,
  ListActivitiesInput,
  ListActivitiesOutput,
  ListExecutionsInput,
  ListExecutionsOutput,
  ListMapRunsInput,
  ListMapRunsOutput,
  ListStateMachineAliasesInput,
  ListStateMachineAliasesOutput,
  ListStateMachineVersionsInput,
  ListStateMachineVersionsOutput,
  ListStateMachinesInput,
  ListStateMachinesOutput,
  ListTagsForResourceInput,
  ListTagsForResourceOutput,
  PublishStateMachineVersionInput,
  PublishStateMachineVersionOutput,
  RedriveExecutionInput,
  RedriveExecutionOutput,
  SendTaskFailureInput,
  SendTaskFailureOutput,
  SendTaskHeartbeatInput,
  SendTaskHeartbeatOutput,
  SendTaskSuccessInput,
  SendTaskSuccessOutput,
  StartExecutionInput,
  StartExecutionOutput,
  StartSyncExecutionInput,
  StartSyncExecutionOutput,
  StopExecutionInput,
  StopExecutionOutput,
  TagResourceInput,
  TagResourceOutput,
  TestStateInput,
  TestStateOutput,
  UntagResourceInput,
  UntagResourceOutput,
  UpdateMapRunInput,
  UpdateMapRunOutput,
  UpdateStateMachineInput,
  UpdateStateMachineOutput,
  UpdateStateMachineAliasInput,
  UpdateStateMachineAliasOutput,
  ValidateStateMachineDefinitionInput,
  ValidateStateMachineDefinitionOutput,
} from '@aws-sdk/client-sfn';

/** Request and answer of every operation. */
export interface Actions {
  CreateActivity: { readonly input: CreateActivityInput; readonly output: CreateActivityOutput };
  CreateStateMachine: { readonly input: CreateStateMachineInput; readonly output: CreateStateMachineOutput };
  CreateStateMachineAlias: {
    readonly input: CreateStateMachineAliasInput;
    readonly output: CreateStateMachineAliasOutput;
  };
  DeleteActivity: { readonly input: DeleteActivityInput; readonly output: DeleteActivityOutput };
  DeleteStateMachine: { readonly input: DeleteStateMachineInput; readonly output: DeleteStateMachineOutput };
  DeleteStateMachineAlias: {
    readonly input: DeleteStateMachineAliasInput;
    readonly output: DeleteStateMachineAliasOutput;
  };
  DeleteStateMachineVersion: {
    readonly input: DeleteStateMachineVersionInput;
    readonly output: DeleteStateMachineVersionOutput;
  };
  DescribeActivity: { readonly input: DescribeActivityInput; readonly output: DescribeActivityOutput };
  DescribeExecution: { readonly input: DescribeExecutionInput; readonly output: DescribeExecutionOutput };
  DescribeMapRun: { readonly input: DescribeMapRunInput; readonly output: DescribeMapRunOutput };
  DescribeStateMachine: { readonly input: DescribeStateMachineInput; readonly output: DescribeStateMachineOutput };
  DescribeStateMachineAlias: {
    readonly input: DescribeStateMachineAliasInput;
    readonly output: DescribeStateMachineAliasOutput;
  };
  DescribeStateMachineForExecution: {
    readonly input: DescribeStateMachineForExecutionInput;
    readonly output: DescribeStateMachineForExecutionOutput;
  };
  GetActivityTask: { readonly input: GetActivityTaskInput; readonly output: GetActivityTaskOutput };
  GetExecutionHistory: { readonly input: GetExecutionHistoryInput; readonly output: GetExecutionHistoryOutput };
  ListActivities: { readonly input: ListActivitiesInput; readonly output: ListActivitiesOutput };
  ListExecutions: { readonly input: ListExecutionsInput; readonly output: ListExecutionsOutput };
  ListMapRuns: { readonly input: ListMapRunsInput; readonly output: ListMapRunsOutput };
  ListStateMachineAliases: {
    readonly input: ListStateMachineAliasesInput;
    readonly output: ListStateMachineAliasesOutput;
  };
  ListStateMachineVersions: {
    readonly input: ListStateMachineVersionsInput;
    readonly output: ListStateMachineVersionsOutput;
  };
  ListStateMachines: { readonly input: ListStateMachinesInput; readonly output: ListStateMachinesOutput };
  ListTagsForResource: { readonly input: ListTagsForResourceInput; readonly output: ListTagsForResourceOutput };
  PublishStateMachineVersion: {
    readonly input: PublishStateMachineVersionInput;
    readonly output: PublishStateMachineVersionOutput;
  };
  RedriveExecution: { readonly input: RedriveExecutionInput; readonly output: RedriveExecutionOutput };
  SendTaskFailure: { readonly input: SendTaskFailureInput; readonly output: SendTaskFailureOutput };
  SendTaskHeartbeat: { readonly input: SendTaskHeartbeatInput; readonly output: SendTaskHeartbeatOutput };
  SendTaskSuccess: { readonly input: SendTaskSuccessInput; readonly output: SendTaskSuccessOutput };
  StartExecution: { readonly input: StartExecutionInput; readonly output: StartExecutionOutput };
  StartSyncExecution: { readonly input: StartSyncExecutionInput; readonly output: StartSyncExecutionOutput };
  StopExecution: { readonly input: StopExecutionInput; readonly output: StopExecutionOutput };
  TagResource: { readonly input: TagResourceInput; readonly output: TagResourceOutput };
  TestState: { readonly input: TestStateInput; readonly output: TestStateOutput };
  UntagResource: { readonly input: UntagResourceInput; readonly output: UntagResourceOutput };
  UpdateMapRun: { readonly input: UpdateMapRunInput; readonly output: UpdateMapRunOutput };
  UpdateStateMachine: { readonly input: UpdateStateMachineInput; readonly output: UpdateStateMachineOutput };
  UpdateStateMachineAlias: {
    readonly input: UpdateStateMachineAliasInput;
    readonly output: UpdateStateMachineAliasOutput;
  };
  ValidateStateMachineDefinition: {
    readonly input: ValidateStateMachineDefinitionInput;
    readonly output: ValidateStateMachineDefinitionOutput;
  };
}

/** The name of an operation, as `x-amz-target` has it. */
export type Action = keyof Actions;

/** A request whose required members are there: the SDK's types leave them open, the check of the input does not. */
type Checked<T> = {
  readonly [K in keyof T]: object extends Pick<T, K> ? T[K] : Exclude<T[K], undefined>;
};

export type Input<A extends Action> = Checked<Actions[A]['input']>;
export type Output<A extends Action> = Actions[A]['output'];
