// Check: no page and no example holds an access key or a real-looking account id. AWS's documentation uses a few fixed
// account ids and keys that belong to nobody; those are the ones to write.
import type { CheckContext, ContentCheck } from './contentCheck';
import type { Finding } from './finding';

const check = 'secrets';

/** Account ids that AWS reserves for documentation ("Example account IDs", AWS style). */
const documentationAccounts = [
  '111122223333',
  '123456789012',
  '444455556666',
  '777788889999',
  '999999999999',
  '000000000000',
];

interface Secret {
  /** Finds one; group 1 is the secret itself. */
  pattern: RegExp;
  allowed(value: string): boolean;
  message: string;
  mend: string;
}

const secrets: Secret[] = [
  {
    // As a part of an ARN, or alone in quotes: other numbers of twelve digits are not account ids.
    pattern: /(?:arn:aws[\w-]*:[\w-]*:[\w-]*:|["'])(\d{12})(?=[:"'])/g,
    allowed: (value) => documentationAccounts.includes(value),
    message: 'looks like the id of a real account',
    mend: `Write one of those that AWS reserves for documentation: ${documentationAccounts.slice(0, 4).join(', ')}.`,
  },
  {
    pattern: /\b((?:AKIA|ASIA)[A-Z0-9]{16})\b/g,
    allowed: (value) => value.endsWith('EXAMPLE'),
    message: 'looks like an access key',
    mend: 'Remove it, revoke it where it is real, and write AKIAIOSFODNN7EXAMPLE.',
  },
];

function textFindings(file: string, text: string): Finding[] {
  return text.split('\n').flatMap((content, index) =>
    secrets.flatMap(({ pattern, allowed, message, mend }) =>
      [...content.matchAll(pattern)].flatMap((found) => {
        const [whole, value = ''] = found;
        if (allowed(value)) return [];
        const column = found.index + whole.indexOf(value) + 1;
        return [{ check, file, line: index + 1, column, message: `${value} ${message}.`, mend }];
      }),
    ),
  );
}

function texts({ pages, examples }: CheckContext): { file: string; text: string }[] {
  const ofExamples = examples.flatMap(({ definition, scenarios, client, handlers }) => [
    definition,
    ...scenarios.map((scenario) => scenario.source),
    ...(client ? [client] : []),
    ...(handlers ? [handlers] : []),
  ]);
  return [...pages, ...ofExamples];
}

export const noSecrets: ContentCheck = {
  name: check,
  description: 'No access key and no account id but those AWS reserves for documentation.',
  run: (context) => texts(context).flatMap(({ file, text }) => textFindings(file, text)),
};
