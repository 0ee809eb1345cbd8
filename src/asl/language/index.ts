// The room's door: text -> tree with positions; tables of fields and messages.
export * from './diagnostics';
export * from './jsonValue';
export * from './limits';
export * from './parseDefinition';
export * from './syntaxTree';
