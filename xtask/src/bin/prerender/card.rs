//! Cards for social feeds: the finding in large letters beside the chart, 1200 × 630.

use antifraud_infographic::cells::Cells;
use antifraud_infographic::chart::bars::{Bars, Rated};
use antifraud_infographic::chart::crowd::Crowd;
use antifraud_infographic::chart::drawing::Drawing;
use antifraud_infographic::chart::units::{Block, Row, Units};
use antifraud_infographic::chart::{self, Chart, Room};
use antifraud_infographic::figure::Figure;
use antifraud_infographic::figures::{CALLS, CASES, CITIES, PLAYS, PROTECTED};
use antifraud_infographic::geom::{Point, Rect, Size};
use antifraud_infographic::lang::Lang;
use antifraud_infographic::lens::Lens;
use antifraud_infographic::measure::{balanced, headline, width};
use antifraud_infographic::poster::{self, Style};
use antifraud_infographic::scale::PowersOfTen;
use antifraud_infographic::scene::{Anchor, Scene, Shape, Text};
use antifraud_infographic::story::{Panel, SOURCE, SOURCE_LABEL, fill};
use antifraud_infographic::theme::{Font, Tone, Weight};

use crate::text;

/// What feeds ask for, in CSS pixels, which are the card's pixels.
pub(crate) const SIZE: Size = Size { width: 1200.0, height: 630.0 };

/// From the edges to what is written, in CSS pixels.
const MARGIN: f64 = 64.0;
/// The column of words, in CSS pixels.
const WORDS: f64 = 560.0;
/// Where the chart stands.
const CHART: Rect = Rect { x0: 672.0, y0: 64.0, x1: 1136.0, y1: 566.0 };
/// The bar along the upper edge, in CSS pixels.
const BAR: f64 = 12.0;
/// How much larger than on a poster the name of the chapter is.
const KICKER: f64 = 1.6;

/// Sizes of a headline, in CSS pixels, from the largest.
const HEADLINES: [f64; 7] = [64.0, 60.0, 56.0, 52.0, 48.0, 44.0, 40.0];

const TITLE: Style =
    Style { font: Font { size: 20.0, weight: Weight::Bold }, leading: 30.0, tone: Tone::Ink };
const LEAD: Style =
    Style { font: Font { size: 22.0, weight: Weight::Regular }, leading: 35.0, tone: Tone::Ink };
const SOURCES: Style =
    Style { font: Font { size: 17.0, weight: Weight::Regular }, leading: 25.0, tone: Tone::Muted };
const NUMBER: Style =
    Style { font: Font { size: 44.0, weight: Weight::Bold }, leading: 52.0, tone: Tone::Ink };
/// A number beside a mark.
const FIGURE: Style =
    Style { font: Font { size: 34.0, weight: Weight::Bold }, leading: 42.0, tone: Tone::Ink };
const NAME: Style =
    Style { font: Font { size: 20.0, weight: Weight::Regular }, leading: 28.0, tone: Tone::Muted };

/// The figures on the axis of the overview's card.
static SCALE: [&Figure; 5] = [&CITIES, &CASES, &PROTECTED, &CALLS, &PLAYS];

/// The card of a panel.
pub(crate) fn panel(panel: &Panel, lang: Lang) -> Scene {
    let mut drawing = Drawing::default();
    let hue = panel.chapter.map_or(Tone::Ink, Tone::Hue);
    drawing.rect(Rect::new(0.0, 0.0, SIZE.width, BAR), hue);
    let mut kicker = Drawing::default();
    let height = poster::kicker(&mut kicker, panel, lang, Point::new(0.0, 0.0)) * KICKER;
    drawing.marks.extend(scene(kicker).placed(Point::new(MARGIN, MARGIN), KICKER));
    let y = finding(
        &mut drawing,
        &fill(panel.words().headline.get(lang), lang),
        lang,
        MARGIN + height + 20.0,
    );
    let end = foot(&mut drawing, Some(text::TITLE.get(lang)), lang);
    lead(&mut drawing, &fill(panel.words().lead.get(lang), lang), y + 16.0, end - 24.0);
    match &panel.chart {
        // Charts that are too large for a card have what is told of them drawn anew.
        Chart::Dots(_) => dots(&mut drawing, lang),
        Chart::Crowd(crowd) => fields(&mut drawing, crowd, lang),
        Chart::Bars(chart) => bars(&mut drawing, chart, lang),
        Chart::Change(_) | Chart::Tiles(_) | Chart::Units(_) => {
            let (chart, scale) = fitting(&abridged(panel.chart), lang);
            let Size { width, height } = chart.size;
            let center = CHART.center();
            let at = Point::new(CHART.x1 - width * scale, center.y - height * scale / 2.0);
            drawing.marks.extend(chart.placed(at, scale));
        }
    }
    scene(drawing)
}

fn scene(drawing: Drawing) -> Scene {
    Scene { size: SIZE, marks: drawing.marks, targets: Vec::new() }
}

