//! The steps of the story: words in the order of the text, and the pictures that stand for the stage.

use antifraud_infographic::form::Form;
use antifraud_infographic::geom::Point;
use antifraud_infographic::lang::{Bilingual, Lang};
use antifraud_infographic::measure::headline as headline_lines;
use antifraud_infographic::scene::Anchor;
use antifraud_infographic::stage::hue::Hue;
use antifraud_infographic::stage::input::Input;
use antifraud_infographic::stage::room::Room;
use antifraud_infographic::stage::scene::Label;
use antifraud_infographic::stage::{self, svg::svg};
use antifraud_infographic::steps::words::{WORDS, Words, say};
use antifraud_infographic::steps::{STEPS, Step};
use antifraud_infographic::theme::{Font, Theme, Weight, hex};
use maud::{Markup, PreEscaped, html};

use crate::{card, text};

/// Sizes of the pictures in CSS pixels, for windows from 640 px on and for narrower ones.
const SIZES: [(f64, f64); 2] = [(1080.0, 640.0), (390.0, 560.0)];

/// Sizes of the first picture, until the stage is alive: a wide window and a phone's, and where its words end.
const FIRST: [(f64, f64, f64); 2] = [(1280.0, 740.0, 236.0), (390.0, 790.0, 236.0)];

/// The pictures of a step, each with where it lies in the site.
pub(crate) fn pictures(index: usize, step: &Step, lang: Lang) -> [(String, String); 2] {
    let title = title(index, lang);
    SIZES.map(|(width, height)| {
        let scene = stage::alone(index, 1.0, Room::alone(width, height, lang), &Input::STILL);
        (path(step, lang, width), svg(&scene, Theme::Dark, lang, &title))
    })
}

fn path(step: &Step, lang: Lang, width: f64) -> String {
    format!("pictures/step.{}.{}.{width}.svg", step.id, lang.subtag())
}

/// The headline of a step, with its numbers.
pub(crate) fn title(index: usize, lang: Lang) -> String {
    WORDS.get(index).map_or_else(String::new, |words| say(words.headline.get(lang), lang))
}

/// What passes beside the stage, and the stage.
pub(crate) fn story(lang: Lang, root: &str) -> Markup {
    html! {
        section.story #story data-story aria-label=(text::STORY.get(lang)) {
            div.rail { div.stage { div.first { (first(lang)) } } }
            @for (index, (step, words)) in STEPS.iter().zip(&WORDS).enumerate() {
                (section(index, step, words, lang, root))
            }
            div.walk data-controls hidden {
                button type="button" data-go="-1" disabled data-text { "← " (text::BACK.get(lang)) }
                button type="button" data-go="1" data-text { (text::NEXT.get(lang)) " →" }
            }
        }
    }
}

fn section(index: usize, step: &Step, words: &Words, lang: Lang, root: &str) -> Markup {
    let [wide, narrow] = SIZES.map(|(width, _)| [root, &path(step, lang, width)].concat());
    let headline = say(words.headline.get(lang), lang);
    html! {
        article.step id=(step.id) data-step data-current[index == 0] data-picture=(wide) data-alt=(headline) {
            div.words {
                div data-text {
                    @if index == 0 {
                        p.edition { (text::EDITION.get(lang)) }
                        h1 { (headline) }
                    } @else {
                        h2 { (headline) }
                    }
                    p { (say(words.text.get(lang), lang)) }
                }
                (controls(step, lang))
            }
            noscript {
                picture {
                    source media="(min-width:640px)" srcset=(wide);
                    img src=(narrow) alt=(headline) loading=(if index == 0 { "eager" } else { "lazy" });
                }
            }
        }
    }
}

/// What a reader can do at a step, which only a script can offer.
fn controls(step: &Step, lang: Lang) -> Markup {
    match step.form {
        Form::Rain(_) => html! {
            p.act data-controls hidden {
                button type="button" data-pause aria-pressed="false" data-text { (text::PAUSE.get(lang)) }
            }
        },
        Form::Town(_) => entry("household", "numeric", text::HOUSEHOLD, lang),
        Form::Guess(_) => entry("guess", "numeric", text::GUESS, lang),
        Form::Days(_) => entry("income", "text", text::INCOME, lang),
        Form::Stay(_) => html! {
            p.act data-controls hidden {
                button type="button" data-save data-failed=(text::NOT_SAVED.get(lang)) data-text { (text::SAVE.get(lang)) }
                a href="#figures" data-text { (text::ON.get(lang)) }
            }
            output role="status" {}
        },
        Form::Nest(_) | Form::Gates(_) | Form::Growth(_) | Form::Handful(_) | Form::Holes(_) => {
            html! {}
        }
    }
}

/// A number to type, on a keyboard that has what it takes, and what is answered.
fn entry(name: &str, keyboard: &str, label: Bilingual, lang: Lang) -> Markup {
    html! {
        p.act data-controls hidden {
            label {
                span data-text { (label.get(lang)) }
                input type="text" inputmode=(keyboard) autocomplete="off" size="8" data-entry=(name);
            }
        }
        output role="status" {}
    }
}

/// The first second, as it is seen until the stage is alive.
fn first(lang: Lang) -> Markup {
    let input = Input { seconds: 1.0, ..Input::STILL };
    let picture = |(width, height, top): (f64, f64, f64)| {
        let room = Room { top, ..Room::new(width, height, lang) };
        let picture = svg(&stage::alone(0, 0.0, room, &input), Theme::Dark, lang, "");
        picture.replacen(
            "<svg ",
            "<svg aria-hidden=\"true\" preserveAspectRatio=\"xMidYMax slice\" ",
            1,
        )
    };
    html! { @for size in FIRST { (PreEscaped(picture(size))) } }
}

/// The card of the story for social feeds: its first step after a while, under its headline.
pub(crate) fn card(lang: Lang) -> String {
    let (font, margin) = (Font { size: 60.0, weight: Weight::Headline }, 48.0);
    let room =
        Room { top: 180.0, zoom: 1.25, ..Room::alone(card::SIZE.width, card::SIZE.height, lang) };
    let mut scene = stage::alone(0, 0.0, room, &Input { seconds: 30.0, ..Input::STILL });
    let headline = title(0, lang);
    let lines = headline_lines(&headline, font, card::SIZE.width - 2.0 * margin).into_iter();
    let line = |(line, row)| {
        let at = Point::new(margin, margin + font.size * (0.8 + 1.2 * f64::from(row)));
        Label::new(line, at, font, Anchor::Start, Hue::Ink)
    };
    scene.write(lines.zip(0_u8..).map(line), 1.0);
    svg(&scene, Theme::Dark, lang, &headline)
}

/// The steps in the bar, each with the way to it.
pub(crate) fn ticks(lang: Lang) -> Markup {
    html! {
        nav.ticks aria-label=(text::STORY.get(lang)) data-text {
            @for (index, step) in STEPS.iter().enumerate() {
                a href={ "#" (step.id) } title=(title(index, lang)) aria-label=(title(index, lang))
                    aria-current=[(index == 0).then_some("step")] {}
            }
        }
    }
}

/// The stage's colours, as custom properties: it is night there in both themes.
pub(crate) fn colours() -> String {
    let declared = [
        ("ground", Hue::Ground),
        ("ink", Hue::Ink),
        ("muted", Hue::Muted),
        ("rule", Hue::Rule),
        ("amber", Hue::Amber),
    ];
    let night =
        declared.map(|(name, hue)| format!("--stage-{name}:{};", hex(hue.rgb(Theme::Dark))));
    let night = night.concat();
    format!(":root{{{night}}}")
}
