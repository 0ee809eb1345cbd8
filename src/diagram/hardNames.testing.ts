// Knows state names that break careless drawing; used by the tests of this room.
export const hardNames = [
  'Is it paid?',
  'Step: one',
  'call(me)',
  'a/b\\c',
  '"quoted" \'names\'',
  '<b>bold</b> & <script>alert(1)</script>',
  'a | b || c',
  'End',
  'end',
  'subgraph',
  'class',
  'default',
  'style',
  'click',
  'graph TD',
  'flowchart LR; A-->B',
  'A --> B',
  '%% comment',
  '%%{init: {}}%%',
  '---',
  '1. one',
  '2) two',
  '- dash',
  '* star *',
  '# heading',
  '`code`',
  '__proto__',
  'constructor',
  'toString',
  '[square] {curly} ((round))',
  'hash #quot; amp &amp;',
  '$$math$$',
  '~~~',
  'semi;colon',
  '@{ shape: x }',
  'o--x',
  'line\nbreak\ttab',
  '   ',
  'Um estado com acentuação: ção, ü, ñ',
  '🚀 Launch 👩‍👩‍👧 🏳️‍🌈',
  'مرحبا بالعالم',
  'שלום עולם',
  '注文を処理する状態',
  'A name of exactly eighty characters, long as AWS lets a state name be, and then x',
  'Averyveryveryveryverylongnamewithoutanyplacetobreakitwhichgoesonandonandonandonan',
  '\ud800 lone surrogate',
  '\u0000\u0007 control',
];

/** One machine whose states have all hard names: a chain, each state of it also a choice and a catch target. */
export function hardNamesDefinition(): unknown {
  const states = hardNames.map((name, index): [string, unknown] => {
    const next = hardNames[index + 1];
    const choice = { Variable: `$['${name}']`, StringEquals: name, Next: name };
    const fields = [
      { Type: 'Pass' },
      { Type: 'Task', Resource: name, Catch: [{ ErrorEquals: [name], Next: name }] },
      { Type: 'Choice', Choices: [choice], Default: next ?? name },
    ][index % 3];
    const goesOn = index % 3 === 2 ? {} : next === undefined ? { End: true } : { Next: next };
    return [name, { ...fields, ...goesOn }];
  });
  return { StartAt: hardNames[0], States: Object.fromEntries(states) };
}
