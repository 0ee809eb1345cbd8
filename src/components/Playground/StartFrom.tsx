// "Start from": puts a template, or one of the site's examples with its scenario and answers, into the playground.
import { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';

import type { RunRequest } from '@site/src/workers/playerProtocol';

import type { PlayerExample } from '../Player/PlayerExample';
import type { TemplateId } from './templates';

interface Choices {
  templates: Readonly<Record<TemplateId, RunRequest>>;
  examples: PlayerExample[];
}

/** In the page's language, in the order of the list. */
function templateTitles(): [TemplateId, string][] {
  return [
    ['task', translate({ id: 'playground.template.task', message: 'A task with Retry and Catch' })],
    ['choice', translate({ id: 'playground.template.choice', message: 'A Choice' })],
    ['parallel', translate({ id: 'playground.template.parallel', message: 'Two branches at once' })],
    ['map', translate({ id: 'playground.template.map', message: 'A Map over a list' })],
    ['callback', translate({ id: 'playground.template.callback', message: 'A task that waits for a person' })],
  ];
}

/** The example with its first scenario. */
function fromExample({ id, definition, format, type, scenarios: [first], hasAccount }: PlayerExample): RunRequest {
  const { input = '{}', tasks = {} } = first ?? {};
  return {
    definition,
    format,
    type,
    input,
    tasks,
    faults: [],
    answers: [],
    ...(hasAccount && { example: id }),
  };
}

export default function StartFrom({ onChoose }: { onChoose: (run: RunRequest) => void }): ReactNode {
  const [choices, setChoices] = useState<Choices>();
  const load = () => {
    if (choices) return;
    void Promise.all([import('./templates'), import('@passo/playerExamples.json')]).then(
      ([{ templates }, { default: examples }]) => setChoices({ templates, examples }),
    );
  };
  const choose = (value: string): void => {
    const template = templateTitles().find(([id]) => value === `template:${id}`);
    const example = choices?.examples.find(({ id }) => value === `example:${id}`);
    if (template && choices) onChoose(choices.templates[template[0]]);
    else if (example) onChoose(fromExample(example));
  };
  return (
    <label>
      <Translate id="playground.startFrom">Start from</Translate>{' '}
      <select value="" onFocus={load} onPointerDown={load} onChange={(event) => choose(event.target.value)}>
        <option value="">…</option>
        {choices && (
          <>
            <optgroup label={translate({ id: 'playground.templates', message: 'Templates' })}>
              {templateTitles().map(([id, title]) => (
                <option key={id} value={`template:${id}`}>
                  {title}
                </option>
              ))}
            </optgroup>
            <optgroup label={translate({ id: 'playground.examples', message: 'Examples of the notes' })}>
              {choices.examples.map(({ id, title }) => (
                <option key={id} value={`example:${id}`}>
                  {title}
                </option>
              ))}
            </optgroup>
          </>
        )}
      </select>
    </label>
  );
}
