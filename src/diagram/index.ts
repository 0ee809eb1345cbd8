// Knows what the room offers: definition -> graph -> Mermaid text, layout, SVG. Pure: the same bytes in Node and browser.
export { definitionGraph } from './definitionGraph';
export type { EdgeKind, GraphEdge, GraphState, MachineGraph, StateType, WorkflowGraph } from './definitionGraph';
export { diagramColours } from './colours';
export { diagramStylesheet } from './diagramStylesheet';
export { englishDiagramWords } from './diagramWords';
export type { DiagramWords } from './diagramWords';
export { drawWorkflow } from './drawWorkflow';
export type { WorkflowDrawing } from './drawWorkflow';
export { layoutGraph } from './layoutGraph';
export type { DiagramLayout, LaidEdge, LaidMachine, LaidState } from './layoutGraph';
export { mermaidText } from './mermaidText';
export { svgText } from './svgText';
export type { SvgOptions } from './svgText';
export { textWidth } from './textMetrics';
