// How fast the stage goes where nobody scrolls.

/** How long the sky takes to fill, in seconds. */
export const MINUTE = 60;

/** How long a step takes from its beginning to its end, in milliseconds. */
export const STRIDE = 2200;

/** How far a step goes that waits for a guess: until shortly before its answer begins. */
export const HELD = 0.48;

/** How far a step has come when nothing of the one before is left; as the core has it. */
export const PASSAGE = 0.2;

/** How long nothing moves until what can be read is put in reach, in milliseconds. */
export const REST = 160;
