//! What is true of every picture: each panel, in both languages, at every width.
//!
//! Whole widths are tried one by one, fractional ones by proptest.

use antifraud_infographic::chart::{Layout, Room, scene};
use antifraud_infographic::describe::label;
use antifraud_infographic::figure::Figure;
use antifraud_infographic::geom::{Point, Rect};
use antifraud_infographic::lang::Lang;
use antifraud_infographic::lens::Lens;
use antifraud_infographic::quantity::Quantity;
use antifraud_infographic::scene::{Mark, Scene, Shape, Text};
use antifraud_infographic::seen::Seen;
use antifraud_infographic::story::{PANELS, Panel};
use antifraud_infographic::theme::{Font, TARGET, Tone};
use proptest::prelude::{ProptestConfig, proptest};
use std::collections::BTreeMap;

/// How far a shape may reach over the edge of the panel, in CSS pixels.
const TOLERANCE: f64 = 0.5;

/// A panel laid out for a width that was asked for, in CSS pixels.
struct Picture {
    panel: &'static Panel,
    lang: Lang,
    asked: f64,
    room: Room,
    scene: Scene,
}

impl Picture {
    fn new(panel: &'static Panel, lang: Lang, asked: f64, lens: Lens) -> Self {
        let room = Room { lens, ..Room::new(asked, lang) };
        Self { panel, lang, asked, room, scene: scene(&panel.chart, room, None) }
    }

    fn bounds(&self) -> Rect {
        Rect::new(0.0, 0.0, self.scene.size.width, self.scene.size.height)
    }
}

/// What a picture does wrong, a line each; a good one has none.
type Rule = fn(&Picture) -> Vec<String>;

/// The lenses that a width is tried with: the totals, and at every third width one of the others in turn.
fn lenses(asked: f64) -> impl Iterator<Item = Lens> {
    let place = (asked / 3.0).rem_euclid(4.0);
    let is_turn = move |(index, _): &(i32, Lens)| (f64::from(*index) - place).abs() < 1e-9;
    let others = Lens::ALL.into_iter().filter(|lens| *lens != Lens::Total);
    [Lens::Total].into_iter().chain((0..).zip(others).filter(is_turn).map(|(_, lens)| lens))
}

/// All panels in both languages at a width.
fn pictures(asked: f64) -> impl Iterator<Item = Picture> {
    let each = move |panel: &'static Panel| {
        lenses(asked)
            .flat_map(move |lens| Lang::ALL.map(|lang| Picture::new(panel, lang, asked, lens)))
    };
    PANELS.iter().flat_map(each)
}

/// Every whole width that a panel has, and widths that no panel has.
fn widths() -> impl Iterator<Item = f64> {
    let odd = [0.0, -1.0, 0.5, 279.99, 1600.01, 1e300, f64::NAN, f64::INFINITY, f64::NEG_INFINITY];
    (280..=1600).map(f64::from).chain(odd)
}

/// Holds every picture to a rule. A fault is listed once, with the widths that have it.
fn check(rule: Rule) {
    let mut faults: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for picture in widths().flat_map(pictures) {
        for fault in rule(&picture) {
            let fault =
                format!("{} {:?} {:?}: {fault}", picture.panel.id, picture.lang, picture.room.lens);
            faults.entry(fault).or_default().push(picture.asked);
        }
    }
    let line = |(fault, widths): (&String, &Vec<f64>)| format!("{fault} at {}", runs(widths));
    let lines: Vec<_> = faults.iter().map(line).collect();
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
}

/// Widths in short: `280–412, 600, NaN`.
fn runs(widths: &[f64]) -> String {
    let follows = |a: &f64, b: &f64| (a + 1.0).total_cmp(b).is_eq();
    let run = |run: &[f64]| match *run {
        [first, .., last] => format!("{first}–{last}"),
        _ => run.iter().map(f64::to_string).collect(),
    };
    widths.chunk_by(follows).map(run).collect::<Vec<_>>().join(", ")
}

/// The corners of what a mark covers.
fn corners(mark: &Mark) -> Vec<Point> {
    let of = |rect: Rect| vec![Point::new(rect.x0, rect.y0), Point::new(rect.x1, rect.y1)];
    match &mark.shape {
        Shape::Rect(rect) | Shape::Frame { rect, .. } => of(*rect),
        Shape::Disc { center, radius } => of(Rect::around(*center, *radius)),
        Shape::Polygon(points) => points.clone(),
        Shape::Cells(cells) => of(cells.rect()),
        Shape::Text(text) => of(text.rect()),
    }
}

