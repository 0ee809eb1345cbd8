// Check: no page and no example holds an access key or an account id that may be somebody's. The ids that this project
// writes are those of the examples in AWS's documentation.
import type { CheckContext, ContentCheck } from './contentCheck';
import type { Finding } from './finding';

const check = 'secrets';

/** Account ids as the examples of AWS's documentation write them. */
const exampleAccounts = ['111122223333', '444455556666', '123456789012'];

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
    allowed: (value) => exampleAccounts.includes(value),
    message: "may be the id of somebody's account",
    mend: `Write one of AWS's examples: ${exampleAccounts.join(', ')}.`,
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
  description: "No access key and no account id but those of AWS's examples.",
  run: (context) => texts(context).flatMap(({ file, text }) => textFindings(file, text)),
};
