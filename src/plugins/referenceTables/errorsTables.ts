// The reference "Errors", from the tables of reserved names (src/asl/language/errorNames.ts) and of the services' names
// (src/services/serviceErrors.ts).
import type { RootContent } from 'mdast';

import { reservedErrorsReference } from '../../asl';
import { serviceErrors, type Locale } from '../../checks';
import { heading, paragraph, table } from './markdownTree';

const words = {
  en: {
    reserved: 'Reserved names',
    columns: ['Name', 'When it occurs'],
    match: { yes: 'takes it', no: 'does not take it', sometimes: 'takes it sometimes' },
    services: 'Names that services give',
    codes: 'Codes',
  },
  'pt-BR': {
    reserved: 'Nomes reservados',
    columns: ['Nome', 'Quando ocorre'],
    match: { yes: 'pega', no: 'não pega', sometimes: 'pega às vezes' },
    services: 'Nomes que os serviços dão',
    codes: 'Códigos',
  },
};

const servicesIntroduction = {
  en: 'A task fails with the name that its service gives. `States.ALL` and `States.TaskFailed` take all of these. By the AWS SDK integration, the first part is written as in the SDK: `DynamoDb.`, `Sqs.`, `Sns.`, `Ecs.`, `Sfn.`.',
  'pt-BR':
    'Uma tarefa falha com o nome que o serviço dela dá. `States.ALL` e `States.TaskFailed` pegam todos estes. Pela integração com o AWS SDK, a primeira parte é escrita como no SDK: `DynamoDb.`, `Sqs.`, `Sns.`, `Ecs.`, `Sfn.`.',
};

/** The reserved names with what takes them; then one heading a service and a row a name. */
export function errorsTables(locale: Locale): RootContent[] {
  const { reserved, columns, match, services, codes: codesWord } = words[locale];
  const reservedRows = reservedErrorsReference().map(({ name, when, all, taskFailed, notHere }) => [
    `\`${name}\``,
    [
      when[locale],
      ...(notHere ? [notHere[locale]] : []),
      ...(all ? [`\`States.ALL\`: ${match[all]}.`] : []),
      ...(taskFailed ? [`\`States.TaskFailed\`: ${match[taskFailed]}.`] : []),
    ].join(' '),
  ]);
  return [
    heading(reserved, 'reserved-names'),
    table(columns, reservedRows),
    heading(services, 'service-names'),
    paragraph(servicesIntroduction[locale]),
    ...Object.entries(serviceErrors).flatMap(([title, rows]): RootContent[] => [
      heading(title, title.toLowerCase().replaceAll(' ', '-'), 3),
      table(
        columns,
        rows.map(({ name, when, codes }) => [
          `\`${name}\``,
          codes ? `${when[locale]} ${codesWord}: ${codes.map((code) => `\`${code}\``).join(', ')}.` : when[locale],
        ]),
      ),
    ]),
  ];
}