fn kind(mark: &Mark) -> String {
    match &mark.shape {
        Shape::Rect(_) => "rect".into(),
        Shape::Frame { .. } => "frame".into(),
        Shape::Disc { .. } => "disc".into(),
        Shape::Polygon(_) => "polygon".into(),
        Shape::Cells(_) => "cells".into(),
        Shape::Text(text) => format!("“{}”", text.content),
    }
}

fn finite(picture: &Picture) -> Vec<String> {
    let scene = &picture.scene;
    let mut numbers = vec![("size", scene.size.width), ("size", scene.size.height)];
    for mark in &scene.marks {
        numbers.extend(corners(mark).into_iter().flat_map(|at| [("mark", at.x), ("mark", at.y)]));
        match &mark.shape {
            Shape::Frame { thickness, .. } => numbers.push(("thickness", *thickness)),
            Shape::Text(text) => numbers.push(("font", text.font.size)),
            Shape::Cells(cells) => numbers.push(("cells", cells.count)),
            Shape::Rect(_) | Shape::Disc { .. } | Shape::Polygon(_) => {}
        }
    }
    for Rect { x0, y0, x1, y1 } in scene.targets.iter().map(|target| target.rect) {
        numbers.extend([x0, y0, x1, y1].map(|number| ("target", number)));
    }
    let odd = numbers.into_iter().filter(|(_, number)| !number.is_finite());
    odd.map(|(what, number)| format!("{what} {number}")).collect()
}

fn inside(picture: &Picture) -> Vec<String> {
    let room = picture.bounds().grown(TOLERANCE);
    let is_out = |mark: &&Mark| {
        let holds =
            |at: &Point| room.x0 <= at.x && at.x <= room.x1 && room.y0 <= at.y && at.y <= room.y1;
        !corners(mark).iter().all(holds)
    };
    picture
        .scene
        .marks
        .iter()
        .filter(is_out)
        .map(|mark| format!("{} reaches out", kind(mark)))
        .collect()
}

/// Twice the area of a polygon, negative if its corners go against the clock.
fn doubled_area(points: &[Point]) -> f64 {
    let next = points.iter().cycle().skip(1);
    points.iter().zip(next).map(|(a, b)| a.x * b.y - b.x * a.y).sum()
}

fn upright(picture: &Picture) -> Vec<String> {
    let is_turned = |mark: &&Mark| match &mark.shape {
        Shape::Rect(rect) => rect.width() <= 0.0 || rect.height() <= 0.0,
        Shape::Frame { rect, thickness } => {
            *thickness <= 0.0 || rect.width().min(rect.height()) < 2.0 * thickness
        }
        Shape::Disc { radius, .. } => *radius <= 0.0,
        Shape::Polygon(points) => doubled_area(points) <= 0.0,
        Shape::Cells(cells) => cells.count <= 0.0 || cells.pitch.x.min(cells.pitch.y) <= cells.gap,
        Shape::Text(text) => text.content.trim().is_empty(),
    };
    picture
        .scene
        .marks
        .iter()
        .filter(is_turned)
        .map(|mark| format!("{} is empty or turned", kind(mark)))
        .collect()
}

fn legible(picture: &Picture) -> Vec<String> {
    let texts: Vec<_> = picture.scene.texts().map(|text| (text, text.rect())).collect();
    let mut faults = Vec::new();
    for (at, (a, a_rect)) in texts.iter().enumerate() {
        for (b, b_rect) in texts.iter().skip(at + 1) {
            if a_rect.overlaps(*b_rect) {
                faults.push(format!("“{}” overlaps “{}”", a.content, b.content));
            }
        }
    }
    faults
}

fn apart(picture: &Picture) -> Vec<String> {
    let targets = &picture.scene.targets;
    let mut faults = Vec::new();
    for (at, a) in targets.iter().enumerate() {
        for b in targets.iter().skip(at + 1).filter(|b| a.rect.overlaps(b.rect)) {
            faults.push(format!("{} overlaps {}", a.figure.id, b.figure.id));
        }
    }
    faults
}

fn reachable(picture: &Picture) -> Vec<String> {
    let room = picture.bounds().grown(TOLERANCE);
    let mut faults = Vec::new();
    for target in &picture.scene.targets {
        let Rect { x0, y0, x1, y1 } = target.rect;
        if target.rect.width() < TARGET || target.rect.height() < TARGET {
            faults.push(format!("{} is smaller than {TARGET}", target.figure.id));
        }
        if x0 < room.x0 || y0 < room.y0 || x1 > room.x1 || y1 > room.y1 {
            faults.push(format!("{} reaches out", target.figure.id));
        }
    }
    faults
}

