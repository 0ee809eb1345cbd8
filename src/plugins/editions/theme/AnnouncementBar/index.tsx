// In an edition, what stands above the bar of every page (Docusaurus' own place for an announcement).
export { EditionLine as default } from '../../../../components/EditionLine';
