//! The core's glue with one way to start it, for a module that is compiled already. Those of wasm-bindgen, which fetch and
//! compile it too, are never called by the shell; without them the glue is a fifth smaller.

use anyhow::{Context, Result};

/// How wasm-bindgen's glue ends.
const ENDS: &str = "export { initSync, __wbg_init as default };";

const START: &str = "export async function start(module) {
    __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
}";

/// The declaration of what is added.
pub(crate) const DECLARATION: &str =
    "export function start(module: WebAssembly.Module): Promise<void>;\n";

/// The glue with `start` in place of other ways; what only they use is left to the minifier.
pub(crate) fn lean(glue: &str) -> Result<String> {
    let head = glue.trim_end().strip_suffix(ENDS).context("wasm-bindgen’s glue ends otherwise")?;
    Ok([head, START, "\n"].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_ways_are_exported_no_more() {
        let lean = lean(&["function __wbg_init() {}\n", ENDS, "\n"].concat()).unwrap();
        assert!(lean.contains("export async function start(") && !lean.contains("default"));
    }

    #[test]
    fn an_unknown_end_is_an_error() {
        assert!(lean("export default init;").is_err());
    }
}
