// The reference "Diagnostics", from the one table of messages (src/asl/language/diagnosticTable.ts).
import type { RootContent } from 'mdast';

import { diagnosticsReference } from '../../asl';
import type { Locale } from '../../checks';
import { heading, table } from './markdownTree';

const words = {
  en: {
    columns: ['Message', 'How to mend it', 'Whose words'],
    severity: { ERROR: 'Error', WARNING: 'Warning' },
    whose: { aws: 'seen in an answer of AWS', documentation: "AWS's documentation", passo: 'Passo' },
  },
  'pt-BR': {
    columns: ['Mensagem', 'Como consertar', 'De quem são as palavras'],
    severity: { ERROR: 'Erro', WARNING: 'Aviso' },
    whose: { aws: 'vistas em uma resposta da AWS', documentation: 'documentação da AWS', passo: 'Passo' },
  },
};

/** One heading a code, and under it every message that carries the code. */
export function diagnosticsTables(locale: Locale): RootContent[] {
  const { columns, severity, whose } = words[locale];
  const rows = diagnosticsReference();
  const codes = [...new Set(rows.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const ofCode = rows.filter((row) => row.code === code);
    const severities = [...new Set(ofCode.map((row) => severity[row.severity]))].join(', ');
    return [
      heading(`\`${code}\` · ${severities}`, code.toLowerCase().replaceAll('_', '-')),
      table(
        columns,
        ofCode.map(({ message, mend, words: from }) => [message, mend[locale], whose[from]]),
      ),
    ];
  });
}
