//! The steps of the story: words in the order of the text, and the pictures that stand for the stage.

use antifraud_infographic::form::Form;
use antifraud_infographic::geom::Point;
use antifraud_infographic::lang::{Bilingual, Lang};
use antifraud_infographic::measure::{balanced, headline as headline_lines};
use antifraud_infographic::scene::Anchor;
use antifraud_infographic::stage::hue::{Hue, properties};
use antifraud_infographic::stage::input::Input;
use antifraud_infographic::stage::room::Room;
use antifraud_infographic::stage::scene::{Label, Scene};
use antifraud_infographic::stage::{self, svg::svg};
use antifraud_infographic::steps::words::{WORDS, Words, say};
use antifraud_infographic::steps::{STEPS, Step};
use antifraud_infographic::story::{SOURCE, SOURCE_LABEL};
use antifraud_infographic::theme::{Font, Theme, Weight};
use maud::{Markup, PreEscaped, html};

use crate::{card, text};

/// Sizes of the pictures in CSS pixels, for windows from 640 px on and for narrower ones.
pub(crate) const SIZES: [(f64, f64); 2] = [(1080.0, 640.0), (390.0, 560.0)];

/// Sizes of the first picture, until the stage is alive: a wide window and a phone's, and where its words end.
const FIRST: [(f64, f64, f64); 2] = [(1280.0, 740.0, 236.0), (390.0, 790.0, 236.0)];

/// The size of a picture that stands alone, in CSS pixels.
const POSTER: (f64, f64) = (720.0, 640.0);

/// Style rules that keep the room of a step, and of the story, until it is alive: as the style sheet of `box.js` has it.
pub(crate) const ROOM: &str = ".panel .still{container-type:inline-size;font-size:1rem;color:var(--stage-ink);background:var(--stage-ground);border-radius:2px}\
.telling{display:grid;padding:1em 1em .5em}.telling>*{grid-area:1/1}.telling>*+*{visibility:hidden}.telling h3{font:700 1.5em/1.3 Georgia,\"Songti SC\",\"Noto Serif CJK SC\",\"Source Han Serif SC\",serif;text-wrap:balance}.telling p{max-width:44em;line-height:1.5}\
.picture{aspect-ratio:39/56;overflow:hidden}.picture :is(svg,img){display:block!important;width:100%;height:100%}.controls{min-height:10.5em}.controls.long{min-height:14em}\
@container (min-width:640px){.picture{aspect-ratio:27/16}.controls{min-height:6em}.controls.long{min-height:7.5em}}";

/// The pictures of a step under a name, each with where it lies in the site: those of pages, and those that stand alone.
pub(crate) fn pictures(index: usize, name: &str, lang: Lang) -> Vec<(String, String)> {
    let title = title(index, lang);
    let pages = SIZES.map(|(width, height)| {
        let scene = stage::alone(index, 1.0, Room::alone(width, height, lang), &Input::STILL);
        (path(name, lang, width), svg(&scene, Theme::Dark, lang, &title))
    });
    let poster = sheet(index, lang, POSTER, (28.0, 12.0, 1.0));
    let posters = Theme::ALL.map(|theme| {
        let path = format!("pictures/{name}.{}.{}.svg", lang.subtag(), theme.id());
        (path, svg(&poster, theme, lang, &title))
    });
    pages.into_iter().chain(posters).collect()
}

/// The height of a step's box at a width from 640 CSS pixels on, both in CSS pixels.
pub(crate) const fn height(width: u32) -> u32 {
    width * 16 / 27
}

fn path(name: &str, lang: Lang, width: f64) -> String {
    format!("pictures/{name}.{}.{width}.svg", lang.subtag())
}

/// A step, or the story at its first, until it is alive: a picture from files, in a page whose way to the site's root is
/// `root`, or else written in.
pub(crate) fn still(step: Option<usize>, lang: Lang, root: Option<&str>) -> Markup {
    let index = step.unwrap_or_default();
    let Some(shown) = STEPS.get(index) else { return html! {} };
    let headline = title(index, lang);
    let [wide, narrow] = SIZES;
    html! {
        div.still {
            @if step.is_none() {
                div.telling {
                    @for (index, words) in WORDS.iter().enumerate() {
                        div { h3 { (title(index, lang)) } p { (say(words.text.get(lang), lang)) } }
                    }
                }
            }
            div.picture {
                @if let Some(root) = root {
                    picture {
                        source media="(min-width:656px)" srcset={ (root) (path(shown.id, lang, wide.0)) };
                        img src={ (root) (path(shown.id, lang, narrow.0)) } width=(narrow.0) height=(narrow.1) alt=(headline);
                    }
                } @else {
                    @let scene = stage::alone(index, 1.0, Room::alone(narrow.0, narrow.1, lang), &Input::STILL);
                    (PreEscaped(svg(&scene, Theme::Dark, lang, &headline)))
                }
            }
            @if step.is_none() {
                div.controls.long {}
            } @else if is_acted(&shown.form) {
                div.controls {}
            }
        }
    }
}

