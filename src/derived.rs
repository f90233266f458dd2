//! Figures computed from figures, in the order of the story.

use crate::figure::Formula::{DaysOfYear, Growth, Of, Quotient, SecondsOfYear, Share, Sum};
use crate::figure::{Chapter, Figure};
use crate::figures as reported;
use crate::lang::Bilingual;
use crate::unit;

/// Cases solved in the year before, from the past year's number and its change.
pub static CASES_BEFORE: Figure = Figure::derived(
    "cases_before",
    Chapter::Strike,
    &unit::CASE,
    Quotient(&Of(&reported::CASES), &Growth(&reported::CASES_CHANGE)),
    3,
    Bilingual { zh: "上一年破获案件", en: "Cases solved, year before" },
    Bilingual {
        zh: "由这一年的数与同比增幅倒推，通报未给出。",
        en: "Calculated from the past year’s number and its growth; not in the report.",
    },
);

/// Suspects caught in the year before, from the past year's number and its change.
pub static SUSPECTS_BEFORE: Figure = Figure::derived(
    "suspects_before",
    Chapter::Strike,
    &unit::PERSON,
    Quotient(&Of(&reported::SUSPECTS), &Growth(&reported::SUSPECTS_CHANGE)),
    3,
    Bilingual { zh: "上一年抓获嫌疑人", en: "Suspects caught, year before" },
    Bilingual {
        zh: "由这一年的数与同比增幅倒推，通报未给出。",
        en: "Calculated from the past year’s number and its growth; not in the report.",
    },
);

/// Suspects for each case solved, this year.
pub static SUSPECTS_PER_CASE: Figure = Figure::derived(
    "suspects_per_case",
    Chapter::Strike,
    &unit::PERSON_PER_CASE,
    Quotient(&Of(&reported::SUSPECTS), &Of(&reported::CASES)),
    3,
    Bilingual { zh: "这一年每案抓获", en: "Suspects per case, past year" },
    Bilingual {
        zh: "抓获嫌疑人数与破获案件数之比，不表示每案涉案人数。",
        en: "Suspects caught over cases solved; not the number of people behind a case.",
    },
);

/// Suspects for each case solved, the year before.
pub static SUSPECTS_PER_CASE_BEFORE: Figure = Figure::derived(
    "suspects_per_case_before",
    Chapter::Strike,
    &unit::PERSON_PER_CASE,
    Quotient(&Of(&SUSPECTS_BEFORE), &Of(&CASES_BEFORE)),
    3,
    Bilingual { zh: "上一年每案抓获", en: "Suspects per case, year before" },
    Bilingual {
        zh: "由两个倒推出的上一年数相除而得。", en: "Ratio of two calculated numbers."
    },
);

/// Scam calls blocked each second, on average over 365 days.
pub static CALLS_PER_SECOND: Figure = Figure::derived(
    "calls_per_second",
    Chapter::Warn,
    &unit::CALL_PER_SECOND,
    Quotient(&Of(&reported::CALLS), &SecondsOfYear),
    3,
    Bilingual { zh: "平均每秒拦截电话", en: "Calls blocked per second" },
    Bilingual {
        zh: "按365天平均；通报的“一年来”没有起止日期。",
        en: "An average over 365 days; the report gives no dates.",
    },
);

/// Scam texts blocked each second, on average over 365 days.
pub static TEXTS_PER_SECOND: Figure = Figure::derived(
    "texts_per_second",
    Chapter::Warn,
    &unit::TEXT_PER_SECOND,
    Quotient(&Of(&reported::TEXTS), &SecondsOfYear),
    3,
    Bilingual { zh: "平均每秒拦截短信", en: "Texts blocked per second" },
    Bilingual {
        zh: "按365天平均；通报的“一年来”没有起止日期。",
        en: "An average over 365 days; the report gives no dates.",
    },
);

/// Payments stopped on an average day.
pub static MONEY_PER_DAY: Figure = Figure::derived(
    "money_per_day",
    Chapter::Warn,
    &unit::YUAN_PER_DAY,
    Quotient(&Of(&reported::MONEY), &DaysOfYear),
    4,
    Bilingual { zh: "日均止付", en: "Stopped per day" },
    Bilingual {
        zh: "按365天平均；通报的“一年来”没有起止日期。",
        en: "An average over 365 days; the report gives no dates.",
    },
);

/// Warnings out for each report in.
pub static WARNINGS_PER_REPORT: Figure = Figure::derived(
    "warnings_per_report",
    Chapter::Voice,
    &unit::TIMES,
    Quotient(&Of(&reported::WARNINGS), &Of(&reported::REPORTS)),
    2,
    Bilingual { zh: "预警与举报之比", en: "Warnings per report" },
    Bilingual {
        zh: "两个总数之比；并非每条预警都由举报引起。",
        en: "One total over another; warnings do not all come from reports.",
    },
);

