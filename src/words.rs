//! The words around the charts: what is claimed, what explains it, how it was made. Numbers are
//! placeholders, as in [`fill`](crate::story::fill).
//!
//! Pages and posters bring these words along, so the module for browsers is without them.

use crate::figure::Chapter;
use crate::lang::Bilingual;
use crate::story::Panel;

/// The words around a chart.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The finding.
    pub headline: Bilingual,
    /// One sentence that explains it.
    pub lead: Bilingual,
    /// How the numbers were made, and what they do not say.
    pub method: Bilingual,
}

impl Panel {
    /// The chapter's name, and what it is about.
    #[must_use]
    pub const fn kicker(&self) -> Bilingual {
        match self.chapter {
            None => Bilingual { zh: "总览·全部数量", en: "Overview · every count" },
            Some(Chapter::Strike) => {
                Bilingual { zh: "打击·破案与抓获", en: "Police · cases and suspects" }
            }
            Some(Chapter::Warn) => {
                Bilingual { zh: "预警·拦截与劝阻", en: "Alerts · blocking and warning" }
            }
            Some(Chapter::Duty) => {
                Bilingual { zh: "责任·地方党政", en: "Duty · local authorities" }
            }
            Some(Chapter::Industry) => {
                Bilingual { zh: "行业·电信与金融", en: "Industry · carriers and banks" }
            }
            Some(Chapter::Voice) => {
                Bilingual { zh: "宣传·举报与预警", en: "Public · reports and warnings" }
            }
        }
    }

    /// The words around the panel's chart.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        WORDS.iter().find(|(panel, _)| *panel == self.id).map_or(&NONE, |(_, words)| words)
    }
}

/// What a panel without words would say; `tests/texts.rs` sees to it that there is none.
static NONE: Words = Words {
    headline: Bilingual { zh: "", en: "" },
    lead: Bilingual { zh: "", en: "" },
    method: Bilingual { zh: "", en: "" },
};

