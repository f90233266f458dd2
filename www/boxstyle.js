// The style sheets of the story in a box.

import { STYLE as READING } from "./spots.js";

const STYLE = `
[part="stage"] { container-type: inline-size; font-size: calc(16px * var(--af-zoom, 1)); color: var(--stage-ink); background: var(--stage-ground); border-radius: 2px; }
[part="stage"] [hidden], [data-driven] :is(.telling, .controls) { display: none; }
/* The room that words, picture and controls take is kept by ROOM of our pages until then. */
.telling { display: grid; padding: 1em 1em 0.5em; }
.telling > *, .acts > * { grid-area: 1 / 1; }
:is(.telling, .acts) > :not([data-current]) { visibility: hidden; }
.telling h4 { font: 700 1.5em/1.3 var(--antifraud-font, Georgia), "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif; text-wrap: balance; }
.telling p { max-width: 44em; line-height: 1.5; }
.picture { position: relative; overflow: hidden; aspect-ratio: 39 / 56; }
.picture canvas { position: absolute; inset: 0; width: 100%; height: 100%; touch-action: pan-y; }
.controls { display: grid; gap: 0.5em 1.5em; align-content: start; min-height: 10.5em; padding: 0.5em 1em 0.75em; }
.controls.long { align-content: space-between; min-height: 14em; }
@container (min-width: 640px) {
  .picture { aspect-ratio: 27 / 16; }
  .controls { grid-template-columns: 1fr auto; min-height: 6em; }
  .controls.long { min-height: 7.5em; }
}
.acts { display: grid; font-size: 0.9375em; }
.acts > * { display: flex; flex-wrap: wrap; gap: 0.5em 1em; align-items: center; align-content: start; }
.acts label { display: flex; flex-wrap: wrap; gap: 0.25em 0.6em; align-items: center; }
.acts input { width: 6em; min-height: 40px; padding: 4px 10px; border: 1px solid var(--stage-ink); border-radius: 0; background: var(--stage-ground); color: var(--stage-ink); font: inherit; font-weight: 700; }
.acts output { flex: 1 1 16em; line-height: 1.45; color: var(--stage-amber); }
[part="stage"] .controls button { min-height: 40px; padding: 4px 16px; border: 1px solid var(--stage-ink); background: var(--stage-ground); color: var(--stage-ink); font: inherit; cursor: pointer; }
[part="stage"] .controls button:is([aria-pressed="true"], :hover:not(:disabled)) { background: var(--stage-ink); color: var(--stage-ground); }
[part="stage"] .controls button:disabled { opacity: 0.4; cursor: default; }
.way { display: flex; gap: 0.5em 1em; align-items: center; align-self: start; justify-content: space-between; font-size: 0.9375em; color: var(--stage-muted); font-variant-numeric: tabular-nums; white-space: nowrap; }
[part="stage"] :focus-visible { outline: 3px solid var(--stage-amber); outline-offset: 2px; }
@media print { .controls { display: none !important; } [part="stage"] .picture canvas { height: 100% !important; width: 100% !important; max-height: none; } }
`;

/** All of them, in their order. */
export const STYLES = [READING, STYLE];
