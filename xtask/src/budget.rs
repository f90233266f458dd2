//! How much a reader may have to download and a core may take of memory, and whether the built site keeps to it.

use std::error::Error;
use std::fmt;
use std::path::Path;

use anyhow::{Context, Result};

use crate::compress::files;
use crate::cost::Cost;
use crate::memory;
use crate::step;

/// Brotli bytes until one panel is alive in a page of its own.
const ONE_PANEL: u64 = 45 * 1024;
/// Brotli bytes of a page that holds all of that in one file, the menu too.
const ONE_FILE: u64 = 52 * 1024;
/// Requests until then, the page itself included.
const ONE_PANEL_REQUESTS: usize = 4;
/// Brotli bytes until a step of the story, or all of it step by step, is alive in a page of its own, its first picture included.
const TOLD: u64 = 85 * 1024;
/// Requests until then: page, picture, scripts, and the core of the stage.
const TOLD_REQUESTS: usize = 6;
/// Brotli bytes of the story's pages with all its texts and the pictures above the fold.
const STORY: u64 = 95 * 1024;

/// Brotli bytes of a page that holds the story, the tables of all figures and the menu in one file.
const STORY_FILE: u64 = 100 * 1024;

/// A kind of page and its limits.
struct Budget {
    name: &'static str,
    /// Brotli bytes.
    limit: u64,
    /// Number of requests, none of which may wait for another but the page. `None` is no limit.
    requests: Option<usize>,
    /// Whether a page, by its path in the site without the language's folder, falls under it.
    holds: fn(&str) -> bool,
}

const BUDGETS: [Budget; 6] = [
    Budget {
        name: "panel alive",
        limit: ONE_PANEL,
        requests: Some(ONE_PANEL_REQUESTS),
        holds: |page| is_embed(page) && !is_told(page),
    },
    Budget {
        name: "step alive",
        limit: TOLD,
        requests: Some(TOLD_REQUESTS),
        holds: |page| is_embed(page) && is_told(page),
    },
    Budget {
        name: "panel in one file",
        limit: ONE_FILE,
        requests: Some(1),
        holds: |page| is_single(page) && !is_told(page),
    },
    Budget {
        name: "step in one file",
        limit: TOLD,
        requests: Some(1),
        holds: |page| is_single(page) && is_told(page) && !is_single_story(page),
    },
    Budget { name: "story page", limit: STORY, requests: None, holds: |page| page == "index.html" },
    Budget {
        name: "story in one file",
        limit: STORY_FILE,
        requests: Some(1),
        holds: is_single_story,
    },
];

/// The budgets that a site breaks, one sentence each. Its files are complete all the same.
#[derive(Debug)]
pub(crate) struct OverBudget(Vec<String>);

impl Error for OverBudget {}

impl fmt::Display for OverBudget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "budget broken: {}", self.0.join("; "))
    }
}

/// Prints what the dearest page of each kind costs. Any page above its budget is an [`OverBudget`].
pub(crate) fn check(site: &Path) -> Result<()> {
    step::announce("budgets, in brotli bytes");
    let pages = files(site)?.iter().filter_map(|file| address(site, file)).collect::<Vec<_>>();
    let mut found = Vec::new();
    for budget in &BUDGETS {
        let costs = pages
            .iter()
            .filter(|page| (budget.holds)(page.strip_prefix("en/").unwrap_or(page)))
            .map(|page| weigh(site, page).with_context(|| format!("{page} cannot be weighed")))
            .collect::<Result<Vec<_>>>()?;
        match costs.iter().max_by_key(|cost| cost.bytes()) {
            Some(dearest) => print(budget, dearest),
            None => found.push(format!("the site has no page to weigh for \"{}\"", budget.name)),
        }
        found.extend(costs.iter().flat_map(|cost| breaches(cost, budget)));
    }
    found.extend(memory::breaches(site)?);
    if found.is_empty() { Ok(()) } else { Err(OverBudget(found).into()) }
}

fn weigh(site: &Path, page: &str) -> Result<Cost> {
    if is_single(page) { Cost::alone(site, page) } else { Cost::of(site, page) }
}

/// Everything that is wrong with the page by the budget.
fn breaches(cost: &Cost, budget: &Budget) -> Vec<String> {
    let (page, count) = (&cost.page, cost.files.len());
    let mut found = Vec::new();
    if cost.bytes() > budget.limit {
        found.push(format!("{page} takes {}, limit {}", kb(cost.bytes()), kb(budget.limit)));
    }
    if let Some(limit) = budget.requests {
        if count > limit {
            found.push(format!("{page} takes {count} requests, limit {limit}"));
        }
        found.extend(cost.late.iter().map(|file| {
            format!("{page} does not preload {file}, so that it waits for another request")
        }));
    }
    found
}

/// What the stage tells of, by the names of pages.
const STEPS: [&str; 11] = [
    "story", "minute", "year", "town", "guess", "gates", "police", "sum", "count", "unknown",
    "yours",
];

/// Whether the stage tells of what a page shows.
fn is_told(page: &str) -> bool {
    page.split(['/', '.']).nth(1).is_some_and(|name| STEPS.contains(&name))
}

fn is_embed(page: &str) -> bool {
    page.starts_with("embed/") && page.ends_with("/index.html")
}

fn is_single(page: &str) -> bool {
    page.starts_with("single/") && Path::new(page).extension().is_some_and(|end| end == "html")
}

fn is_single_story(page: &str) -> bool {
    is_single(page) && page.starts_with("single/story.")
}

