//! Cuts out of a module what can never run, or only to tell of a panic that nobody hears.
//!
//! In a browser the standard library has nowhere to print a panic's message: it formats one, drops it, and traps. Trapping
//! at once leaves the formatting without a caller. wasm-opt keeps it all the same, since the module's table names it; so
//! whatever the table names and no indirect call can mean, by its type, is cut too.

use std::collections::HashSet;
use std::path::PathBuf;

use walrus::ir::{Visitor, dfs_in_order};
use walrus::{
    ElementItems, ExportItem, FunctionBuilder, FunctionId, FunctionKind, Module, TableId, TypeId,
};

/// Functions that trap instead, by their paths: what ends in a trap anyway, and the closures that JavaScript could call if
/// the core made any; wasm-bindgen would export those, and what is exported stays.
const CUT: [&str; 3] = [
    "core::panicking::panic_fmt",
    "alloc::alloc::handle_alloc_error",
    "wasm_bindgen::convert::closures::_::invoke",
];

/// The files of a folder of the core that draw something each, of which a page may need one only.
#[derive(Clone, Copy)]
pub(crate) struct Kinds {
    folder: &'static str,
    pub(crate) names: &'static [&'static str],
}

/// The kinds of chart.
pub(crate) const CHARTS: Kinds =
    Kinds { folder: "chart", names: &["bars", "change", "crowd", "dots", "tiles", "units"] };

/// The forms of the stage.
pub(crate) const FORMS: Kinds = Kinds {
    folder: "form",
    names: &[
        "days", "gates", "growth", "guess", "handful", "holes", "nest", "rain", "stay", "town",
    ],
};

/// Cuts what can never run, and returns the number of functions that trap instead. Where a page needs `one` only of some
/// kinds, no other can run.
pub(crate) fn cut(module: &mut Module, one: Option<(Kinds, &str)>) -> usize {
    let exported: HashSet<_> = exported(module).collect();
    let others: Vec<_> = one.map_or_else(Vec::new, |(kinds, one)| {
        let others = kinds.names.iter().filter(|other| **other != one);
        others.map(|other| [kinds.folder, "::", other, "::draw"].concat()).collect()
    });
    let named = local(module, |id, name| {
        let path = path(name);
        !exported.contains(&id) && (is_cut(&path) || others.iter().any(|other| draws(&path, other)))
    });
    trap(module, &named);
    let reached = reached(module);
    let unreached = local(module, |id, _| !reached.contains(&id));
    trap(module, &unreached);
    let data: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for id in data {
        blank_paths(&mut module.data.get_mut(id).value);
    }
    named.len() + unreached.len()
}

/// Blanks the paths of source files, which nobody hears of either. Pages then do not depend on where they were built.
fn blank_paths(data: &mut [u8]) {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let registry = home.unwrap_or_default().join("registry").display().to_string();
    for folder in ["/rustc/", &registry, "src/"] {
        let mut from = 0;
        while let Some(start) = find(data, folder.as_bytes(), from) {
            from = start + 1;
            let path = data.get_mut(start..).unwrap_or_default();
            let length = path.iter().take_while(|byte| is_of_path(**byte)).count();
            let Some(path) = path.get_mut(..length) else { continue };
            if let Some(end) = find(path, b".rs", 0) {
                path.iter_mut().take(end + 3).for_each(|byte| *byte = 0);
            }
        }
    }
}

const fn is_of_path(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-' | b'_')
}

/// Where `needle` stands first in `hay`, at `from` or behind.
fn find(hay: &[u8], needle: &[u8], from: usize) -> Option<usize> {
    let rest = hay.get(from..)?;
    rest.windows(needle.len()).position(|window| window == needle).map(|place| from + place)
}

/// The path of a function of this name. Crates carry a hash in brackets: `core[c5930c85]::panicking::panic_fmt`.
fn path(name: &str) -> String {
    name.split('[').map(|piece| piece.split_once(']').map_or(piece, |(_, path)| path)).collect()
}

/// Whether no module needs the function of this path.
fn is_cut(path: &str) -> bool {
    CUT.iter().any(|cut| path.starts_with(cut))
}

/// Whether the function of this path is what draws a kind: `chart::bars::draw`. A hash may follow.
fn draws(path: &str, kind: &str) -> bool {
    let rest = path.strip_prefix("antifraud_infographic::");
    let rest = rest.and_then(|rest| rest.strip_prefix(kind));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// Functions with a body that `fits` picks by identifier and name.
fn local(module: &Module, fits: impl Fn(FunctionId, &str) -> bool) -> Vec<FunctionId> {
    let functions = module.funcs.iter_local().map(|(id, _)| id);
    functions.filter(|&id| fits(id, module.funcs.get(id).name.as_deref().unwrap_or(""))).collect()
}

fn exported(module: &Module) -> impl Iterator<Item = FunctionId> {
    module.exports.iter().filter_map(|export| {
        let ExportItem::Function(id) = export.item else { return None };
        Some(id)
    })
}

/// Replaces bodies by a trap.
fn trap(module: &mut Module, functions: &[FunctionId]) {
    for &id in functions {
        let ty = module.types.get(module.funcs.get(id).ty());
        let (params, results) = (ty.params().to_vec(), ty.results().to_vec());
        let arguments = params.iter().map(|ty| module.locals.add(*ty)).collect();
        let mut body = FunctionBuilder::new(&mut module.types, &params, &results);
        body.func_body().unreachable();
        module.funcs.get_mut(id).kind = FunctionKind::Local(body.local_func(arguments));
    }
}

/// What a function names: functions, and types of those that it calls by the table.
#[derive(Default)]
struct Named {
    functions: Vec<FunctionId>,
    types: Vec<TypeId>,
}

impl Visitor<'_> for Named {
    fn visit_function_id(&mut self, function: &FunctionId) {
        self.functions.push(*function);
    }

    fn visit_type_id(&mut self, ty: &TypeId) {
        self.types.push(*ty);
    }
}

