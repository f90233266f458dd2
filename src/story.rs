//! The story: ten panels' worth of figures and charts. Numbers in texts are placeholders.
//!
//! `{calls}` stands for the figure with that id, in words and with its unit; `{#calls}` for its
//! number alone, where the text names what is counted.

use crate::chart::Chart;
use crate::chart::bars::{Bars, Rated};
use crate::chart::change::{Change, Pair, Ratio};
use crate::chart::crowd::Crowd;
use crate::chart::dots::Dots;
use crate::chart::glyph::Glyph;
use crate::chart::tiles::Tiles;
use crate::chart::units::{Block, Marks, Row, Units};
use crate::derived;
use crate::figure::{Chapter, Figure};
use crate::figures as reported;
use crate::lang::{Bilingual, Lang};
use crate::quantity::Quantity;
use crate::unit::Family;

/// One panel: figures and a chart. The words around it are in `words`.
#[derive(Clone, Copy, Debug)]
pub struct Panel {
    /// The stable identifier, used in attributes, anchors and addresses.
    pub id: &'static str,
    /// The chapter; `None` for the overview.
    pub chapter: Option<Chapter>,
    /// The figures of the panel, reported before derived.
    pub figures: &'static [&'static Figure],
    /// The chart.
    pub chart: Chart,
}

/// The name of what belongs to no chapter.
pub const OVERVIEW: Bilingual = Bilingual { zh: "总览", en: "Overview" };

/// The source as it is cited.
pub const SOURCE: Bilingual = Bilingual {
    zh: "公安部谈打击治理电信网络诈骗，国务院新闻办公室新闻发布会，2022年4月14日（IT之家报道）",
    en: "China’s Ministry of Public Security on telecom and online fraud, State Council Information Office press conference, 14 April 2022 (as reported by ITHome)",
};

/// What stands before the source.
pub const SOURCE_LABEL: Bilingual = Bilingual { zh: "来源：", en: "Source: " };

/// What stands before a panel's method.
pub const METHOD_LABEL: Bilingual = Bilingual { zh: "方法：", en: "Method: " };

impl Panel {
    /// The panel of that id. An id that no panel has is `None`.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        PANELS.iter().find(|panel| panel.id == id)
    }

    /// The panel that tells of a figure: the first one that has it and belongs to a chapter.
    #[must_use]
    pub fn home(figure: &Figure) -> Option<&'static Self> {
        PANELS.iter().find(|panel| {
            panel.chapter.is_some() && panel.figures.iter().any(|other| other.id == figure.id)
        })
    }
}

