// Pictures of the stage that stand alone: to be saved, and for paper.

import { create } from "./create.js";

/** @typedef {typeof import("./core.stage.js").Stage} Core */

/** Width and height in pixels, and how much larger than usual letters are. @typedef {[number, number, number]} Size */

/** To be saved and shown on a phone. @type {Size} */
export const PORTRAIT = [1080, 1350, 2];

/** For paper. @type {Size} */
export const SHEET = [1408, 800, 1.6];

/** For how long a saved picture can be fetched, in milliseconds. */
const KEPT = 60_000;

/**
 * Paints the end of a step.
 * @param {Core} Core
 * @param {HTMLCanvasElement} canvas
 * @param {number} step
 * @param {{ day: boolean, size: Size, seconds: number, guess: number | undefined }} how
 */
export function paintStill(Core, canvas, step, { day, size, seconds, guess }) {
  const core = new Core(canvas, document.documentElement.lang, day);
  core.stand_alone(...size);
  core.tell(seconds, guess);
  core.paint(step, 1, true);
  core.free();
}

/**
 * Saves a canvas as a file.
 * @param {HTMLCanvasElement} canvas
 * @param {string} name
 */
export async function save(canvas, name) {
  const blob = await new Promise((resolve) => canvas.toBlob(resolve));
  if (!(blob instanceof Blob)) throw new Error("the browser makes no picture");
  const link = create("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
