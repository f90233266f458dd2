// Names that hosts write.

/** The element's. */
export const NAME = "antifraud-infographic";

/** What the attribute `theme` may be. */
export const THEMES = /** @type {const} */ (["auto", "light", "dark"]);
