//! Static pictures: the same scene, painted by the SVG backend of plotters.

mod element;
mod path;

use crate::lang::Lang;
use crate::paint::{TOP, paint};
use crate::scene::Scene;
use crate::theme::{Font, Theme, Tone, hex, properties, sans, serif};
use element::Element;
use plotters::backend::SVGBackend;

/// Units of the nested picture to a CSS pixel: plotters' coordinates are whole numbers. More of them
/// would make pages larger for what no screen shows.
const UNITS: f64 = 4.0;

/// Where a picture takes its colours from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// Fixed for one theme, for programs that know no style sheets.
    Fixed(Theme),
    /// The custom properties of the page that the picture is written into. What stands around it there has the text
    /// alternative.
    Inherited,
    /// Properties of its own, light or dark by the reader's preference.
    Preferred,
}

/// A text alternative for a picture.
#[derive(Clone, Copy, Debug)]
pub struct Alternative<'a> {
    /// The language of the picture and of these texts.
    pub lang: Lang,
    /// The name of the picture.
    pub title: &'a str,
    /// What can be read in it.
    pub summary: &'a str,
}

/// The scene as a complete SVG element, or `None` if the backend refuses.
#[must_use]
pub fn svg(scene: &Scene, colours: Colours, alternative: Alternative<'_>) -> Option<String> {
    let (width, height) = (scene.size.width, scene.size.height);
    let Alternative { lang, title, summary } = alternative;
    let theme = match colours {
        Colours::Fixed(theme) => theme,
        Colours::Inherited | Colours::Preferred => Theme::Light,
    };
    let mut body = String::new();
    // What is written into a page stands there for a moment, until the canvas takes its place.
    let units = if colours == Colours::Inherited { UNITS / 2.0 } else { UNITS };
    let size = [width, height].map(|css| whole(css * units)).into();
    paint(scene, theme, units, SVGBackend::with_string(&mut body, size)).ok()?;
    let body = path::merged(&based(&tidy(&body)));
    let headlines = if body.contains(" font-family=\"serif\"") {
        format!("text[font-family]{{font-family:{}}}", serif(lang))
    } else {
        String::new()
    };
    let (body, sheet) = match colours {
        Colours::Fixed(_) => (body, format!("text{{font-family:{}}}", sans(lang))),
        Colours::Inherited => (inherited(&named(&body), units), String::new()),
        Colours::Preferred => (named(&body), preferred(lang)),
    };
    let sized = |body: &str| {
        body.replacen("<svg ", &format!("<svg width=\"{width}\" height=\"{height}\" "), 1)
    };
    if colours == Colours::Inherited {
        // The element around all layouts has the text alternative.
        return Some(sized(&body).replacen("<svg ", "<svg aria-hidden=\"true\" ", 1));
    }
    let (title, summary) = (escaped(title), escaped(summary));
    let sheet = sheet + &headlines;
    let sheet = if sheet.is_empty() { sheet } else { format!("<style>{sheet}</style>") };
    let (lang, body) = (lang.tag(), sized(&body));
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" lang=\"{lang}\"><title>{title}</title><desc>{summary}</desc>{sheet}{body}</svg>\n"
    ))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a panel's size")]
fn whole(units: f64) -> u32 {
    units.round() as u32
}

/// Drops what says nothing: full opacity, absent strokes, the outer size, the backend's own font.
fn tidy(body: &str) -> String {
    let start = body.find("viewBox").unwrap_or(0);
    ["<svg ", body.get(start..).unwrap_or(body)]
        .concat()
        .replace(" xmlns=\"http://www.w3.org/2000/svg\"", "")
        .replace(" opacity=\"1\"", "")
        .replace(" stroke=\"none\"", "")
        .replace(" stroke-width=\"1\"", "")
        .replace(" text-anchor=\"start\"", "")
        .replace(" font-family=\"sans-serif\"", "")
        .replace(">\n", ">")
        .replace("\n</text>", "</text>")
}

/// Puts texts on their baselines, where they stand exactly, rather than below a top that the backend tells in shares of
/// the font size.
fn based(body: &str) -> String {
    let based = |tag: &str| {
        let element = Element::parse(tag).filter(|element| element.name() == "text")?;
        let (top, size): (f64, f64) = (element.number("y")?, element.number("font-size")?);
        let baseline = top + (size * TOP).round();
        Some(tag.replace(&format!(" y=\"{top}\" dy=\"{TOP}em\""), &format!(" y=\"{baseline}\"")))
    };
    let tags = body.split_inclusive('>');
    tags.map(|tag| based(tag).unwrap_or_else(|| tag.into())).collect()
}

/// Each role has a colour of its own, so a colour can be given its role's name back.
fn named(body: &str) -> String {
    Tone::ALL.into_iter().fold(body.into(), |body, tone| {
        body.replace(
            &hex(tone.rgb(Theme::Light)).to_uppercase(),
            &format!("var({})", tone.property()),
        )
    })
}

/// Leaves to the page what it says once for all pictures, whose `units` are as large: the paper behind, and how most
/// letters look.
fn inherited(body: &str, units: f64) -> String {
    let paper = format!("<path fill=\"var({})\"", Tone::Paper.property());
    let (head, drawn) = body.split_once('>').unwrap_or_default();
    let ground = drawn.starts_with(&paper).then(|| drawn.split_once("/>")).flatten();
    let drawn = ground.map_or(drawn, |(_, drawn)| drawn);
    let muted = format!(" fill=\"var({})\"", Tone::Muted.property());
    let small = format!(" font-size=\"{}\"", Font::SMALL.size * units);
    [head, ">", &drawn.replace(&muted, "").replace(&small, "")].concat()
}

/// The custom properties of both themes.
fn preferred(lang: Lang) -> String {
    let [light, dark] = Theme::ALL.map(|theme| properties(theme, lang));
    format!(
        "svg{{{light}}}@media(prefers-color-scheme:dark){{svg{{{dark}}}}}text{{font-family:var(--af-sans)}}"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
