//! The words of the steps and what is known of their figures, for pages that have no table of them.

use std::collections::BTreeMap;

use antifraud_infographic::describe::{Reading, reading};
use antifraud_infographic::lang::Lang;
use antifraud_infographic::lens::Lens;
use antifraud_infographic::stage;
use antifraud_infographic::stage::input::Input;
use antifraud_infographic::stage::room::Room;
use antifraud_infographic::steps::words::{WORDS, Words, say};
use antifraud_infographic::steps::{STEPS, Step};
use anyhow::Result;
use serde::Serialize;

use crate::stage::{SIZES, entry};
use crate::text;

#[derive(Serialize)]
struct Telling {
    id: &'static str,
    headline: String,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<Entry>,
}

/// A number that a reader types.
#[derive(Serialize)]
struct Entry {
    name: &'static str,
    /// The `inputmode` of the field.
    keyboard: &'static str,
    label: &'static str,
}

#[derive(Serialize)]
struct Tellings {
    steps: Vec<Telling>,
    figures: BTreeMap<&'static str, Reading>,
    labels: BTreeMap<&'static str, &'static str>,
}

/// Where they lie in the site.
pub(crate) fn path(lang: Lang) -> String {
    ["steps.", lang.subtag(), ".json"].concat()
}

/// The words of all steps and of the figures in them, as JSON.
pub(crate) fn json(lang: Lang) -> Result<String> {
    let each = |(step, words): (&Step, &Words)| Telling {
        id: step.id,
        headline: say(words.headline.get(lang), lang),
        text: say(words.text.get(lang), lang),
        entry: entry(&step.form).map(|(name, keyboard, label)| Entry {
            name,
            keyboard,
            label: label.get(lang),
        }),
    };
    let labels = [
        ("back", text::BACK),
        ("next", text::NEXT),
        ("answer", text::ANSWER),
        ("pause", text::PAUSE),
        ("save", text::SAVE),
        ("lost", text::NOT_SAVED),
    ];
    let tellings = Tellings {
        steps: STEPS.iter().zip(&WORDS).map(each).collect(),
        figures: figures(lang),
        labels: labels.into_iter().map(|(name, label)| (name, label.get(lang))).collect(),
    };
    Ok(serde_json::to_string(&tellings)?.replace('<', "\\u003c"))
}

/// How many moments of a step are looked at for what can be read in them.
const MOMENTS: u32 = 20;

/// What can be read on the stage, at any moment and in any room.
fn figures(lang: Lang) -> BTreeMap<&'static str, Reading> {
    let rooms = SIZES.map(|(width, height)| Room::alone(width, height, lang));
    let moments = (0..=MOMENTS).map(|moment| f64::from(moment) / f64::from(MOMENTS));
    let scenes = moments.flat_map(|progress| {
        let each = move |room| {
            (0..STEPS.len()).map(move |step| stage::alone(step, progress, room, &Input::STILL))
        };
        rooms.into_iter().flat_map(each)
    });
    let targets = scenes.flat_map(|scene| scene.targets);
    targets.map(|target| (target.figure.id, reading(target.figure, Lens::Total, lang))).collect()
}
