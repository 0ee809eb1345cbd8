// Check: the Portuguese texts write AWS's terms as the table of terms says, and no translation that is not used.
import type { ContentCheck } from './contentCheck';
import type { Finding } from './finding';
import type { WrittenText } from './mdx';
import { europeanForms, terms as termTable, type ForbiddenForm } from './termTable';
import { writtenTexts } from './writtenTexts';

const check = 'terms';

const forms: readonly ForbiddenForm[] = [...termTable.flatMap(({ forbidden }) => forbidden ?? []), ...europeanForms];

/** @param beside all texts of the same line, the emphasised ones included */
function textFindings({ file, line, column, text }: WrittenText, beside: string): Finding[] {
  return forms.flatMap(({ pattern, instead, unlessBeside }) =>
    [...text.matchAll(pattern)]
      .filter(() => unlessBeside?.test(beside) !== true)
      .map((found) => ({
        check,
        file,
        line,
        column: column + found.index,
        message: `"${found[0]}" is not how these notes write it.`,
        mend: `Write: ${instead}. The glossary has the terms.`,
      })),
  );
}

export const terms: ContentCheck = {
  name: check,
  description: "Portuguese texts write AWS's terms as the glossary does.",
  run: (context) => {
    const texts = writtenTexts(context, 'pt-BR');
    const lines = new Map<string, string>();
    const lineOf = ({ file, line }: WrittenText): string => `${file}:${line}`;
    for (const one of texts) lines.set(lineOf(one), `${lines.get(lineOf(one)) ?? ''} ${one.text}`);
    return texts.flatMap((one) => textFindings(one, lines.get(lineOf(one)) ?? ''));
  },
};
