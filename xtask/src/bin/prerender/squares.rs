//! The cover's picture: every count of the report as a square, all to one scale.

use antifraud_infographic::figure::Figure;
use antifraud_infographic::figures;
use antifraud_infographic::lang::Lang;
use antifraud_infographic::story::fill;
use antifraud_infographic::unit::Family;
use maud::{Markup, html};

use crate::text;

/// The width of the picture in its own units: CSS pixels where the page is widest.
pub(crate) const WIDTH: f64 = 1080.0;
/// Between squares.
const GAP: f64 = 4.0;
/// Squares of this side or more bear number and name.
pub(crate) const LABELLED: f64 = 200.0;
/// From a square's left edge to its texts.
pub(crate) const INSET: f64 = 16.0;

/// A count and its square, which stands on the lower edge.
pub(crate) struct Square {
    /// What it counts.
    pub(crate) figure: &'static Figure,
    /// Left edge.
    pub(crate) x: f64,
    /// Width and height.
    pub(crate) side: f64,
}

/// The squares from the largest to the smallest, side by side over the whole width.
pub(crate) fn squares() -> Vec<Square> {
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
    let sides: f64 = counts.iter().map(|figure| figure.value().sqrt()).sum();
    let gaps = (1..counts.len()).map(|_| GAP).sum::<f64>();
    let scale = (WIDTH - gaps) / sides;
    let mut x = 0.0;
    let place = |figure: &'static Figure| {
        let square = Square { figure, x, side: figure.value().sqrt() * scale };
        x += square.side + GAP;
        square
    };
    counts.into_iter().map(place).collect()
}

/// The picture and the sentence that says how to read it.
pub(crate) fn picture(lang: Lang) -> Markup {
    let squares = squares();
    let height = squares.first().map_or(0.0, |square| square.side.ceil());
    let caption = fill(text::SQUARES.get(lang), lang);
    html! {
        figure.squares {
            svg viewBox={ "0 0 " (WIDTH) " " (height) } role="img" aria-label=(caption) {
                @for Square { figure, x, side } in &squares {
                    g data-chapter=(figure.chapter.id()) {
                        rect x=(rounded(*x)) y=(rounded(height - side)) width=(rounded(*side)) height=(rounded(*side)) {
                            title { (figure.label.get(lang)) " " (figure.short(lang)) }
                        }
                        @if *side >= LABELLED {
                            text.number x=(rounded(x + INSET)) y=(rounded(height - 44.0)) { (figure.short(lang)) }
                            text x=(rounded(x + INSET)) y=(rounded(height - INSET)) { (figure.label.get(lang)) }
                        }
                    }
                }
            }
            figcaption aria-hidden="true" { (caption) }
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
        let squares = squares();
        let worth = |square: &Square| square.figure.value() / (square.side * square.side);
        let first = worth(&squares[0]);
        assert!(squares.iter().all(|square| (worth(square) / first - 1.0).abs() < 1e-9));
        assert_eq!(squares.len(), 25, "26 counts, of which one is money");
    }

    #[test]
    fn squares_fill_the_width_and_do_not_touch() {
        let squares = squares();
        let end = squares.iter().map(|square| square.x + square.side).fold(0.0, f64::max);
        assert!((end - WIDTH).abs() < 1e-6, "{end}");
        for pair in squares.windows(2) {
            assert!(pair[1].x - (pair[0].x + pair[0].side) > GAP - 1e-6);
            assert!(pair[0].side >= pair[1].side);
        }
    }
}
