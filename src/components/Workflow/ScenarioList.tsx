// The scenarios of a workflow: what goes in, what the tasks answer, which way it takes, how it ends.
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import CodeFigure from '../CodeFigure';
import type { ScenarioData } from './WorkflowData';

function PathTaken({ path }: { path: string[] }): ReactNode {
  return (
    <ol
      className="path-taken"
      aria-label={translate({
        id: 'passo.scenario.path',
        message: 'Path taken',
        description: 'The states a run entered',
      })}
    >
      {path.map((state, index) => (
        // The same state can be entered twice: only its place in the path tells the two apart.
        <li key={index}>{state}</li>
      ))}
    </ol>
  );
}

function Answers({ answers }: { answers: ScenarioData['answers'] }): ReactNode {
  return (
    <table className="answers">
      <caption>
        <Translate id="passo.scenario.answers" description="Caption of the table of mocked task answers">
          What the tasks answer
        </Translate>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Translate id="passo.scenario.state">State</Translate>
          </th>
          <th scope="col">
            <Translate id="passo.scenario.attempt">Attempt</Translate>
          </th>
          <th scope="col">
            <Translate id="passo.scenario.answer">Answer</Translate>
          </th>
        </tr>
      </thead>
      <tbody>
        {answers.map(({ state, attempts, answer }) => (
          <tr key={`${state} ${attempts}`}>
            <td>{state}</td>
            <td>{attempts}</td>
            <td>
              <code>{answer}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function History({ events }: { events: ScenarioData['events'] }): ReactNode {
  return (
    <details className="history">
      <summary>
        <Translate id="passo.scenario.history" values={{ number: events.length }}>
          {'History, {number} events'}
        </Translate>
      </summary>
      {/* It scrolls in its own box where it is too wide: the box must be reachable by keyboard (WCAG 2.1.1). */}
      <table tabIndex={0}>
        <thead>
          <tr>
            <th scope="col">id</th>
            <th scope="col">
              <Translate id="passo.scenario.event">Event</Translate>
            </th>
            <th scope="col">
              <Translate id="passo.scenario.state">State</Translate>
            </th>
            <th scope="col">
              <Translate id="passo.scenario.time">Virtual time</Translate>
            </th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ id, type, state, time }) => (
            <tr key={id}>
              <td>{id}</td>
              <td>{type}</td>
              <td>{state}</td>
              <td>{time}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Scenario({ scenario }: { scenario: ScenarioData }): ReactNode {
  const { name, title, status, error, path, inputHtml, outputHtml, answers, events } = scenario;
  return (
    <section className="scenario">
      <p className="scenario-title">
        {title}{' '}
        <span className="status" data-status={status}>
          {error ? `${status} · ${error}` : status}
        </span>
      </p>
      <PathTaken path={path} />
      <CodeFigure
        html={inputHtml}
        language="json"
        title={translate({ id: 'passo.scenario.input', message: 'Input' })}
      />
      {answers.length > 0 && <Answers answers={answers} />}
      {outputHtml && (
        <CodeFigure
          html={outputHtml}
          language="json"
          title={translate({ id: 'passo.scenario.output', message: 'Output' })}
        />
      )}
      <History events={events} />
      <p className="scenario-file">
        <code>scenarios/{name}.yaml</code>
      </p>
    </section>
  );
}

export default function ScenarioList({ scenarios }: { scenarios: ScenarioData[] }): ReactNode {
  return scenarios.map((scenario) => <Scenario key={scenario.name} scenario={scenario} />);
}
