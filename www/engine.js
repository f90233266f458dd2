// The core: downloaded and compiled once for all panels of a page, and running.

import { warn } from "./warn.js";

/** @typedef {typeof import("./core.js")} Core */

const GLUE = new URL("./core.js", import.meta.url).href;
const MODULE = new URL("./core.wasm", import.meta.url).href;

/** How long a download may take, in milliseconds, before the picture is all there will be. */
const PATIENCE = 30_000;

/** The core, compiled once for all elements of the page. @type {Promise<WebAssembly.Module> | undefined} */
let compiled;

async function compile() {
  if (typeof WebAssembly !== "object") throw new Error("this browser has no WebAssembly");
  const response = await fetch(MODULE, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`status ${response.status} for ${MODULE}`);
  const type = response.headers.get("content-type") ?? "no type";
  if (type.startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
  warn(`${MODULE} is served as ${type}, not as application/wasm`);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** @type {Map<number, Promise<Core>>} */
const cores = new Map();

/**
 * The core, running. A core that has trapped is spent; the next generation is a fresh instance of the same module.
 * @param {number} generation
 * @returns {Promise<Core>}
 */
export function running(generation) {
  const known = cores.get(generation);
  if (known) return known;
  const core = (async () => {
    const query = generation === 0 ? "" : `?${generation}`;
    const [glue, module] = await Promise.all([import(GLUE + query), (compiled ??= compile())]);
    await glue.start(module);
    return glue;
  })();
  cores.set(generation, core);
  // What failed is asked for again by the next start.
  core.catch(() => {
    compiled = undefined;
    cores.delete(generation);
  });
  return core;
}
