// How long the page has been open and seen.

/** Between two looks at the clock, in milliseconds. */
const TICK = 250;

/** What can have passed between two looks, in milliseconds; a laptop that slept, or a page in the background, has a longer gap. */
const LONGEST = 4 * TICK;

export class Clock {
  /** What it showed when it was stopped. @type {number | undefined} */
  #pausedAt;
  /** Milliseconds that count. Before the script came the reader was there already. */
  #seen = Math.min(performance.now(), LONGEST);
  #last = performance.now();

  #ticking = setInterval(() => this.seconds, TICK);

  /** Counts no more. */
  stop() {
    clearInterval(this.#ticking);
  }

  /** Seconds that the page was open and seen until now. */
  get seconds() {
    const now = performance.now();
    const passed = now - this.#last;
    this.#last = now;
    if (!document.hidden && passed > 0 && passed < LONGEST) this.#seen += passed;
    return this.#seen / 1000;
  }

  /** What the reader sees of it. */
  get shown() {
    return this.#pausedAt ?? this.seconds;
  }

  get isPaused() {
    return this.#pausedAt !== undefined;
  }

  /** Stops what is seen of it, or lets it go on; the time that passes counts all the same. */
  pause() {
    this.#pausedAt = this.isPaused ? undefined : this.seconds;
  }
}
