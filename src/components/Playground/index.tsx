// Loads the playground (editor, language, player) when its page is open in a browser, never elsewhere.
import { lazy, type ReactNode } from 'react';

import EditorInBrowser from '../CheckDefinition/EditorInBrowser';

const PlaygroundWorkbench = lazy(() => import('./PlaygroundWorkbench'));

export default function Playground(): ReactNode {
  return <EditorInBrowser>{() => <PlaygroundWorkbench />}</EditorInBrowser>;
}
