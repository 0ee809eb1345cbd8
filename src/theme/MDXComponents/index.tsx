// What a note may use without importing it.
import type { ComponentProps, ReactNode } from 'react';
import MDXComponents from '@theme-original/MDXComponents';

import CodeFigure from '@site/src/components/CodeFigure';
import DiagramFigure from '@site/src/components/DiagramFigure';
import Exercise from '@site/src/components/Exercise';
import { Answer, Question } from '@site/src/components/Question';
import ReadingPath from '@site/src/components/ReadingPath';
import SnippetRun from '@site/src/components/SnippetRun';
import Workflow from '@site/src/components/Workflow';

/** A wide table scrolls in its own box: the box must be reachable by keyboard (WCAG 2.1.1). */
function Table(props: ComponentProps<'table'>): ReactNode {
  return <table tabIndex={0} {...props} />;
}

export default {
  ...MDXComponents,
  Answer,
  CodeFigure,
  DiagramFigure,
  Exercise,
  Question,
  ReadingPath,
  SnippetRun,
  Workflow,
  table: Table,
};
