//! The story: ten panels' worth of claims, texts and charts. Numbers in texts are placeholders.
//!
//! `{calls}` stands for the figure with that id, in words and with its unit; `{#calls}` for its
//! number alone, where the text names what is counted.

use crate::chart::Chart;
use crate::chart::bars::{Bars, Rated};
use crate::chart::change::{Change, Pair, Ratio};
use crate::chart::dots::Dots;
use crate::chart::tiles::Tiles;
use crate::derived;
use crate::figure::{Chapter, Figure};
use crate::figures as reported;
use crate::lang::{Bilingual, Lang};
use crate::unit::Family;

/// One panel: a claim, a chart and what is needed to check it.
#[derive(Clone, Copy, Debug)]
pub struct Panel {
    /// The stable identifier, used in attributes, anchors and addresses.
    pub id: &'static str,
    /// The chapter; `None` for the overview.
    pub chapter: Option<Chapter>,
    /// The finding.
    pub headline: Bilingual,
    /// One sentence that explains it.
    pub lead: Bilingual,
    /// How the numbers were made, and what they do not say.
    pub method: Bilingual,
    /// The figures of the panel, reported before derived.
    pub figures: &'static [&'static Figure],
    /// The chart.
    pub chart: Chart,
}

/// The kicker of a panel without a chapter.
pub const OVERVIEW: Bilingual = Bilingual { zh: "总览", en: "Overview" };

/// The source as it is cited.
pub const SOURCE: Bilingual = Bilingual {
    zh: "公安部在国务院新闻办公室新闻发布会上的通报，2022 年 4 月 14 日（IT之家报道）",
    en: "Ministry of Public Security at a State Council Information Office press conference, 14 April 2022 (as reported by ITHome)",
};

impl Panel {
    /// The panel of that id. An id that no panel has is `None`.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        PANELS.iter().find(|panel| panel.id == id)
    }

    /// The chapter's name, or "overview".
    #[must_use]
    pub fn kicker(&self) -> Bilingual {
        self.chapter.map_or(OVERVIEW, Chapter::label)
    }
}

/// A text with its placeholders filled: `{calls}` becomes 19.5亿次. What names no figure stays.
#[must_use]
pub fn fill(text: &str, lang: Lang) -> String {
    let mut filled = String::new();
    for (index, piece) in text.split(['{', '}']).enumerate() {
        let (id, is_bare) = piece.strip_prefix('#').map_or((piece, false), |id| (id, true));
        match (index % 2 == 1).then(|| find_figure(id)).flatten() {
            Some(figure) if is_bare => filled.push_str(&figure.short(lang)),
            Some(figure) => filled.push_str(&figure.words(lang)),
            None => filled.push_str(piece),
        }
    }
    filled
}

/// The figure of that id, reported or derived.
#[must_use]
pub fn find_figure(id: &str) -> Option<&'static Figure> {
    reported::ALL.iter().chain(&derived::ALL).copied().find(|figure| figure.id == id)
}

/// The 26 counts of the report: all reported figures but two changes and the streak.
pub static COUNTS: [&Figure; 26] = [
    &reported::CAMPAIGNS,
    &reported::CASES,
    &reported::SUSPECTS,
    &reported::EXIT_GANGS,
    &reported::EXIT_SUSPECTS,
    &reported::CARD_GANGS,
    &reported::CARD_SUSPECTS,
    &reported::PENALISED,
    &reported::OUTLETS,
    &reported::ALERTS_PUSHED,
    &reported::ALERTS_LOCAL,
    &reported::PROTECTED,
    &reported::CALLS,
    &reported::TEXTS,
    &reported::SITES,
    &reported::MONEY,
    &reported::CITIES,
    &reported::COUNTIES,
    &reported::RETURNED,
    &reported::PHONE_CARDS,
    &reported::INDUSTRY_CARDS,
    &reported::REFUSED,
    &reported::VIDEOS,
    &reported::PLAYS,
    &reported::REPORTS,
    &reported::WARNINGS,
];

