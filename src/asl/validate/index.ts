// The room's door: what is wrong with a definition.
export { validate } from './validate';
export type { ValidateOptions } from './rule';
