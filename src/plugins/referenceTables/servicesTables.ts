// The reference "Simulated account", from the table of its services (src/services).
import type { RootContent } from 'mdast';

import { servicesReference, type Locale } from '../../checks';
import { table } from './markdownTree';

const columns = {
  en: ['Service', 'Resource, after `arn:aws:states:::`', 'Where it differs from AWS'],
  'pt-BR': ['Serviço', 'Resource, depois de `arn:aws:states:::`', 'Onde difere da AWS'],
};

/** One table, a row a service; every other action is answered by a mocked answer or with an error that says so. */
export function servicesTables(locale: Locale): RootContent[] {
  const rows = servicesReference().map(({ title, resources, differs }) => [
    title,
    resources.map((resource) => `\`${resource}\``).join(', '),
    differs[locale],
  ]);
  return [table(columns[locale], rows)];
}
