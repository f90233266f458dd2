// The story, or one step of it, in a box of constant height: what stands in the pages of others.

import { Clock } from "./clock.js";
import { create } from "./create.js";
import { Entries } from "./entries.js";
import { STEPS } from "./names.js";
import { HELD, MINUTE, REST, STRIDE } from "./pace.js";
import { point } from "./pointer.js";
import { Spots } from "./spots.js";
import { PORTRAIT, save } from "./still.js";
import { tellings } from "./tellings.js";
import { Theatre } from "./theatre.js";
import { warn } from "./warn.js";
import { zoom } from "./zoom.js";

export { STYLES } from "./boxstyle.js";

/** @typedef {import("./tellings.js").Tellings} Tellings */

/**
 * What the box stands in.
 * @typedef {{ lang: () => "zh" | "en", day: () => boolean, prints: () => boolean,
 *   tell: (type: "step" | "select", detail: any) => void, failed: (error: unknown) => void }} Place
 */

const still = matchMedia("(prefers-reduced-motion: reduce)");

export class Box {
  node = create("div", { part: "stage" });
  #place;
  /** The steps that are shown, by their indices. */
  #shown;
  #theatre;
  #clock = new Clock();
  /** @type {Tellings | undefined} */
  #tellings;
  #spots = new Spots((figure) => this.#tellings?.figures[figure], () => this.#place.lang());
  #picture = create("div", { class: "picture" });
  #telling = create("div", { class: "telling", "aria-live": "polite" });
  #acts = create("div", { class: "acts" });
  #controls = create("div", { class: "controls" });
  #back = create("button", { type: "button" });
  #next = create("button", { type: "button" });
  #count = create("span");
  #entries;
  #listening = new AbortController();
  /** The step that is shown, by its index. */
  #step;
  /** How far a host wants it. @type {number | undefined} */
  #asked;
  /** When the reader came to the step. */
  #since = -Infinity;
  #told = false;
  #frame = 0;
  /** What was painted last, so that nothing is painted twice. */
  #painted = "";
  /** The step and the progress that were painted last. */
  #placed = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rest;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #tick;
  #isSeen = true;