/// The finding, as large as whole clauses allow in Chinese, and in English four lines of which none is a single word. Returns where it ends, in CSS pixels
/// from the top.
fn finding(drawing: &mut Drawing, text: &str, lang: Lang, top: f64) -> f64 {
    let whole = |font| text.split_inclusive('，').all(|clause| width(clause, font) <= WORDS);
    let set = |size: f64| {
        let font = Font { size, weight: Weight::Headline };
        (headline(text, font, WORDS), font)
    };
    let mut sizes = HEADLINES.into_iter().map(set);
    let fits = |(lines, font): &(Vec<String>, Font)| match lang {
        Lang::Zh => whole(*font),
        Lang::En => {
            let lengths = WORDS * 0.4..=WORDS;
            lines.len() <= 4 && lines.iter().all(|line| lengths.contains(&width(line, *font)))
        }
    };
    let (lines, font) = sizes.find(fits).unwrap_or_else(|| set(48.0));
    let style = Style { font, leading: font.size * 1.25, tone: Tone::Ink };
    style.set(drawing, &lines, Point::new(MARGIN, top))
}

/// The sentence that explains the finding, if there is room for all of it.
fn lead(drawing: &mut Drawing, text: &str, top: f64, end: f64) {
    let lines = balanced(text, LEAD.font, WORDS);
    let mut set = Drawing::default();
    if LEAD.set(&mut set, &lines, Point::new(MARGIN, top)) <= end {
        drawing.marks.append(&mut set.marks);
    }
}

/// The name of the whole and the source, at the lower edge. Returns where they begin, in CSS pixels from the top.
fn foot(drawing: &mut Drawing, title: Option<&str>, lang: Lang) -> f64 {
    let source = [SOURCE_LABEL.get(lang), SOURCE.get(lang)].concat();
    let source = balanced(&source, SOURCES.font, WORDS);
    let title: Vec<String> = title.map(Into::into).into_iter().collect();
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    let height = title.len() as f64 * TITLE.leading + source.len() as f64 * SOURCES.leading;
    let top = Point::new(MARGIN, SIZE.height - MARGIN - height);
    let y = TITLE.set(drawing, &title, top);
    SOURCES.set(drawing, &source, Point::new(MARGIN, y));
    top.y
}

/// Rows for which a card has room.
const ROWS: usize = 3;

/// The chart; of more rows than a card has room for, those that look like the first.
fn abridged(chart: Chart) -> Chart {
    let Chart::Units(Units { blocks }) = chart else { return chart };
    let mut rows: Vec<Row> = blocks.iter().flat_map(|block| block.rows).copied().collect();
    let look = |row: &Row| (row.marks, row.per);
    match rows.first().map(look) {
        Some(first) if rows.len() > ROWS => rows.retain(|row| look(row) == first),
        _ => return chart,
    }
    // A specification is for good, and so is what the few cards take.
    Chart::Units(Units { blocks: vec![Block { title: None, rows: rows.leak() }].leak() })
}

/// Bars on one axis, each below its number and above what that is a second.
fn bars(drawing: &mut Drawing, chart: &Bars, lang: Lang) {
    const THICKNESS: f64 = 72.0;
    const STEP: f64 = 220.0;
    let most = chart.shared.iter().map(|bar| bar.figure.value()).fold(0.0, f64::max);
    let mut y = CHART.y0 + 40.0;
    for Rated { figure, rate } in chart.shared {
        let below = NUMBER.set(drawing, &[figure.short(lang)], Point::new(CHART.x0, y));
        let x = CHART.x0 + width(&figure.short(lang), NUMBER.font) + 16.0;
        NAME.set(drawing, &[figure.label.get(lang).into()], Point::new(x, y + 18.0));
        let length = CHART.width() * figure.value() / most;
        let bar = Rect::new(CHART.x0, below + 8.0, length, THICKNESS);
        drawing.rect(bar, Tone::Hue(figure.chapter));
        let rate = Lens::Total.see(rate).marked(&rate.words(lang), lang);
        NAME.set(drawing, &[rate], Point::new(CHART.x0, bar.y1 + 10.0));
        y += STEP;
    }
}

/// Of tiles the picture, without the numbers below that are computed from it: a card has no room for small letters.
fn head(chart: &Chart, mut scene: Scene) -> Scene {
    if let Chart::Tiles(_) = chart {
        let derived = scene.targets.iter().filter(|target| target.figure.is_derived());
        let end = derived.map(|target| target.rect.y0).fold(scene.size.height, f64::min);
        scene.marks.retain(|mark| !matches!(&mark.shape, Shape::Text(text) if text.at.y > end));
        scene.size.height = end;
    }
    scene
}

