// The style sheet of a panel.

export const STYLE = `
:host { display: block; min-width: 0; max-width: 100%; background: var(--af-paper); }
/* What the page says of all elements stops here. */
.panel { all: initial; display: block; visibility: inherit; color-scheme: inherit; direction: ltr; unicode-bidi: isolate; position: relative; isolation: isolate;
  color: var(--af-ink); background: var(--af-paper);
  /* Letters are as much larger as the reader has them, which the element measures. */
  font: calc(16px * var(--af-zoom))/1.5 var(--antifraud-font, var(--af-sans, sans-serif));
  -webkit-text-size-adjust: 100%; }
:host([hidden]) { display: none; }
.body { container-type: inline-size; }
/* Where a host's layout asks how wide it would like to be, as pictures are asked: it takes less. */
.natural { width: 704px; max-width: 100%; height: 0; }
::slotted(img) { max-width: 100%; height: auto; }
* { box-sizing: border-box; margin: 0; padding: 0; }
.chart, .drawn { position: relative; }
canvas { display: block; touch-action: manipulation; }
.chart:not([data-live]) > .drawn { display: none; }
.chart[data-live] > slot, .chart:has(> [part="stage"]) > .drawn { display: none; }
ul { list-style: none; }
.mark { position: absolute; appearance: none; border: 0; background: none; border-radius: 2px; cursor: pointer; }
:focus-visible { outline: 3px solid var(--af-ink); outline-offset: 2px; }
.mark:focus-visible { box-shadow: 0 0 0 2px var(--af-paper), 0 0 0 6px var(--af-paper); z-index: 1; }
[part="message"] { padding: 8px 12px; font-size: .875em; border-inline-start: 3px solid var(--af-ink, currentcolor); }
[part="line"] { position: absolute; z-index: 2; width: max-content; max-width: min(26.15em, 100%); padding: 4px 10px; font-size: .8125em; pointer-events: none;
  color: var(--af-paper); background: var(--af-ink); text-wrap: balance; }
[part="reading"] { position: absolute; z-index: 2; width: min(26.15em, 100%); padding: 16px; font-size: .8125em; line-height: 1.5;
  color: var(--af-ink); background: var(--af-paper); border: 1px solid var(--af-ink); }
.name { display: flex; gap: 8px; align-items: baseline; padding-inline-end: 2em; font-size: 1.077em; }
/* Hollow, as marks are, where the number is derived. */
.origin { flex: none; padding: 0 6px; font-size: .857em; border: 1px solid var(--af-wash); background: var(--af-wash); }
.origin[data-derived] { border-color: var(--af-muted); background: none; }
.value { font-size: 1.846em; line-height: 1.4; font-weight: 700; font-variant-numeric: tabular-nums; }
.note { color: var(--af-muted); }
dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin-top: 8px; padding-top: 8px; border-top: 1px solid var(--af-rule); }
dt { color: var(--af-muted); white-space: nowrap; }
dd { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.home { display: inline-block; margin-top: 10px; padding-block: 4px; color: inherit; font-weight: 700; text-underline-offset: 3px; }
.cite { margin-inline-end: 16px; }
.menu, .cite { min-height: 32px; margin-top: 8px; padding: 4px 0; border: 0; background: none; color: var(--af-muted); font: inherit; text-decoration: underline; text-underline-offset: 3px; cursor: pointer; }
/* As high as what panel.css keeps free for it. */
.menu { display: block; height: calc(32px * var(--af-zoom)); margin-top: calc(8px * var(--af-zoom)); font-size: .8125em; }
.menu[hidden] { visibility: hidden; }
.close { position: absolute; inset: 6px 6px auto auto; width: 1.6em; height: 1.6em; border: 0; background: none; color: var(--af-ink);
  font: 1.538em/1 system-ui, sans-serif; cursor: pointer; }
.head, .foot { max-width: 44em; }
.head { margin-bottom: 24px; }
.lens:not(:empty) { max-width: 54em; margin-bottom: 16px; padding-inline-start: 10px; border-inline-start: 3px double var(--af-muted); font-size: .8125em; color: var(--af-muted); }
.foot { margin-top: 16px; font-size: .8125em; color: var(--af-muted); }
.kicker { font-size: .8125em; color: var(--af-muted); }
h3 { margin-block: 4px 8px; font: 700 1.5em/1.3 var(--antifraud-font, Georgia), "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif; text-wrap: balance; }
@media (max-width: 480px) and (min-height: 480px) {
  /* By the window's own measures: in WebKit a box in the top layer is still as large as a transformed one around it. */
  .chart:not(.framed) [part="reading"] { position: fixed; inset: 100dvh auto auto 8px !important; translate: 0 calc(-100% - 8px); width: calc(100vw - 16px); max-height: calc(100dvh - 16px); overflow: auto; }
  /* Focused marks come to stand above it. */
  .chart:not(.framed) .mark { scroll-margin-bottom: min(420px, 75dvh); }
}
/* Charts are laid out for 280 px at least. */
@container (width < 280px) { .drawn { overflow: auto hidden; } }
@media (forced-colors: active) {
  [aria-pressed="true"] { forced-color-adjust: none; background: Highlight !important; color: HighlightText !important; }
}
@media print {
  [part="reading"], [part="line"], .menu, [part="menu"] { display: none; }
  .panel { break-inside: avoid; }
  .chart, .chart canvas { width: auto !important; max-width: min(100%, 704px); height: auto !important; }
  /* With its words on one sheet of paper. */
  .chart canvas { max-height: 17cm; }
}
`;
