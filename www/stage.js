// The stage in the window: where the reader is on the page decides what is painted.

import { Clock } from "./clock.js";
import { create } from "./create.js";
import { engine } from "./engine.js";
import { warn } from "./warn.js";
import { labels } from "./words.js";

/** @typedef {import("./core.stage.js").Stage} Core */

/** @type {(generation: number) => Promise<typeof import("./core.stage.js")>} */
const running = engine(new URL("./core.stage.js", import.meta.url).href, new URL("./core.stage.wasm", import.meta.url).href);

/** How long the sky takes to fill, in seconds. */
const MINUTE = 60;

/** How long a step takes from its beginning to its end when it is not scrolled, in milliseconds. */
const STRIDE = 2200;

/** How much of the window the story still fills when the bar is no longer its own. */
const DUSK = 0.3;

/** How far a step goes that waits for a guess. */
const HELD = 0.5;

/** Sizes of the picture to save, in pixels, with how much larger its letters are. @type {[number, number, number]} */
const PORTRAIT = [1080, 1350, 2];

/** The row of a figure in the page's table. @param {string} figure */
const rowOf = (figure) => /** @type {HTMLTableRowElement | null} */ (document.querySelector(`#figure-${figure}`));

/** A figure in one line: name, number, reported or derived. @param {string} figure */
function line(figure) {
  const row = rowOf(figure);
  const name = row?.cells[0]?.firstElementChild?.textContent?.trim() ?? figure;
  return `${name} ${row?.cells[1]?.textContent ?? ""} (${row?.closest("table")?.dataset.origin ?? ""})`;
}

/** @param {string} query */
const asks = (query) => matchMedia(query);
const still = asks("(prefers-reduced-motion: reduce)");

export class Stage {
  #root;
  #canvas = create("canvas", { "aria-hidden": "true" });
  #spots = create("ul", { class: "spots", role: "list" });
  #tip = create("p", { class: "tip", hidden: "" });
  #reading = create("div", { class: "reading", role: "dialog", hidden: "" });
  #clock = new Clock();
  /** @type {HTMLElement[]} */
  #steps;
  /** Where each step begins, in CSS pixels from the top of the page, and where the last one ends. @type {number[]} */
  #tops = [];
  /** What the words of each step take below the picture, in CSS pixels; zero where they stand elsewhere. @type {number[]} */
  #cards = [];
  /** @type {Core | undefined} */
  #core;
  #traps = 0;
  #frame = 0;
  /** The step that is shown, and how far the reader is in it. */
  #step = 0;
  #progress = 0;
  /** The step and the progress that were painted last. */
  #placed = "";
  /** What was painted last, so that nothing is painted twice. */
  #painted = "";
  /** @type {number | undefined} */
  #pausedAt;
  /** When the reader came to the step, where steps are walked one by one. */
  #since = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rest;
  #dragging = false;

  /** @param {HTMLElement} root The story: its stage, and its steps. */
  constructor(root) {
    this.#root = root;
    this.#steps = Array.from(root.querySelectorAll("[data-step]"));
  }

