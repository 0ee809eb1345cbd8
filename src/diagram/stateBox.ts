// Knows the size of a state's box: its name wrapped, its caption, its retry mark, and the sizes all drawings share (pixels).
import type { GraphState } from './definitionGraph';
import type { DiagramWords } from './diagramWords';
import { stateCaption } from './stateCaption';
import { textWidth, wrapText } from './textMetrics';

export const nameSize = 13.5;
export const nameLine = 17;
export const captionSize = 11;
export const captionLine = 15;
export const boxPadding = 12;
export const boxPaddingUpright = 9;
export const iconWidth = 26;
const retryWidth = 22;
const minimumWidth = 96;
/** A name takes the first of these widths in which it needs no more than three lines. */
const nameWidths = [190, 230, 290];
const captionWidth = 250;
const nameLines = 3;

export interface StateBox {
  width: number;
  height: number;
  /** The name, wrapped; cut with `…` when three lines do not hold it. */
  lines: string[];
  caption: string;
}

/**
 * The box of a state as it is without the machines nested in it.
 * @param least How wide the box will be in any case, since the machines in it are: its name has that room.
 */
export function stateBox(state: GraphState, words: DiagramWords, least = minimumWidth): StateBox {
  const shown = state.type === 'Missing' && state.name === '' ? words.noTarget : state.name;
  const retry = state.retriers.length > 0 ? retryWidth : 0;
  const around = 2 * boxPadding + iconWidth + retry;
  const lines = wrapName(shown, least - around);
  const caption = wrapText(stateCaption(state, words), captionSize, captionWidth, 1)[0] ?? '';
  const text = Math.max(...lines.map((line) => textWidth(line, nameSize)), textWidth(caption, captionSize));
  const width = Math.max(minimumWidth, around + text);
  const height = 2 * boxPaddingUpright + lines.length * nameLine + (caption === '' ? 0 : captionLine);
  return { width: even(width), height: even(height), lines, caption };
}

function wrapName(name: string, room: number): string[] {
  let lines: string[] = [];
  for (const width of room > (nameWidths[0] ?? 0) ? [room, ...nameWidths.filter((each) => each > room)] : nameWidths) {
    lines = wrapText(name, nameSize, width, nameLines);
    if (!lines.at(-1)?.endsWith('…')) break;
  }
  return lines;
}

/** Even sizes keep centres on whole pixels. */
export const even = (size: number): number => Math.ceil(size / 2) * 2;
