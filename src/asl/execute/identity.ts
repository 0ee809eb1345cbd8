// Who an execution is: its names and ARNs, given or made, and what the context object shows of them (Step Functions
// Developer Guide, "Accessing execution data from the Context object").
import type { JsonObject, JsonValue } from '../language/jsonValue';
import { executionContext, redrivenContext } from './contextObject';
import type { ContextValues, ExecutionRequest } from './executionRequest';
import type { ExecutionIdentity } from './frame';
import { SeededChance } from './seededChance';

/** The account that made-up names belong to. */
const account = '111111111111';
const arnPrefix = `arn:aws:states:us-east-1:${account}`;
const madeUpRole = `arn:aws:iam::${account}:role/StepFunctionsRole`;

/**
 * The names of an execution that was asked for. What the request's context values leave out is made when it is asked for, from a chance of its
 * own, so that asking changes nothing else.
 */
export class MadeIdentity implements ExecutionIdentity {
  readonly stateMachineName: string;
  readonly stateMachineArn: string;
  readonly roleArn: string;
  readonly #given: ContextValues;
  readonly #express: boolean;
  readonly #chance: SeededChance;
  #name: string | undefined;
  #executionArn: string | undefined;
  #execution: JsonObject | undefined;

  constructor(
    request: ExecutionRequest,
    private readonly input: JsonValue,
    private readonly startMillis: number,
  ) {
    const given = request.context ?? {};
    this.#given = given;
    this.#express = request.type === 'EXPRESS';
    this.#chance = new SeededChance((request.seed ?? 1) ^ 0x6e616d65);
    this.stateMachineName = given['StateMachine.Name'] ?? given['StateMachine.Id']?.split(':')[6] ?? 'StateMachine';
    this.stateMachineArn = given['StateMachine.Id'] ?? `${arnPrefix}:stateMachine:${this.stateMachineName}`;
    this.roleArn = given['Execution.RoleArn'] ?? madeUpRole;
  }

  get name(): string {
    this.#name ??= this.#given['Execution.Name'] ?? this.#given['Execution.Id']?.split(':')[7] ?? this.#chance.uuid();
    return this.#name;
  }

  get executionArn(): string {
    const kind = this.#express ? 'express' : 'execution';
    this.#executionArn ??=
      this.#given['Execution.Id'] ??
      `${arnPrefix}:${kind}:${this.stateMachineName}:${this.name}${this.#express ? `:${this.#chance.uuid()}` : ''}`;
    return this.#executionArn;
  }

  get stateMachine(): JsonObject {
    return { Id: this.stateMachineArn, Name: this.stateMachineName };
  }

  /** Express executions cannot be redriven; their context has no RedriveCount. */
  get execution(): JsonObject {
    this.#execution ??= executionContext({
      id: this.executionArn,
      input: this.input,
      startMillis: this.startMillis,
      name: this.name,
      roleArn: this.roleArn,
      redriveCount: this.#express ? undefined : 0,
    });
    return this.#execution;
  }

  set execution(execution: JsonObject) {
    this.#execution = execution;
  }

  /** The execution is redriven at a time, milliseconds since 1970. */
  redrive(nowMillis: number): void {
    this.execution = redrivenContext(this.execution, nowMillis);
  }
}