  /** Starts the stage; without a core there are pictures. */
  async start() {
    try {
      const { Stage: Core } = await running(this.#traps);
      this.#core = new Core(this.#canvas, document.documentElement.lang, false);
      this.#measure();
      this.#paint();
      this.#root.querySelector(".stage")?.replaceChildren(this.#canvas, this.#spots, this.#tip, this.#reading);
      this.#root.dataset.live = "";
      this.#listen();
      performance.mark("antifraud-infographic:stage");
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Speaks the language of the page from now on. */
  speak() {
    this.#core?.set_lang(document.documentElement.lang);
    for (const input of this.#root.querySelectorAll("input")) this.#enter(input);
    this.#close();
    this.#measure();
    this.#change();
  }

  get #steppable() {
    return this.#root.dataset.mode === "steps";
  }

  #listen() {
    addEventListener("scroll", () => this.#change(), { passive: true });
    addEventListener("resize", () => {
      this.#measure();
      this.#change();
    });
    new ResizeObserver(() => {
      this.#measure();
      this.#change();
    }).observe(this.#root);
    still.addEventListener("change", () => this.#change());
    document.addEventListener("visibilitychange", () => this.#change());
    this.#root.addEventListener("input", ({ target }) => {
      if (target instanceof HTMLInputElement) this.#enter(target);
      this.#change();
    });
    this.#root.addEventListener("click", (event) => this.#click(event));
    addEventListener("keydown", (event) => this.#key(event));
    this.#drag();
    addEventListener("beforeprint", () => this.#print());
    this.#change();
  }

  /** Where everything is now. */
  #measure() {
    const stage = this.#root.querySelector(".stage");
    const words = this.#steps[0]?.querySelector(".words");
    if (!stage || !words) return;
    const { width, height } = stage.getBoundingClientRect();
    const frame = this.#steps[0]?.getBoundingClientRect();
    const top = frame ? words.getBoundingClientRect().bottom - frame.top : 0;
    const zoom = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    const isBelow = asks("(max-width: 879px), (max-aspect-ratio: 1)").matches;
    this.#cards = this.#steps.map((step, index) => {
      const words = step.querySelector(".words");
      const card = isBelow && index > 0 ? Math.min(height / 2, words?.scrollHeight ?? 0) : 0;
      if (words instanceof HTMLElement) words.style.setProperty("--card", card ? `${card}px` : "");
      return card;
    });
    this.#core?.resize(width, height, devicePixelRatio, zoom, top + 8);
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    const ends = this.#steps.map((step) => step.getBoundingClientRect().top + scrollY);
    this.#tops = [...ends, this.#root.getBoundingClientRect().bottom + scrollY];
    this.#painted = this.#placed = "";
  }

  /** Asks for a frame. */
  #change() {
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.#paint());
  }

  /** Where the reader is: a step begins when its words are half-way up the window. */
  #place() {
    const half = innerHeight / 2;
    const at = scrollY + half;
    let step = 0;
    while (step < this.#steps.length - 1 && at >= (this.#tops[step + 1] ?? Infinity)) step += 1;
    const from = step === 0 ? half : (this.#tops[step] ?? 0);
    const last = step === this.#steps.length - 1;
    const to = (this.#tops[step + 1] ?? 0) - (last ? half : 0);
    return { step, progress: Math.min(1, Math.max(0, (at - from) / Math.max(1, to - from))) };
  }

  #paint() {
    this.#frame = 0;
    const { bottom } = this.#root.getBoundingClientRect();
    // The bar is of the night while the story is beneath it, and has the chapters below.
    document.documentElement.toggleAttribute("data-night", bottom > innerHeight * DUSK);
    const core = this.#core;
    if (!core) return;
    let step = this.#step;
    if (this.#steppable) {
      const way = Math.min(this.#holds(step) ? HELD : 1, (performance.now() - this.#since) / STRIDE);
      this.#progress = still.matches ? 1 : step === 0 ? 0 : way;
    } else {
      ({ step, progress: this.#progress } = this.#place());
      if (still.matches) this.#progress = step === 0 ? 0 : 1;
    }
    if (step !== this.#step) this.#come(step);
    const seconds = this.#pausedAt ?? (still.matches && step === 0 ? MINUTE : this.#clock.seconds);
    const raining = step === 0 && seconds < MINUTE + 1 && this.#pausedAt === undefined && !still.matches;
    const timed = step === 0 || step === this.#steps.length - 1;
    const picture = [step, this.#progress.toFixed(4), timed ? Math.floor(seconds * (raining ? 1000 : 1)) : 0, this.#guess()].join();
    if (picture !== this.#painted && bottom > 0) {
      this.#painted = picture;
      try {
        core.tell(seconds, this.#guess());
        core.keep_free(this.#cards[step - 1] ?? 0, this.#cards[step] ?? 0);
        core.paint(step, this.#progress, false);
      } catch (error) {
        return this.#recover(error);
      }
      const place = `${step} ${this.#progress}`;
      if (place !== this.#placed) this.#settle();
      this.#placed = place;
    }
    const walking = this.#steppable && this.#progress < (this.#holds(step) ? HELD : 1) && step > 0;
    if ((raining && bottom > innerHeight / 4 && !document.hidden) || walking) this.#change();
    else if (timed && bottom > 0 && !document.hidden && !still.matches && this.#pausedAt === undefined) {
      clearTimeout(this.#tick);
      this.#tick = setTimeout(() => this.#change(), 500);
    }
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #tick;

  #guess() {
    const input = this.#root.querySelector("[data-entry=guess]");
    return input instanceof HTMLInputElement && input.value.trim() !== "" ? this.#people : undefined;
  }

  /** The guess as the core has read it. @type {number | undefined} */
  #people;

  /** Whether a step waits for a guess. @param {number} step */
  #holds(step) {
    return !this.#told && this.#steps[step]?.querySelector("[data-entry=guess]") !== null;
  }

  /** Whether the reader has asked for the answer. */
  #told = false;

  /** The reader has come to another step. @param {number} step */
  #come(step) {
    this.#step = step;
    this.#close();
    this.#steps.forEach((element, index) => element.toggleAttribute("data-current", index === step));
    const id = this.#steps[step]?.id ?? "";
    for (const link of document.querySelectorAll(".ticks a")) {
      if (link.getAttribute("href") === `#${id}`) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
    this.#root.dispatchEvent(new CustomEvent("step", { bubbles: true, detail: { step: id } }));
  }

  /** Once nothing has moved for a moment, what can be read is put in reach. */
  #settle() {
    this.#root.toggleAttribute("data-moving", true);
    this.#tip.hidden = true;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#offer(), 160);
  }

  #offer() {
    if (!this.#core) return;
    // Whether the guess is answered depends on what was painted.
    const entry = this.#steps[this.#step]?.querySelector("input");
    if (entry) this.#enter(entry);
    const places = this.#core.places();
    const figures = this.#core.figures().split(",").filter(Boolean);
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
      for (const type of ["pointerleave", "blur"]) button.addEventListener(type, () => (this.#tip.hidden = true));
      return create("li", {}, button);
    });
    const focused = this.#spots.contains(document.activeElement) ? document.activeElement?.getAttribute("data-figure") : undefined;
    this.#spots.replaceChildren(...items);
    this.#root.toggleAttribute("data-moving", false);
    if (focused === undefined) return;
    const next = this.#spots.querySelector(`[data-figure="${focused}"]`) ?? this.#spots.querySelector("button");
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  }

  /**
   * One line beside the pointer, or beside what has the focus.
   * @param {HTMLElement} button
   * @param {PointerEvent} [pointer]
   */
  #say(button, pointer) {
    this.#tip.textContent = button.ariaLabel;
    this.#tip.hidden = false;
    const stage = this.#canvas.getBoundingClientRect();
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
    this.#tip.hidden = true;
    this.#opener = button;
    close.focus({ preventScroll: true });
  }

  /** @type {HTMLElement | undefined} */
  #opener;

  #close() {
    if (this.#reading.hidden) return;
    this.#reading.hidden = true;
    if (this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
  }

  /** @param {Event} event */
  #click(event) {
    const target = event.target instanceof Element ? event.target.closest("button, a") : null;
    if (!(target instanceof HTMLElement)) return;
    if (target.matches(".close")) this.#close();
    else if (target.dataset.figure !== undefined) this.#open(target);
    else if (target.matches("[data-pause]")) this.#pause(target);
    else if (target.matches("[data-go]")) this.go(this.#step + Number(target.dataset.go));
    else if (target.matches("[data-save]")) this.#save(target);
  }

  /** @param {HTMLElement} button */
  #pause(button) {
    this.#pausedAt = this.#pausedAt === undefined ? this.#clock.seconds : undefined;
    button.setAttribute("aria-pressed", String(this.#pausedAt !== undefined));
    this.#change();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Escape") return this.#close();
    if (event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey || event.metaKey || !this.#steppable) return;
    const by = event.key === "ArrowRight" || event.key === "PageDown" ? 1 : event.key === "ArrowLeft" || event.key === "PageUp" ? -1 : 0;
    if (!by || !this.#reading.hidden) return;
    event.preventDefault();
    this.go(this.#step + by);
  }

  /** Walks steps one by one from now on, or scrolls again. @param {boolean} walks */
  walk(walks) {
    const step = this.#steps[this.#step];
    if (walks) this.#root.dataset.mode = "steps";
    else delete this.#root.dataset.mode;
    this.#since = 0;
    this.#come(this.#step);
    this.#measure();
    (walks ? this.#root : step)?.scrollIntoView({ behavior: "instant" });
    this.#change();
  }

  /** Goes to a step by its index; one before the first or behind the last leaves the story as it is. @param {number} step */
  go(step) {
    const element = this.#steps[step];
    if (!element) return;
    if (this.#steppable && step === this.#step + 1 && this.#holds(this.#step)) {
      // The answer comes before the next step.
      this.#told = true;
      this.#since = performance.now() - HELD * STRIDE;
      this.#change();
    } else if (this.#steppable) {
      this.#come(step);
      this.#since = performance.now();
      this.#root.scrollIntoView({ behavior: "instant" });
      for (const button of this.#root.querySelectorAll("[data-go]")) {
        button.toggleAttribute("disabled", !this.#steps[step + Number(button.getAttribute("data-go"))]);
      }
      this.#change();
    } else {
      element.scrollIntoView();
    }
  }

  /** Comes to the step with an identifier, where steps are walked one by one; else links lead there. @param {string} id */
  reach(id) {
    const step = this.#steps.findIndex((element) => element.id === id);
    if (step < 0 || !this.#steppable) return false;
    this.go(step);
    return true;
  }

  /** Takes what was typed, and says what the core answers. @param {HTMLInputElement} input */
  #enter(input) {
    const section = input.closest("[data-step]");
    const index = this.#steps.findIndex((step) => step === section);
    const output = section?.querySelector("output");
    if (!this.#core || !output || index < 0) return;
    const answer = this.#core.enter(index, input.value);
    if (output.textContent !== answer) {
      output.textContent = answer;
      this.#measure();
      this.#change();
    }
    if (input.dataset.entry === "guess") this.#people = this.#core.guess();
  }

  /** Lights people by dragging, where the step asks for it. */
  #drag() {
    const input = this.#root.querySelector("[data-entry=guess]");
    const stage = this.#root.querySelector(".stage");
    const section = input?.closest("[data-step]");
    if (!(input instanceof HTMLInputElement) || !(stage instanceof HTMLElement)) return;
    const light = (/** @type {PointerEvent} */ event) => {
      if (!this.#core || this.#steps[this.#step] !== section) return;
      const { left, top } = this.#canvas.getBoundingClientRect();
      input.value = String(Math.max(1, this.#core.guess_at(event.clientX - left, event.clientY - top)));
      this.#enter(input);
      this.#change();
    };
    let start = { x: 0, y: 0 };
    stage.addEventListener("pointerdown", (event) => {
      start = { x: event.clientX, y: event.clientY };
      // A finger that scrolls lights nobody.
      this.#dragging = event.isPrimary && event.pointerType !== "touch";
      if (this.#dragging) light(event);
    });
    stage.addEventListener("pointermove", (event) => {
      const [across, down] = [Math.abs(event.clientX - start.x), Math.abs(event.clientY - start.y)];
      if (event.pointerType === "touch" && event.isPrimary && across > 12 && across > down) this.#dragging = true;
      if (this.#dragging) light(event);
    });
    stage.addEventListener("click", (event) => {
      if (event instanceof PointerEvent) light(event);
    });
    for (const type of ["pointerup", "pointercancel"]) addEventListener(type, () => (this.#dragging = false));
  }

  /** Saves the last step as a picture. @param {HTMLElement} button */
  async #save(button) {
    try {
      const { Stage: Core } = await running(this.#traps);
      const canvas = create("canvas");
      const core = new Core(canvas, document.documentElement.lang, false);
      core.stand_alone(...PORTRAIT);
      core.tell(this.#clock.seconds, this.#guess());
      core.paint(this.#steps.length - 1, 1, true);
      core.free();
      const blob = await new Promise((resolve) => canvas.toBlob(resolve));
      if (!(blob instanceof Blob)) throw new Error("no picture");
      const link = create("a", { href: URL.createObjectURL(blob), download: "antifraud-minutes.png" });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), MINUTE * 1000);
    } catch (error) {
      warn(`no picture can be saved: ${error}`);
      const output = button.closest("[data-step]")?.querySelector("output");
      if (output) output.textContent = button.dataset.failed ?? "";
    }
  }

  /** On paper each step has a picture of its own, by day. */
  async #print() {
    if (!this.#core) return;
    const { Stage: Core } = await running(this.#traps);
    this.#steps.forEach((step, index) => {
      const canvas = step.querySelector("canvas") ?? create("canvas", { class: "sheet", "aria-hidden": "true" });
      const core = new Core(canvas, document.documentElement.lang, true);
      core.stand_alone(1408, 800, 1.6);
      core.tell(MINUTE, this.#guess());
      core.paint(index, 1, true);
      core.free();
      step.append(canvas);
    });
  }

  /** @param {unknown} error */
  #recover(error) {
    this.#traps += 1;
    this.#core = undefined;
    if (this.#traps > 1) return this.#fail(error);
    warn(`the stage failed and is started again: ${error}`);
    running(this.#traps).then(({ Stage: Core }) => {
      this.#core = new Core(this.#canvas, document.documentElement.lang, false);
      for (const input of this.#root.querySelectorAll("input")) this.#enter(input);
      this.#measure();
      this.#change();
    }).catch((reason) => this.#fail(reason));
  }

  /** Pictures take the place of the stage. @param {unknown} error */
  #fail(error) {
    warn(`the story stays as pictures: ${error}`);
    this.#core = undefined;
    delete this.#root.dataset.live;
    this.#root.dataset.still = "";
    document.documentElement.removeAttribute("data-night");
    for (const step of this.#steps) {
      const { picture = "", alt = "" } = step.dataset;
      step.append(create("img", { src: picture, alt, loading: "lazy" }));
    }
  }
}
