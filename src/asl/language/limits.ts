// The limits of a definition's text and of its names: "Service quotas for Step Functions" in AWS's developer guide.
import { facts } from './facts';

/** CreateStateMachine: the length of `definition`, in characters. */
export const DEFINITION_LENGTH_LIMIT = facts['definition-bytes'].value;

/** The length of a state's name, in characters (States Language, "States"). */
export const STATE_NAME_LENGTH_LIMIT = facts['state-name-characters'].value;

/** The length of a variable's name, in characters (developer guide, "Passing data between states with variables"). */
export const VARIABLE_NAME_LENGTH_LIMIT = facts['variable-name-characters'].value;

/** The largest value of one Assign, in bytes (developer guide, "Passing data between states with variables", "Limits"). */
export const ASSIGN_BYTES_LIMIT = facts['assign-bytes'].value;

/** How deep objects and arrays may nest: Jackson's own bound for a text that it reads (StreamReadConstraints). */
export const DEPTH_LIMIT = 1_000;

/** How many nodes the aliases of one YAML text may add together: a few lines of aliases can stand for billions. */
export const ALIAS_NODE_LIMIT = 100_000;

/** How deep a YAML text may nest. Its parser composes by recursion, so the bound is lower than that of JSON. */
export const YAML_DEPTH_LIMIT = 200;
