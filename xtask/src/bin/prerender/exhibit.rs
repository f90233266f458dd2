//! What can be embedded by its name: a panel of figures, a step of the story, or the whole of it.

use antifraud_infographic::chart::Room;
use antifraud_infographic::figure::Chapter;
use antifraud_infographic::lang::{Bilingual, Lang};
use antifraud_infographic::poster;
use antifraud_infographic::steps::words::{WORDS, say};
use antifraud_infographic::steps::{STEPS, Step};
use antifraud_infographic::story::{METHOD_LABEL, PANELS, Panel, SOURCE, SOURCE_LABEL, fill};
use maud::{Markup, html};

use crate::site::Site;
use crate::{picture, stage, text};

/// The name of the whole story.
pub(crate) const STORY: &str = "story";

/// The width that heights are told for, in CSS pixels.
pub(crate) const WIDTH: u32 = 720;

/// The height of the menu's button, which a poster is without, in CSS pixels.
const MENU: u32 = 40;

/// What stands around the picture of a step, in CSS pixels: words, what a reader can do, foot and menu.
const AROUND: u32 = 340;

/// What stands around the picture of the story: each step has words and the way on.
const AROUND_STORY: u32 = 420;

/// Something with a name, a picture and words.
#[derive(Clone, Copy)]
pub(crate) enum Exhibit {
    /// A panel of figures.
    Panel(&'static Panel),
    /// A step of the story, by its index.
    Step(usize, &'static Step),
    /// The whole story, step by step.
    Story,
}

impl Exhibit {
    /// All there are: panels, steps, and the story.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let steps = STEPS.iter().enumerate().map(|(index, step)| Self::Step(index, step));
        PANELS.iter().map(Self::Panel).chain(steps).chain([Self::Story])
    }

    /// The identifier, in attributes and addresses.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Panel(panel) => panel.id,
            Self::Step(_, step) => step.id,
            Self::Story => STORY,
        }
    }

    /// The kind of chart or the form that draws it; none where all forms do.
    pub(crate) const fn module(self) -> Option<&'static str> {
        match self {
            Self::Panel(panel) => Some(panel.chart.module()),
            Self::Step(_, step) => Some(step.form.module()),
            Self::Story => None,
        }
    }

    /// Whether the stage tells of it.
    pub(crate) const fn is_told(self) -> bool {
        matches!(self, Self::Step(..) | Self::Story)
    }

    /// Its chapter, which gives a panel its hue.
    pub(crate) const fn chapter(self) -> Option<Chapter> {
        match self {
            Self::Panel(panel) => panel.chapter,
            Self::Step(..) | Self::Story => None,
        }
    }

    /// What stands over the headline.
    pub(crate) fn kicker(self, lang: Lang) -> String {
        match self {
            Self::Panel(panel) => panel.kicker().get(lang).into(),
            Self::Step(..) => text::TITLE.get(lang).into(),
            Self::Story => text::EDITION.get(lang).into(),
        }
    }

    /// The finding, with its numbers.
    pub(crate) fn headline(self, lang: Lang) -> String {
        match self {
            Self::Panel(panel) => fill(panel.words().headline.get(lang), lang),
            Self::Step(index, _) => stage::title(index, lang),
            Self::Story => text::TITLE.get(lang).into(),
        }
    }

    /// One or two sentences that explain the finding.
    pub(crate) fn lead(self, lang: Lang) -> String {
        match self {
            Self::Panel(panel) => fill(panel.words().lead.get(lang), lang),
            Self::Step(index, _) => {
                WORDS.get(index).map_or_else(String::new, |words| say(words.text.get(lang), lang))
            }
            Self::Story => fill(text::STANDFIRST.get(lang), lang),
        }
    }

    /// Method and source.
    pub(crate) fn foot(self, lang: Lang) -> [String; 2] {
        let method: Bilingual = match self {
            Self::Panel(panel) => panel.words().method,
            Self::Step(..) | Self::Story => text::STEP_METHOD,
        };
        [
            [METHOD_LABEL.get(lang), method.get(lang)].concat(),
            [SOURCE_LABEL.get(lang), SOURCE.get(lang)].concat(),
        ]
    }

    /// The picture until the core is alive, in a page whose way to the site's root is `root`; a page in one file has none.
    pub(crate) fn still(self, lang: Lang, root: Option<&str>) -> Markup {
        match (self, root) {
            (Self::Panel(panel), _) => picture::inline(panel, lang),
            (Self::Step(index, _), root) => stage::still(Some(index), lang, root),
            (Self::Story, root) => stage::still(None, lang, root),
        }
    }

    /// The style sheet of its page, with the room that it takes.
    pub(crate) fn style(self, site: &Site, lang: Lang) -> String {
        match self {
            Self::Panel(panel) => site.style(std::slice::from_ref(panel), lang),
            Self::Step(..) | Self::Story => {
                [&site.style(&[], lang), &*stage::colours(), stage::ROOM].concat()
            }
        }
    }

    /// The height of a frame of [`WIDTH`], in CSS pixels.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the size of a picture"
    )]
    pub(crate) fn height(self, lang: Lang) -> u32 {
        match self {
            // A poster's margins are more than a page has, which is room for letters that are larger than ours.
            Self::Panel(panel) => {
                let room = Room::new(f64::from(WIDTH), lang);
                poster::scene(panel, room).size.height as u32 + MENU
            }
            Self::Step(..) => stage::height(WIDTH) + AROUND,
            Self::Story => stage::height(WIDTH) + AROUND_STORY,
        }
    }

    /// The card for social feeds, as SVG.
    pub(crate) fn card(self, lang: Lang) -> String {
        match self {
            Self::Panel(panel) => picture::card(panel, lang),
            Self::Step(index, _) => stage::card(index, lang),
            Self::Story => stage::card(0, lang),
        }
    }

    /// Its pictures, each with where it lies in the site: those of pages, and those that stand alone.
    pub(crate) fn pictures(self, lang: Lang) -> Vec<(String, String)> {
        match self {
            Self::Panel(panel) => picture::files(panel, lang)
                .map(|(width, content)| (picture::path(panel, lang, width), content))
                .chain(picture::posters(panel, lang))
                .collect(),
            Self::Step(index, step) => stage::pictures(index, step.id, lang),
            Self::Story => stage::pictures(0, STORY, lang),
        }
    }

    /// What stands in the element until it is alive: words, picture and sources.
    pub(crate) fn element(self, lang: Lang, still: &Markup) -> Markup {
        html! {
            figure.panel id=(self.name()) data-chapter=[self.chapter().map(Chapter::id)] {
                antifraud-infographic panel=(self.name()) lang=(lang.tag()) theme="auto" {
                    header slot="header" data-text {
                        p.kicker { (self.kicker(lang)) }
                        h2 { (self.headline(lang)) }
                        @if !matches!(self, Self::Story) { p.lead { (self.lead(lang)) } }
                    }
                    (still)
                    footer slot="footer" data-text {
                        @for text in self.foot(lang) { p { (text) } }
                    }
                }
            }
        }
    }
}