/// The panels, in the order of the page.
pub static PANELS: [Panel; 4] = [
    Panel {
        id: "scale",
        chapter: None,
        headline: Bilingual {
            zh: "从{cities}城市到{plays}播放", en: "From {cities} to {plays}"
        },
        lead: Bilingual {
            zh: "一年通报里的 26 个数量相差百亿倍。把它们放在同一条轴上，才看得出每个数字有多大。",
            en: "The report’s 26 counts differ by a factor of ten billion. One axis shows how large each of them is.",
        },
        method: Bilingual {
            zh: "轴上每一格是前一格的十倍，所以两点间的距离表示倍数，不表示差额。同一行里的数量同类，可以相比；不同行之间只比数量级。",
            en: "Each step of the axis is ten times the one before, so distance means times, not difference. Counts in one lane are of a kind and may be compared; across lanes only the order of magnitude may.",
        },
        figures: &COUNTS,
        chart: Chart::Dots(Dots {
            figures: &COUNTS,
            lanes: &[
                Family::Places,
                Family::Campaigns,
                Family::Groups,
                Family::Cases,
                Family::People,
                Family::Content,
                Family::Cards,
                Family::Messages,
                Family::Payments,
                Family::Plays,
                Family::Money,
            ],
            note: Bilingual {
                zh: "每一格是前一格的十倍",
                en: "Each step is ten times the one before",
            },
        }),
    },
    Panel {
        id: "pursuit",
        chapter: Some(Chapter::Strike),
        headline: Bilingual {
            zh: "破案增加逾四分之一，抓获嫌疑人增加逾四分之三",
            en: "Cases up by over a quarter, suspects by over three quarters",
        },
        lead: Bilingual {
            zh: "警方通报破获案件{cases}、抓获嫌疑人{suspects}，同比增幅分别为{cases_change}和{suspects_change}；上一年的数量由此倒推。",
            en: "Police reported {cases} solved and {#suspects} suspects caught, up {cases_change} and {suspects_change} on the year; the year before is worked back from these.",
        },
        method: Bilingual {
            zh: "空心条为推算值：当年数 ÷（1 + 增幅）。两种增幅不同，不说明原因；每案抓获数只是两个总数之比。",
            en: "Hollow bars are derived: this year’s number ÷ (1 + change). The two changes differ; the report gives no cause, and suspects a case is only one total over another.",
        },
        figures: &[
            &reported::CASES,
            &reported::CASES_CHANGE,
            &reported::SUSPECTS,
            &reported::SUSPECTS_CHANGE,
            &derived::CASES_BEFORE,
            &derived::SUSPECTS_BEFORE,
            &derived::SUSPECTS_PER_CASE_BEFORE,
            &derived::SUSPECTS_PER_CASE,
        ],
        chart: Chart::Change(Change {
            pairs: &[
                Pair {
                    before: &derived::CASES_BEFORE,
                    after: &reported::CASES,
                    change: &reported::CASES_CHANGE,
                },
                Pair {
                    before: &derived::SUSPECTS_BEFORE,
                    after: &reported::SUSPECTS,
                    change: &reported::SUSPECTS_CHANGE,
                },
            ],
            ratio: Ratio {
                title: Bilingual {
                    zh: "每破一案抓获的嫌疑人（推算）",
                    en: "Suspects per case solved (derived)",
                },
                before: &derived::SUSPECTS_PER_CASE_BEFORE,
                after: &derived::SUSPECTS_PER_CASE,
            },
            before: Bilingual { zh: "上一年 · 推算", en: "Year before · derived" },
            after: Bilingual { zh: "这一年", en: "Past year" },
        }),
    },
    Panel {
        id: "blocked",
        chapter: Some(Chapter::Warn),
        headline: Bilingual { zh: "铃响之前就已拦下", en: "Blocked before it rings" },
        lead: Bilingual {
            zh: "一年里拦截诈骗电话{calls}、短信{texts}，平均每秒各六十多；同时封堵涉诈域名网址{sites}。",
            en: "In a year {calls} and {texts} were stopped, more than sixty of each every second, and {#sites} domains and addresses were blocked.",
        },
        method: Bilingual {
            zh: "报告只说“一年来”，未给起止日期；每秒数按 365 天平均推算。电话与短信同轴可比，域名网址少三个数量级，另用一轴。",
            en: "The report says “over the past year” without dates; rates are averages over 365 days. Calls and texts share an axis; domains and addresses are three orders of magnitude fewer and have their own.",
        },
        figures: &[
            &reported::CALLS,
            &reported::TEXTS,
            &reported::SITES,
            &derived::CALLS_PER_SECOND,
            &derived::TEXTS_PER_SECOND,
        ],
        chart: Chart::Bars(Bars {
            shared: &[
                Rated { figure: &reported::CALLS, rate: &derived::CALLS_PER_SECOND },
                Rated { figure: &reported::TEXTS, rate: &derived::TEXTS_PER_SECOND },
            ],
            apart: &reported::SITES,
            apart_note: Bilingual {
                zh: "单独的标尺，不能与电话、短信比长短",
                en: "A scale of its own: do not compare its length",
            },
            sliver_note: Bilingual {
                zh: "放在电话和短信的轴上，只有这么长",
                en: "On the axis of calls and texts it would be this long",
            },
        }),
    },
    Panel {
        id: "cards",
        chapter: Some(Chapter::Industry),
        headline: Bilingual {
            zh: "每清理一张行业卡，就清理四张高危电话卡",
            en: "Four phone cards cleared for each industry card",
        },
        lead: Bilingual {
            zh: "三大运营商清理高危电话卡{phone_cards}、供设备和行业使用的行业卡{industry_cards}，数量约为四比一。",
            en: "The three carriers cleared {#phone_cards} high-risk phone cards and {#industry_cards} industry cards, the kind used by machines and services: about four to one.",
        },
        method: Bilingual {
            zh: "一百格按两类卡的比例分配，每格为合计的百分之一。比的是清理数量，不是在用数量，也不表示风险高低。",
            en: "A hundred cells are shared in proportion, one per cent each. They compare cards cleared, not cards in use, and say nothing about which kind is riskier.",
        },
        figures: &[
            &reported::PHONE_CARDS,
            &reported::INDUSTRY_CARDS,
            &derived::CARDS,
            &derived::PHONE_CARDS_SHARE,
            &derived::PHONE_CARDS_PER_INDUSTRY_CARD,
        ],
        chart: Chart::Tiles(Tiles {
            larger: &reported::PHONE_CARDS,
            smaller: &reported::INDUSTRY_CARDS,
            whole: &derived::CARDS,
            ratio: &derived::PHONE_CARDS_PER_INDUSTRY_CARD,
            cell_note: Bilingual {
                zh: "每格为两类卡合计的百分之一",
                en: "One cell is one per cent of both kinds",
            },
        }),
    },
];
