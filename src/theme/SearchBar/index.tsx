// Docusaurus' swizzle point for search: the navbar's search item renders this.
export { SearchButton as default } from '../../components/search/SearchButton';
