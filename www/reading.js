// What there is to read about a figure, and where it stands.

import { create } from "./create.js";

/**
 * What is known of a figure; a fact has a name and a text, or nodes.
 * @typedef {{ label: string, words: string, derived: boolean, origin: string, note: string,
 *   figure: string, facts: [string, string | Node[]][] }} Known
 */
/** @typedef {Known & { target: number, home?: string, facts: [string, string][] }} Reading */

/**
 * The nodes of a reading.
 * @param {Omit<Known, "figure">} known
 * @param {{ cite: string, home: string, close: string }} labels
 * @param {(button: HTMLElement) => void} [cite] What copies the citation.
 * @param {{ href: string, go: () => void }} [home] Where the page tells of the figure, and what brings a reader there.
 */
export function contents({ label, origin, derived, words, note, facts }, labels, cite, home) {
  const tag = create("span", { class: "origin" }, origin);
  tag.toggleAttribute("data-derived", derived);
  const pairs = facts.flatMap(([name, value]) => [create("dt", {}, name), create("dd", {}, ...[value].flat())]);
  /** @type {HTMLElement[]} */
  const nodes = [
    create("p", { class: "name" }, create("span", {}, label), tag),
    create("p", { class: "value" }, words),
    create("p", { class: "note", id: "note" }, note),
    create("dl", { id: "facts" }, ...pairs),
  ];
  if (cite) {
    const copy = create("button", { class: "cite", type: "button" }, labels.cite);
    copy.addEventListener("click", () => cite(copy));
    nodes.push(copy);
  }
  if (home) {
    const link = create("a", { class: "home", href: home.href }, labels.home);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      home.go();
    });
    nodes.push(link);
  }
  return [...nodes, create("button", { class: "close", type: "button", "aria-label": labels.close }, "×")];
}

/**
 * Beside the mark, below it, or above it, wherever there is room first; all in CSS pixels of the chart.
 * @param {{ x: number, y: number, width: number, height: number }} mark
 * @param {{ width: number, height: number }} size The reading's.
 * @param {{ width: number, y0: number, y1: number }} room The chart's width, and from where to where the window shows it.
 */
export function placed(mark, { width, height }, { width: whole, y0, y1 }) {
  const [first, last] = [y0 + 8, y1 - 8 - height];
  const [beside, below, above] = [mark.x + mark.width + 12, mark.y + mark.height + 8, mark.y - height - 8];
  const isBeside = beside + width <= whole;
  const left = isBeside ? beside : Math.max(0, Math.min(mark.x, whole - width));
  const wanted = isBeside ? mark.y : below <= last || above < first ? below : above;
  // No mark is covered as a whole: where there is room neither below nor above, a reader scrolls.
  const top = isBeside || mark.height > height || mark.width > width ? Math.max(first, Math.min(wanted, last)) : wanted;
  return { left, top };
}
