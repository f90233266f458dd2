//! The steps of the story: identifier, form and figures, in the order in which they are told.

#[cfg(not(target_arch = "wasm32"))]
pub mod words;

use crate::derived;
use crate::figures as reported;
use crate::form::days::Days;
use crate::form::growth::{Growth, Pair};
use crate::form::guess::Guess;
use crate::form::handful::Handful;
use crate::form::holes::{Count, Holes, Known};
use crate::form::nest::Nest;
use crate::form::rain::Rain;
use crate::form::stay::Stay;
use crate::form::town::Town;
use crate::form::wall::{Gates, Wall};
use crate::form::{Form, Thing};
use crate::lang::Bilingual;
use crate::stage::glyph::Glyph;
use crate::stage::hue::Hue;

/// One step of the story. The words that go with it are in [`words`].
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// The stable identifier, used in anchors and addresses.
    pub id: &'static str,
    /// What is drawn.
    pub form: Form,
}

const fn text(zh: &'static str, en: &'static str) -> Bilingual {
    Bilingual { zh, en }
}

const CALLS: Thing = Thing {
    figure: &reported::CALLS,
    glyph: Glyph::Call,
    hue: Hue::Amber,
    name: text("个诈骗电话被拦下", "scam calls stopped"),
};
const TEXTS: Thing = Thing {
    figure: &reported::TEXTS,
    glyph: Glyph::Text,
    hue: Hue::Azure,
    name: text("条诈骗短信被拦下", "scam texts stopped"),
};
const MONEY: Thing = Thing {
    figure: &reported::MONEY,
    glyph: Glyph::Coin,
    hue: Hue::Gold,
    name: text("涉案资金被紧急止付", "stopped on its way"),
};
const PROTECTED: Thing = Thing {
    figure: &reported::PROTECTED,
    glyph: Glyph::Person,
    hue: Hue::Mint,
    name: text("通报称避免受骗", "protected, the ministry says"),
};

const GUESS: Guess = Guess {
    thing: PROTECTED,
    question: text(
        "按通报，一千人里有多少人避免受骗？",
        "of the thousand, the ministry says, were protected",
    ),
    yours: text("人，你的猜测", "is your guess"),
    noted: text("人。接着看公安部给出的数", ". Next: the ministry’s number"),
    mine: text("：你猜的", ", your guess"),
    theirs: text("人（每千人，按通报推算）", "in each thousand, by the ministry’s number; derived"),
    doubt: text("通报没有说明这个数是怎么来的", "The report does not say how this was established"),
};

