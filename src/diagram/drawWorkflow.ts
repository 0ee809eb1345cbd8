// Knows the whole way from a definition to its picture and its Mermaid text; build and live page both call this.
import { definitionGraph, type WorkflowGraph } from './definitionGraph';
import { englishDiagramWords, type DiagramWords } from './diagramWords';
import { layoutGraph } from './layoutGraph';
import { mermaidText } from './mermaidText';
import { svgText, type SvgOptions } from './svgText';

export interface WorkflowDrawing {
  graph: WorkflowGraph;
  /** One `<svg>` element; its natural width and height in pixels are on it. */
  svg: string;
  /** Mermaid `flowchart` text. */
  mermaid: string;
}

/** Draws any JSON value that claims to be a definition; never throws. */
export function drawWorkflow(definition: unknown, options: SvgOptions & { words?: DiagramWords }): WorkflowDrawing {
  const words = options.words ?? englishDiagramWords;
  const graph = definitionGraph(definition);
  return { graph, svg: svgText(layoutGraph(graph, words), options), mermaid: mermaidText(graph, words) };
}
