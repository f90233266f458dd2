//! A panel as a picture that stands alone: its words, its chart and its sources on one sheet.

use crate::chart::drawing::Drawing;
use crate::chart::{self, Room};
use crate::geom::{Point, Rect, Size};
use crate::lang::{Lang, joined};
use crate::measure::{balanced, headline};
use crate::scene::Scene;
use crate::story::{METHOD_LABEL, Panel, SOURCE, SOURCE_LABEL, fill};
use crate::theme::{Font, HAIRLINE, Tone};

/// How a paragraph is set.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// The size and the weight.
    pub font: Font,
    /// From one baseline to the next, in CSS pixels.
    pub leading: f64,
    /// The colour.
    pub tone: Tone,
}

impl Style {
    /// The name of the chapter.
    const KICKER: Self = Self { font: Font::LABEL_BOLD, leading: 22.0, tone: Tone::Ink };
    /// The finding.
    const HEADLINE: Self = Self { font: Font::HEADLINE, leading: 39.0, tone: Tone::Ink };
    /// The finding in a narrow room.
    const NARROW: Self = Self { font: Font::HEADLINE_NARROW, leading: 30.0, tone: Tone::Ink };
    /// What explains the finding.
    const LEAD: Self = Self { font: Font::LEAD, leading: 26.0, tone: Tone::Ink };
    /// Method and source.
    const FOOT: Self = Self { font: Font::SMALL, leading: 19.0, tone: Tone::Muted };

    /// Sets lines below `top`, their left end at its `x`. Returns where they end, in CSS pixels from the top.
    pub fn set(self, drawing: &mut Drawing, lines: &[String], top: Point) -> f64 {
        let Self { font, leading, tone } = self;
        let mut y = top.y;
        for line in lines {
            // Capitals and Chinese characters stand in the middle of their line.
            let baseline = y + f64::midpoint(leading, CAPITALS * font.size);
            drawing.text(line, Point::new(top.x, baseline), font, tone);
            y += leading;
        }
        y
    }
}

/// The height of capitals, as a share of the font size.
const CAPITALS: f64 = 0.72;

/// The bar before a chapter's name: its width, its height, and the room up to the name, in CSS pixels.
const BAR: [f64; 3] = [24.0, 4.0, 8.0];

/// The name of the chapter behind a bar in its hue. Returns where it ends, in CSS pixels from the top.
pub fn kicker(drawing: &mut Drawing, panel: &Panel, lang: Lang, top: Point) -> f64 {
    let [width, height, gap] = BAR;
    let style = Style::KICKER;
    let middle = top.y + style.leading / 2.0;
    let hue = panel.chapter.map_or(Tone::Muted, Tone::Hue);
    drawing.rect(Rect::new(top.x, middle - height / 2.0, width, height), hue);
    let name = [panel.kicker().get(lang).into()];
    style.set(drawing, &name, Point::new(top.x + width + gap, top.y))
}

/// The poster of a panel, as wide as the room.
#[must_use]
pub fn scene(panel: &Panel, room: Room) -> Scene {
    let lang = room.lang;
    let margin = room.pick(16.0, 32.0);
    let inner = Room { lens: room.lens, ..Room::new(room.width - 2.0 * margin, lang) };
    let (mut drawing, below) = (Drawing::default(), |y: f64| Point::new(margin, y));

    let y = kicker(&mut drawing, panel, lang, below(margin));
    let style = room.pick(Style::NARROW, Style::HEADLINE);
    let finding = headline(&fill(panel.words().headline.get(lang), lang), style.font, inner.width);
    let y = style.set(&mut drawing, &finding, below(y + 6.0));
    let lead = balanced(&fill(panel.words().lead.get(lang), lang), Style::LEAD.font, inner.width);
    let y = Style::LEAD.set(&mut drawing, &lead, below(y + 8.0));
    let note = room.lens.note(lang).map(|note| balanced(&note, Style::FOOT.font, inner.width));
    let y = note.map_or(y, |note| Style::FOOT.set(&mut drawing, &note, below(y + 12.0)));

    let chart = chart::scene(&panel.chart, inner, None);
    let top = y + 24.0;
    let y = top + chart.size.height + 20.0;
    drawing.marks.extend(chart.placed(below(top), 1.0));

    drawing.rect(Rect::new(margin, y, inner.width, HAIRLINE), Tone::Rule);
    let y = y + 10.0;
    let method = [METHOD_LABEL.get(lang), panel.words().method.get(lang)];
    let source = [SOURCE_LABEL.get(lang), SOURCE.get(lang)];
    let y = [method, source].into_iter().fold(y, |y, foot| {
        Style::FOOT.set(
            &mut drawing,
            &balanced(&joined(&foot), Style::FOOT.font, inner.width),
            below(y),
        )
    });
    Scene {
        size: Size { width: room.width, height: (y + margin - 8.0).ceil() },
        marks: drawing.marks,
        targets: Vec::new(),
    }
}
