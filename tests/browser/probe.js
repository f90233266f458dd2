// The first script of every page served to a test: keeps whatever the page complains about, as strings, and knows what its
// cores take of memory.
{
  const probe = { errors: [], console: [], violations: [], foreign: [] };
  Object.defineProperty(window, "__probe", { value: probe });

  const text = (value) => {
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    return String(value);
  };

  // Captured, so that resources which fail to load are seen as well: their events do not bubble.
  addEventListener("error", (event) => {
    // A panel's own event is no error of the page.
    if (event instanceof CustomEvent) return;
    const source = event.target?.currentSrc || event.target?.src || event.target?.href;
    probe.errors.push(event instanceof ErrorEvent ? `${event.message} (${event.filename}:${event.lineno})` : `not loaded: ${source}`);
  }, true);
  addEventListener("unhandledrejection", (event) => probe.errors.push(`unhandled rejection: ${text(event.reason)}`));
  document.addEventListener("securitypolicyviolation", (event) => {
    // The server adds a policy that only reports, and that knows this origin alone.
    const list = event.disposition === "report" ? probe.foreign : probe.violations;
    list.push(`${event.effectiveDirective}: ${event.blockedURI}`);
  });

  for (const level of ["error", "warn"]) {
    const original = console[level].bind(console);
    console[level] = (...values) => {
      probe.console.push(`${level}: ${values.map(text).join(" ")}`);
      original(...values);
    };
  }

  const memories = [];
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...values) => {
    const made = await instantiate.apply(WebAssembly, values);
    memories.push((made.instance ?? made).exports.memory);
    return made;
  };
  // Bytes of each instance, in the order in which they were made.
  probe.memory = () => memories.map((memory) => memory?.buffer.byteLength ?? 0);
}