/// Functions that run when JavaScript calls what is exported. A table that JavaScript sees is exported as a whole.
fn reached(module: &Module) -> HashSet<FunctionId> {
    let tabled = tabled(module);
    let mut reached = HashSet::new();
    let mut called = HashSet::new();
    let mut open: Vec<_> = exported(module).chain(module.start).collect();
    open.extend(tabled.iter().filter(|(table, _)| is_exported(module, *table)).map(|(_, id)| *id));
    while let Some(id) = open.pop() {
        if !reached.insert(id) {
            continue;
        }
        let FunctionKind::Local(function) = &module.funcs.get(id).kind else { continue };
        let mut named = Named::default();
        dfs_in_order(&mut named, function, function.entry_block());
        open.append(&mut named.functions);
        for ty in named.types {
            if called.insert(ty) {
                open.extend(
                    tabled.iter().map(|(_, id)| *id).filter(|id| module.funcs.get(*id).ty() == ty),
                );
            }
        }
    }
    reached
}

/// Functions that tables name.
fn tabled(module: &Module) -> Vec<(TableId, FunctionId)> {
    let mut tabled = Vec::new();
    for table in module.tables.iter() {
        for element in &table.elem_segments {
            if let ElementItems::Functions(functions) = &module.elements.get(*element).items {
                tabled.extend(functions.iter().map(|id| (table.id(), *id)));
            }
        }
    }
    tabled
}

fn is_exported(module: &Module, table: TableId) -> bool {
    module.exports.iter().any(|export| matches!(export.item, ExportItem::Table(id) if id == table))
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ir::Value;
    use walrus::{ConstExpr, ElementKind, RefType};

    /// A function that calls another one, if any, and nothing else.
    fn calling(module: &mut Module, name: &str, callee: Option<FunctionId>) -> FunctionId {
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
        if let Some(callee) = callee {
            builder.func_body().call(callee);
        }
        let id = builder.finish(Vec::new(), &mut module.funcs);
        module.funcs.get_mut(id).name = Some(name.into());
        id
    }

    /// The number of functions cut from a module that exports one which panics. Only the panic needs `Display::fmt`, which
    /// is in the table; with `indirect`, the exported one calls functions of that type by the table as well.
    fn check(indirect: bool, expected: usize) {
        let mut module = Module::default();
        let format = calling(&mut module, "<u32 as core[0a]::fmt::Display>::fmt", None);
        let report = calling(&mut module, "std[0b]::panicking::panic_with_hook", Some(format));
        let panic = calling(&mut module, "core[0a]::panicking::panic_fmt", Some(report));
        let export = calling(&mut module, "panel_view", Some(panic));
        let table = module.tables.add_local(false, 1, Some(1), RefType::FUNCREF);
        let kind = ElementKind::Active { table, offset: ConstExpr::Value(Value::I32(0)) };
        let element = module.elements.add(kind, ElementItems::Functions(vec![format]));
        module.tables.get_mut(table).elem_segments.insert(element);
        if indirect {
            let ty = module.types.add(&[], &[]);
            let function = module.funcs.get_mut(export).kind.unwrap_local_mut();
            function.builder_mut().func_body().i32_const(0).call_indirect(ty, table);
        }
        module.exports.add("panel_view", export);
        assert_eq!(cut(&mut module, None), expected);
    }

    #[test]
    fn a_panic_traps_and_what_only_it_needs_goes() {
        check(false, 3);
    }

    #[test]
    fn one_kind_of_chart_draws_and_what_only_others_need_goes() {
        let path = |rest: &str| ["antifraud_infographic::chart::", rest].concat();
        let mut module = Module::default();
        let shared = calling(&mut module, &path("units::draw_heading::h0a"), None);
        let crowd = calling(&mut module, &path("crowd::draw::h0b"), Some(shared));
        let label = calling(&mut module, &path("dots::labels::h0c"), None);
        let dots = calling(&mut module, &path("dots::draw::h0d"), Some(label));
        let scene = calling(&mut module, &path("scene::h0e"), Some(crowd));
        let function = module.funcs.get_mut(scene).kind.unwrap_local_mut();
        function.builder_mut().func_body().call(dots);
        module.exports.add("panel_view", scene);
        assert_eq!(cut(&mut module, None), 0);
        // Those of dots, and their labels.
        assert_eq!(cut(&mut module, Some((CHARTS, "crowd"))), 2);
    }

    #[test]
    fn paths_of_sources_are_blanked_and_nothing_else() {
        let mut data =
            b"/day/minsrc/chart/dots.rs19.5 a src/x of /rustc/5980/alloc/mod.rs/s".to_vec();
        blank_paths(&mut data);
        let kept: Vec<_> = data.split(|byte| *byte == 0).filter(|kept| !kept.is_empty()).collect();
        assert_eq!(kept, [&b"/day/min"[..], b"19.5 a src/x of ", b"/s"]);
    }

    #[test]
    fn what_an_indirect_call_may_mean_stays() {
        check(true, 2);
    }
}
