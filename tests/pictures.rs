//! Pictures as text: every scene at two widths in both languages, and a few complete SVGs.

#![allow(clippy::panic, clippy::unwrap_used, reason = "in a test a panic is the message")]

mod golden;

use antifraud_infographic::cells::Cells;
use antifraud_infographic::chart::{Room, scene};
use antifraud_infographic::describe;
use antifraud_infographic::figure::Chapter;
use antifraud_infographic::geom::{Point, Rect};
use antifraud_infographic::lang::Lang;
use antifraud_infographic::lens::Lens;
use antifraud_infographic::scene::{Anchor, Mark, Scene, Shape, Text};
use antifraud_infographic::story::{PANELS, Panel, fill};
use antifraud_infographic::svg::{Alternative, Colours, svg};
use antifraud_infographic::theme::{Font, Theme, Tone};
use std::fmt::Write;

/// A phone and a desktop, in CSS pixels.
const WIDTHS: [f64; 2] = [288.0, 1080.0];

/// A number to the hundredth, without idle zeros.
fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    (if text == "-0" { "0" } else { text }).into()
}

fn numbers(values: &[f64]) -> String {
    values.iter().map(|value| number(*value)).collect::<Vec<_>>().join(" ")
}

/// Left, top, width and height.
fn rect(rect: Rect) -> String {
    numbers(&[rect.x0, rect.y0, rect.width(), rect.height()])
}

fn tone(tone: Tone) -> String {
    let of = |role: &str, chapter: Chapter| format!("{role}({})", chapter.id());
    match tone {
        Tone::Paper => "paper".into(),
        Tone::Ink => "ink".into(),
        Tone::Muted => "muted".into(),
        Tone::Rule => "rule".into(),
        Tone::Wash => "wash".into(),
        Tone::Hue(chapter) => of("hue", chapter),
    }
}

fn font(font: Font) -> String {
    let names = [
        (Font::SMALL, "small"),
        (Font::SMALL_BOLD, "small-bold"),
        (Font::LABEL, "label"),
        (Font::LABEL_BOLD, "label-bold"),
        (Font::MARK, "mark"),
        (Font::NUMBER, "number"),
    ];
    names.into_iter().find(|(named, _)| *named == font).map(|(_, name)| name.into()).unwrap()
}

const fn anchor(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Start => "",
        Anchor::Middle => " middle",
        Anchor::End => " end",
    }
}

/// A mark in a line: its kind, its numbers, its colour.
fn line(mark: &Mark) -> String {
    let shape = match &mark.shape {
        Shape::Rect(area) => format!("rect {}", rect(*area)),
        Shape::Frame { rect: area, thickness } => {
            format!("frame {} {}", rect(*area), number(*thickness))
        }
        Shape::Disc { center, radius } => {
            format!("disc {}", numbers(&[center.x, center.y, *radius]))
        }
        Shape::Polygon(points) => {
            let point = |point: &Point| format!("{},{}", number(point.x), number(point.y));
            format!("polygon {}", points.iter().map(point).collect::<Vec<_>>().join(" "))
        }
        Shape::Cells(Cells { corner, pitch, gap, columns, count }) => {
            let grid = [corner.x, corner.y, pitch.x, pitch.y, *gap, *columns, *count];
            format!("cells {}", numbers(&grid))
        }
        Shape::Text(Text { at, content, font: size, anchor: end }) => {
            format!("text {} \"{content}\" {}{}", numbers(&[at.x, at.y]), font(*size), anchor(*end))
        }
    };
    format!("{shape} {}", tone(mark.tone))
}

/// A scene: its size, a mark a line from the back to the front, a target a line in reading order.
fn text(scene: &Scene) -> String {
    let mut text = format!("size {}\n", numbers(&[scene.size.width, scene.size.height]));
    for mark in &scene.marks {
        writeln!(text, "{}", line(mark)).unwrap();
    }
    for target in &scene.targets {
        let id = target.figure.id;
        writeln!(text, "target {} {id} group {}", rect(target.rect), target.group).unwrap();
    }
    text
}

/// Holds the scenes of a panel to their goldens.
fn check(id: &str) {
    let panel = Panel::find(id).unwrap();
    for lang in Lang::ALL {
        for width in WIDTHS {
            let name = format!("{id}.{}.{width}.txt", lang.tag());
            golden::check(&name, &text(&scene(&panel.chart, Room::new(width, lang), None)));
        }
    }
}

#[test]
fn every_panel_looks_as_its_goldens() {
    for panel in &PANELS {
        check(panel.id);
    }
}

/// The complete picture of the panel `blocked` at 288 pixels, an element a line.
fn picture(colours: Colours, lang: Lang) -> String {
    let panel = Panel::find("blocked").unwrap();
    let scene = scene(&panel.chart, Room::new(288.0, lang), None);
    let title = fill(panel.words().headline.get(lang), lang);
    let summary = describe::summary(panel, Lens::Total, lang);
    svg(&scene, colours, Alternative { lang, title: &title, summary: &summary }).unwrap()
}

#[test]
fn svg_in_fixed_colours() {
    golden::check("blocked.light.svg", &picture(Colours::Fixed(Theme::Light), Lang::Zh));
}

#[test]
fn svg_in_the_colours_of_its_page() {
    golden::check("blocked.inherited.svg", &picture(Colours::Inherited, Lang::En));
}

#[test]
fn svg_in_the_colours_that_the_reader_prefers() {
    golden::check("blocked.preferred.svg", &picture(Colours::Preferred, Lang::En));
}

#[test]
fn an_svg_in_the_colours_of_its_page_names_all_of_them() {
    let picture = picture(Colours::Inherited, Lang::Zh);
    assert!(picture.contains("var(--af-warn)") && picture.contains("var(--af-ink)"));
    assert!(!picture.contains('#'), "no colour is fixed");
}

#[test]
fn an_svg_in_the_dark_shares_all_but_its_colours_with_one_in_the_light() {
    let pictures = Theme::ALL.map(|theme| {
        let picture = picture(Colours::Fixed(theme), Lang::Zh);
        Tone::ALL.into_iter().fold(picture, |picture, tone| {
            use antifraud_infographic::theme::hex;
            picture.replace(&hex(tone.rgb(theme)).to_uppercase(), tone.property())
        })
    });
    let [light, dark] = pictures;
    assert_eq!(light, dark);
}

#[test]
fn an_svg_escapes_its_text_alternative() {
    let scene = scene(&PANELS[0].chart, Room::new(288.0, Lang::En), None);
    let alternative = Alternative { lang: Lang::En, title: "a < b & c", summary: "<script>" };
    let picture = svg(&scene, Colours::Preferred, alternative).unwrap();
    assert!(picture.contains("<title>a &lt; b &amp; c</title><desc>&lt;script></desc>"));
}
