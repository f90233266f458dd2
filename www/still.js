// Pictures of the stage that stand alone: to be saved, and for paper.

import { create } from "./create.js";

/** @typedef {import("./theatre.js").Size} Size */

/** To be saved and shown on a phone. @type {Size} */
export const PORTRAIT = [1080, 1350, 1, 2];

/** For paper. @type {Size} */
export const SHEET = [1408, 800, 1, 1.6];

/** For how long a saved picture can be fetched, in milliseconds. */
const KEPT = 60_000;

/** What a saved picture is called. */
const FILE = "antifraud-minutes.png";

/** Saves a canvas as a file. @param {HTMLCanvasElement} canvas */
export async function save(canvas) {
  const blob = await new Promise((resolve) => canvas.toBlob(resolve));
  if (!(blob instanceof Blob)) throw new Error("the browser makes no picture");
  const link = create("a", { href: URL.createObjectURL(blob), download: FILE });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