/// Plays of each video.
pub static PLAYS_PER_VIDEO: Figure = Figure::derived(
    "plays_per_video",
    Chapter::Voice,
    &unit::PLAY_PER_VIDEO,
    Quotient(&Of(&reported::PLAYS), &Of(&reported::VIDEOS)),
    2,
    Bilingual { zh: "平均每条视频播放", en: "Plays per video" },
    Bilingual {
        zh: "视频数只知下限，播放数又经舍入，平均值只是约数。",
        en: "Only a minimum is given for videos, and plays are rounded: an approximate mean.",
    },
);

/// All SIM cards cleared.
pub static CARDS: Figure = Figure::derived(
    "cards",
    Chapter::Industry,
    &unit::CARD,
    Sum(&Of(&reported::PHONE_CARDS), &Of(&reported::INDUSTRY_CARDS)),
    3,
    Bilingual { zh: "两类卡合计", en: "Both kinds of card" },
    Bilingual {
        zh: "通报分别给出两类卡，合计为本图所加。",
        en: "The report gives the two separately; the sum is ours.",
    },
);

/// Phone cards as a share of all cards cleared.
pub static PHONE_CARDS_SHARE: Figure = Figure::derived(
    "phone_cards_share",
    Chapter::Industry,
    &unit::PERCENT,
    Share(&Of(&reported::PHONE_CARDS), &Of(&reported::INDUSTRY_CARDS)),
    3,
    Bilingual { zh: "高危电话卡占比", en: "Share of high-risk SIMs" },
    Bilingual { zh: "占两类卡合计的比例。", en: "As a share of both kinds together." },
);

/// Phone cards cleared for each industry card.
pub static PHONE_CARDS_PER_INDUSTRY_CARD: Figure = Figure::derived(
    "phone_cards_per_industry_card",
    Chapter::Industry,
    &unit::TIMES,
    Quotient(&Of(&reported::PHONE_CARDS), &Of(&reported::INDUSTRY_CARDS)),
    4,
    Bilingual { zh: "电话卡与行业卡之比", en: "High-risk SIMs per industry card" },
    Bilingual {
        zh: "清理数量之比，与在用数量无关。",
        en: "A ratio of cards cleared, not of cards in use.",
    },
);

/// All derived figures, in the order of the story.
pub static ALL: [&Figure; 12] = [
    &CASES_BEFORE,
    &SUSPECTS_BEFORE,
    &SUSPECTS_PER_CASE_BEFORE,
    &SUSPECTS_PER_CASE,
    &CALLS_PER_SECOND,
    &TEXTS_PER_SECOND,
    &MONEY_PER_DAY,
    &CARDS,
    &PHONE_CARDS_SHARE,
    &PHONE_CARDS_PER_INDUSTRY_CARD,
    &WARNINGS_PER_REPORT,
    &PLAYS_PER_VIDEO,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::Origin;
    use crate::lang::Lang;

    fn check(figure: &Figure, zh: &str, low: &str, high: &str) {
        let bounds = figure.bounds();
        assert_eq!(figure.words(Lang::Zh), zh, "{}", figure.id);
        assert_eq!(bounds.low.exactly(Lang::Zh), low, "{}", figure.id);
        assert_eq!(
            bounds.high.map(|high| high.exactly(Lang::Zh)).as_deref(),
            Some(high),
            "{}",
            figure.id
        );
    }

    #[test]
    fn intervals_hold_what_rounding_left_open() {
        check(&CASES_BEFORE, "30.7万起", "30.61万", "30.72万");
        check(&SUSPECTS_BEFORE, "35.9万名", "35.86万", "35.94万");
        check(&SUSPECTS_PER_CASE, "1.61人/案", "1.605", "1.613");
        check(&SUSPECTS_PER_CASE_BEFORE, "1.17人/案", "1.167", "1.175");
        check(&CALLS_PER_SECOND, "61.8次/秒", "61.67", "62.00");
        check(&TEXTS_PER_SECOND, "67.9条/秒", "67.70", "68.02");
        check(&CARDS, "9700万张", "9699万", "9701万");
        check(&PHONE_CARDS_SHARE, "80.1%", "80.08", "80.10");
        check(&WARNINGS_PER_REPORT, "16比1", "15.3", "16.1");
        check(&PHONE_CARDS_PER_INDUSTRY_CARD, "4.023比1", "4.0220", "4.0247");
    }

    #[test]
    fn arithmetic_reads_as_it_was_done() {
        let Origin::Derived { formula, .. } = CASES_BEFORE.origin else { panic!("derived") };
        assert_eq!(formula.words(Lang::Zh), "39.4万 ÷ (1 + 28.5%)");
        assert_eq!(formula.words(Lang::En), "394,000 ÷ (1 + 28.5%)");
        assert_eq!(formula.ids(), "cases / (1 + cases_change / 100)");
    }
}
