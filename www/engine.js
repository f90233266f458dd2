// A core: downloaded and compiled once for all that a page shows, and running.

import { warn } from "./warn.js";

/** How long a download may take, in milliseconds, before the picture is all there will be. */
const PATIENCE = 30_000;

/** A page of ours may have a module that draws what is in it and nothing else. @type {HTMLLinkElement | null} */
const own = document.querySelector("link[data-core]");

/** @param {string} module The address of a module. */
async function compile(module) {
  if (typeof WebAssembly !== "object") throw new Error("this browser has no WebAssembly");
  const response = await fetch(module, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`status ${response.status} for ${module}`);
  const type = response.headers.get("content-type") ?? "no type";
  if (type.startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
  warn(`${module} is served as ${type}, not as application/wasm`);
  return WebAssembly.compile(await response.arrayBuffer());
}

/**
 * What starts a core from the addresses of its glue and of its module: that of panels, or that of the stage.
 * @template {{ start: (module: WebAssembly.Module) => Promise<void> }} Core
 * @param {string} glue
 * @param {string} module
 */
export function engine(glue, module) {
  /** Compiled once for all generations. @type {Promise<WebAssembly.Module> | undefined} */
  let compiled;
  /** @type {Map<number, Promise<Core>>} */
  const cores = new Map();
  /**
   * The core, running. A core that has trapped is spent; the next generation is a fresh instance of the same module.
   * @param {number} generation
   * @returns {Promise<Core>}
   */
  return (generation) => {
    const known = cores.get(generation);
    if (known) return known;
    const core = (async () => {
      const query = generation === 0 ? "" : `?${generation}`;
      const [bound, wasm] = await Promise.all([import(glue + query), (compiled ??= compile(own?.href ?? module))]);
      await bound.start(wasm);
      return bound;
    })();
    cores.set(generation, core);
    // What failed is asked for again by the next start.
    core.catch(() => {
      compiled = undefined;
      cores.delete(generation);
    });
    return core;
  };
}