  /**
   * @param {string} name A step's, or `story`.
   * @param {Place} place
   */
  constructor(name, place) {
    this.#place = place;
    const index = STEPS.findIndex((step) => step === name);
    this.#shown = index < 0 ? STEPS.map((_, index) => index) : [index];
    this.#step = this.#shown[0] ?? 0;
    this.#theatre = new Theatre({ lang: place.lang, day: place.day, restarted: () => this.#restart(), failed: place.failed });
    this.#entries = new Entries(this.#theatre, this.#acts);
    this.#picture.append(this.#theatre.canvas, ...this.#spots.nodes);
    const way = create("div", { class: "way" }, this.#back, this.#count, this.#next);
    this.#controls.classList.toggle("long", this.#isStory);
    this.#controls.append(this.#acts, way);
    this.node.append(this.#telling, this.#picture, this.#controls);
    this.#telling.hidden = way.hidden = !this.#isStory;
  }

  get #isStory() {
    return this.#shown.length > 1;
  }

  /** Starts the stage and brings its words in; the promise is rejected if that fails. */
  async start() {
    const [words] = await Promise.all([tellings(this.#place.lang()), this.#theatre.start()]);
    this.#say(words);
  }

  /** From now on it is in the page: it listens, and paints. */
  live() {
    const { signal } = this.#listening;
    const size = new ResizeObserver(() => requestAnimationFrame(() => this.paint()));
    size.observe(this.#picture);
    const sight = new IntersectionObserver((entries) => {
      this.#isSeen = entries.at(-1)?.isIntersecting ?? true;
      this.#change();
    });
    sight.observe(this.#picture);
    signal.addEventListener("abort", () => {
      size.disconnect();
      sight.disconnect();
    });
    still.addEventListener("change", () => this.#change(), { signal });
    document.addEventListener("visibilitychange", () => this.#change(), { signal });
    this.#theatre.canvas.addEventListener("contextrestored", () => this.paint(), { signal });
    this.#back.addEventListener("click", () => this.#go(-1), { signal });
    this.#next.addEventListener("click", () => this.#go(1), { signal });
    this.node.addEventListener("keydown", (event) => this.#key(event), { signal });
    this.#acts.addEventListener("input", ({ target }) => {
      if (target instanceof HTMLInputElement) this.#enter(target);
      this.#change();
    }, { signal });
    this.#acts.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button?.matches("[data-pause]")) this.#pause(button);
      else if (button?.matches("[data-answer]")) this.#go(1);
      else if (button) this.#save(button);
    }, { signal });
    point(this.#theatre.canvas, (event) => this.#light(event), (by) => this.#go(by), signal);
    this.#spots.onread = (figure) => this.#place.tell("select", { figure });
    this.#come(this.#step);
    this.paint();
  }

  /** Lets go of everything. */
  end() {
    if (this.#spots.isOpen) this.#spots.onread(null);
    this.#listening.abort();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    clearTimeout(this.#tick);
    this.#clock.stop();
    this.#theatre.end();
    this.node.remove();
  }

  /** Speaks the language of its place. */
  async speak() {
    const words = await tellings(this.#place.lang());
    this.#spots.close();
    this.#theatre.call((core) => core.set_lang(this.#place.lang()));
    this.#say(words);
    this.#restart();
  }

  /**
   * Shows the step that a host asks for, as far as it asks for; nothing that is unknown.
   * @param {string | null} step
   * @param {string | null} progress
   */
  show(step, progress) {
    const index = STEPS.findIndex((known) => known === step);
    if (step !== null && !this.#shown.includes(index)) warn(`unknown step “${step}” is ignored`);
    const far = progress === null || progress.trim() === "" ? NaN : Number(progress);
    if (progress !== null && !(far >= 0 && far <= 1)) warn(`progress “${progress}” is not from 0 to 1`);
    this.#asked = far >= 0 && far <= 1 ? far : undefined;
    // The words are the host's then.
    this.node.toggleAttribute("data-driven", this.#asked !== undefined);
    if (this.#shown.includes(index) && index !== this.#step) {
      this.#since = performance.now();
      this.#come(index);
    }
    this.#change();
  }

  /** Opens what is known of a figure; false if it is not in reach. @param {string} figure */
  read(figure) {
    this.paint();
    this.#offer();
    return this.#spots.read(figure);
  }

  /** The figures in reach. */
  get figures() {
    return this.#spots.figures;
  }

  /** The picture as it is at its end, on a canvas of its own. @param {number} ratio */
  portrait(ratio) {
    const { width, height } = this.#picture.getBoundingClientRect();
    return this.#theatre.still(this.#step, { day: this.#place.day(), size: [width, height, ratio, zoom()], seconds: this.#seconds, guess: this.#entries.guess });
  }

  /** Paints at once, for the room there is. */
  paint() {
    const { clientWidth: width, clientHeight: height } = this.#picture;
    if (!this.#theatre.isAlive || width === 0) return;
    this.#theatre.call((core) => {
      core.set_day(this.#place.day());
      core.stand_alone(width, height, this.#place.prints() ? 2 : devicePixelRatio, zoom());
      for (const declaration of core.style().split(";")) {
        const [name = "", value = ""] = declaration.split(":");
        if (name) this.node.style.setProperty(name, value);
      }
    });
    this.#painted = this.#placed = "";
    cancelAnimationFrame(this.#frame);
    this.#draw();
  }

  /** What the clock says, or showed when it was stopped. */
  get #seconds() {
    return still.matches || this.#place.prints() ? MINUTE : this.#clock.shown;
  }

  #change() {
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    this.#frame = 0;
    if (!this.#theatre.isAlive) return;
    const [step, seconds] = [this.#step, this.#seconds];
    const isStill = still.matches || this.#place.prints();
    const end = this.#isHeld && !this.#place.prints() ? HELD : 1;
    const way = isStill ? end : step === 0 ? 0 : Math.min(end, (performance.now() - this.#since) / STRIDE);
    const progress = this.#asked ?? way;
    const isRaining = step === 0 && seconds < MINUTE + 1 && !this.#clock.isPaused && !isStill;
    const isTimed = step === 0 || step === STEPS.length - 1;
    const picture = [step, progress.toFixed(4), isTimed ? Math.floor(seconds * (isRaining ? 1000 : 1)) : 0, this.#entries.guess].join();
    if (picture !== this.#painted) {
      this.#painted = picture;
      const isPainted = this.#theatre.call((core) => {
        core.tell(seconds, this.#entries.guess);
        core.paint(step, progress, !this.#isStory);
        return true;
      });
      if (!isPainted) return;
      // A sky that fills moves all the time, and what can be read in it stays where it is.
      const place = `${step} ${progress}`;
      if (place !== this.#placed) this.#settle();
      this.#placed = place;
    }
    if (!this.#isSeen || document.hidden) return;
    if (isRaining || (this.#asked === undefined && step > 0 && way < end)) this.#change();
    else if (isTimed && !isStill && !this.#clock.isPaused) {
      clearTimeout(this.#tick);
      this.#tick = setTimeout(() => this.#change(), 500);
    }
  }

  /** Once nothing has moved for a moment, what can be read is put in reach. */
  #settle() {
    this.node.toggleAttribute("data-moving", true);
    this.#spots.hush();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#offer(), REST);
  }

  #offer() {
    // Whether the guess is answered depends on what was painted.
    const entry = this.#act?.querySelector("input");
    if (entry) this.#enter(entry);
    this.#spots.offer(this.#theatre);
    this.node.toggleAttribute("data-moving", false);
  }

  /** What a reader can do at the step. */
  get #act() {
    return this.#acts.querySelector("[data-current]");
  }

  /** Whether the step waits for a guess. */
  get #isHeld() {
    return !this.#told && this.#tellings?.steps[this.#step]?.entry?.name === "guess";
  }

  /** Goes on or back; where a guess is asked for, its answer comes before the next step. @param {1 | -1} by */
  #go(by) {
    this.#asked = undefined;
    if (by > 0 && this.#isHeld) {
      this.#told = true;
      this.#since = performance.now() - HELD * STRIDE;
      this.#name();
      return this.#change();
    }
    const step = this.#step + by;
    if (!this.#shown.includes(step)) return;
    this.#since = performance.now();
    this.#come(step);
    this.#change();
  }

  /** @param {number} step */
  #come(step) {
    this.#step = step;
    this.#spots.close();
    for (const list of [this.#telling, this.#acts]) {
      for (const node of list.children) node.toggleAttribute("data-current", node.getAttribute("data-step") === STEPS[step]);
    }
    this.#name();
    this.#place.tell("step", { step: STEPS[step] ?? "" });
  }

  /** Names the ways on and back. */
  #name() {
    const { back = "", next = "" } = this.#tellings?.labels ?? {};
    this.#back.textContent = `← ${back}`;
    this.#next.textContent = `${next} →`;
    this.#back.disabled = !this.#shown.includes(this.#step - 1);
    this.#next.disabled = !this.#isHeld && !this.#shown.includes(this.#step + 1);
    this.#count.textContent = this.#isStory ? `${this.#step + 1} / ${this.#shown.length}` : "";
    this.#acts.querySelector("[data-answer]")?.toggleAttribute("hidden", this.#told);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Escape" && this.#spots.isOpen) {
      event.stopPropagation();
      return this.#spots.close();
    }
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : undefined;
    if (!by || this.#spots.isOpen || event.composedPath()[0] instanceof HTMLInputElement || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#go(by);
  }

  /** @param {PointerEvent} event */
  #light(event) {
    const isLit = this.#entries.light(this.#act, this.#step, event);
    if (isLit) this.#change();
    return isLit;
  }

  /** Takes what was typed. @param {HTMLInputElement} input */
  #enter(input) {
    this.#entries.enter(STEPS.findIndex((step) => step === input.closest("[data-step]")?.getAttribute("data-step")), input);
  }

  /** @param {HTMLElement} button */
  #pause(button) {
    this.#clock.pause();
    button.setAttribute("aria-pressed", String(this.#clock.isPaused));
    this.#change();
  }

  /** @param {HTMLElement} button */
  async #save(button) {
    try {
      const picture = this.#theatre.still(this.#step, { day: false, size: PORTRAIT, seconds: this.#seconds, guess: this.#entries.guess });
      await save(picture);
    } catch (error) {
      warn(`no picture can be saved: ${error}`);
      const output = button.parentElement?.querySelector("output");
      if (output) output.textContent = this.#tellings?.labels.lost ?? "";
    }
  }

  /** Tells a core that is new, or speaks anew, what the reader has entered. */
  #restart() {
    for (const input of this.#acts.querySelectorAll("input")) this.#enter(input);
    this.paint();
  }

  /** Writes words and controls; what the reader has typed stays. @param {Tellings} words */
  #say(words) {
    this.#tellings = words;
    const typed = new Map(Array.from(this.#acts.querySelectorAll("input"), (input) => [input.dataset.entry, input.value]));
    const steps = words.steps.filter((_, index) => this.#shown.includes(index));
    this.#telling.replaceChildren(...steps.map(({ id, headline, text }) =>
      create("div", { "data-step": id }, create("h4", {}, headline), create("p", {}, text))));
    this.#acts.replaceChildren(...steps.map(({ id, entry }, index) => {
      const act = create("div", { "data-step": id });
      if (entry) {
        const input = create("input", { type: "text", inputmode: entry.keyboard, autocomplete: "off", size: "8", "data-entry": entry.name });
        input.value = typed.get(entry.name) ?? "";
        act.append(create("label", {}, entry.label, input));
        if (entry.name === "guess") act.append(create("button", { type: "button", "data-answer": "" }, words.labels.answer));
        act.append(create("output"));
      } else if (id === STEPS[0]) {
        act.append(create("button", { type: "button", "data-pause": "", "aria-pressed": String(this.#clock.isPaused) }, words.labels.pause));
      } else if (id === STEPS.at(-1)) {
        act.append(create("button", { type: "button" }, words.labels.save), create("output"));
      }
      act.toggleAttribute("data-current", this.#shown[index] === this.#step);
      return act;
    }));
    this.#controls.hidden = !this.#isStory && !this.#act?.hasChildNodes();
    this.#name();
  }
}
