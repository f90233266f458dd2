//! The page with the whole story.

use antifraud_infographic::describe;
use antifraud_infographic::figure::{Chapter, DERIVED, Figure, Origin, REPORTED};
use antifraud_infographic::lang::{Bilingual, Lang};
use antifraud_infographic::lens::Lens;
use antifraud_infographic::story::{OVERVIEW, PANELS, SOURCE, SOURCE_LABEL, fill};
use antifraud_infographic::{derived, figures};
use anyhow::Result;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::exhibit::Exhibit;
use crate::meta::{self, Meta};
use crate::site::{self, Site};
use crate::{export, picture, single, stage, text};

/// The page in a language.
pub(crate) fn page(site: &Site, lang: Lang) -> Result<String> {
    let root = match lang {
        Lang::Zh => "",
        Lang::En => "../",
    };
    let page = html! {
        (DOCTYPE)
        html lang=(lang.tag()) data-night {
            (head(site, lang, root))
            (body(lang, root)?)
        }
    };
    Ok(page.into_string())
}

/// All that is seen of the page.
fn body(lang: Lang, root: &str) -> Result<Markup> {
    Ok(html! {
        body {
            a.skip href="#scale" data-text { (text::SKIP.get(lang)) }
            (bar(lang, root))
            (stage::story(lang, root))
            main.wrap {
                (cover(lang))
                @for panel in &PANELS {
                    (Exhibit::Panel(panel).element(lang, &picture::element(panel, lang, root)))
                }
                (method(lang, Some(root))?)
            }
            footer.wrap.colophon {
                (themes(lang))
                p data-text { (text::COLOPHON.get(lang)) }
            }
        }
    })
}

/// The addresses of the figures as CSV and as JSON.
fn downloads(root: Option<&str>) -> Result<[String; 2]> {
    Ok(match root {
        Some(root) => ["figures.csv", "figures.json"].map(|file| [root, file].concat()),
        None => [
            single::address("text/csv", &export::csv()?),
            single::address("application/json", &export::json()?),
        ],
    })
}

fn head(site: &Site, lang: Lang, root: &str) -> Markup {
    let meta = Meta {
        title: text::TITLE.get(lang),
        description: &fill(text::STANDFIRST.get(lang), lang),
        path: site::folder(lang),
        name: "story",
    };
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width";
            title { (meta.title) }
            meta name="description" content=(meta.description);
            (meta::tags(site, &meta, lang))
            link rel="alternate" hreflang=(site::other(lang).tag()) href=(other_page(lang, root));
            link rel="icon" href="data:,";
            // In the page, so that the first paint waits for nothing else.
            style { (PreEscaped(stage::colours())) (PreEscaped(site.story_style())) (PreEscaped(site.stage_style())) }
            style data-text { (PreEscaped(site.style(&PANELS, lang))) }
            // What the stage needs comes first; panels are pictures until it is alive.
            link rel="modulepreload" href=(site.address(root, "stage.js"));
            link rel="modulepreload" href=(site.address(root, "core.stage.js"));
            link rel="preload" as="fetch" type="application/wasm" crossorigin href=(site.address(root, "core.stage.wasm"));
            script type="module" src=(site.address(root, "page.js")) {}
            noscript { style { (PreEscaped(text::STILL)) } }
        }
    }
}

/// The same page in the other language.
fn other_page(lang: Lang, root: &str) -> String {
    match site::folder(site::other(lang)) {
        "" => root.into(),
        folder => [root, folder].concat(),
    }
}

/// Chapters, language and theme; it stays at the top of the window.
fn bar(lang: Lang, root: &str) -> Markup {
    html! {
        header.bar {
            div.wrap {
                (stage::ticks(lang))
                nav.chapters aria-label=(text::CHAPTERS.get(lang)) data-text {
                    @for (chapter, target) in chapters() {
                        a href={ "#" (target) } data-chapter=[chapter.map(Chapter::id)] {
                            i aria-hidden="true" {}
                            (chapter.map_or(OVERVIEW, Chapter::label).get(lang))
                        }
                    }
                    a href="#method" { (text::TO_METHOD.get(lang)) }
                }
                div.tools {
                    p.said role="status" data-said {}
                    button.walks type="button" data-walk aria-pressed="false" data-controls hidden data-text { (text::WALK.get(lang)) }
                    (themes(lang))
                    a href=(other_page(lang, root)) hreflang=(site::other(lang).tag()) lang=(site::other(lang).tag()) data-language data-text {
                        (text::OTHER.get(lang))
                    }
                }
            }
        }
    }
}

