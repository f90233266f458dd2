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
                Bilingual { zh: "打击·破案与抓获", en: "Crackdown · cases and suspects" }
            }
            Some(Chapter::Warn) => {
                Bilingual { zh: "预警·拦截与劝阻", en: "Warning · blocking and alerting" }
            }
            Some(Chapter::Duty) => {
                Bilingual { zh: "责任·地方党政", en: "Accountability · local authorities" }
            }
            Some(Chapter::Industry) => {
                Bilingual { zh: "行业·电信与金融", en: "Industry · carriers and banks" }
            }
            Some(Chapter::Voice) => {
                Bilingual { zh: "宣传·举报与预警", en: "Outreach · reports and warnings" }
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
                en: "25 counts, from {cities} to {#plays} video plays",
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
                zh: "破案{cases}，抓获嫌疑人{suspects}",
                en: "{#cases} fraud cases solved, {#suspects} suspects caught",
            },
            lead: Bilingual {
                zh: "公安部通报，一年来全国电信网络诈骗的破案数同比上升{cases_change}，抓获的嫌疑人上升{suspects_change}。上一年的数量由此倒推。",
                en: "That is {cases_change} more telecom and online fraud cases than a year earlier, and {suspects_change} more suspects, the ministry reported. The year before is worked out from these.",
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
                zh: "从2021年6月起，电信网络诈骗立案数连续{streak}同比下降。一年里，公安部先后组织全国集群战役{campaigns}。",
                en: "From June 2021 on, each month for {streak} saw fewer telecom and online fraud cases opened than the same month a year before. Over the year the ministry ran {campaigns} nationwide.",
            },
            method: Bilingual {
                zh: "通报只说“去年6月至今”“连续9个月”，到2022年2月是推算。通报没有给出每月降了多少，所以每月一格，大小相同。两件事并列，不表示因果。",
                en: "The report says only “since June of last year” and “nine months in a row”; that they end in February 2022 is our inference. It does not say by how much each month fell, so all cells are alike. Neither of the two is said to have caused the other.",
            },
        },
    ),
    (
        "drives",
        Words {
            headline: Bilingual {
                zh: "“断卡”查处嫌疑人{card_suspects}",
                en: "{#card_suspects} suspects dealt with in the card drive",
            },
            lead: Bilingual {
                zh: "“断卡”行动打击涉“两卡”（电话卡、银行卡）的违法犯罪。“断流”专案打击非法出境，抓获偷渡嫌疑人{exit_suspects}。",
                en: "The card drive, Duanka (“cut the cards”), went after crime with SIM and bank cards. The border drive, Duanliu (“cut the flow”), went after illegal exits and caught {#exit_suspects} suspects.",
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
                zh: "拦截诈骗电话{calls}，诈骗短信{texts}",
                en: "{#calls} scam calls and {#texts} scam texts blocked in a year",
            },
            lead: Bilingual {
                zh: "平均每秒拦下六十多个电话、六十多条短信。封堵的涉诈域名、网址另有{sites}。",
                en: "That is over sixty calls and over sixty texts in every second, on average. Another {#sites} fraud-linked domains and web addresses were blocked in China.",
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
                zh: "公安部通报，{protected}群众避免受骗",
                en: "{protected} protected from scams, the ministry says",
            },
            lead: Bilingual {
                zh: "最上面是国家反诈中心推送的预警指令和各地产出的预警线索。下面一格代表一万人：先是避免受骗的群众，最底下窄窄一条，是抓获的电信网络诈骗嫌疑人。",
                en: "At the top are the alert orders that the national centre sent out, and the alert leads that local authorities drew up. Below, by one scale, are the people, and in the thin strip at the bottom the telecom and online fraud suspects caught.",
            },
            method: Bilingual {
                zh: "“避免受骗”是通报的说法，通报没有说明如何认定。预警指令和预警线索都不是直接发给群众的预警，两者不相加。",
                en: "That people were “protected” is the ministry’s claim; the report does not say how it was established. Alert orders and alert leads are not themselves warnings to people, and are not added up.",
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
                zh: "一格是一亿元，一行是一百亿元，空心框是平均一天止付的。另有{refused}可疑交易被拒绝。",
                en: "A cell is 100 million yuan, a row 10 billion; the hollow frame is an average day. Separately, {refused} were refused as suspicious.",
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
                zh: "{cities}重点城市被亮红黄牌，{counties}重点县区的党政主要领导被约谈；另从境外劝返涉诈人员{returned}。",
                en: "Red or yellow cards went to {#cities} key cities; party and government leaders of {#counties} key counties and districts were summoned, and {#returned} people linked to fraud were persuaded to come back from abroad.",
            },
            method: Bilingual {
                zh: "通报没有说是哪些城市、哪些县区。劝返人员一个圆点代表1万人，与“断卡”“断流”一图相同。",
                en: "The report names neither cities nor counties. One disc is 10,000 people who came back, as in the chart of the two drives against border and card crime.",
            },
        },
    ),
    (
        "cards",
        Words {
            headline: Bilingual {
                zh: "清理高危电话卡{phone_cards}",
                en: "{#phone_cards} high-risk SIM cards cleared",
            },
            lead: Bilingual {
                zh: "工信部组织三大运营商清理，同时清理的还有行业卡{industry_cards}，这类卡一般供设备联网等使用。",
                en: "China’s three big carriers cleared them in a drive that the industry ministry organised, and {#industry_cards} industry cards, which generally serve machines and services.",
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
                zh: "App 预警{warnings}，收到举报{reports}",
                en: "{warnings} sent out by the anti-fraud app, {#reports} reports taken in",
            },
            lead: Bilingual {
                zh: "两项数字来自国家反诈中心 App。中心的官方账号还发布了{videos}视频，播放{plays}。",
                en: "The National Anti-Fraud Centre also put out {videos}, which were played {#plays} times.",
            },
            method: Bilingual {
                zh: "视频数只知下限，所以平均每条播放次数只是约数。视频和播放都是账号开通以来的累计数，通报未说明何时开通。",
                en: "Only a minimum is given for videos, so plays per video are approximate. Both are running totals since the accounts opened; the report does not say when that was.",
            },
        },
    ),
];
