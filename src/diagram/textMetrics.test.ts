import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from './textMetrics';

describe('textWidth', () => {
  it('adds advances, an eighth more than the measured font', () => {
    // In Liberation Sans at 10 px: W is 9.44 px wide, i is 2.22.
    expect(textWidth('W', 10)).toBeCloseTo(9.44 * 1.13);
    expect(textWidth('iW', 10)).toBeCloseTo(11.66 * 1.13);
  });
  it('gives combining marks no width and emoji a wide one', () => {
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
    expect(textWidth('🚀', 10)).toBeGreaterThan(textWidth('W', 10));
  });
});

describe('wrapText', () => {
  it('breaks at spaces, joints and capitals', () => {
    expect(wrapText('Get the order status', 10, 60, 3)).toEqual(['Get the', 'order status']);
    expect(wrapText('send_the_message', 10, 56, 3)).toEqual(['send_the_', 'message']);
    expect(wrapText('ValidateOrder', 10, 50, 3)).toEqual(['Validate', 'Order']);
    expect(wrapText('a = $.status', 10, 45, 3)).toEqual(['a =', '$.status']);
    expect(wrapText('input.days <= 30', 10, 70, 3)).toEqual(['input.days', '<= 30']);
  });
  it('cuts with an ellipsis', () => expect(wrapText('one two three four', 10, 30, 2)).toEqual(['one', 'two…']));
  it('never takes a cluster apart', () => {
    const family = '👩‍👩‍👧';
    expect(wrapText(family.repeat(3), 10, 30, 9).join('')).toBe(family.repeat(3));
    for (const line of wrapText(family.repeat(3), 10, 30, 9)) expect(line.replaceAll(family, '')).toBe('');
  });
  it('keeps its bounds for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 30, max: 300 }), (text, width) => {
        const lines = wrapText(text, 12, width, 3);
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.length).toBeLessThanOrEqual(3);
        // A single cluster may be wider than the line; then it stands alone.
        for (const line of lines) {
          if ([...line].length > 2 && !/[\p{M}\u200d\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]/u.test(line)) {
            expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
          }
        }
      }),
    );
  });
});