fn sized(picture: &Picture) -> Vec<String> {
    let expected =
        if picture.asked.is_finite() { picture.asked.clamp(280.0, 1600.0) } else { 840.0 };
    let width = picture.scene.size.width;
    if (width - expected).abs() < 1e-9 { Vec::new() } else { vec![format!("{width} wide")] }
}

/// Whether a text is a figure of the panel in any of its forms, with or without a word beside it.
fn tells(content: &str, figure: Seen, lang: Lang) -> bool {
    let number = figure.quantity();
    // Units with a digit, and the one that is waited for.
    let one = ["1", figure.unit().suffix.zh].concat();
    let one = if figure.is_turned() { one } else { "比1".into() };
    let content = content.replacen("/1,000", "", 1).replacen(&one, "", 1);
    let has = |words: String| {
        content.split_once(&*words).is_some_and(|(before, after)| {
            !before.contains(|char: char| char.is_ascii_digit())
                && !after.contains(|char: char| char.is_ascii_digit())
                && (after.is_empty() || !after.starts_with(['.', ',']))
        })
    };
    if figure.is_divided() {
        has(number.brief(lang))
    } else {
        has(number.words(lang)) || has(number.in_chart(lang))
    }
}

/// Whether a text is zero, a round number of an axis or of a mark’s worth, or a month.
fn is_tick(text: &Text, tone: Tone, lang: Lang) -> bool {
    let content = text.content.split("= ").last().unwrap_or_default();
    let content = content.split("代表").last().unwrap_or_default();
    let content = content.trim_start_matches('¥').trim_end_matches(['元', '人']);
    let content = content.trim_end_matches(" people");
    let round = |mantissa| (-3..=12).map(move |exponent| Quantity::new(mantissa, exponent));
    let mut ticks = [1, 2, 3, 4, 5, 6, 8, 15].into_iter().flat_map(round);
    let is_time =
        ["2021年6月", "2022年2月·推算", "June 2021", "February 2022 · derived"].contains(&content);
    let is_round =
        ticks.any(|tick| [tick.words(lang), tick.brief(lang)].iter().any(|words| words == content));
    text.font == Font::SMALL && tone == Tone::Muted && (content == "0" || is_time || is_round)
}

fn sourced(picture: &Picture) -> Vec<String> {
    let Picture { panel, lang, room, scene, .. } = picture;
    let mut faults = Vec::new();
    for mark in &scene.marks {
        let Shape::Text(text) = &mark.shape else { continue };
        let has_number = text.content.contains(|char: char| char.is_ascii_digit());
        let is_told = panel.figures.iter().any(|figure| {
            [room.lens, Lens::Total]
                .iter()
                .any(|lens| tells(&text.content, lens.see(figure), *lang))
        });
        if has_number && !is_told && !is_tick(text, mark.tone, *lang) {
            faults.push(format!("“{}” is no figure of the panel", text.content));
        }
    }
    for target in scene.targets.iter().filter(|target| !panel.figures.contains(&target.figure)) {
        faults.push(format!("{} is no figure of the panel", target.figure.id));
    }
    faults
}

fn labelled(picture: &Picture) -> Vec<String> {
    let mut faults = Vec::new();
    for figure in picture.scene.targets.iter().map(|target| target.figure) {
        for lang in Lang::ALL {
            let seen = picture.room.see(figure);
            let label = label(seen, lang);
            if !label.contains(&seen.words(lang)) || !label.contains(figure.label.get(lang)) {
                faults.push(format!("{label} is not about {}", figure.id));
            }
        }
    }
    faults
}

fn grouped(picture: &Picture) -> Vec<String> {
    let groups: Vec<_> = picture.scene.targets.iter().map(|target| target.group).collect();
    let rises = groups.is_sorted_by(|a, b| *b == *a || *b == *a + 1);
    if groups.first() == Some(&0) && rises { Vec::new() } else { vec![format!("{groups:?}")] }
}

#[test]
fn every_number_is_finite() {
    check(finite);
}

#[test]
fn every_mark_is_inside_the_panel() {
    check(inside);
}

#[test]
fn no_mark_is_empty() {
    check(upright);
}

#[test]
fn no_two_texts_overlap() {
    check(legible);
}

#[test]
fn no_two_targets_overlap() {
    check(apart);
}

#[test]
fn a_target_can_be_hit_by_a_finger() {
    check(reachable);
}

