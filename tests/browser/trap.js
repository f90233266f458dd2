// Follows probe.js when a test wants traps: every instance of WebAssembly throws as a real trap would, once it has
// served its allowance of calls. The server puts in `{allowance, instances}`: how many calls, and how many instances are mortal.
{
  let mortal = SPEC.instances;
  const doomed = new Set();

  // What wasm-bindgen calls for itself is not a call of the page's.
  const internal = (name) => name.startsWith("__");

  const wrap = (instance) => {
    const life = { left: mortal-- > 0 ? SPEC.allowance : Infinity };
    doomed.add(life);
    const exports = {};
    for (const [name, value] of Object.entries(instance.exports)) {
      exports[name] = typeof value !== "function" || internal(name) ? value : (...values) => {
        if (life.left <= 0) throw new WebAssembly.RuntimeError("unreachable");
        life.left -= 1;
        return value(...values);
      };
    }
    return Object.create(WebAssembly.Instance.prototype, { exports: { value: Object.freeze(exports) } });
  };
  const wrapResult = (result) =>
    result instanceof WebAssembly.Instance ? wrap(result) : { module: result.module, instance: wrap(result.instance) };

  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...values) => wrapResult(await original.apply(WebAssembly, values));
  }
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct: (target, values) => wrap(Reflect.construct(target, values)),
  });

  // Ends every instance there is now; those made later live.
  window.__probe.trap = () => doomed.forEach((life) => { life.left = 0; });
}
