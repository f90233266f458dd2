// Names that hosts write.

/** The element's. */
export const NAME = "antifraud-infographic";

/** What the attribute `lens` may be. */
export const LENSES = /** @type {const} */ (["total", "day", "minute", "second", "residents"]);

/** What the attribute `theme` may be. */
export const THEMES = /** @type {const} */ (["auto", "light", "dark"]);
