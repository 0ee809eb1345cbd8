// What a note may use without importing it.
import MDXComponents from '@theme-original/MDXComponents';

import CodeFigure from '@site/src/components/CodeFigure';
import DiagramFigure from '@site/src/components/DiagramFigure';
import Workflow from '@site/src/components/Workflow';

export default { ...MDXComponents, CodeFigure, DiagramFigure, Workflow };