/// A text with its placeholders filled: `{calls}` becomes 19.5亿次. What names no figure stays.
#[must_use]
pub fn fill(text: &str, lang: Lang) -> String {
    let mut filled = String::new();
    for (index, piece) in text.split(['{', '}']).enumerate() {
        let (id, is_bare) = piece.strip_prefix('#').map_or((piece, false), |id| (id, true));
        match (index % 2 == 1).then(|| find_figure(id)).flatten() {
            Some(figure) if is_bare => filled.push_str(&figure.bare(lang)),
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

/// The 25 counts of the report: all reported figures but the money, two changes and the streak.
pub static COUNTS: [&Figure; 25] = [
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
pub static PANELS: [Panel; 10] = [
    Panel {
        id: "scale",
        chapter: None,
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
                    zh: "每破一案抓获的嫌疑人", en: "Suspects per case solved"
                },
                before: &derived::SUSPECTS_PER_CASE_BEFORE,
                after: &derived::SUSPECTS_PER_CASE,
            },
            before: Bilingual { zh: "上一年", en: "Year before" },
            after: Bilingual { zh: "这一年", en: "Past year" },
        }),
    },
    Panel {
        id: "streak",
        chapter: Some(Chapter::Strike),
        figures: &[&reported::STREAK, &reported::CAMPAIGNS],
        chart: Chart::Units(Units {
            blocks: &[Block {
                title: None,
                rows: &[
                    Row {
                        figure: &reported::STREAK,
                        per: Quantity::new(1, 0),
                        marks: Marks::Glyphs(Glyph::Month),
                    },
                    Row {
                        figure: &reported::CAMPAIGNS,
                        per: Quantity::new(1, 0),
                        marks: Marks::Glyphs(Glyph::Stroke),
                    },
                ],
            }],
        }),
    },
    Panel {
        id: "drives",
        chapter: Some(Chapter::Strike),
        figures: &[
            &reported::EXIT_GANGS,
            &reported::EXIT_SUSPECTS,
            &reported::CARD_GANGS,
            &reported::CARD_SUSPECTS,
            &reported::PENALISED,
            &reported::OUTLETS,
        ],
        chart: Chart::Units(Units {
            blocks: &[
                Block {
                    title: Some(Bilingual { zh: "断流：非法出境", en: "Border drive" }),
                    rows: &[
                        Row {
                            figure: &reported::EXIT_SUSPECTS,
                            per: Quantity::new(1, 4),
                            marks: Marks::Glyphs(Glyph::Person),
                        },
                        Row {
                            figure: &reported::EXIT_GANGS,
                            per: Quantity::new(1, 4),
                            marks: Marks::Glyphs(Glyph::Thing),
                        },
                    ],
                },
                Block {
                    title: Some(Bilingual {
                        zh: "断卡：电话卡与银行卡", en: "Card drive"
                    }),
                    rows: &[
                        Row {
                            figure: &reported::CARD_SUSPECTS,
                            per: Quantity::new(1, 4),
                            marks: Marks::Glyphs(Glyph::Person),
                        },
                        Row {
                            figure: &reported::PENALISED,
                            per: Quantity::new(1, 4),
                            marks: Marks::Glyphs(Glyph::Person),
                        },
                        Row {
                            figure: &reported::CARD_GANGS,
                            per: Quantity::new(1, 4),
                            marks: Marks::Glyphs(Glyph::Thing),
                        },
                        Row {
                            figure: &reported::OUTLETS,
                            per: Quantity::new(1, 4),
                            marks: Marks::Glyphs(Glyph::Thing),
                        },
                    ],
                },
            ],
        }),
    },
    Panel {
        id: "blocked",
        chapter: Some(Chapter::Warn),
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
                en: "Beside calls and texts, only this long",
            },
        }),
    },
    Panel {
        id: "protected",
        chapter: Some(Chapter::Warn),
        figures: &[
            &reported::ALERTS_PUSHED,
            &reported::ALERTS_LOCAL,
            &reported::PROTECTED,
            &reported::SUSPECTS,
        ],
        chart: Chart::Crowd(Crowd {
            beside: [&reported::ALERTS_PUSHED, &reported::ALERTS_LOCAL],
            fields: [&reported::PROTECTED, &reported::SUSPECTS],
            per: Quantity::new(1, 4),
        }),
    },
    Panel {
        id: "money",
        chapter: Some(Chapter::Warn),
        figures: &[&reported::MONEY, &reported::REFUSED, &derived::MONEY_PER_DAY],
        chart: Chart::Units(Units {
            blocks: &[
                Block {
                    title: None,
                    rows: &[Row {
                        figure: &reported::MONEY,
                        per: Quantity::new(1, 8),
                        marks: Marks::Field(Some(&derived::MONEY_PER_DAY)),
                    }],
                },
                Block {
                    title: Some(Bilingual {
                        zh: "另计笔数，不计金额", en: "Count, not value"
                    }),
                    rows: &[Row {
                        figure: &reported::REFUSED,
                        per: Quantity::new(1, 7),
                        marks: Marks::Glyphs(Glyph::Thing),
                    }],
                },
            ],
        }),
    },
    Panel {
        id: "accountability",
        chapter: Some(Chapter::Duty),
        figures: &[&reported::CITIES, &reported::COUNTIES, &reported::RETURNED],
        chart: Chart::Units(Units {
            blocks: &[
                Block {
                    title: Some(Bilingual { zh: "地方", en: "Places" }),
                    rows: &[
                        Row {
                            figure: &reported::CITIES,
                            per: Quantity::new(1, 0),
                            marks: Marks::Glyphs(Glyph::Tile),
                        },
                        Row {
                            figure: &reported::COUNTIES,
                            per: Quantity::new(1, 0),
                            marks: Marks::Glyphs(Glyph::Tile),
                        },
                    ],
                },
                Block {
                    title: Some(Bilingual { zh: "人", en: "People" }),
                    rows: &[Row {
                        figure: &reported::RETURNED,
                        per: Quantity::new(1, 4),
                        marks: Marks::Glyphs(Glyph::Person),
                    }],
                },
            ],
        }),
    },
    Panel {
        id: "cards",
        chapter: Some(Chapter::Industry),
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
            share: &derived::PHONE_CARDS_SHARE,
            ratio: &derived::PHONE_CARDS_PER_INDUSTRY_CARD,
            cell_note: Bilingual {
                zh: "每格为两类卡合计的百分之一",
                en: "One cell is one per cent of the two",
            },
        }),
    },
    Panel {
        id: "outreach",
        chapter: Some(Chapter::Voice),
        figures: &[
            &reported::REPORTS,
            &reported::WARNINGS,
            &reported::VIDEOS,
            &reported::PLAYS,
            &derived::WARNINGS_PER_REPORT,
            &derived::PLAYS_PER_VIDEO,
        ],
        chart: Chart::Units(Units {
            blocks: &[
                Block {
                    title: Some(Bilingual {
                        zh: "举报与预警", en: "Reports in, warnings out"
                    }),
                    rows: &[
                        Row {
                            figure: &reported::REPORTS,
                            per: Quantity::new(1466, 4),
                            marks: Marks::Glyphs(Glyph::Tile),
                        },
                        Row {
                            figure: &reported::WARNINGS,
                            per: Quantity::new(1466, 4),
                            marks: Marks::Glyphs(Glyph::Tile),
                        },
                        Row {
                            figure: &derived::WARNINGS_PER_REPORT,
                            per: Quantity::new(1, 0),
                            marks: Marks::None,
                        },
                    ],
                },
                Block {
                    title: Some(Bilingual { zh: "视频与播放", en: "Videos and plays" }),
                    rows: &[
                        Row {
                            figure: &reported::VIDEOS,
                            per: Quantity::new(1, 0),
                            marks: Marks::None,
                        },
                        Row {
                            figure: &reported::PLAYS,
                            per: Quantity::new(1, 0),
                            marks: Marks::None,
                        },
                        Row {
                            figure: &derived::PLAYS_PER_VIDEO,
                            per: Quantity::new(1, 4),
                            marks: Marks::Glyphs(Glyph::Thing),
                        },
                    ],
                },
            ],
        }),
    },
];
