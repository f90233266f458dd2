//! Static pictures of a panel, one for each width that a page may give it.

use antifraud_infographic::chart::{self, Chart, Layout, Room};
use antifraud_infographic::describe::summary;
use antifraud_infographic::lang::Lang;
use antifraud_infographic::lens::Lens;
use antifraud_infographic::poster;
use antifraud_infographic::scene::{Mark, Scene, Shape};
use antifraud_infographic::story::{Panel, fill};
use antifraud_infographic::svg::{Alternative, Colours, svg};
use antifraud_infographic::theme::{Theme, Tone};
use maud::{Markup, PreEscaped, html};

use crate::card;

/// Widths of a panel in the story page, and the least width of the window at which it has that width: both in CSS
/// pixels, from the widest. They follow the gutters of `story.css`.
const WIDTHS: [(u32, u32); 14] = [
    (1080, 1144),
    (1000, 1064),
    (920, 984),
    (840, 904),
    (770, 834),
    (704, 768),
    (640, 704),
    (600, 664),
    (536, 568),
    (448, 480),
    (400, 432),
    (358, 390),
    (328, 360),
    (280, 0),
];

/// The width of a poster, in CSS pixels.
const POSTER: f64 = 720.0;

/// The picture of a panel at a width, in the colours that a reader prefers.
fn picture(panel: &Panel, lang: Lang, width: f64) -> String {
    let room = Room::new(width, lang);
    written(&chart::scene(&panel.chart, room, None), panel, room, Colours::Preferred)
}

/// A scene of a panel as it is in a room, with the panel's text alternative.
fn written(scene: &Scene, panel: &Panel, room: Room, colours: Colours) -> String {
    let lang = room.lang;
    let title = fill(panel.words().headline.get(lang), lang);
    let summary = summary(panel, room.lens, lang);
    let alternative = Alternative { lang, title: &title, summary: &summary };
    svg(scene, colours, alternative).unwrap_or_default()
}

/// The pictures of the story page with their widths.
pub(crate) fn files(panel: &Panel, lang: Lang) -> impl Iterator<Item = (u32, String)> {
    WIDTHS.into_iter().map(move |(width, _)| (width, picture(panel, lang, f64::from(width))))
}

/// Where a picture of the story page lies in the site.
pub(crate) fn path(panel: &Panel, lang: Lang, width: u32) -> String {
    format!("pictures/{}.{}.{width}.svg", panel.id, lang.subtag())
}

/// The pictures that stand alone, through each lens, light and dark, each with where it lies in the site.
pub(crate) fn posters(panel: &'static Panel, lang: Lang) -> impl Iterator<Item = (String, String)> {
    Lens::ALL.into_iter().flat_map(move |lens| {
        let room = Room { lens, ..Room::new(POSTER, lang) };
        let scene = poster::scene(panel, room);
        Theme::ALL.map(|theme| {
            let picture = written(&scene, panel, room, Colours::Fixed(theme));
            (poster_path(panel, room, theme), picture)
        })
    })
}

/// Where a picture that stands alone lies in the site. Totals are what a picture shows unless its name says more.
fn poster_path(panel: &Panel, room: Room, theme: Theme) -> String {
    let lens = match room.lens {
        Lens::Total => String::new(),
        lens => format!(".{}", lens.id()),
    };
    format!("pictures/{}.{}.{}{lens}.svg", panel.id, room.lang.subtag(), theme.id())
}

/// Where the SVG of a card lies in the site, from which its PNG is painted.
pub(crate) fn card_path(name: &str, lang: Lang) -> String {
    format!("cards/{name}.{}.svg", lang.subtag())
}

/// The card of a panel for social feeds.
pub(crate) fn card(panel: &Panel, lang: Lang) -> String {
    let room = Room::new(POSTER, lang);
    written(&card::panel(panel, lang), panel, room, Colours::Fixed(Theme::Light))
}

/// A picture from a file, the one that fits the window. `root` leads to the site's root.
pub(crate) fn element(panel: &Panel, lang: Lang, root: &str) -> Markup {
    let file = |width| [root, &path(panel, lang, width)].concat();
    let height = |width: u32| height(panel, lang, f64::from(width));
    html! {
        picture data-text {
            @for (width, window) in WIDTHS {
                @if window > 0 {
                    source media={ "(min-width:" (window) "px)" } srcset=(file(width)) width=(width) height=(height(width));
                } @else {
                    img src=(file(width)) width=(width) height=(height(width)) alt=(summary(panel, Lens::Total, lang)) loading="lazy" decoding="async";
                }
            }
        }
    }
}

/// The pictures of all layouts, written into the page; its style sheet shows the one that fits.
pub(crate) fn inline(panel: &Panel, lang: Lang) -> Markup {
    let title = fill(panel.words().headline.get(lang), lang);
    let colon = match lang {
        Lang::Zh => "：",
        Lang::En => ": ",
    };
    let shown = |width: f64| {
        let room = Room::new(width, lang);
        let mut scene = chart::scene(&panel.chart, room, None);
        // Letters that stand on gridlines have an outline of paper here, in place of many boxes of it.
        if has_gridlines(panel) {
            scene.marks.retain(|mark| (mark.tone, is_box(mark)) != (Tone::Paper, true));
        }
        written(&scene, panel, room, Colours::Inherited)
    };
    html! {
        div.still.outlined[has_gridlines(panel)] role="img" aria-label={ (title) (colon) (summary(panel, Lens::Total, lang)) } {
            @for layout in Layout::ALL {
                (PreEscaped(shown(layout.min_width())))
            }
        }
    }
}

/// Whether labels stand on gridlines.
fn has_gridlines(panel: &Panel) -> bool {
    matches!(panel.chart, Chart::Dots(_))
}

fn is_box(mark: &Mark) -> bool {
    matches!(mark.shape, Shape::Rect(_))
}

/// A panel's height at a width, in CSS pixels.
fn height(panel: &Panel, lang: Lang, width: f64) -> f64 {
    chart::scene(&panel.chart, Room::new(width, lang), None).size.height
}

/// Style rules that reserve the place of a panel at any width.
pub(crate) fn reserve(panel: &Panel, lang: Lang) -> String {
    let rules = Layout::ALL.into_iter().enumerate().map(|(index, layout)| {
        let (width, number) = (layout.min_width(), index + 1);
        let height = height(panel, lang, width);
        // Both selectors weigh the same, so that the picture of a narrower layout is hidden again.
        let rule = format!(
            "#{id} :is(picture,.still){{height:{height}px}}#{id} .still>:not(:nth-child({number})){{display:none}}#{id} .still>:nth-child({number}){{display:block}}",
            id = panel.id
        );
        if index == 0 { rule } else { format!("@container (min-width:{width}px){{{rule}}}") }
    });
    rules.collect()
}