/// The steps in their order.
pub static STEPS: [Step; 10] = [
    Step {
        id: "minute",
        form: Form::Rain(Rain {
            streams: [CALLS, TEXTS],
            time: [text("你打开本页", ""), text("秒里", " s since you came")],
            ahead: [text("按这个速度，", "at that pace, in "), text("秒里", " s")],
            note: text(
                "推算：全年总数按365天平均，不是实时数据",
                "Derived: the year’s totals averaged over 365 days, not live",
            ),
            hole: text("打通了多少？通报没有给出", "How many got through? Not in the report"),
        }),
    },
    Step {
        id: "year",
        form: Form::Nest(Nest {
            thing: CALLS,
            spans: [
                text("个诈骗电话，一分钟", "scam calls: one minute"),
                text("个电话，一小时", "in an hour"),
                text("个电话，一天", "in a day"),
                text("个诈骗电话，一年", "scam calls: the year"),
            ],
            keys: [
                text(
                    "一小格是一分钟，一大格是一小时；推算",
                    "A speck is a minute, a tile of sixty an hour; derived",
                ),
                text(
                    "一格是一天，共365天，每天1440分钟；按全年平均",
                    "A tile is a day of 1,440 minutes, 365 of them; the year’s average",
                ),
            ],
            own: text("你的那一分钟", "your minute"),
        }),
    },
    Step {
        id: "town",
        form: Form::Town(Town {
            things: [
                Thing { name: text("个诈骗电话", "scam calls"), ..CALLS },
                Thing { name: text("条诈骗短信", "scam texts"), ..TEXTS },
            ],
            people: text(
                "人的小镇，镇外是一年里拦下的电话和短信",
                "people; outside the town, the calls and texts stopped in a year",
            ),
        }),
    },
    Step { id: "guess", form: Form::Guess(GUESS) },
    Step { id: "gates", form: Form::Gates(GATES) },
    Step { id: "police", form: Form::Growth(POLICE) },
    Step {
        id: "sum",
        form: Form::Days(Days {
            thing: MONEY,
            each: text("平均每人（推算）", "for every resident (derived)"),
            coin: text("一枚钱币是1元", "One coin is one yuan"),
            key: [
                text("一枚钱币是一天，约", "One coin is a day’s "),
                text("：全年平均，不是每天实数", ": an average, not what each day was"),
            ],
            hole: [
                text("一共被骗走多少钱？", "And how much was stolen in all?"),
                text("通报没有给出", "Not in the report"),
            ],
        }),
    },
    Step {
        id: "count",
        form: Form::Handful(Handful {
            groups: [
                Thing {
                    figure: &reported::CITIES,
                    glyph: Glyph::Plate,
                    hue: Hue::Ink,
                    name: text("个城市被警告", "cities warned"),
                },
                Thing {
                    figure: &reported::COUNTIES,
                    glyph: Glyph::Plate,
                    hue: Hue::Ink,
                    name: text("个县区被约谈", "counties summoned"),
                },
                Thing {
                    figure: &reported::CAMPAIGNS,
                    glyph: Glyph::Flag,
                    hue: Hue::Coral,
                    name: text("次集群战役", "nationwide campaigns"),
                },
            ],
            months: Thing {
                figure: &reported::STREAK,
                glyph: Glyph::Down,
                hue: Hue::Ink,
                name: text(
                    "个月，立案数连续同比下降",
                    "months of fewer new cases than a year before",
                ),
            },
            first: 5,
            inferred: text(
                "（月份为推断；降了多少，通报没有给出）",
                "(months inferred; by how much, the report does not say)",
            ),
        }),
    },
    Step { id: "unknown", form: Form::Holes(HOLES) },
    Step {
        id: "yours",
        form: Form::Stay(Stay {
            things: &[CALLS, TEXTS, Thing { name: text("元涉案资金被止付", "frozen"), ..MONEY }],
            guess: GUESS,
            title: text("读到这里", "on this page"),
            heading: text("反诈一年，数字有多大", "One year against fraud, to scale"),
            advice: [
                text("先挂断，", "Hang up first,"),
                text("再核实。", "then check."),
                text("96110", "96110"),
            ],
            line: text("全国反诈专线", "China’s anti-fraud line"),
            note: text(
                "推算：按全年平均。来源：公安部，2022年4月14日国新办发布会",
                "Derived, at the year’s average pace. Source: China’s Ministry of Public Security, 14 April 2022",
            ),
        }),
    },
];

