// The core of the stage on a canvas: started, called, started once more if it traps, and let go of.

import { create } from "./create.js";
import { engine } from "./engine.js";
import { warn } from "./warn.js";

/** @typedef {import("./core.stage.js").Stage} Core */

/** @type {(generation: number) => Promise<typeof import("./core.stage.js")>} */
const running = engine(new URL("./core.stage.js", import.meta.url).href, new URL("./core.stage.wasm", import.meta.url).href);

/** Width and height in CSS pixels, device pixels to one of them, and how much larger than usual letters are. @typedef {[number, number, number, number]} Size */

/** What a picture shows that stands alone. @typedef {{ day: boolean, size: Size, seconds: number, guess: number | undefined }} Still */

/** What the stage belongs to. @typedef {{ lang: () => string, day: () => boolean, restarted: () => void, failed: (error: unknown) => void }} Owner */

/** How many traps leave pictures only. */
const TRAPS = 2;

export class Theatre {
  canvas = create("canvas", { "aria-hidden": "true" });
  #owner;
  /** @type {Core | undefined} */
  #core;
  /** What makes cores. @type {typeof import("./core.stage.js").Stage | undefined} */
  #Core;
  #traps = 0;
  #ended = false;

  /** @param {Owner} owner */
  constructor(owner) {
    this.#owner = owner;
  }

  get isAlive() {
    return this.#core !== undefined;
  }

  /** Starts the core; the promise is rejected if that fails. */
  async start() {
    const { Stage } = await running(this.#traps);
    if (this.#ended) return;
    this.#Core = Stage;
    this.#core = new Stage(this.canvas, this.#owner.lang(), this.#owner.day());
  }

  /**
   * Calls the core; one that traps is started again.
   * @template T
   * @param {(core: Core) => T} call
   * @returns {T | undefined}
   */
  call(call) {
    if (!this.#core) return undefined;
    try {
      return call(this.#core);
    } catch (error) {
      this.#recover(error);
      return undefined;
    }
  }

  /**
   * The end of a step, on a canvas of its own.
   * @param {number} step
   * @param {Still} still
   */
  still(step, { day, size, seconds, guess }, canvas = create("canvas", { "aria-hidden": "true" })) {
    if (!this.#Core) throw new Error("the stage has not been started");
    const core = new this.#Core(canvas, this.#owner.lang(), day);
    core.stand_alone(...size);
    core.tell(seconds, guess);
    core.paint(step, 1, true);
    core.free();
    return canvas;
  }

  /** Lets go of the core. */
  end() {
    this.#ended = true;
    const core = this.#core;
    this.#core = undefined;
    this.canvas.width = this.canvas.height = 0;
    try {
      core?.free();
    } catch {
      // A core that has trapped stays borrowed; its memory goes with it.
    }
  }

  /** @param {unknown} error */
  async #recover(error) {
    this.#traps += 1;
    this.#core = undefined;
    if (this.#traps >= TRAPS) return this.#owner.failed(error);
    warn(`the stage failed and is started again: ${error}`);
    try {
      await this.start();
      if (!this.#ended) this.#owner.restarted();
    } catch (reason) {
      this.#owner.failed(reason);
    }
  }
}
