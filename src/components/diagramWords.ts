// The words of a diagram in each language of the site, for the build and for pages that draw live.
import { englishDiagramWords, type DiagramWords } from '../diagram';

const portuguese: DiagramWords = {
  default: 'Default',
  end: 'fim',
  start: 'início',
  missing: 'não existe',
  noTarget: 'sem Next',
  unreachable: 'inalcançável',
  forEach: 'para cada item',
  distributed: 'distribuído',
  retry: 'Retry',
  goesTo: 'vai para',
  onError: 'em caso de erro',
  unknownType: 'tipo desconhecido',
  more: '+ # a mais',
  and: 'e',
  or: 'ou',
  not: 'não',
  isPresent: 'existe',
  isNotPresent: 'não existe',
  isNull: 'é null',
  isNotNull: 'não é null',
  isNumeric: 'é número',
  isNotNumeric: 'não é número',
  isString: 'é string',
  isNotString: 'não é string',
  isBoolean: 'é booleano',
  isNotBoolean: 'não é booleano',
  isTimestamp: 'é timestamp',
  isNotTimestamp: 'não é timestamp',
  matches: 'casa com',
};

const byLocale: Record<string, DiagramWords> = { 'pt-BR': portuguese };

/** The words of a diagram on a page in `locale`; English where a locale has none of its own. */
export function diagramWords(locale: string): DiagramWords {
  return byLocale[locale] ?? englishDiagramWords;
}
