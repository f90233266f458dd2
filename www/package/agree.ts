// Compiles only while the types say of the element what it is.

import type { AntifraudInfographic } from "../element.js";
import type { AntifraudInfographic as Described } from "./element.d.ts";

export const described: (element: AntifraudInfographic) => Pick<Described, "live" | "read" | "repaint"> = (element) => element;
