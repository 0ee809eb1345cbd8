// The module that src/plugins/editions puts in place of this name; only the page of editions loads it.
declare module '@passo/editions.json' {
  import type { EditionsData } from '@site/src/components/EditionLine/EditionsData';
  const data: EditionsData;
  export default data;
}
