//! What a reader types, and what a step answers.

use super::{Form, rounded, written};
use crate::lang::{Bilingual, Lang, joined};
use crate::stage::motion::whole;

/// A number as people type one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Entry {
    /// Nothing was typed.
    Nothing,
    /// It is no number, or less than nothing.
    Unclear,
    /// A number from zero to a trillion.
    Number(f64),
}

/// Beyond this nobody means what was typed.
const MOST: f64 = 1e12;

/// A thousand people are all there are.
const PEOPLE: f64 = 1000.0;

/// No household is larger.
const HOUSEHOLD: f64 = 100.0;

impl Entry {
    /// Reads a number with commas, spaces, full-width digits, and 万 or 亿 behind it.
    ///
    /// ```
    /// # use antifraud_infographic::form::entry::Entry;
    /// assert_eq!(Entry::read("１２.5 万"), Entry::Number(125_000.0));
    /// assert_eq!(Entry::read("-3"), Entry::Unclear);
    /// ```
    #[must_use]
    pub fn read(text: &str) -> Self {
        let (mut number, mut place, mut factor) = (0.0, 0.0, 1.0);
        let (mut digits, mut closed) = (false, false);
        for char in text.chars() {
            // Full-width forms stand as far behind ASCII in Unicode.
            let code = u32::from(char);
            let plain = if (0xff01..=0xff5e).contains(&code) { code - 0xfee0 } else { code };
            match (plain, char) {
                (0x30..=0x39, _) if !closed => {
                    digits = true;
                    let digit = f64::from(plain - 0x30);
                    if place > 0.0 {
                        number += digit * place;
                        place /= 10.0;
                    } else {
                        number = number * 10.0 + digit;
                    }
                }
                (0x2e, _) if place <= 0.0 && !closed => place = 0.1,
                (0x20 | 0x2c | 0xa5 | 0x5f | 0x27, _)
                | (_, '，' | '\u{3000}' | '￥' | '元' | '人' | '口') => {}
                (_, '千') if digits => (factor, closed) = (factor * 1e3, true),
                (0x57 | 0x77, _) | (_, '万') if digits => (factor, closed) = (factor * 1e4, true),
                (_, '亿') if digits => (factor, closed) = (factor * 1e8, true),
                _ => return Self::Unclear,
            }
        }
        match (digits, number * factor) {
            (false, _) => Self::Nothing,
            (true, number) if number <= MOST => Self::Number(number),
            (true, _) => Self::Unclear,
        }
    }

    /// How many of a thousand people; more than all are all.
    #[must_use]
    pub fn people(self) -> Option<u32> {
        match self {
            Self::Number(number) => Some(whole(number.min(PEOPLE) + 0.5)),
            Self::Nothing | Self::Unclear => None,
        }
    }
}

const UNCLEAR: Bilingual =
    Bilingual { zh: "请填一个数，例如", en: "Type a number, for example " };

/// What a step answers to what was typed; a step that asks nothing is silent.
#[must_use]
pub fn answer(form: &Form, entry: Entry, lang: Lang) -> String {
    let unclear = |example: Bilingual| joined(&[UNCLEAR.get(lang), example.get(lang)]);
    match (form, entry) {
        (_, Entry::Nothing)
        | (
            Form::Rain(_)
            | Form::Nest(_)
            | Form::Gates(_)
            | Form::Growth(_)
            | Form::Handful(_)
            | Form::Holes(_)
            | Form::Stay(_),
            _,
        ) => String::new(),
        (Form::Town(spec), Entry::Number(number)) if number >= 1.0 => {
            let size = number.min(HOUSEHOLD).floor();
            let each =
                spec.things.each_ref().map(|thing| written(thing.in_town() * size / 1000.0, lang));
            let [calls, texts] = each.each_ref().map(String::as_str);
            let [one, other] = spec.things.map(|thing| thing.name.get(lang));
            let size = written(size, lang);
            match lang {
                Lang::Zh => joined(&[
                    "一家",
                    &size,
                    "口，一年平均被拦下",
                    calls,
                    one,
                    "、",
                    texts,
                    other,
                    "（推算）",
                ]),
                Lang::En => joined(&[
                    "For a household of ",
                    &size,
                    ": ",
                    calls,
                    " ",
                    one,
                    " and ",
                    texts,
                    " ",
                    other,
                    " stopped in the year, on average (derived)",
                ]),
            }
        }
        (Form::Town(_), _) => unclear(Bilingual { zh: "4", en: "4" }),
        (Form::Guess(spec), entry) => match entry.people() {
            Some(people) => joined(&[&written(f64::from(people), lang), spec.noted.get(lang)]),
            None => unclear(Bilingual { zh: "200", en: "200" }),
        },
        (Form::Days(spec), Entry::Number(income)) if income >= 1.0 => {
            let years = spec.thing.in_minute() / income;
            // Less than a year is told in days.
            let (number, is_years) =
                if years < 1.0 { (years * 365.0, false) } else { (years, true) };
            let number =
                if number < 1000.0 { written(number, lang) } else { rounded(number, lang) };
            match (lang, is_years) {
                (Lang::Zh, true) => {
                    joined(&["平均每一分钟止付的钱，相当于你", &number, "年的收入（推算）"])
                }
                (Lang::Zh, false) => {
                    joined(&["平均每一分钟止付的钱，相当于你", &number, "天的收入（推算）"])
                }
                (Lang::En, true) => joined(&[
                    "Stopped in every minute, on average: as much as you earn in ",
                    &number,
                    " years (derived)",
                ]),
                (Lang::En, false) => joined(&[
                    "Stopped in every minute, on average: as much as you earn in ",
                    &number,
                    " days (derived)",
                ]),
            }
        }
        (Form::Days(_), _) => unclear(Bilingual { zh: "10万", en: "100,000" }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (text, expected) in [
            ("4", Entry::Number(4.0)),
            ("100,000", Entry::Number(1e5)),
            (" 10万 ", Entry::Number(1e5)),
            ("１０ 万元", Entry::Number(1e5)),
            ("￥1.5亿", Entry::Number(1.5e8)),
            ("10w", Entry::Number(1e5)),
            ("0", Entry::Number(0.0)),
            ("", Entry::Nothing),
            ("  ", Entry::Nothing),
            ("-3", Entry::Unclear),
            ("1e99", Entry::Unclear),
            ("99999999999999999999", Entry::Unclear),
            ("四", Entry::Unclear),
            ("1.2.3", Entry::Unclear),
            ("万", Entry::Unclear),
        ] {
            assert_eq!(Entry::read(text), expected, "{text:?}");
        }
    }

    #[test]
    fn more_than_all_people_are_all() {
        assert_eq!(Entry::read("3000").people(), Some(1000));
        assert_eq!(Entry::read("").people(), None);
    }
}
