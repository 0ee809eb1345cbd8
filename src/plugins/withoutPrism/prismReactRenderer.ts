// What is left of prism-react-renderer in the page: the names that Docusaurus imports, with nothing behind them.
export const Prism = {};
export const themes = {};
export const Highlight = () => null;