/// The chart at the width at which it fills most of its place, and its enlargement.
fn fitting(chart: &Chart, lang: Lang) -> (Scene, f64) {
    let fit = |width: u32| {
        let scene = head(chart, chart::scene(chart, Room::new(f64::from(width), lang), None));
        let scale = (CHART.width() / scene.size.width).min(CHART.height() / scene.size.height);
        (scene, scale)
    };
    let area = |(scene, scale): &(Scene, f64)| scene.size.width * scene.size.height * scale * scale;
    let wider = (300..=600).step_by(20).map(fit);
    wider.fold(fit(280), |best, next| if area(&next) > area(&best) { next } else { best })
}

/// Some figures on an axis of powers of ten, each with its number in large digits.
fn dots(drawing: &mut Drawing, lang: Lang) {
    const STEP: f64 = 98.0;
    const RADIUS: f64 = 11.0;
    let axis = PowersOfTen { first: 1, last: 10, start: CHART.x0, length: CHART.width() };
    for power in axis.first..=axis.last {
        let x = axis.at(10_f64.powi(power.into()));
        drawing.rect(Rect::new(x - 0.5, CHART.y0, 1.0, CHART.height()), Tone::Rule);
    }
    let mut y = CHART.y0 + 40.0;
    for figure in SCALE {
        let x = axis.at(figure.value());
        let (anchor, beside) = if x < CHART.center().x {
            (Anchor::Start, x + RADIUS + 10.0)
        } else {
            (Anchor::End, x - RADIUS - 10.0)
        };
        let lines = [
            (figure.short(lang), y + 2.0, FIGURE.font, FIGURE.tone),
            (figure.label.get(lang).into(), y + 30.0, NAME.font, NAME.tone),
        ];
        let texts = lines.map(|(content, baseline, font, tone)| {
            (Text { at: Point::new(beside, baseline), content, font, anchor }, tone)
        });
        for (text, _) in &texts {
            drawing.rect(text.rect().grown(4.0), Tone::Paper);
        }
        drawing.disc(Point::new(x, y), RADIUS, Tone::Hue(figure.chapter));
        for (text, tone) in texts {
            drawing.anchored(text, tone);
        }
        y += STEP;
    }
}

/// Fields of cells by one yardstick, the larger one as high as there is room for.
fn fields(drawing: &mut Drawing, crowd: &Crowd, lang: Lang) {
    const HEAD: f64 = 62.0;
    const COLUMNS: f64 = 58.0;
    const GAP: f64 = 1.0;
    let count = |figure: &Figure| figure.value() / crowd.per.value();
    let lines: f64 = crowd.fields.iter().map(|figure| (count(figure) / COLUMNS).ceil()).sum();
    let room = CHART.height() - 2.0 * HEAD - 16.0;
    let pitch = Point::new((CHART.width() + GAP) / COLUMNS, (room / lines).floor());
    let mut y = CHART.y0;
    for figure in crowd.fields {
        let number = [figure.short(lang)];
        FIGURE.set(drawing, &number, Point::new(CHART.x0, y));
        let x = CHART.x0 + width(&figure.short(lang), FIGURE.font) + 14.0;
        NAME.set(drawing, &[figure.label.get(lang).into()], Point::new(x, y + 11.0));
        let cells = Cells {
            corner: Point::new(CHART.x0, y + HEAD - 12.0),
            pitch,
            gap: GAP,
            columns: COLUMNS,
            count: count(figure),
        };
        drawing.cells(cells, Tone::Hue(figure.chapter));
        y = cells.rect().y1 + 16.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use antifraud_infographic::story::PANELS;

    fn cards() -> impl Iterator<Item = (String, Scene)> {
        Lang::ALL.into_iter().flat_map(|lang| {
            let cards = PANELS.iter().map(move |shown| (shown.id, panel(shown, lang)));
            cards.map(move |(name, card)| ([name, " in ", lang.tag()].concat(), card))
        })
    }

    #[test]
    fn nothing_on_a_card_is_cut_off_or_written_over() {
        let whole = Rect::new(0.0, 0.0, SIZE.width, SIZE.height).grown(-40.0);
        for (name, card) in cards() {
            assert_eq!(card.size, SIZE, "{name}");
            let texts: Vec<&Text> = card.texts().collect();
            for (index, text) in texts.iter().enumerate() {
                let rect = text.rect();
                assert_eq!(rect.union(whole), whole, "{name}: {text:?} is cut off");
                for other in &texts[index + 1..] {
                    assert!(!rect.overlaps(other.rect()), "{name}: {text:?} is over {other:?}");
                }
            }
        }
    }

    #[test]
    fn a_card_says_what_was_found_and_who_says_so() {
        for shown in &PANELS {
            for lang in Lang::ALL {
                let card = panel(shown, lang);
                let written: String =
                    card.texts().map(|text| text.content.replace(' ', "")).collect();
                for text in [shown.kicker(), shown.words().headline, SOURCE, text::TITLE] {
                    let text = fill(text.get(lang), lang).replace(' ', "");
                    assert!(written.contains(&text), "{text} in {written}");
                }
                assert!(card.texts().count() > 9, "{} has a chart or numbers", shown.id);
            }
        }
    }
}