fn print(budget: &Budget, cost: &Cost) {
    let requests = match (cost.files.len(), budget.requests) {
        (count, Some(limit)) => format!("{count} of {limit} requests"),
        (count, None) => format!("{count} requests"),
    };
    step::note(format_args!(
        "{:<18} {:>8} of {:<8} {requests:<18} dearest: {}",
        budget.name,
        kb(cost.bytes()),
        kb(budget.limit),
        cost.page
    ));
    for (file, bytes) in &cost.files {
        step::note(format_args!("{:<18} {:>8} {file}", "", kb(*bytes)));
    }
}

/// Kilobytes of 1024 bytes with one decimal. Rounded up, so that nothing above a limit looks like the limit.
fn kb(bytes: u64) -> String {
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

/// Path of `file` within the site, with slashes.
fn address(site: &Path, file: &Path) -> Option<String> {
    let parts: Option<Vec<_>> =
        file.strip_prefix(site).ok()?.iter().map(|part| part.to_str()).collect();
    Some(parts?.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::PathBuf;

    const EMBED: &str = "embed/scale/index.html";
    const PRELOADS: &str = "<link rel=modulepreload href=../../core.1.js>\
        <link rel=preload href=../../core.1.wasm><script type=module src=../../element.js></script>";

    /// A module that begins with so many pages of memory.
    fn module(pages: u8) -> Vec<u8> {
        [b"\0asm\x01\0\0\0\x05\x03\x01\0", [pages].as_slice()].concat()
    }

    /// A site of a story page, the page of one panel, both in one file, and the usual three files.
    fn site(name: &str, embed: &str, page_bytes: usize) -> PathBuf {
        let site = std::env::temp_dir().join(format!("xtask-budget-{}-{name}", std::process::id()));
        fs::create_dir_all(site.join("embed/scale")).unwrap();
        fs::create_dir(site.join("embed/story")).unwrap();
        fs::write(site.join("embed/story/index.html"), "<p>").unwrap();
        fs::create_dir(site.join("single")).unwrap();
        for single in ["single/scale.en.html", "single/town.en.html", "single/story.en.html"] {
            fs::write(site.join(single), "<p>").unwrap();
        }
        fs::write(site.join("index.html"), "<p>").unwrap();
        fs::write(site.join(EMBED), format!("{embed:page_bytes$}")).unwrap();
        fs::write(site.join("element.js"), "import'./core.1.js'").unwrap();
        fs::write(site.join("core.1.js"), "new URL('./core.1.wasm',import.meta.url)").unwrap();
        fs::write(site.join("core.1.wasm"), module(2)).unwrap();
        fs::write(site.join("picture.svg"), " ".repeat(52_000)).unwrap();
        site
    }

    /// The complaint about the site, or nothing.
    fn check_site(site: PathBuf) -> String {
        let complaint = check(&site).err().map_or(String::new(), |error| format!("{error:#}"));
        fs::remove_dir_all(site).unwrap();
        complaint
    }

    #[test]
    fn a_page_with_its_preloads_passes() {
        assert_eq!(check_site(site("passes", PRELOADS, 0)), "");
    }

    #[test]
    fn a_page_above_its_budget_fails() {
        let complaint = check_site(site("above", PRELOADS, 51 * 1024));
        assert!(complaint.contains("takes 51.1 KB, limit 45.0 KB"), "{complaint}");
    }

    #[test]
    fn a_panel_in_one_file_above_its_budget_fails() {
        let site = site("single", PRELOADS, 0);
        fs::write(site.join("single/scale.zh.html"), " ".repeat(53 * 1024)).unwrap();
        assert!(check_site(site).contains("single/scale.zh.html takes 53.0 KB, limit 52.0 KB"));
    }

    #[test]
    fn the_brotli_copy_is_what_counts() {
        let site = site("brotli", PRELOADS, 51 * 1024);
        fs::write(site.join("embed/scale/index.html.br"), "small").unwrap();
        assert_eq!(check_site(site), "");
    }

    #[test]
    fn a_lazy_picture_costs_nothing_and_an_eager_one_counts() {
        let picture = "<img src=../../picture.svg";
        let lazy = format!("{PRELOADS}{picture} loading=lazy>");
        assert_eq!(check_site(site("lazy", &lazy, 0)), "");
        let eager = check_site(site("eager", &format!("{PRELOADS}{picture}>"), 0));
        assert!(eager.contains("limit 45.0 KB"), "{eager}");
        assert!(eager.contains("takes 5 requests, limit 4"), "{eager}");
    }

    #[test]
    fn what_is_not_preloaded_waits() {
        let page = "<script type=module src=../../element.js></script>";
        let complaint = check_site(site("late", page, 0));
        for late in ["core.1.js", "core.1.wasm"] {
            assert!(complaint.contains(&format!("does not preload {late}")), "{complaint}");
        }
    }

    #[test]
    fn a_download_from_elsewhere_or_from_nowhere_is_an_error() {
        let away = check_site(site("away", "<img src=https://example.org/a.png>", 0));
        assert!(away.contains("from another origin"), "{away}");
        let gone = check_site(site("gone", "<img src=gone.svg>", 0));
        assert!(gone.contains("needs embed/scale/gone.svg, which was not built"), "{gone}");
    }

    #[test]
    fn a_site_without_panels_fails() {
        let site = site("none", "", 0);
        fs::remove_file(site.join(EMBED)).unwrap();
        assert!(check_site(site).contains("no page to weigh"));
    }

    #[test]
    fn a_core_that_takes_much_memory_fails() {
        let site = site("memory", PRELOADS, 0);
        fs::write(site.join("core.1.wasm"), module(17)).unwrap();
        assert!(check_site(site).contains("core.1.wasm takes 1114112 bytes of memory, limit"));
    }

    #[test]
    fn kilobytes_are_rounded_up() {
        assert_eq!(kb(45 * 1024), "45.0 KB");
        assert_eq!(kb(45 * 1024 + 1), "45.1 KB");
    }
}
