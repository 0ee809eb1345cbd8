// The names of state machines, executions and activities (Step Functions API Reference, CreateStateMachine, "name").
import { apiErrors } from './apiError';

/** White space, brackets, wildcards, `" # % \ ^ | ~ ` $ & , ; : /`, and control characters may not stand in a name. */
const forbidden = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udfff]/;

/** @throws ApiError InvalidName */
export function checkResourceName(name: string): void {
  if (forbidden.test(name)) throw apiErrors.invalidName(name);
}
