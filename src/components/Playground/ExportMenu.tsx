// Takes the work away: definition, CloudFormation template, or as a proposal for a new example in the repository.
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

import type { RunRequest } from '@site/src/workers/playerProtocol';

import { saveFile } from './saveFile';

/** GitHub refuses longer addresses; then the page opens with the name only. */
const longestAddressCharacters = 7000;

function proposalUrl(repositoryUrl: string, { definition, format }: RunRequest): string {
  const address = `${repositoryUrl}/new/main?filename=${encodeURIComponent(`examples/my-workflow/definition.asl.${format}`)}`;
  const filled = `${address}&value=${encodeURIComponent(definition)}`;
  return filled.length > longestAddressCharacters ? address : filled;
}

async function saveTemplate(request: RunRequest): Promise<void> {
  const { cloudFormationTemplate } = await import('./cloudFormationTemplate');
  saveFile('template.yaml', await cloudFormationTemplate(request), 'text/yaml');
}

export default function ExportMenu({ request }: { request: RunRequest }): ReactNode {
  const { siteConfig } = useDocusaurusContext();
  const repositoryUrl = String(siteConfig.customFields?.repositoryUrl ?? '');
  const { definition, format } = request;
  return (
    <details className="export-menu">
      <summary>
        <Translate id="playground.export">Export</Translate>
      </summary>
      <ul>
        <li>
          <button type="button" onClick={() => saveFile(`definition.asl.${format}`, definition, 'text/plain')}>
            <Translate id="playground.export.definition">Definition</Translate>
          </button>
        </li>
        <li>
          <button type="button" onClick={() => void saveTemplate(request)}>
            {translate({ id: 'playground.export.cloudFormation', message: 'CloudFormation template' })}
          </button>
        </li>
        <li>
          <a href={proposalUrl(repositoryUrl, request)} rel="noopener">
            <Translate id="playground.propose">Propose as an example</Translate>
          </a>
        </li>
      </ul>
    </details>
  );
}
