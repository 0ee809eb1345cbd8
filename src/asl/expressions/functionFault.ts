// A fault inside a function: its sentence becomes part of the cause of the state's failure.

/** Thrown by the functions of the table; the call that runs them adds the name of the call. */
export class FunctionFault extends Error {}
