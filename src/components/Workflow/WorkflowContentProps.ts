// What both forms of a figure take: from the data, or from the page's own HTML.
export interface WorkflowContentProps {
  /** A folder of `examples/`. */
  id: string;
  /** The id of the figure's element, unique in the page. */
  elementId: string;
  /** Missing: the workflow itself. */
  kind?: 'workflow' | 'exercise';
}
