// The room's door: text -> tree with positions; tables of fields and messages.
export * from './comparisonOperators';
export * from './diagnostics';
export * from './errorNames';
export * from './fields';
export * from './fieldShape';
export { characterCode } from './jsonTokens';
export * from './jsonValue';
export * from './limits';
export * from './factNames';
export * from './facts';
export {
  formatOfFile,
  loadDefinition,
  parseJsonDefinition,
  type DefinitionDocument,
  type ParseOptions,
} from './loadDefinition';
export * from './parseDefinition';
export * from './substitution';
export * from './syntaxTree';
