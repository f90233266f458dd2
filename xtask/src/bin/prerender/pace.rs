//! The strip on the cover: what a year's pace makes of the time that the page has been open.

use antifraud_infographic::derived::Formula;
use antifraud_infographic::figure::Figure;
use antifraud_infographic::figures::{CALLS, MONEY, TEXTS, WARNINGS};
use antifraud_infographic::lang::Lang;
use antifraud_infographic::quantity::Quantity;
use maud::{Markup, html};

use crate::text;

/// What the strip counts: things that happened all year round.
static COUNTED: [&Figure; 4] = [&CALLS, &TEXTS, &WARNINGS, &MONEY];

/// Times a second, averaged over 365 days.
fn rate(figure: &'static Figure) -> f64 {
    let seconds = Formula::SecondsOfYear.range().mid;
    figure.value() / seconds
}

/// The strip as it stands without a script: one minute's worth.
pub(crate) fn strip(lang: Lang) -> Markup {
    html! {
        section.pace aria-label=(text::PACE.get(lang)) data-live=(text::PACE_LIVE.get(lang)) {
            div.head {
                p.when { (text::PACE.get(lang)) }
                button type="button" data-pause hidden data-resume=(text::RESUME.get(lang)) { (text::PAUSE.get(lang)) }
            }
            ul {
                @for figure in COUNTED {
                    @let (before, after) = sign(figure, lang);
                    li data-chapter=(figure.chapter.id()) {
                        b data-rate=(rate(figure)) data-prefix=(before) data-suffix=(after) {
                            (before) (minute(figure).words(lang)) (after)
                        }
                        span { (figure.label.get(lang)) }
                    }
                }
            }
            p.what { (text::PACE_NOTE.get(lang)) }
        }
    }
}

/// How many in a minute, with the digits that were reported.
fn minute(figure: &'static Figure) -> Quantity {
    Quantity::rounded(rate(figure) * 60.0, figure.quantity().digits())
}

/// What stands before a number and after it: the sign of money in English, in Chinese the measure word.
fn sign(figure: &Figure, lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::Zh => ("", figure.unit.suffix.zh),
        Lang::En => (figure.unit.prefix_en, ""),
    }
}
