//! A scene as an SVG picture that stands alone, in fixed colours.

use crate::geom::Rect;
use crate::lang::Lang;
use crate::scene::{Anchor, Text};
use crate::stage::glyph::Part;
use crate::stage::hue::Hue;
use crate::stage::raster::dashes;
use crate::stage::scene::{Label, Nest, Scene, Shape, Swarm};
use crate::theme::{Theme, Weight, hex, sans, serif};
use std::fmt::Write as _;

/// The picture, with its name for those who do not see it.
#[must_use]
pub fn svg(scene: &Scene, theme: Theme, lang: Lang, title: &str) -> String {
    let (width, height) = (scene.size.width, scene.size.height);
    let mut body = String::new();
    for (index, mark) in scene.marks.iter().enumerate() {
        let colour = hex(mark.hue.rgb(theme));
        let opacity = if mark.alpha < 1.0 {
            format!(" opacity=\"{}\"", short(mark.alpha))
        } else {
            String::new()
        };
        let drawn = match &mark.shape {
            Shape::Rect(rect) => boxes(&[*rect]),
            Shape::Hole { rect, open } => boxes(&dashes(*rect, *open)),
            Shape::Swarm(swarm) => things(swarm, &format!("g{index}")),
            Shape::Nest(nest) => days(nest),
            Shape::Circle { center, radius, thickness, dashed } => format!(
                "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{thickness}\"{}/>",
                short(center.x),
                short(center.y),
                short(*radius),
                if *dashed { " stroke-dasharray=\"7 6\"" } else { "" }
            ),
        };
        let _ = write!(body, "<g fill=\"{colour}\" color=\"{colour}\"{opacity}>{drawn}</g>");
    }
    for label in &scene.labels {
        body.push_str(&line(label, theme, lang));
    }
    let ground = hex(Hue::Ground.rgb(theme));
    let title = escaped(title);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" lang=\"{tag}\">\
         <title>{title}</title><rect width=\"{width}\" height=\"{height}\" fill=\"{ground}\"/>{body}</svg>\n",
        tag = lang.tag()
    )
}

/// A length with at most two decimals.
fn short(length: f64) -> String {
    let text = format!("{length:.2}");
    text.trim_end_matches('0').trim_end_matches('.').into()
}

fn boxes(rects: &[Rect]) -> String {
    let path = rects.iter().fold(String::new(), |mut path, rect| {
        let [x, y, width, height] = [rect.x0, rect.y0, rect.width(), rect.height()].map(short);
        let _ = write!(path, "M{x} {y}h{width}v{height}h-{width}z");
        path
    });
    format!("<path d=\"{path}\"/>")
}

/// The things of a swarm: one is defined, in the size that most have, and the others repeat it.
fn things(swarm: &Swarm, name: &str) -> String {
    let spots = swarm.spots();
    let usual = swarm.size;
    let mut drawn = format!("<defs>{}</defs>", definition(swarm, name));
    for spot in &spots {
        let [x, y] = [spot.at.x - spot.size / 2.0, spot.at.y - spot.size / 2.0].map(tenths);
        let alpha = if spot.alpha < 1.0 {
            format!(" opacity=\"{}\"", short(spot.alpha))
        } else {
            String::new()
        };
        let _ = if (spot.size - usual).abs() < 1e-9 {
            write!(drawn, "<use href=\"#{name}\" x=\"{x}\" y=\"{y}\"{alpha}/>")
        } else {
            let scale = short(spot.size / usual);
            write!(
                drawn,
                "<use href=\"#{name}\" transform=\"translate({x} {y})scale({scale})\"{alpha}/>"
            )
        };
    }
    drawn
}

/// A length with at most one decimal.
fn tenths(length: f64) -> String {
    let text = format!("{length:.1}");
    text.strip_suffix(".0").unwrap_or(&text).into()
}

fn definition(swarm: &Swarm, name: &str) -> String {
    let Swarm { glyph, hollow, tilt, size, .. } = *swarm;
    let path = |parts: &[Part], how: &str| {
        let parts: String = parts.iter().map(outline).collect();
        format!("<path fill-rule=\"evenodd\"{how} d=\"{parts}\"/>")
    };
    let drawn = if hollow {
        path(glyph.parts(), " fill=\"none\" stroke=\"currentColor\" stroke-width=\".13\"")
            + &path(glyph.details(), "")
    } else {
        path(&[glyph.parts(), glyph.cuts()].concat(), "")
    };
    let turned =
        if tilt == 0.0 { String::new() } else { format!("rotate({} .5 .5)", short(tilt * 360.0)) };
    format!("<g id=\"{name}\" transform=\"scale({}){turned}\">{drawn}</g>", short(size))
}

/// A part as a path, in shares of the thing's width.
fn outline(part: &Part) -> String {
    match *part {
        Part::Rect(x0, y0, x1, y1) => format!("M{x0} {y0}H{x1}V{y1}H{x0}z"),
        Part::Disc(x, y, r) => format!(
            "M{} {y}a{r} {r} 0 1 1 {} 0a{r} {r} 0 1 1 -{} 0z",
            short(x - r),
            short(2.0 * r),
            short(2.0 * r)
        ),
        Part::Polygon(corners) => {
            let points: Vec<_> = corners.iter().map(|(x, y)| format!("{x} {y}")).collect();
            format!("M{}z", points.join("L"))
        }
    }
}

/// The days of a year, and the minute that is told apart.
fn days(nest: &Nest) -> String {
    let tiles: Vec<_> = (0..365)
        .map(|day| nest.day(day))
        .map(|tile| {
            let gap = (tile.width() * 0.06).clamp(1.0, 10.0);
            Rect { x1: tile.x1 - gap, y1: tile.y1 - gap, ..tile }.intersection(nest.clip)
        })
        .filter(|tile| tile.width() > 0.0 && tile.height() > 0.0)
        .collect();
    boxes(&tiles)
}

fn line(label: &Label, theme: Theme, lang: Lang) -> String {
    let Text { at, content, font, anchor } = &label.text;
    let (family, weight) = match font.weight {
        Weight::Regular => (sans(lang), 400),
        Weight::Bold => (sans(lang), 700),
        Weight::Headline => (serif(lang), 700),
    };
    let anchor = match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let opacity = if label.alpha < 1.0 {
        format!(" opacity=\"{}\"", short(label.alpha))
    } else {
        String::new()
    };
    format!(
        "<text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"{weight}\" font-family='{family}' text-anchor=\"{anchor}\" fill=\"{}\"{opacity}>{}</text>",
        short(at.x),
        short(at.y),
        short(font.size),
        hex(label.hue.rgb(theme)),
        escaped(content)
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
