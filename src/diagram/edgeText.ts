// Knows what is written on an edge: a Choice rule's condition, Default, or a Catcher's error names.
import { conditionText } from './conditionText';
import type { GraphEdge } from './definitionGraph';
import type { DiagramWords } from './diagramWords';

/** The whole text of an edge, on one line; '' for a plain Next. */
export function edgeText(edge: GraphEdge, words: DiagramWords): string {
  switch (edge.kind) {
    case 'next':
      return '';
    case 'default':
      return words.default;
    case 'choice':
      return conditionText(edge.rule, words);
    case 'catch':
      return edge.errors.join(', ');
  }
}