const GATES: Gates = Gates {
    walls: &[
        Wall {
            things: &[
                Thing {
                    figure: &reported::PHONE_CARDS,
                    glyph: Glyph::Card,
                    hue: Hue::Lilac,
                    name: text("张高危电话卡清理", "high-risk SIMs"),
                },
                Thing {
                    figure: &reported::INDUSTRY_CARDS,
                    glyph: Glyph::Card,
                    hue: Hue::Lilac,
                    name: text("张行业卡清理", "industry SIMs"),
                },
            ],
            dated: false,
        },
        Wall {
            things: &[
                Thing { name: text("个电话被拦", "calls"), ..CALLS },
                Thing { name: text("条短信被拦", "texts"), ..TEXTS },
            ],
            dated: true,
        },
        Wall {
            things: &[Thing {
                figure: &reported::SITES,
                glyph: Glyph::Site,
                hue: Hue::Rose,
                name: text("个网址被封", "sites"),
            }],
            dated: true,
        },
        Wall {
            things: &[Thing {
                figure: &reported::WARNINGS,
                glyph: Glyph::Bell,
                hue: Hue::Coral,
                name: text("次 App 预警", "app warnings"),
            }],
            dated: false,
        },
        Wall {
            things: &[
                Thing {
                    figure: &reported::ALERTS_PUSHED,
                    glyph: Glyph::Bell,
                    hue: Hue::Coral,
                    name: text("条预警指令", "alert orders"),
                },
                Thing {
                    figure: &reported::ALERTS_LOCAL,
                    glyph: Glyph::Bell,
                    hue: Hue::Coral,
                    name: text("条预警线索", "alert leads"),
                },
            ],
            dated: true,
        },
        Wall {
            things: &[Thing {
                figure: &reported::REFUSED,
                glyph: Glyph::Coin,
                hue: Hue::Gold,
                name: text("笔可疑交易被拒", "bank refusals"),
            }],
            dated: false,
        },
        Wall {
            things: &[Thing {
                figure: &reported::SUSPECTS,
                glyph: Glyph::Square,
                hue: Hue::Coral,
                name: text("嫌疑人被抓获", "suspects caught"),
            }],
            dated: true,
        },
    ],
    headings: [text("这一年", "In that year"), text("通报未注明时段", "No period given")],
    turned: [text("每", "1 per "), text("人1名", "")],
    made: [
        text("，每千人（推算）", ", per 1,000 people (derived)"),
        text("（推算）", " (derived)"),
    ],
};

const POLICE: Growth = Growth {
    pairs: [
        Pair {
            after: Thing {
                figure: &reported::SUSPECTS,
                glyph: Glyph::Square,
                hue: Hue::Coral,
                name: text("名嫌疑人被抓获，", "suspects caught, "),
            },
            before: &derived::SUSPECTS_BEFORE,
            change: &reported::SUSPECTS_CHANGE,
        },
        Pair {
            after: Thing {
                figure: &reported::CASES,
                glyph: Glyph::Square,
                hue: Hue::Coral,
                name: text("起案件被破获，", "cases solved, "),
            },
            before: &derived::CASES_BEFORE,
            change: &reported::CASES_CHANGE,
        },
    ],
    former: text("名嫌疑人，上一年抓获（推算）", "caught the year before (derived)"),
    apart: &[
        Thing {
            figure: &reported::CARD_SUSPECTS,
            glyph: Glyph::Square,
            hue: Hue::Coral,
            name: text("断卡行动查处", "card drive"),
        },
        Thing {
            figure: &reported::RETURNED,
            glyph: Glyph::Square,
            hue: Hue::Coral,
            name: text("境外劝返", "returned"),
        },
        Thing {
            figure: &reported::PENALISED,
            glyph: Glyph::Square,
            hue: Hue::Coral,
            name: text("失信惩戒", "penalised"),
        },
        Thing {
            figure: &reported::EXIT_SUSPECTS,
            glyph: Glyph::Square,
            hue: Hue::Coral,
            name: text("断流专案", "border"),
        },
    ],
    apart_title: text("可能重叠的人数，不能相加", "May overlap: not to be added up"),
    note: text(
        "一个方块代表一千；外框是上一年的数（推算）",
        "A square is a thousand; outlines: the year before (derived)",
    ),
    up: text("比上一年多", "up "),
};

const HOLES: Holes = Holes {
    large: &[
        Known {
            thing: Thing { name: text("被拦下", "stopped"), ..CALLS },
            count: Count::Town,
            hole: [text("打通了", "How many"), text("多少？", "got through?")],
        },
        Known {
            thing: Thing { name: text("通报称避免受骗", "“protected”"), ..PROTECTED },
            count: Count::Town,
            hole: [text("多少人被骗，", "How many defrauded,"), text("骗走多少？", "of how much?")],
        },
        Known {
            thing: Thing { name: text("被止付", "stopped"), ..MONEY },
            count: Count::Days(365),
            hole: [text("退还了", "How much"), text("多少？", "was given back?")],
        },
    ],
    small: text(
        "也没有给出：立案多少起、哪些城市、哪些县区、从哪天到哪天、每月降了多少",
        "Nor: cases opened, which cities and counties, from what day to what day, by how much each month fell",
    ),
    missing: text("通报没有给出", "Not in the report"),
};
