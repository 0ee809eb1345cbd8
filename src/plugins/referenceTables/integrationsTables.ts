// The reference "Integrations and patterns", from the list of optimised integrations (src/asl/integrations).
import type { RootContent } from 'mdast';

import { serviceIntegrations, type ServiceIntegration } from '../../asl';
import type { Locale } from '../../checks';
import { heading, table } from './markdownTree';

type Pattern = ServiceIntegration['actions'][string][number];

const words: Record<Locale, { columns: string[]; patterns: Record<Pattern, string> }> = {
  en: {
    columns: ['Resource', 'Patterns'],
    patterns: {
      requestResponse: 'request-response',
      runJob: 'run a job (`.sync`)',
      runJobJson: 'run a job (`.sync:2`)',
      waitForCallback: 'wait for a callback (`.waitForTaskToken`)',
    },
  },
  'pt-BR': {
    columns: ['Resource', 'Padrões'],
    patterns: {
      requestResponse: 'request-response',
      runJob: 'executar um job (`.sync`)',
      runJobJson: 'executar um job (`.sync:2`)',
      waitForCallback: 'esperar um callback (`.waitForTaskToken`)',
    },
  },
};

/** One heading a service, and under it a row an action with the patterns that it has. */
export function integrationsTables(locale: Locale): RootContent[] {
  const { columns, patterns } = words[locale];
  return [...serviceIntegrations.values()].flatMap(({ service, title, actions }) => [
    heading(title, service),
    table(
      columns,
      Object.entries(actions).map(([action, has]) => [
        `\`arn:aws:states:::${service}:${action}\``,
        has.map((pattern) => patterns[pattern]).join(', '),
      ]),
    ),
  ]);
}
