//! How wide a text is at most, without asking a browser.
//!
//! The widths are the largest of the fonts that the theme names (Noto Sans, `PingFang`, `YaHei`,
//! Segoe, Helvetica), so that what is laid out by them fits whichever of these a reader has.

use crate::theme::{Font, Weight};

/// Advances of the printable ASCII characters from space on, in hundredths of the font size.
#[rustfmt::skip]
const ASCII: [u8; 95] = [
    29, 34, 48, 60, 60, 92, 72, 28, 36, 36, 48, 66, 30, 38, 30, 42, // space to /
    60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 30, 30, 66, 66, 66, 56, // 0 to ?
    98, 68, 68, 72, 74, 68, 62, 78, 76, 31, 52, 68, 58, 92, 76, 80, // @ to O
    68, 80, 72, 68, 63, 76, 68, 97, 68, 67, 63, 36, 42, 36, 66, 56, // P to _
    42, 58, 62, 54, 62, 58, 36, 60, 60, 29, 30, 57, 29, 92, 60, 62, // ` to o
    62, 62, 40, 54, 38, 60, 56, 82, 56, 56, 54, 38, 28, 38, 66,     // p to ~
];

/// How much wider bold Latin letters are than regular ones, at most.
const BOLD: f64 = 1.07;

/// How much wider a line of a headline is than the same in regular letters, at most: Georgia's bold ones.
const HEADLINE: f64 = 1.16;

/// An upper bound of the width of one line of `text`, in CSS pixels.
///
/// ```
/// # use antifraud_infographic::{measure::width, theme::Font};
/// assert_eq!(width("破获案件", Font::LABEL), 56.0);
/// ```
#[must_use]
pub fn width(text: &str, font: Font) -> f64 {
    text.chars().map(|char| advance(char, font.weight)).sum::<f64>() * font.size
}

/// The advance of a character as a share of the font size.
fn advance(char: char, weight: Weight) -> f64 {
    let latin = match u32::from(char) {
        code @ 0x20..=0x7e => {
            ASCII.get((code - 0x20) as usize).map_or(1.0, |&width| f64::from(width) / 100.0)
        }
        // The dot between two words is as wide as a Chinese character in Chinese fonts.
        0xb7 => return 1.0,
        0xa0..=0x24f | 0x2010..=0x2013 | 0x2018 | 0x2019 => 0.66,
        _ => return 1.0,
    };
    match weight {
        Weight::Regular => latin,
        Weight::Bold => latin * BOLD,
        Weight::Headline => latin * HEADLINE,
    }
}

/// The text in lines of at most `room` CSS pixels. A word that is wider has a line of its own.
///
/// Latin breaks at spaces; Chinese between any two characters, but never before punctuation.
#[must_use]
pub fn lines(text: &str, font: Font, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut word) = (String::new(), String::new());
    let mut last = ' ';
    for char in text.chars() {
        if breaks_between(last, char) {
            line.push_str(&word);
            word.clear();
        }
        word.push(char);
        last = char;
        // A space may hang over the end.
        if char != ' ' && !line.is_empty() && width(&line, font) + width(&word, font) > room {
            lines.push(line.strip_suffix(' ').unwrap_or(&line).into());
            line.clear();
        }
    }
    line.push_str(&word);
    lines.push(line);
    lines
}

/// The text in as few lines as [`lines`] needs, of about one length, so that no word is left alone.
#[must_use]
pub fn balanced(text: &str, font: Font, room: f64) -> Vec<String> {
    let (mut best, mut room) = (lines(text, font, room), room);
    loop {
        room -= font.size;
        let next = lines(text, font, room);
        if next.len() > best.len() || next.iter().any(|line| width(line, font) > room) {
            return best;
        }
        best = next;
    }
}

/// A headline in lines: between clauses where they fit, since a Chinese headline breaks after punctuation rather than
/// within words, and else of about one length. A number stays with the word after it.
#[must_use]
pub fn headline(text: &str, font: Font, room: f64) -> Vec<String> {
    let mut clauses: Vec<String> = Vec::new();
    for clause in text.split_inclusive('，') {
        match clauses.last_mut() {
            Some(line) if width(line, font) + width(clause, font) <= room => line.push_str(clause),
            _ => clauses.push(clause.into()),
        }
    }
    let fits = clauses.iter().all(|line| width(line, font) <= room);
    if fits {
        return clauses;
    }
    let mut last = ' ';
    let bind = |char: char| {
        let bound = if char == ' ' && last.is_ascii_digit() { BOUND } else { char };
        last = char;
        bound
    };
    let free = |char: char| if char == BOUND { ' ' } else { char };
    let bound: String = text.chars().map(bind).collect();
    let lines = balanced(&bound, font, room);
    lines.into_iter().map(|line| line.chars().map(free).collect()).collect()
}

/// A space at which no line ends.
const BOUND: char = '\u{a0}';

fn breaks_between(before: char, after: char) -> bool {
    let wide = |char: char| u32::from(char) >= 0x2e80;
    let closes =
        matches!(after, '。' | '、' | '》' | '”' | '%' | '，' | '；' | '：' | '？' | '！' | '）');
    let opens = matches!(before, '《' | '“' | '（');
    !closes && !opens && (before == ' ' || (after != ' ' && (wide(before) || wide(after))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, room: f64, expected: &[&str]) {
        assert_eq!(lines(text, Font { size: 10.0, weight: Weight::Regular }, room), expected);
    }

    #[test]
    fn lines_break_where_a_reader_expects() {
        check("one two three", 40.0, &["one two", "three"]);
        check("每格十倍，不是等距。", 40.0, &["每格十", "倍，不是", "等距。"]);
        check("拦截 3291 亿元", 45.0, &["拦截", "3291 亿", "元"]);
        check("word", 1.0, &["word"]);
        check("", 10.0, &[""]);
    }

    #[test]
    fn the_lines_of_a_headline_are_about_as_long_and_clauses_stay_whole() {
        let font = Font { size: 10.0, weight: Weight::Regular };
        let check =
            |text, room, expected: &[&str]| assert_eq!(headline(text, font, room), expected);
        check("one two three four five six", 90.0, &["one two three", "four five six"]);
        check("破案增加四分之一，抓获增加", 100.0, &["破案增加四分之一，", "抓获增加"]);
        check("十七个城市，二十个县区", 120.0, &["十七个城市，二十个县区"]);
        check("one or 17 cities", 60.0, &["one or", "17 cities"]);
        check("word", 1.0, &["word"]);
    }
}
