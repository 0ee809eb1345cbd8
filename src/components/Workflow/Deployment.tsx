// How a workflow is taken to AWS: its CloudFormation template, to copy or to save, and what one run of each scenario costs.
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { ExecutionCost } from '@site/src/asl';

import CodeFigure from '../CodeFigure';
import CostSource, { dollars } from '../CostSource';
import type { WorkflowData } from './WorkflowData';

function billed(cost: ExecutionCost): string {
  const children = cost.type === 'STANDARD' ? cost.children : undefined;
  const childExecutions =
    children &&
    translate(
      {
        id: 'passo.deploy.children',
        message: 'child executions: {children}',
        description: 'Appended to what a Standard execution with a Distributed Map is billed by',
      },
      { children: children.standard + children.express },
    );
  return [ownBilled(cost), childExecutions].filter((part) => part !== undefined).join(', ');
}

function ownBilled(cost: ExecutionCost): string {
  return cost.type === 'STANDARD'
    ? translate(
        {
          id: 'passo.deploy.transitions',
          message: 'States entered: {states}, retries: {retries}',
          description: 'What a Standard execution is billed by',
        },
        { states: cost.statesEntered, retries: cost.retries },
      )
    : translate(
        {
          id: 'passo.deploy.duration',
          message: '1 request, {milliseconds} ms × {megabytes} MB',
          description: 'What an Express execution is billed by',
        },
        { milliseconds: cost.billedMilliseconds, megabytes: cost.assumedMegabytes },
      );
}

function Costs({ scenarios }: Pick<WorkflowData, 'scenarios'>): ReactNode {
  return (
    <table className="answers">
      <caption>
        <Translate id="passo.deploy.cost" description="Caption of a table">
          What one run costs, in Step Functions itself
        </Translate>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Translate id="passo.deploy.scenario">Scenario</Translate>
          </th>
          <th scope="col">
            <Translate id="passo.deploy.billed">What is billed</Translate>
          </th>
          <th scope="col">
            <Translate id="passo.deploy.price">Cost</Translate>
          </th>
        </tr>
      </thead>
      <tbody>
        {scenarios.map(({ name, title, cost }) => (
          <tr key={name}>
            <td>{title}</td>
            <td>{billed(cost)}</td>
            <td>{dollars(cost.dollars)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export default function Deployment({ workflow }: { workflow: WorkflowData }): ReactNode {
  const { template, scenarios, prices } = workflow;
  const [first] = scenarios;
  return (
    <>
      <p>
        <Translate id="passo.deploy.intro">
          A CloudFormation template with the definition, its log, its traces and a role that allows only what the states
          need. What begins with “Decide” is yours to decide.
        </Translate>
      </p>
      <div data-downloadable>
        <CodeFigure html={template.html} language={template.language} title={template.file} />
        <button type="button" className="download-button" data-download={template.file}>
          <Translate id="passo.download" description="Button that saves a piece of code as a file">
            Download
          </Translate>
          <span className="for-screen-readers">: {template.file}</span>
        </button>
      </div>
      {first && (
        <>
          <Costs scenarios={scenarios} />
          <CostSource cost={first.cost} prices={prices} />
        </>
      )}
    </>
  );
}
