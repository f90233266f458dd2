// What a reader has typed at the steps, as the core reads it.

/** @typedef {import("./theatre.js").Theatre} Theatre */

/** The field in which a guess is typed. */
const GUESS = "[data-entry=guess]";

export class Entries {
  /** @type {Theatre} */
  #theatre;
  /** @type {Element} */
  #root;
  /** The guess as the core has read it. @type {number | undefined} */
  #people;

  /**
   * @param {Theatre} theatre
   * @param {Element} root What holds the fields.
   */
  constructor(theatre, root) {
    [this.#theatre, this.#root] = [theatre, root];
  }

  /** How many people the reader lights, if any. */
  get guess() {
    const field = this.#root.querySelector(GUESS);
    return field instanceof HTMLInputElement && field.value.trim() !== "" ? this.#people : undefined;
  }

  /**
   * Takes what was typed at a step, and says what the core answers. Returns whether that is another answer.
   * @param {number} step
   * @param {HTMLInputElement} field
   */
  enter(step, field) {
    const output = field.closest("[data-step]")?.querySelector("output");
    const answer = this.#theatre.call((core) => core.enter(step, field.value));
    if (field.matches(GUESS)) this.#people = this.#theatre.call((core) => core.guess());
    if (!output || answer === undefined || output.textContent === answer) return false;
    output.textContent = answer;
    return true;
  }

  /**
   * Lights as many people as a pointer at a place on the canvas does, if a guess is asked for there.
   * @param {Element | null | undefined} section The step that is shown.
   * @param {number} step
   * @param {PointerEvent} event
   */
  light(section, step, { offsetX, offsetY }) {
    const field = section?.querySelector(GUESS);
    if (!(field instanceof HTMLInputElement)) return false;
    field.value = String(Math.max(1, this.#theatre.call((core) => core.guess_at(offsetX, offsetY)) ?? 1));
    this.enter(step, field);
    return true;
  }
}
