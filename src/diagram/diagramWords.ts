// Knows the words of language that a diagram shows or says; everything else in it is ASL's own (state types, error names).
// Pages pass a translation; these are the English ones and the shape of the list.

export interface DiagramWords {
  /** Label of the edge a Choice takes when no rule matches. */
  default: string;
  /** Said of a state with `End: true`, `Succeed` or `Fail`. */
  end: string;
  /** Said of the state named by StartAt. */
  start: string;
  /** Under a dashed state: something names it, nothing defines it. */
  missing: string;
  /** In a dashed state: a transition is needed and none is written. */
  noTarget: string;
  /** Said of a state that no transition reaches. */
  unreachable: string;
  /** Under a Map: its ItemProcessor runs for each item. */
  forEach: string;
  /** Under a Map in DISTRIBUTED mode. */
  distributed: string;
  /** Name of the retry mark. */
  retry: string;
  /** Between a state and the states it goes to, in what a screen reader hears. */
  goesTo: string;
  /** Before the error names of a Catcher, in what a screen reader hears. */
  onError: string;
  /** A state whose Type is absent or unknown. */
  unknownType: string;
  /** More of the same that the label leaves out; `#` is the number. */
  more: string;
  and: string;
  or: string;
  not: string;
  isPresent: string;
  isNotPresent: string;
  isNull: string;
  isNotNull: string;
  isNumeric: string;
  isNotNumeric: string;
  isString: string;
  isNotString: string;
  isBoolean: string;
  isNotBoolean: string;
  isTimestamp: string;
  isNotTimestamp: string;
  matches: string;
}

export const englishDiagramWords: DiagramWords = {
  default: 'Default',
  end: 'end',
  start: 'start',
  missing: 'missing',
  noTarget: 'no Next',
  unreachable: 'not reachable',
  forEach: 'for each',
  distributed: 'distributed',
  retry: 'Retry',
  goesTo: 'goes to',
  onError: 'on error',
  unknownType: 'unknown type',
  more: '+ # more',
  and: 'and',
  or: 'or',
  not: 'not',
  isPresent: 'is present',
  isNotPresent: 'is absent',
  isNull: 'is null',
  isNotNull: 'is not null',
  isNumeric: 'is a number',
  isNotNumeric: 'is not a number',
  isString: 'is a string',
  isNotString: 'is not a string',
  isBoolean: 'is a boolean',
  isNotBoolean: 'is not a boolean',
  isTimestamp: 'is a timestamp',
  isNotTimestamp: 'is not a timestamp',
  matches: 'matches',
};