/// The choice of a theme, which only a script can offer.
fn themes(lang: Lang) -> Markup {
    html! {
        div.themes role="group" aria-label=(text::THEME.get(lang)) data-controls hidden data-text {
            (theme("auto", text::AUTO, lang))
            (theme("light", text::LIGHT, lang))
            (theme("dark", text::DARK, lang))
        }
    }
}

fn theme(name: &str, label: Bilingual, lang: Lang) -> Markup {
    html! {
        button type="button" data-set-theme=(name) aria-pressed=(name == "auto") { (label.get(lang)) }
    }
}

/// The chapters that have panels, each with its first panel.
fn chapters() -> Vec<(Option<Chapter>, &'static str)> {
    let mut chapters: Vec<(Option<Chapter>, &'static str)> = Vec::new();
    for panel in &PANELS {
        if chapters.iter().all(|(chapter, _)| *chapter != panel.chapter) {
            chapters.push((panel.chapter, panel.id));
        }
    }
    chapters
}

/// What stands over the panels.
fn cover(lang: Lang) -> Markup {
    html! {
        header.cover #figures data-text {
            h2 { (text::FIGURES.get(lang)) }
            p.standfirst { (fill(text::STANDFIRST.get(lang), lang)) }
            p.credit { (SOURCE_LABEL.get(lang)) (SOURCE.get(lang)) }
        }
    }
}

/// Method and tables, with the figures as files: of the site whose root is at `root`, or else in the page.
pub(crate) fn method(lang: Lang, root: Option<&str>) -> Result<Markup> {
    let [csv, json] = downloads(root)?;
    Ok(html! {
        section.method #method data-text {
            h2 { (text::METHOD.get(lang)) }
            @for paragraph in text::METHOD_TEXT { p { (paragraph.get(lang)) } }
            p.downloads {
                a href=(csv) download="figures.csv" { (text::CSV.get(lang)) }
                a href=(json) download="figures.json" { (text::JSON.get(lang)) }
            }
            (table(&figures::ALL, [text::REPORTED_TABLE, text::ORIGIN], lang))
            (table(&derived::ALL, [text::DERIVED_TABLE, text::ARITHMETIC], lang))
        }
    })
}

/// A table of figures. On a narrow window its rows become grids, so the roles are written out.
fn table(figures: &[&'static Figure], [caption, origin]: [Bilingual; 2], lang: Lang) -> Markup {
    html! {
        table role="table" data-origin=(if figures.iter().all(|figure| figure.is_derived()) { DERIVED } else { REPORTED }.get(lang)) class=[figures.iter().all(|figure| figure.is_derived()).then_some("derived")] {
            caption { (caption.get(lang)) }
            thead role="rowgroup" {
                tr role="row" {
                    th scope="col" role="columnheader" { (sortable(text::FIGURE.get(lang))) }
                    th.number scope="col" role="columnheader" { (sortable(text::VALUE.get(lang))) }
                    th scope="col" role="columnheader" { (text::ROUNDING.get(lang)) }
                    th scope="col" role="columnheader" { (origin.get(lang)) }
                }
            }
            tbody role="rowgroup" {
                @for (rank, figure) in figures.iter().enumerate() {
                    tr role="row" id={ "figure-" (figure.id) } data-rank=(rank) data-chapter=(figure.chapter.id()) {
                        th scope="row" role="rowheader" {
                            span {
                                i.chip aria-hidden="true" {}
                                (figure.label.get(lang))
                            }
                            small { (figure.note.get(lang)) }
                        }
                        td.number role="cell" data-value=(figure.quantity().plain()) { (figure.words(lang)) }
                        td role="cell" data-label=(text::ROUNDING.get(lang)) { (describe::interval(Lens::Total.see(figure), lang)) }
                        td role="cell" data-label=(origin.get(lang)) { (provenance(figure, lang)) }
                    }
                }
            }
        }
    }
}

/// The heading of a column that a script can sort; the style sheet makes it text without one.
fn sortable(label: &str) -> Markup {
    html! { button type="button" data-sort { (label) } }
}

/// Who did the work and where it stands, or how it was computed.
fn provenance(figure: &Figure, lang: Lang) -> Markup {
    match figure.origin {
        Origin::Reported { section, body, period, .. } => html! {
            (body.get(lang)) small { (describe::passage(figure, section, lang)) } small { (period.label().get(lang)) }
        },
        Origin::Derived { formula, .. } => html! { (formula.words(lang)) },
    }
}
