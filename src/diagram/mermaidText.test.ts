// @vitest-environment jsdom
import mermaid from 'mermaid';
import { describe, expect, it } from 'vitest';
import { definitionGraph } from './definitionGraph';
import { englishDiagramWords } from './diagramWords';
import { hardNames, hardNamesDefinition } from './hardNames.testing';
import { escapeMermaid, mermaidText } from './mermaidText';
import { hasRealDefinitions, realDefinitions } from './realDefinitions.testing';

const parses = async (text: string): Promise<string> => (await mermaid.parse(text)).diagramType;

describe('mermaidText', () => {
  it('writes every kind of edge, nesting, marks and classes', () => {
    const inner = { StartAt: 'X', States: { X: { Type: 'Pass', End: true } } };
    const text = mermaidText(
      definitionGraph({
        StartAt: 'A',
        States: {
          A: {
            Type: 'Task',
            Retry: [{ ErrorEquals: ['E'] }],
            Catch: [{ ErrorEquals: ['E', 'F'], Next: 'B' }],
            Next: 'B',
          },
          B: { Type: 'Choice', Choices: [{ Variable: '$.a', StringEquals: 'x', Next: 'M' }], Default: 'Gone' },
          M: { Type: 'Map', ItemProcessor: inner, Next: 'P' },
          P: { Type: 'Parallel', Branches: [inner, inner], End: true },
        },
      }),
    );
    expect(text).toMatchInlineSnapshot(`
      "flowchart TD
        start0((" ")):::aslStart
        s0["A<br/>↻ Retry"]:::aslTask
        s1{"B"}:::aslChoice
        subgraph s2["M<br/>for each"]
          direction TB
          start1((" ")):::aslStart
          s5[/"X"/]:::aslPass
          start1 --> s5
          final1(((" "))):::aslFinal
          s5 --> final1
        end
        style s2 fill:transparent,stroke:#7668c9
        subgraph s3["P"]
          direction TB
          subgraph s3b0["1"]
            direction TB
            start2((" ")):::aslStart
            s6[/"X"/]:::aslPass
            start2 --> s6
            final2(((" "))):::aslFinal
            s6 --> final2
          end
          style s3b0 fill:transparent,stroke:#7668c9,stroke-dasharray:2 4
          subgraph s3b1["2"]
            direction TB
            start3((" ")):::aslStart
            s7[/"X"/]:::aslPass
            start3 --> s7
            final3(((" "))):::aslFinal
            s7 --> final3
          end
          style s3b1 fill:transparent,stroke:#7668c9,stroke-dasharray:2 4
        end
        style s3 fill:transparent,stroke:#7668c9
        s4["Gone<br/>missing"]:::aslMissing
        start0 --> s0
        s0 --> s1
        s0 -.->|"E, F"| s1
        s1 -->|"#36;.a = #34;x#34;"| s2
        s1 -->|"Default"| s4
        s2 --> s3
        final0(((" "))):::aslFinal
        s3 --> final0
        classDef aslTask fill:#e3f0fa,stroke:#3f85b8,color:#10273a
        classDef aslChoice fill:#ece9fb,stroke:#7668c9,color:#231a52
        classDef aslPass fill:#eef1f4,stroke:#7b8794,color:#1b2430
        classDef aslStart fill:#7b8794,stroke:#7b8794
        classDef aslFinal fill:#fff,stroke:#7b8794
        classDef aslMissing fill:#fff,stroke:#c4555f,color:#47090f,stroke-dasharray:4 3
        linkStyle 8 stroke:#c2601f
        linkStyle 10 stroke:#cf4b56
      "
    `);
  });

  it('says its words in the language it is given', async () => {
    const words = { ...englishDiagramWords, default: 'Padrão "se não"', missing: 'ausente' };
    const text = mermaidText(definitionGraph({ States: { C: { Type: 'Choice', Default: 'D' } } }), words);
    expect(text).toContain('|"Padrão #34;se não#34;"|');
    expect(text).toContain('D<br/>ausente');
    expect(await parses(text)).toBe('flowchart-v2');
  });

  it.each(hardNames)('is valid for a state called %j', async (name) => {
    const definition = {
      StartAt: name,
      States: Object.fromEntries([[name, { Type: 'Choice', Choices: [{ Condition: name, Next: name }] }]]),
    };
    expect(await parses(mermaidText(definitionGraph(definition)))).toBe('flowchart-v2');
  });

  it('is valid for all hard names together, and for broken definitions', async () => {
    expect(await parses(mermaidText(definitionGraph(hardNamesDefinition())))).toBe('flowchart-v2');
    for (const broken of [
      null,
      {},
      { States: { '': 3 } },
      { StartAt: 'x' },
      { States: { P: { Branches: [{}, { States: { a: 1 } }] } } },
    ]) {
      expect(await parses(mermaidText(definitionGraph(broken)))).toBe('flowchart-v2');
    }
  });

  it.runIf(hasRealDefinitions())('is valid for every real definition', { timeout: 180_000 }, async () => {
    const definitions = realDefinitions();
    expect(definitions.length).toBeGreaterThan(200);
    for (const { file, definition } of definitions) {
      const text = mermaidText(definitionGraph(definition));
      await expect(mermaid.parse(text), `${file}\n${text}`).resolves.toMatchObject({ diagramType: 'flowchart-v2' });
    }
  });
});

describe('escapeMermaid', () => {
  it.each([
    ['say "yes"', 'say #34;yes#34;'],
    ['a|b', 'a#124;b'],
    ['<b>', '#60;b#62;'],
    ['#1', '#35;1'],
    ['1. one', '1#46; one'],
    ['- dash', '#45; dash'],
    ['snake_case', 'snake_case'],
    ['', ' '],
  ])('%j', (text, escaped) => expect(escapeMermaid(text)).toBe(escaped));
});