/// The words of each panel by its identifier.
static WORDS: [(&str, Words); 10] = [
    (
        "scale",
        Words {
            headline: Bilingual {
                zh: "25个数量，从{cities}城市到{plays}播放",
                en: "The report’s 25 counts, from {cities} to {#plays} video plays",
            },
            lead: Bilingual {
                zh: "全部放在同一条轴上，每一格是前一格的十倍。紧急止付的资金是金额，不是个数，另成一图。",
                en: "All of them are on one axis, on which each step is ten times the one before. Money stopped is an amount, not a count, and has a chart of its own.",
            },
            method: Bilingual {
                zh: "轴是对数轴，两点间的距离表示倍数，不表示差额。同一行里的数量性质相近，可以相比；不同行之间只比数量级。",
                en: "The axis is logarithmic: distance shows ratios, not differences. Counts in one lane are of a similar kind and may be compared; across lanes only the order of magnitude may.",
            },
        },
    ),
    (
        "pursuit",
        Words {
            headline: Bilingual {
                zh: "破案增加逾四分之一，抓获嫌疑人增加逾四分之三",
                en: "Cases solved up by over a quarter, suspects caught by over three quarters",
            },
            lead: Bilingual {
                zh: "公安部通报，全国破获电信网络诈骗案件{cases}、抓获嫌疑人{suspects}，同比增幅分别为{cases_change}和{suspects_change}；上一年的数量由此倒推。",
                en: "Chinese police reported {#cases} telecom and online fraud cases solved and {#suspects} suspects caught, up {cases_change} and {suspects_change} year on year; the previous year’s numbers are calculated from these.",
            },
            method: Bilingual {
                zh: "上一年为推算值：这一年的数 ÷（1 + 增幅）。两项增幅不同，通报未说明原因；每案抓获数只是两个总数之比。",
                en: "The year before is derived: the past year’s number ÷ (1 + change). The report does not say why the two changes differ; suspects per case is only one total divided by another.",
            },
        },
    ),
    (
        "streak",
        Words {
            headline: Bilingual {
                zh: "连续九个月，诈骗案立案数低于上年同期",
                en: "New fraud cases down on a year earlier for nine months running",
            },
            lead: Bilingual {
                zh: "从2021年6月起，电信网络诈骗立案数连续{streak}同比下降；公安部先后组织全国集群战役{campaigns}。",
                en: "From June 2021 on, fewer telecom and online fraud cases were opened each month than a year before, for {streak} in a row; China’s Ministry of Public Security ran {campaigns} nationwide.",
            },
            method: Bilingual {
                zh: "通报只说“去年6月至今”“连续9个月”，由此推至2022年2月；没有给出每月数量，所以只画方向，不画多少。两件事并列，不表示因果。",
                en: "The report says only “since June of last year” and “nine months in a row”: by inference, to February 2022. It gives no monthly numbers, so the cells show direction only. The two stand side by side; neither is said to cause the other.",
            },
        },
    ),
    (
        "drives",
        Words {
            headline: Bilingual {
                zh: "“断卡”查处的嫌疑人，是“断流”抓获的八倍多",
                en: "The card drive dealt with over eight times as many suspects as the border drive caught",
            },
            lead: Bilingual {
                zh: "打击电信网络诈骗的两项行动，同一把尺子：“断流”专案针对非法出境，“断卡”行动针对涉“两卡”（电话卡、银行卡）的违法犯罪。",
                en: "Two drives against telecom and online fraud, by one yardstick: the border drive, Duanliu (“cut the flow”), went after illegal exits; the card drive, Duanka (“cut the cards”), after crime with SIM and bank cards.",
            },
            method: Bilingual {
                zh: "圆点是人，方块是团伙和机构；不足一万的部分按比例画出。两项行动对象不同，数量多少不表示成效高低。",
                en: "Discs are people, squares are gangs and outlets; less than 10,000 is drawn as part of a mark. The drives differ in aim; a larger count does not mean better results.",
            },
        },
    ),
    (
        "blocked",
        Words {
            headline: Bilingual {
                zh: "平均每秒，拦下六十多个诈骗电话、六十多条诈骗短信",
                en: "Over sixty scam calls and over sixty scam texts blocked a second, on average",
            },
            lead: Bilingual {
                zh: "一年里拦截诈骗电话{calls}、诈骗短信{texts}；同时封堵涉诈域名网址{sites}。",
                en: "Over the year {#calls} scam calls and {#texts} scam texts were blocked in China, as were {#sites} fraud-linked domains and web addresses.",
            },
            method: Bilingual {
                zh: "通报只说“一年来”，未给起止日期；每秒数按365天平均推算。电话与短信同轴可比，域名网址少三个数量级，另用一轴。",
                en: "The report says “over the past year” without dates; rates are averages over 365 days. Calls and texts share an axis; domains and web addresses are three orders of magnitude fewer and have their own.",
            },
        },
    ),
    (
        "protected",
        Words {
            headline: Bilingual {
                zh: "公安部称，{protected}群众避免受骗",
                en: "{protected} kept from being defrauded, Chinese police say",
            },
            lead: Bilingual {
                zh: "最上面是国家反诈中心推送的预警指令和各地产出的预警线索。下面一格代表一万人：先是避免受骗的群众，最底下窄窄一条，是抓获的电信网络诈骗嫌疑人。",
                en: "At the top are the alert orders that the national centre sent out, and the alert leads that local authorities drew up. Below, by one scale, are the people, and in the thin strip at the bottom the telecom and online fraud suspects caught.",
            },
            method: Bilingual {
                zh: "“避免受骗”是通报的说法，通报没有说明如何认定。预警指令和预警线索都不是直接发给群众的预警，两者不相加。",
                en: "“Kept from being defrauded” is the ministry’s phrase; the report does not say how it was established. Alert orders and alert leads are not themselves warnings to people, and are not added up.",
            },
        },
    ),
    (
        "money",
        Words {
            headline: Bilingual {
                zh: "紧急止付资金{money}",
                en: "{money} halted by emergency payment stops in China",
            },
            lead: Bilingual {
                zh: "一格是一亿元，一行是一百亿元。框出的是平均一天的份额。另有{refused}可疑交易被拒绝。",
                en: "A cell is 100 million yuan, a row 10 billion. The frame marks an average day’s share. Separately, {refused} were refused as suspicious.",
            },
            method: Bilingual {
                zh: "止付的是电信网络诈骗涉案资金，通报没有说其中多少已返还。被拒交易只有笔数，没有金额，不能与止付资金相加。",
                en: "The money is from telecom and online fraud cases; the report does not say how much was returned. Refused transactions are given by number, not value, and cannot be added to the money.",
            },
        },
    ),
    (
        "accountability",
        Words {
            headline: Bilingual {
                zh: "{cities}城市被亮红黄牌，{counties}县区主要领导被约谈",
                en: "{cities} warned, leaders of {counties} summoned",
            },
            lead: Bilingual {
                zh: "{cities}重点城市被亮红牌或黄牌，{counties}重点县区的党政主要领导被约谈；另从境外劝返涉诈人员{returned}。",
                en: "Red or yellow cards went to {#cities} key cities; party and government leaders of {#counties} key counties and districts were summoned, and {#returned} people linked to fraud were persuaded to come back from abroad.",
            },
            method: Bilingual {
                zh: "通报没有列出城市和县区的名称。劝返人员一个圆点代表一万人，与“断卡”“断流”一图相同。",
                en: "The report names neither cities nor counties. One disc is 10,000 people who came back, as in the chart of the two drives against border and card crime.",
            },
        },
    ),
    (
        "cards",
        Words {
            headline: Bilingual {
                zh: "清理的高危电话卡，约为行业卡的四倍",
                en: "About four high-risk SIM cards cleared for each industry card",
            },
            lead: Bilingual {
                zh: "三大运营商清理高危电话卡{phone_cards}、行业卡{industry_cards}（一般供设备联网等使用），约为四比一。",
                en: "China’s three big carriers cleared {#phone_cards} high-risk SIM cards and {#industry_cards} industry cards, generally used by machines and services: about four to one.",
            },
            method: Bilingual {
                zh: "一百格按两类卡的比例分配，每格为合计的百分之一。比的是清理数量，不是在用数量，也不表示风险高低。",
                en: "The hundred cells are split in proportion between the two kinds, one per cent each. They compare cards cleared, not cards in use, and say nothing about which kind is riskier.",
            },
        },
    ),
    (
        "outreach",
        Words {
            headline: Bilingual {
                zh: "预警次数约为举报的十六倍",
                en: "About sixteen warnings for every report",
            },
            lead: Bilingual {
                zh: "国家反诈中心 App 收到举报{reports}，发出预警{warnings}；官方视频{videos}，播放{plays}。",
                en: "The National Anti-Fraud Centre’s app took in {reports} and sent out {warnings}; the centre put out {videos}, played {#plays} times.",
            },
            method: Bilingual {
                zh: "视频数只知下限，所以平均每条播放次数只是约数。视频和播放都是账号开通以来的累计数，通报未说明何时开通。",
                en: "Only a minimum is given for videos, so plays per video are approximate. Both are running totals since the accounts opened; the report does not say when that was.",
            },
        },
    ),
];
