// Docusaurus would load Prism's grammars here; code is coloured at build instead (src/plugins/shiki).
export default function prismIncludeLanguages(): void {
  // Nothing to include.
}
