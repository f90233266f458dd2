// What can be read on the stage: a button over each place, a line beside it, and all that the page's table knows.

import { create } from "./create.js";
import { labels } from "./words.js";

/** The row of a figure in the page's table. @param {string} figure */
const rowOf = (figure) => /** @type {HTMLTableRowElement | null} */ (document.querySelector(`#figure-${figure}`));

/** A figure in one line: name, number, reported or derived. @param {string} figure */
function line(figure) {
  const row = rowOf(figure);
  const name = row?.cells[0]?.firstElementChild?.textContent?.trim() ?? figure;
  return `${name} ${row?.cells[1]?.textContent ?? ""} (${row?.closest("table")?.dataset.origin ?? ""})`;
}

export class Spots {
  #list = create("ul", { class: "spots", role: "list" });
  #tip = create("p", { class: "tip", hidden: "" });
  #reading = create("div", { class: "reading", role: "dialog", hidden: "" });
  /** What opened the reading. @type {HTMLElement | undefined} */
  #opener;

  constructor() {
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

  /** Takes the line away. */
  hush() {
    this.#tip.hidden = true;
  }

  /**
   * Puts what can be read in reach. Who walks by keyboard stays with the figure, or comes to the first.
   * @param {string[]} figures Identifiers.
   * @param {Float64Array} places Left, top, width and height of each, in CSS pixels of the stage.
   */
  offer(figures, places) {
    const items = figures.map((figure, index) => {
      const [x, y, width, height] = places.subarray(4 * index);
      const button = create("button", { type: "button", "aria-label": line(figure), "data-figure": figure });
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
    const { activeElement } = document;
    const focused = this.#list.contains(activeElement) ? activeElement?.getAttribute("data-figure") : undefined;
    this.#list.replaceChildren(...items);
    if (focused === undefined) return;
    const next = this.#list.querySelector(`[data-figure="${focused}"]`) ?? this.#list.querySelector("button");
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  }

  /** Closes the reading, and leads the focus back. */
  close() {
    if (!this.isOpen) return;
    this.#reading.hidden = true;
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
    const within = (/** @type {number} */ value, /** @type {number} */ most) => Math.max(8, Math.min(value, most - 8));
    this.#tip.style.left = `${within(x - stage.left, stage.width - this.#tip.offsetWidth)}px`;
    this.#tip.style.top = `${within(y - stage.top, stage.height - this.#tip.offsetHeight)}px`;
  }

  /** All that is known of a figure, as the page's table has it. @param {HTMLElement} button */
  #open(button) {
    const row = rowOf(button.dataset.figure ?? "");
    if (!row) return;
    const words = labels(document.documentElement.lang);
    const close = create("button", { class: "close", type: "button", "aria-label": words.close }, "×");
    const [name, note] = row.cells[0]?.children ?? [];
    const facts = Array.from(row.querySelectorAll("[data-label]"), (cell) => [
      create("dt", {}, cell.getAttribute("data-label") ?? ""),
      create("dd", {}, ...Array.from(cell.childNodes, (node) => node.cloneNode(true))),
    ]);
    const origin = create("span", { class: "origin" }, row.closest("table")?.dataset.origin ?? "");
    this.#reading.replaceChildren(
      create("p", { class: "name" }, create("span", {}, name?.textContent ?? ""), origin),
      create("p", { class: "value" }, row.cells[1]?.textContent ?? ""),
      create("p", { class: "note" }, note?.textContent ?? ""),
      create("dl", {}, ...facts.flat()),
      close,
    );
    this.#reading.ariaLabel = button.ariaLabel;
    this.#reading.hidden = false;
    this.hush();
    this.#opener = button;
    close.focus({ preventScroll: true });
  }
}
