// What can be read on the stage: a button over each place, a line beside it, and all that is known of its figure.

import { create } from "./create.js";
import { contents } from "./reading.js";
import { labels } from "./words.js";

/** What is known of a figure. @typedef {Omit<import("./reading.js").Known, "figure">} Known */

/** From the edges of the stage to a line, in CSS pixels. */
const MARGIN = 8;

export const STYLE = `
[part="spots"] { list-style: none; margin: 0; padding: 0; }
[part="spots"] button { position: absolute; border: 0; padding: 0; background: none; border-radius: 4px; cursor: pointer; }
[data-moving] [part="spots"] { visibility: hidden; }
[data-moving] [part="spots"]:focus-within { visibility: visible; }
[part="spots"] button:focus-visible { outline: 3px solid var(--stage-ink); outline-offset: 2px; }
.tip { position: absolute; z-index: 2; max-width: min(320px, 92%); margin: 0; padding: 4px 10px; font-size: 0.875em; line-height: 1.45; color: var(--stage-ground); background: var(--stage-ink); pointer-events: none; }
.reading { position: absolute; z-index: 3; inset: auto 0 0 auto; width: min(400px, 100%); max-height: calc(100% - 64px); overflow: auto; overscroll-behavior: contain; padding: 20px; font-size: 0.875em; line-height: 1.5;
  color: var(--stage-ink); background: var(--stage-ground); border: 1px solid var(--stage-ink); }
.reading :is(p, dl, dd) { margin: 0; }
.reading .name { display: flex; gap: 8px; align-items: baseline; padding-inline-end: 32px; }
.reading .origin { flex: none; background: none; padding: 0 6px; font-size: 0.75em; border: 1px solid var(--stage-muted); color: var(--stage-muted); }
.reading .origin[data-derived] { border-style: dashed; }
.reading .value { font-size: 1.5em; font-weight: 700; line-height: 1.4; }
.reading :is(.note, dt, small) { color: var(--stage-muted); }
.reading dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin-top: 10px; padding-top: 10px; border-top: 1px solid var(--stage-rule); }
.reading dd { overflow-wrap: anywhere; }
.reading .close { position: absolute; inset: 8px 8px auto auto; width: 36px; height: 36px; border: 0; background: none; color: inherit; font: 22px/1 system-ui, sans-serif; cursor: pointer; }
`;

/** A figure in one line: name, number, reported or derived. @param {Known | undefined} known */
const line = (known) => (known ? `${known.label} ${known.words} (${known.origin})` : "");

export class Spots {
  #list = create("ul", { part: "spots", role: "list" });
  #tip = create("p", { class: "tip", hidden: "" });
  #reading = create("div", { class: "reading", role: "dialog", hidden: "" });
  /** @type {(figure: string) => Known | undefined} */
  #known;
  /** @type {() => string} */
  #lang;
  /** What opened the reading. @type {HTMLElement | undefined} */
  #opener;
  /** Called with the figure whose reading is open, or with none. @type {(figure: string | null) => void} */
  onread = () => {};

  /**
   * @param {(figure: string) => Known | undefined} known What is known of a figure by its identifier.
   * @param {() => string} lang
   */
  constructor(known, lang) {
    [this.#known, this.#lang] = [known, lang];
    this.#list.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button) this.#open(button);
    });
    this.#reading.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.matches(".close")) this.close();
    });
  }

  /** What stands on the stage, over its canvas. */
  get nodes() {
    return [this.#list, this.#tip, this.#reading];
  }

  get isOpen() {
    return !this.#reading.hidden;
  }

  /** The figures that are in reach, by their identifiers. */
  get figures() {
    return Array.from(this.#list.querySelectorAll("button"), ({ dataset }) => dataset.figure ?? "");
  }

  /** Takes the line away. */
  hush() {
    this.#tip.hidden = true;
  }

  /**
   * Puts what can be read in reach. Who walks by keyboard stays with the figure, or comes to the first.
   * @param {import("./theatre.js").Theatre} theatre What was painted last.
   */
  offer(theatre) {
    // Left, top, width and height of each, in CSS pixels of the stage.
    const places = theatre.call((core) => core.places());
    const figures = theatre.call((core) => core.figures());
    if (!places || figures === undefined) return;
    const items = figures.split(",").filter(Boolean).map((figure, index) => {
      const [x, y, width, height] = places.subarray(4 * index);
      const button = create("button", { type: "button", "aria-label": line(this.#known(figure)) || figure, "data-figure": figure });
      Object.assign(button.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
      // Not where the page has moved under a pointer that rests.
      button.addEventListener("pointermove", (event) => {
        if (event.movementX || event.movementY) this.#say(button, event);
      });
      button.addEventListener("focus", () => {
        if (button.matches(":focus-visible")) this.#say(button);
      });
      for (const type of ["pointerleave", "blur"]) button.addEventListener(type, () => this.hush());
      return create("li", {}, button);
    });
    const { activeElement } = /** @type {Document | ShadowRoot} */ (this.#list.getRootNode());
    const focused = activeElement && this.#list.contains(activeElement) ? activeElement.getAttribute("data-figure") : undefined;
    this.#list.replaceChildren(...items);
    if (focused === undefined) return;
    const next = this.#list.querySelector(`[data-figure="${focused}"]`) ?? this.#list.querySelector("button");
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  }

  /** Opens the reading of a figure that is in reach. @param {string} figure */
  read(figure) {
    const button = this.#list.querySelector(`[data-figure="${CSS.escape(figure)}"]`);
    if (button instanceof HTMLElement) this.#open(button);
    return button !== null;
  }

  /** Closes the reading, and leads the focus back. */
  close() {
    if (!this.isOpen) return;
    this.#reading.hidden = true;
    this.onread(null);
    if (this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
  }

  /**
   * One line beside the pointer, or beside what has the focus.
   * @param {HTMLElement} button
   * @param {PointerEvent} [pointer]
   */
  #say(button, pointer) {
    const stage = this.#list.parentElement?.getBoundingClientRect();
    if (!stage) return;
    this.#tip.textContent = button.ariaLabel;
    this.#tip.hidden = false;
    const mark = button.getBoundingClientRect();
    const [x, y] = pointer ? [pointer.clientX + 14, pointer.clientY + 18] : [mark.left, mark.bottom + 6];
    const within = (/** @type {number} */ value, /** @type {number} */ most) => Math.max(MARGIN, Math.min(value, most - MARGIN));
    this.#tip.style.left = `${within(x - stage.left, stage.width - this.#tip.offsetWidth)}px`;
    this.#tip.style.top = `${within(y - stage.top, stage.height - this.#tip.offsetHeight)}px`;
  }

  /** @param {HTMLElement} button */
  #open(button) {
    const { figure = "" } = button.dataset;
    const known = this.#known(figure);
    if (!known) return;
    this.#reading.replaceChildren(...contents(known, labels(this.#lang())));
    this.#reading.ariaLabel = button.ariaLabel;
    this.#reading.hidden = false;
    this.hush();
    this.#opener = button;
    /** @type {HTMLElement | null} */ (this.#reading.querySelector(".close"))?.focus({ preventScroll: true });
    this.onread(figure);
  }
}