#[test]
fn a_width_outside_the_bounds_is_clamped() {
    check(sized);
}

#[test]
fn a_number_in_a_picture_is_a_figure_of_the_panel_or_a_tick() {
    check(sourced);
}

#[test]
fn a_target_has_a_label_in_both_languages() {
    check(labelled);
}

#[test]
fn groups_count_from_zero_without_a_gap() {
    check(grouped);
}

/// Holds something of a scene to be the same at all widths and in both languages that share a key.
fn check_same<K: Ord, V: PartialEq + std::fmt::Debug>(of: fn(&Picture) -> (K, V)) {
    let mut seen: BTreeMap<K, V> = BTreeMap::new();
    for picture in widths().flat_map(pictures) {
        let (key, value) = of(&picture);
        let place = (picture.panel.id, picture.lang, picture.asked);
        match seen.get(&key) {
            Some(first) => assert_eq!(*first, value, "{place:?}"),
            None => drop(seen.insert(key, value)),
        }
    }
}

#[test]
fn the_height_is_the_same_at_every_width_of_a_layout() {
    check_same(|picture| {
        let layout = Layout::of(picture.scene.size.width);
        let Picture { panel, lang, room, scene, .. } = picture;
        ((panel.id, layout, lang.tag(), room.lens.id()), scene.size.height)
    });
}

#[test]
fn the_reading_order_is_the_same_at_every_width_and_in_both_languages() {
    check_same(|picture| {
        let order: Vec<_> =
            picture.scene.targets.iter().map(|target| (target.figure.id, target.group)).collect();
        (picture.panel.id, order)
    });
}

#[test]
fn a_figure_is_read_at_one_place_only() {
    check(|picture| {
        let targets = &picture.scene.targets;
        let times =
            |figure: &Figure| targets.iter().filter(|target| target.figure.id == figure.id).count();
        let figures = targets.iter().map(|target| target.figure);
        figures.filter(|figure| times(figure) > 1).map(|figure| figure.id.into()).collect()
    });
}

/// Holds that the open target differs from none by one rectangle behind it.
fn check_open(picture: &Picture, open: usize) {
    let Picture { panel, lang, asked, room, scene: closed } = picture;
    let mut opened = scene(&panel.chart, *room, Some(open));
    let place = (panel.id, lang, asked, open);
    if let Some(target) = closed.targets.get(open) {
        let wash = Mark { shape: Shape::Rect(target.rect), tone: Tone::Wash };
        let at = opened.marks.iter().position(|mark| *mark == wash);
        assert!(at.is_some(), "{place:?} is washed");
        opened.marks.retain(|mark| *mark != wash);
    }
    assert!(opened == *closed, "{place:?} changes nothing else");
}

#[test]
fn opening_a_target_adds_one_wash_and_changes_nothing_else() {
    let edges = Layout::ALL.map(Layout::min_width);
    let just_below = edges.map(|edge| edge - 1.0);
    for asked in edges.into_iter().chain(just_below).chain([320.0, 390.0, 768.0, 1280.0, 1600.0]) {
        for picture in pictures(asked) {
            let count = picture.scene.targets.len();
            (0..=count).chain([usize::MAX]).for_each(|open| check_open(&picture, open));
        }
    }
}

#[test]
fn a_point_reads_the_target_under_it() {
    check(|picture| {
        let miss = |(index, rect): (usize, Rect)| {
            let Rect { x0, y0, x1, y1 } = rect.grown(-1e-6);
            let hits = |(x, y)| picture.scene.hit(Point::new(x, y)) == Some(index);
            let is_hit = [(x0, y0), (x1, y0), (x0, y1), (x1, y1)].into_iter().all(hits);
            (!is_hit).then(|| format!("target {index} is missed"))
        };
        let rects = picture.scene.targets.iter().map(|target| target.rect).enumerate();
        rects.filter_map(miss).collect()
    });
}

/// How far a point is beside a rectangle, right or left, above or below; negative inside.
fn distance(rect: Rect, Point { x, y }: Point) -> f64 {
    [rect.x0 - x, x - rect.x1, rect.y0 - y, y - rect.y1]
        .into_iter()
        .fold(f64::NEG_INFINITY, f64::max)
}

