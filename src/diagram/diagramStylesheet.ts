// Knows the style sheet of diagrams: the variables of colours.ts for light and dark, and the classes that use them.
// src/diagram/diagram.css is this text, written by `npm run goldens`; a site imports the file, a saved picture carries the text.
import { diagramColours } from './colours';

const variables = (theme: 0 | 1): string =>
  Object.entries(diagramColours)
    .map(([name, colours]) => `--passo-${name}:${colours[theme]}`)
    .join(';');

const classes = `
.passo-diagram{display:block;width:var(--passo-width);max-width:100%;min-width:calc(var(--passo-width)*.7);height:auto;margin:0 auto;font-family:var(--passo-font,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif)}
.passo-diagram text{stroke:none}
.pd-name{font-size:13.5px;font-weight:500;fill:var(--passo-state-text)}
.pd-caption{font-size:11px;fill:var(--passo-caption-text)}
.pd-box{fill:var(--passo-state-fill);stroke:var(--passo-state-stroke);stroke-width:1}
.pd-group>.pd-box{fill:var(--passo-group-fill);stroke:var(--passo-group-stroke)}
.pd-group{--passo-label-fill:var(--passo-group-fill)}
.pd-divider{fill:none;stroke:var(--passo-group-stroke);stroke-dasharray:2 4}
.pd-icon,.pd-retry{fill:none;stroke-width:1.4;stroke-linecap:round;stroke-linejoin:round}
.pd-task>.pd-icon,.pd-pass>.pd-icon{stroke:var(--passo-task)}
.pd-choice>.pd-icon,.pd-wait>.pd-icon,.pd-parallel>.pd-icon,.pd-map>.pd-icon{stroke:var(--passo-flow)}
.pd-succeed>.pd-icon{stroke:var(--passo-succeed)}
.pd-fail>.pd-icon{stroke:var(--passo-fail)}
.pd-unknown>.pd-icon,.pd-missing>.pd-icon{stroke:var(--passo-missing)}
.pd-missing>.pd-box,.pd-unknown>.pd-box{stroke:var(--passo-missing);stroke-dasharray:4 3}
.pd-missing>.pd-name,.pd-missing>.pd-caption{fill:var(--passo-missing)}
.pd-unreachable>.pd-box{stroke-dasharray:4 3}
.pd-retry{stroke:var(--passo-retry)}
.pd-edge>path{fill:none;stroke:var(--passo-edge);stroke-width:1.3}
.pd-edge>.pd-tip,.pd-start{fill:var(--passo-edge);stroke:none}
.pd-catch>path{stroke:var(--passo-edge-catch);stroke-dasharray:5 3}
.pd-catch>.pd-tip{fill:var(--passo-edge-catch)}
.pd-to-missing>path{stroke:var(--passo-missing);stroke-dasharray:4 3}
.pd-to-missing>.pd-tip{fill:var(--passo-missing)}
.pd-label{fill:var(--passo-label-fill)}
.pd-label-text{font-size:11.5px;text-anchor:middle;fill:var(--passo-label-text)}
.pd-catch>.pd-label-text{fill:var(--passo-edge-catch)}
.pd-end{fill:var(--passo-state-fill);stroke:var(--passo-edge);stroke-width:1.3}
.pd-end-dot{fill:var(--passo-edge)}
.pd-state:focus{outline:none}
.pd-state:focus-visible>.pd-box{stroke:var(--passo-focus);stroke-width:2.5}
@media print{.passo-diagram{min-width:0}}
@media (forced-colors:active){.pd-box,.pd-edge>path,.pd-icon,.pd-retry{stroke:CanvasText}.pd-name,.pd-caption,.pd-label-text,.pd-edge>.pd-tip,.pd-start,.pd-end-dot{fill:CanvasText}.pd-box,.pd-label,.pd-end{fill:Canvas}.pd-state:focus-visible>.pd-box{stroke:Highlight}}
`;

/** The whole style sheet. Light is the default; `[data-theme='dark']` above the picture (as Docusaurus sets it) is dark. */
export function diagramStylesheet(): string {
  return `:root{${variables(0)}}\n[data-theme='dark']{${variables(1)}}${classes}`;
}
