// Knows the small line drawing that tells a state's type apart without colour. Each lies in a square of 16, stroke only.
import type { GraphState } from './definitionGraph';

export const stateIcons: Readonly<Record<GraphState['type'], string>> = {
  // A tool at work: a cog reduced to a hexagon around its axle.
  Task: 'M8 1.2l5.9 3.4v6.8L8 14.8l-5.9-3.4V4.6zM10.3 8A2.3 2.3 0 1 1 5.7 8a2.3 2.3 0 0 1 4.6 0z',
  // Straight through.
  Pass: 'M1.5 8H13M9 4l4 4-4 4',
  // The diamond of every flowchart.
  Choice: 'M8 1l7 7-7 7-7-7z',
  // A clock.
  Wait: 'M14.5 8A6.5 6.5 0 1 1 1.5 8a6.5 6.5 0 0 1 13 0zM8 4.2V8l2.6 1.7',
  Succeed: 'M14.5 8A6.5 6.5 0 1 1 1.5 8a6.5 6.5 0 0 1 13 0zM5 8.2l2.1 2.1L11 6',
  Fail: 'M14.5 8A6.5 6.5 0 1 1 1.5 8a6.5 6.5 0 0 1 13 0zM5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6',
  // One line that becomes two and one again.
  Parallel: 'M8 1v2.5M3 12.5v-9h10v9zM8 12.5V15M8 3.5v9',
  // The same card several times.
  Map: 'M1.5 5.5h9v9h-9zM4 3h9v9M6.5.9h8.6v8.6',
  Unknown: 'M14.5 8A6.5 6.5 0 1 1 1.5 8a6.5 6.5 0 0 1 13 0zM6 6.2a2 2 0 1 1 2.6 2c-.4.2-.6.5-.6 1M8 11.6v.1',
  Missing: 'M14.5 8A6.5 6.5 0 1 1 1.5 8a6.5 6.5 0 0 1 13 0zM8 4.5v4.3M8 11.4v.1',
};

/** A round arrow, in a square of 14. */
export const retryIcon = 'M12 7a5 5 0 1 1-1.6-3.7M10.6 .9v2.6H8';
