//! The cover's picture: every count of the report as a square, all to one scale.

use antifraud_infographic::figure::Figure;
use antifraud_infographic::figures;
use antifraud_infographic::lang::Lang;
use antifraud_infographic::story::fill;
use antifraud_infographic::unit::Family;
use maud::{Markup, html};

use crate::text;

/// How the squares are laid out; lengths are CSS pixels where the picture is as wide as it can be.
#[derive(Clone, Copy)]
pub(crate) struct Layout {
    /// The width, which the first row fills.
    pub(crate) width: f64,
    /// Between squares.
    gap: f64,
    /// How many squares are in the first row; the others are in a second one.
    first: usize,
    /// From a square's left and lower edge to its number and name.
    pub(crate) inset: f64,
    /// How many squares have names above them, behind those with names inside.
    annotated: usize,
}

/// All in one row.
pub(crate) const WIDE: Layout =
    Layout { width: 1080.0, gap: 4.0, first: usize::MAX, inset: 16.0, annotated: 3 };

/// For phones: the largest in a row of their own, so that they can bear their names.
const NARROW: Layout = Layout { width: 360.0, gap: 3.0, first: NAMED, inset: 8.0, annotated: 0 };

/// How many of the largest squares bear number and name.
pub(crate) const NAMED: usize = 3;

/// Between the lines of names above squares.
const LINE: f64 = 32.0;

/// A count and its square.
pub(crate) struct Square {
    /// What it counts.
    pub(crate) figure: &'static Figure,
    /// Left edge.
    pub(crate) x: f64,
    /// Lower edge.
    pub(crate) bottom: f64,
    /// Width and height.
    pub(crate) side: f64,
}

/// The squares from the largest to the smallest.
pub(crate) fn squares(layout: Layout) -> Vec<Square> {
    let is_count = |figure: &&Figure| match figure.unit.family {
        Family::Places
        | Family::Campaigns
        | Family::Groups
        | Family::Cases
        | Family::People
        | Family::Content
        | Family::Cards
        | Family::Messages
        | Family::Payments
        | Family::Plays => true,
        Family::Money | Family::Time | Family::Ratio | Family::Rate => false,
    };
    let mut counts: Vec<&'static Figure> = figures::ALL.into_iter().filter(is_count).collect();
    counts.sort_by(|a, b| b.value().total_cmp(&a.value()));
    let side = |figure: &Figure| figure.value().sqrt();
    let first = || counts.iter().take(layout.first);
    let gaps = first().skip(1).map(|_| layout.gap).sum::<f64>();
    let sides = first().map(|figure| side(figure)).sum::<f64>();
    let scale = (layout.width - gaps) / sides;
    let (mut x, mut bottom) = (0.0, 0.0);
    let mut squares = Vec::new();
    for (index, figure) in counts.into_iter().enumerate() {
        let side = side(figure) * scale;
        if index == 0 || index == layout.first {
            (x, bottom) = (0.0, if index == 0 { side } else { bottom + layout.gap + side });
        }
        squares.push(Square { figure, x, bottom, side });
        x += side + layout.gap;
    }
    squares
}

/// The pictures for wide and for narrow windows, and the sentence that says how to read them.
pub(crate) fn picture(lang: Lang) -> Markup {
    let caption = fill(text::SQUARES.get(lang), lang);
    html! {
        figure.squares {
            (drawn(WIDE, lang, &caption, "wide"))
            (drawn(NARROW, lang, &caption, "narrow"))
            figcaption aria-hidden="true" { (caption) }
        }
    }
}

fn drawn(layout: Layout, lang: Lang, caption: &str, class: &str) -> Markup {
    let squares = squares(layout);
    let height = squares.last().map_or(0.0, |square| square.bottom);
    let annotated = NAMED..NAMED + layout.annotated;
    html! {
        svg class=(class) viewBox={ "0 0 " (layout.width) " " (rounded(height)) } role="img" aria-label=(caption) {
            @for (index, square) in squares.iter().enumerate() {
                g data-chapter=(square.figure.chapter.id()) {
                    rect x=(rounded(square.x)) y=(rounded(square.bottom - square.side))
                        width=(rounded(square.side)) height=(rounded(square.side)) {
                        title { (square.figure.label.get(lang)) " " (square.figure.short(lang)) }
                    }
                    @if index < NAMED {
                        (inside(square, layout.inset, lang))
                    } @else if annotated.contains(&index) {
                        (above(square, annotated.end - index, lang))
                    }
                }
            }
        }
    }
}

/// Number and name in the lower left corner of a square.
fn inside(square: &Square, inset: f64, lang: Lang) -> Markup {
    let (x, y) = (rounded(square.x + inset), square.bottom - inset);
    html! {
        text x=(x) y=(rounded(y)) {
            tspan.number x=(x) dy="-1.4em" { (square.figure.short(lang)) }
            tspan x=(x) y=(rounded(y)) { (square.figure.label.get(lang)) }
        }
    }
}

/// Number and name above a square, on a line that leads up to them: lines are the longer the farther left they are, so that
/// none crosses a name.
fn above(square: &Square, lines: usize, lang: Lang) -> Markup {
    let (x, top) = (rounded(square.x), square.bottom - square.side);
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    let end = rounded(top - 8.0 - LINE * lines as f64);
    html! {
        line x1=(x + 0.5) x2=(x + 0.5) y1=(rounded(top)) y2=(end) {}
        text.above x=(x + 8.0) y=(end) dy="0.72em" {
            tspan.number { (square.figure.short(lang)) }
            tspan dx="0.4em" { (square.figure.label.get(lang)) }
        }
    }
}

/// A length with two decimals at most.
fn rounded(length: f64) -> f64 {
    (length * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_as_the_counts() {
        for layout in [WIDE, NARROW] {
            let squares = squares(layout);
            let worth = |square: &Square| square.figure.value() / (square.side * square.side);
            let first = worth(&squares[0]);
            assert!(squares.iter().all(|square| (worth(square) / first - 1.0).abs() < 1e-9));
            assert_eq!(squares.len(), 25, "26 counts, of which one is money");
        }
    }

    #[test]
    fn squares_fill_the_width_and_do_not_touch() {
        for layout in [WIDE, NARROW] {
            let squares = squares(layout);
            let end = squares.iter().map(|square| square.x + square.side).fold(0.0, f64::max);
            assert!((end - layout.width).abs() < 1e-6, "{end}");
            for pair in squares.windows(2) {
                let aside = pair[1].x - (pair[0].x + pair[0].side);
                let below = pair[1].bottom - pair[1].side - pair[0].bottom;
                assert!(aside.max(below) > layout.gap - 1e-6);
                assert!(pair[0].side >= pair[1].side);
            }
        }
    }
}
