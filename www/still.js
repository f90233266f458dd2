// Pictures of the stage that stand alone: to be saved, and for paper.

import { create } from "./create.js";

/** @typedef {import("./theatre.js").Size} Size */

/** To be saved and shown on a phone. @type {Size} */
export const PORTRAIT = [1080, 1350, 1, 2];

/** For paper. @type {Size} */
export const SHEET = [1408, 800, 1, 1.6];

/** For how long a saved picture can be fetched, in milliseconds. */
const KEPT = 60_000;

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
