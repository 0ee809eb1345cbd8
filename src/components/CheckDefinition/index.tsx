// Loads the workbench (editor, language, diagrams) when the page "Check a definition" is open in a browser, never elsewhere.
import { lazy, type ReactNode } from 'react';

import EditorInBrowser from './EditorInBrowser';
import { startingDefinition } from './startingDefinition';

const Workbench = lazy(() => import('./Workbench'));
const initial = { text: startingDefinition, type: 'STANDARD' } as const;

export default function CheckDefinition(): ReactNode {
  return <EditorInBrowser>{() => <Workbench initial={initial} />}</EditorInBrowser>;
}
