import { describe, expect, it } from 'vitest';
import { diagramColours, mermaidCatchColour, mermaidClasses, mermaidGroupStyle, mermaidMissingColour } from './colours';

/** WCAG 2.2 relative luminance of `#rrggbb` or `#rgb`. */
function luminance(colour: string): number {
  const digits = colour.slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3');
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

type Name = keyof typeof diagramColours;
const texts: [text: Name, grounds: Name[]][] = [
  ['state-text', ['state-fill', 'group-fill']],
  ['caption-text', ['state-fill', 'group-fill']],
  ['label-text', ['label-fill', 'group-fill']],
  ['edge-catch', ['label-fill', 'group-fill']],
  ['missing', ['state-fill', 'label-fill', 'group-fill']],
];
const graphics: [mark: Name, grounds: Name[]][] = [
  ['edge', ['label-fill', 'group-fill', 'state-fill']],
  ['retry', ['state-fill', 'group-fill']],
  ['task', ['state-fill', 'group-fill']],
  ['flow', ['state-fill', 'group-fill']],
  ['succeed', ['state-fill']],
  ['fail', ['state-fill']],
  ['focus', ['state-fill', 'group-fill', 'label-fill']],
];

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('%s', (_, theme) => {
  it.each(texts)('%s reads on its grounds (1.4.3: 4.5)', (text, grounds) => {
    for (const ground of grounds)
      expect(contrast(diagramColours[text][theme], diagramColours[ground][theme]), ground).toBeGreaterThanOrEqual(4.5);
  });
  it.each(graphics)('%s is seen on its grounds (1.4.11: 3)', (mark, grounds) => {
    for (const ground of grounds)
      expect(contrast(diagramColours[mark][theme], diagramColours[ground][theme]), ground).toBeGreaterThanOrEqual(3);
  });
});

describe('Mermaid', () => {
  it.each(Object.entries(mermaidClasses).filter(([type]) => type !== 'Start' && type !== 'Final'))(
    '%s: its text reads on its fill',
    (_, style) => {
      const fill = /fill:(#\w+)/.exec(style)![1]!;
      const text = /,color:(#\w+)/.exec(style)![1]!;
      expect(contrast(fill, text)).toBeGreaterThanOrEqual(7);
    },
  );
  it.each([mermaidCatchColour, mermaidMissingColour, /stroke:(#\w+)/.exec(mermaidGroupStyle)![1]!])(
    '%s is seen on GitHub light and dark',
    (stroke) => {
      for (const page of ['#ffffff', '#0d1117']) expect(contrast(stroke, page)).toBeGreaterThanOrEqual(3);
    },
  );
});