/// Whether a reader can do something at a step: type, pause, save.
const fn is_acted(form: &Form) -> bool {
    entry(form).is_some() || matches!(form, Form::Rain(_) | Form::Stay(_))
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
    let [wide, narrow] = SIZES.map(|(width, _)| [root, &path(step.id, lang, width)].concat());
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
        Form::Stay(_) => html! {
            p.act data-controls hidden {
                button type="button" data-save data-failed=(text::NOT_SAVED.get(lang)) data-text { (text::SAVE.get(lang)) }
                button type="button" data-share data-copied=(text::COPIED.get(lang)) data-text { (text::SHARE.get(lang)) }
                a href="#figures" data-text { (text::ON.get(lang)) }
            }
            output role="status" {}
        },
        form => html! {
            @if let Some((name, keyboard, label)) = entry(&form) { (field(name, keyboard, label, lang)) }
        },
    }
}

/// What a reader may type at a step: its name, the `inputmode` of its field, and the label.
pub(crate) const fn entry(form: &Form) -> Option<(&'static str, &'static str, Bilingual)> {
    match form {
        Form::Town(_) => Some(("household", "numeric", text::HOUSEHOLD)),
        Form::Guess(_) => Some(("guess", "numeric", text::GUESS)),
        Form::Days(_) => Some(("income", "text", text::INCOME)),
        Form::Rain(_)
        | Form::Nest(_)
        | Form::Gates(_)
        | Form::Growth(_)
        | Form::Handful(_)
        | Form::Holes(_)
        | Form::Stay(_) => None,
    }
}

/// A number to type, on a keyboard that has what it takes, and what is answered.
fn field(name: &str, keyboard: &str, label: Bilingual, lang: Lang) -> Markup {
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

/// The card of a step for social feeds. The sky of the first one is half full.
pub(crate) fn card(index: usize, lang: Lang) -> String {
    let size = (card::SIZE.width, card::SIZE.height);
    let scene = sheet(index, lang, size, (56.0, 18.0, 1.25));
    svg(&scene, Theme::Dark, lang, &title(index, lang))
}

/// The end of a step under its headline and over its source, for those who meet it elsewhere: sizes of the headline and of
/// the source in CSS pixels, and how much larger than usual the picture's own letters are.
fn sheet(
    index: usize,
    lang: Lang,
    (width, height): (f64, f64),
    (headline, small, zoom): (f64, f64, f64),
) -> Scene {
    let margin = width / 25.0;
    let (large, small) = (
        Font { size: headline, weight: Weight::Headline },
        Font { size: small, weight: Weight::Regular },
    );
    let titles = headline_lines(&title(index, lang), large, width - 2.0 * margin);
    let source = [SOURCE_LABEL.get(lang), SOURCE.get(lang)].concat();
    let sources = balanced(&source, small, width - 2.0 * margin);
    let lines = |lines: &[String]| lines.iter().map(|_| 1.0).sum::<f64>();
    let (above, below) =
        (margin + lines(&titles) * large.size * 1.25, lines(&sources) * small.size * 1.5);
    let room = Room {
        top: above + margin / 2.0,
        card: below + 1.5 * margin,
        zoom,
        ..Room::alone(width, height, lang)
    };
    let (progress, seconds) = if index == 0 { (0.0, 30.0) } else { (1.0, Input::STILL.seconds) };
    let mut scene = stage::alone(index, progress, room, &Input { seconds, ..Input::STILL });
    let set = |lines: Vec<String>, font: Font, top: f64, leading: f64, hue| {
        let at =
            move |row: u8| Point::new(margin, top + font.size * (0.8 + leading * f64::from(row)));
        let label = move |(line, row)| Label::new(line, at(row), font, Anchor::Start, hue);
        lines.into_iter().zip(0_u8..).map(label).collect::<Vec<_>>()
    };
    let top = height - margin - below;
    scene.write(set(titles, large, margin, 1.25, Hue::Ink), 1.0);
    scene.write(set(sources, small, top, 1.5, Hue::Muted), 1.0);
    scene
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
    format!(":root{{{}}}", properties(Theme::Dark))
}
