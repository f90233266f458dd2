// Names that hosts write.

/** The element's. */
export const NAME = "antifraud-infographic";

/** What the attribute `lens` may be. */
export const LENSES = /** @type {const} */ (["total", "day", "minute", "second", "residents"]);

/** What the attribute `theme` may be. */
export const THEMES = /** @type {const} */ (["auto", "light", "dark"]);

/** The steps of the story, in their order; each is a panel too, as is the whole, `story`. */
export const STEPS = /** @type {const} */ (["minute", "year", "town", "guess", "gates", "police", "sum", "count", "unknown", "yours"]);

/** Whether a panel is told by the stage. @param {string} panel */
export const isTold = (panel) => panel === "story" || STEPS.some((step) => step === panel);