#[test]
fn a_point_beside_all_targets_reads_the_nearest_within_8_pixels() {
    check(|picture| {
        // One row of points is enough at each of so many widths.
        let y = picture.scene.size.width.rem_euclid(picture.scene.size.height);
        let miss = |x: f64| {
            let point = Point::new(x, y);
            let distance = |index: usize| distance(picture.scene.targets[index].rect, point);
            let nearest =
                (0..picture.scene.targets.len()).map(distance).fold(f64::INFINITY, f64::min);
            let hit = picture.scene.hit(point).map_or(f64::INFINITY, distance);
            let is_right = if nearest < 8.0 { hit <= nearest } else { hit >= 8.0 };
            (!is_right).then(|| "a farther target is read".into())
        };
        (0..320).map(|step| f64::from(step) * 5.0 + 0.25).filter_map(miss).take(1).collect()
    });
}

#[test]
fn a_point_that_is_no_number_reads_nothing() {
    for picture in pictures(480.0) {
        for point in [Point::new(f64::NAN, 40.0), Point::new(40.0, f64::NAN)] {
            assert_eq!(picture.scene.hit(point), None);
        }
    }
}

const RULES: [Rule; 9] =
    [finite, inside, upright, legible, apart, reachable, sized, sourced, grouped];

/// What holds of pictures that are enlarged for large letters; there a number may stand in one line and its unit in the next.
const ZOOMED: [Rule; 7] = [finite, inside, upright, legible, apart, reachable, grouped];

/// The faults of all panels in both languages, enlarged to a width.
fn zoomed_faults(asked: f64, zoom: f64) -> Vec<String> {
    let of = |panel: &'static Panel, lang, lens| {
        let room = Room { lens, ..Room::zoomed(asked, lang, zoom) };
        let picture = Picture { panel, lang, asked, room, scene: scene(&panel.chart, room, None) };
        let faults = ZOOMED.iter().flat_map(|rule| rule(&picture)).collect::<Vec<_>>();
        faults.into_iter().map(move |fault| format!("{} {lang:?} {lens:?}: {fault}", panel.id))
    };
    let mut faults = Vec::new();
    for panel in &PANELS {
        for (lens, lang) in lenses(asked).flat_map(|lens| Lang::ALL.map(|lang| (lens, lang))) {
            faults.extend(of(panel, lang, lens));
        }
    }
    faults
}

#[test]
fn letters_of_up_to_twice_the_size_have_room() {
    let mut faults: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for zoom in [1.0, 1.5, 2.0] {
        for asked in (280..=1080).step_by(2).map(f64::from) {
            for fault in zoomed_faults(asked, zoom) {
                faults.entry(format!("{fault}, {zoom} times")).or_default().push(asked);
            }
        }
    }
    let line = |(fault, widths): (&String, &Vec<f64>)| format!("{fault} at {}", runs(widths));
    let lines: Vec<_> = faults.iter().map(line).collect();
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
}

/// All letters and digits of a picture, but those of axes, which leave out what has no room.
fn said(picture: &Picture) -> Vec<char> {
    let texts = picture.scene.marks.iter().filter_map(|mark| match &mark.shape {
        Shape::Text(text) if picture.panel.chart.is_counted() => Some(&text.content),
        Shape::Text(text) if !is_tick(text, mark.tone, picture.lang) => Some(&text.content),
        _ => None,
    });
    let mut said: Vec<_> = texts.flat_map(|text| text.chars()).filter(|c| *c != ' ').collect();
    said.sort_unstable();
    said
}

#[test]
fn nothing_is_left_out_for_large_letters() {
    for panel in &PANELS {
        for lang in Lang::ALL {
            let of = |room: Room| {
                let scene = scene(&panel.chart, room, None);
                said(&Picture { panel, lang, asked: 280.0, room, scene })
            };
            let usual = of(Room::new(280.0, lang));
            assert_eq!(of(Room::zoomed(280.0, lang, 2.0)), usual, "{} {lang:?}", panel.id);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 128,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn fractional_widths_are_no_exception(asked in 200.0_f64..1700.0) {
        for picture in pictures(asked) {
            for rule in RULES {
                let faults = rule(&picture);
                assert!(faults.is_empty(), "{} {:?}: {faults:?}", picture.panel.id, picture.lang);
            }
        }
    }

    #[test]
    fn nor_are_fractional_zooms(asked in 280.0_f64..1100.0, zoom in 1.0_f64..2.0) {
        let faults = zoomed_faults(asked, zoom);
        assert!(faults.is_empty(), "{faults:?}");
    }

    #[test]
    fn an_open_target_changes_nothing_else_at_fractional_widths(asked in 280.0_f64..1600.0, open in 0_usize..32) {
        pictures(asked).for_each(|picture| check_open(&picture, open));
    }
}
