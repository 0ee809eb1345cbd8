// Knows every colour of a diagram, light and dark, as CSS variables; the style sheet and Mermaid's classes come from here.
// colours.test.ts computes the contrasts (WCAG 2.2, 1.4.3 and 1.4.11).

/** Variable name (after `--passo-`) -> [light, dark]. A page may set any of them anew. */
export const diagramColours = {
  'state-fill': ['#ffffff', '#1b2027'],
  'state-stroke': ['#c4ccd6', '#465160'],
  'state-text': ['#1b2430', '#e8edf3'],
  'caption-text': ['#5a6675', '#a3afbd'],
  'group-fill': ['#f6f8fa', '#161b21'],
  'group-stroke': ['#d5dbe3', '#3a4450'],
  'label-fill': ['#ffffff', '#1b1b1d'],
  'label-text': ['#47525f', '#b7c1cd'],
  edge: ['#77838f', '#8593a3'],
  'edge-catch': ['#b3480f', '#f0965c'],
  missing: ['#b4232f', '#ff8a8a'],
  retry: ['#6a5300', '#e0bf5a'],
  task: ['#0b66a8', '#6cb8f0'],
  flow: ['#5b4bb5', '#ab9ff2'],
  succeed: ['#15713a', '#63cf8e'],
  fail: ['#b4232f', '#ff8a8a'],
  focus: ['#0b66a8', '#6cb8f0'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

/** classDef bodies: light boxes with dark text, which read alike on GitHub's white and on its black. */
export const mermaidClasses = {
  Task: 'fill:#e3f0fa,stroke:#3f85b8,color:#10273a',
  Pass: 'fill:#eef1f4,stroke:#7b8794,color:#1b2430',
  Choice: 'fill:#ece9fb,stroke:#7668c9,color:#231a52',
  Wait: 'fill:#fdf3d7,stroke:#a5811a,color:#3a2d05',
  Succeed: 'fill:#def3e5,stroke:#3d9560,color:#0d331c',
  Fail: 'fill:#fbe3e4,stroke:#c4555f,color:#47090f',
  Parallel: 'fill:#f3f1fd,stroke:#7668c9,color:#231a52',
  Map: 'fill:#f3f1fd,stroke:#7668c9,color:#231a52',
  Unknown: 'fill:#fff,stroke:#c4555f,color:#47090f',
  Missing: 'fill:#fff,stroke:#c4555f,color:#47090f,stroke-dasharray:4 3',
  Start: 'fill:#7b8794,stroke:#7b8794',
  Final: 'fill:#fff,stroke:#7b8794',
} as const;
/** What is around other states lets the page through, so that the theme's edges and words read in it. */
export const mermaidGroupStyle = 'fill:transparent,stroke:#7668c9';
export const mermaidBranchStyle = 'fill:transparent,stroke:#7668c9,stroke-dasharray:2 4';
/** Strokes that reach 3:1 on white and on GitHub's dark page alike. */
export const mermaidCatchColour = '#c2601f';
export const mermaidMissingColour = '#cf4b56';
