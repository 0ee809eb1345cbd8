// The calm figure of a workflow: its name, its diagram, and its drawers: scenarios, definition and code, Mermaid
// text, the way to AWS.
// It is plain HTML (details/summary): everything opens, reads and prints without a script.
import type { ReactNode } from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Translate, { translate } from '@docusaurus/Translate';

import CodeFigure from '../CodeFigure';
import DiagramFigure from '../DiagramFigure';
import Deployment from './Deployment';
import ScenarioList from './ScenarioList';
import type { WorkflowData } from './WorkflowData';

function Drawer({ label, note, children }: { label: string; note?: string; children: ReactNode }): ReactNode {
  return (
    <details className="workflow-drawer">
      <summary>
        <span>{label}</span>
        {note && <span className="workflow-drawer-note">{note}</span>}
      </summary>
      <div className="workflow-drawer-content">{children}</div>
    </details>
  );
}

const fileName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

export default function WorkflowFigure({ workflow }: { workflow: WorkflowData }): ReactNode {
  const { title, summary, type, queryLanguage, svg, truncated, mermaidHtml, code, scenarios, editUrl, playerJson } =
    workflow;
  const playgroundPath = useBaseUrl('/playground/');
  return (
    <>
      <figcaption className="workflow-title">
        <strong>{title}</strong>
        <span className="workflow-kind">
          {type === 'EXPRESS' ? 'Express' : 'Standard'} · {queryLanguage}
        </span>
        <p>{summary}</p>
      </figcaption>
      <DiagramFigure
        svg={svg}
        truncated={truncated}
        label={translate(
          {
            id: 'passo.workflow.diagram',
            message: 'Diagram of {title}',
            description: 'Name of the box that holds a diagram',
          },
          { title },
        )}
      />
      <div className="workflow-player" data-playground={playgroundPath}>
        <button type="button" className="play-button" data-play>
          <Translate id="passo.workflow.run" description="Button that runs a workflow in the page">
            Run
          </Translate>
          <span className="for-screen-readers">: {title}</span>
        </button>
      </div>
      <script type="application/json" className="workflow-data" dangerouslySetInnerHTML={{ __html: playerJson }} />
      <Drawer
        label={translate({ id: 'passo.workflow.scenarios', message: 'Scenarios', description: 'Drawer of a workflow' })}
        note={String(scenarios.length)}
      >
        <ScenarioList scenarios={scenarios} />
      </Drawer>
      {code.map(({ file, language, html }, index) => (
        <Drawer
          key={file}
          label={
            index === 0
              ? translate({
                  id: 'passo.workflow.definition',
                  message: 'Definition',
                  description: 'Drawer of a workflow',
                })
              : 'TypeScript'
          }
          note={fileName(file)}
        >
          <CodeFigure html={html} language={language} title={file} />
        </Drawer>
      ))}
      <Drawer
        label={translate({
          id: 'passo.workflow.mermaid',
          message: 'Mermaid text',
          description: 'Drawer of a workflow',
        })}
      >
        <CodeFigure html={mermaidHtml} language="mermaid" title={`${workflow.id}.mmd`} />
      </Drawer>
      <Drawer
        label={translate({
          id: 'passo.workflow.deploy',
          message: 'Take it to AWS',
          description: 'Drawer of a workflow: its CloudFormation template and what a run costs',
        })}
        note="CloudFormation"
      >
        <Deployment workflow={workflow} />
      </Drawer>
      {editUrl !== undefined && (
        <p className="workflow-foot">
          <a href={editUrl}>
            <Translate id="passo.workflow.edit" description="Link to the example's definition in the repository">
              Edit this example
            </Translate>
          </a>
        </p>
      )}
    </>
  );
}
