//! The reported figures, in source order: all 29 of the press conference of 14 April 2022.
//!
//! The numbers are the report's; names and notes are ours. A number is of the past year where its
//! section of the report names that year. `tests/figures.rs` holds all of it against the source.

use crate::figure::{Chapter, Figure, Origin, Period, Precision};
use crate::lang::Bilingual;
use crate::quantity::Quantity;
use crate::unit;

static MPS: Bilingual = Bilingual { zh: "公安部", en: "Ministry of Public Security" };
static POLICE: Bilingual = Bilingual { zh: "全国公安机关", en: "police forces nationwide" };
static LOCALITIES: Bilingual = Bilingual { zh: "各地", en: "local authorities" };
static CENTRE_LOCALITIES: Bilingual = Bilingual {
    zh: "国家反诈中心、各地",
    en: "National Anti-Fraud Centre, local authorities",
};
static MPS_IMMIGRATION: Bilingual = Bilingual {
    zh: "公安部、国家移民局",
    en: "Ministry of Public Security, National Immigration Administration",
};
static CARD_DRIVE: Bilingual = Bilingual {
    zh: "公安部、最高法、最高检、工信部、人民银行、三大运营商",
    en: "Ministry of Public Security, Supreme People’s Court and Procuratorate, Ministry of Industry and Information Technology, People’s Bank of China, three major carriers",
};
static CENTRE: Bilingual = Bilingual { zh: "国家反诈中心", en: "National Anti-Fraud Centre" };
static MPS_PARTNERS: Bilingual = Bilingual {
    zh: "公安部及相关部门",
    en: "Ministry of Public Security with other departments",
};
static MPS_POLITICAL: Bilingual = Bilingual {
    zh: "公安部、中央政法委",
    en: "Ministry of Public Security, Central Political and Legal Affairs Commission",
};
static LOCAL: Bilingual = Bilingual {
    zh: "公安部、地方党委政府",
    en: "Ministry of Public Security, local authorities",
};
static CARRIERS: Bilingual = Bilingual {
    zh: "工信部、三大运营商",
    en: "Ministry of Industry and Information Technology, three major carriers",
};
static BANK: Bilingual = Bilingual { zh: "人民银行", en: "People’s Bank of China" };

/// Months in a row with fewer cases opened than a year before; the report gives no monthly numbers.
pub static STREAK: Figure = Figure::reported(
    "streak",
    Chapter::Strike,
    Quantity::new(9, 0),
    &unit::MONTH,
    Bilingual { zh: "立案数同比连降", en: "Months of fewer cases" },
    Bilingual {
        zh: "立案数连续同比下降的月数；通报没有给出每月的数量。",
        en: "Months in a row with fewer cases opened than a year before; the report gives no monthly numbers.",
    },
    Origin::Reported {
        precision: Precision::Exact,
        section: 0,
        period: Period::SinceJune2021,
        body: &POLICE,
    },
);

/// Campaigns run by the ministry, in which regions acted together.
pub static CAMPAIGNS: Figure = Figure::reported(
    "campaigns",
    Chapter::Strike,
    Quantity::new(150, 0),
    &unit::CAMPAIGN,
    Bilingual { zh: "全国集群战役", en: "Nationwide campaigns" },
    Bilingual {
        zh: "由公安部组织、各地协同的战役。",
        en: "Campaigns run by the ministry, in which regions acted together.",
    },
    Origin::Reported {
        precision: Precision::Exact,
        section: 1,
        period: Period::PastYear,
        body: &MPS,
    },
);

/// Telecom and online fraud cases solved nationwide.
pub static CASES: Figure = Figure::reported(
    "cases",
    Chapter::Strike,
    Quantity::new(394, 3),
    &unit::CASE,
    Bilingual { zh: "破获案件", en: "Cases solved" },
    Bilingual {
        zh: "全国破获的电信网络诈骗案件。",
        en: "Telecom and online fraud cases solved nationwide.",
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 1,
        period: Period::PastYear,
        body: &POLICE,
    },
);

/// People caught on suspicion of telecom and online fraud.
pub static SUSPECTS: Figure = Figure::reported(
    "suspects",
    Chapter::Strike,
    Quantity::new(634, 3),
    &unit::PERSON,
    Bilingual { zh: "抓获嫌疑人", en: "Suspects caught" },
    Bilingual {
        zh: "电信网络诈骗案件中抓获的犯罪嫌疑人。",
        en: "People caught on suspicion of telecom and online fraud.",
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 1,
        period: Period::PastYear,
        body: &POLICE,
    },
);

/// How much the number of cases solved rose on the year before.
pub static CASES_CHANGE: Figure = Figure::reported(
    "cases_change",
    Chapter::Strike,
    Quantity::new(285, -1),
    &unit::PERCENT,
    Bilingual { zh: "破案数同比增幅", en: "Growth in cases solved" },
    Bilingual {
        zh: "破获案件数比上一年增加的比例。",
        en: "How much the number of cases solved rose on the year before.",
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 1,
        period: Period::PastYear,
        body: &POLICE,
    },
);

/// How much the number of suspects caught rose on the year before.
pub static SUSPECTS_CHANGE: Figure = Figure::reported(
    "suspects_change",
    Chapter::Strike,
    Quantity::new(766, -1),
    &unit::PERCENT,
    Bilingual { zh: "抓获数同比增幅", en: "Growth in suspects caught" },
    Bilingual {
        zh: "抓获嫌疑人数比上一年增加的比例。",
        en: "How much the number of suspects caught rose on the year before.",
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 1,
        period: Period::PastYear,
        body: &POLICE,
    },
);

/// Illegal-exit gangs broken up in the border drive.
pub static EXIT_GANGS: Figure = Figure::reported(
    "exit_gangs",
    Chapter::Strike,
    Quantity::new(12, 3),
    &unit::GANG,
    Bilingual { zh: "非法出境团伙", en: "Border gangs" },
    Bilingual {
        zh: "“断流”专案打掉的非法出境团伙。",
        en: "Illegal-exit gangs broken up in the border drive.",
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 1,
        period: Period::PastYear,
        body: &MPS_IMMIGRATION,
    },
);

/// People caught in the border drive on suspicion of illegal crossing.
pub static EXIT_SUSPECTS: Figure = Figure::reported(
    "exit_suspects",
    Chapter::Strike,
    Quantity::new(51, 3),
    &unit::PERSON,
    Bilingual { zh: "偷渡嫌疑人", en: "Border suspects" },
    Bilingual {
        zh: "“断流”专案抓获的偷渡嫌疑人。",
        en: "People caught in the border drive on suspicion of illegal crossing.",
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 1,
        period: Period::PastYear,
        body: &MPS_IMMIGRATION,
    },
);

/// SIM and bank card crime gangs broken up in the card drive.
pub static CARD_GANGS: Figure = Figure::reported(
    "card_gangs",
    Chapter::Strike,
    Quantity::new(42, 3),
    &unit::GANG,
    Bilingual { zh: "涉两卡团伙", en: "Card gangs" },
    Bilingual {
        zh: "“断卡”行动打掉的涉电话卡、银行卡违法犯罪的团伙。",
        en: "SIM and bank card crime gangs broken up in the card drive.",
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 1,
        period: Period::PastYear,
        body: &CARD_DRIVE,
    },
);

/// Suspects dealt with in the card drive.
pub static CARD_SUSPECTS: Figure = Figure::reported(
    "card_suspects",
    Chapter::Strike,
    Quantity::new(44, 4),
    &unit::PERSON,
    Bilingual { zh: "涉两卡嫌疑人", en: "Card suspects" },
    Bilingual {
        zh: "“断卡”行动查处的犯罪嫌疑人。", en: "Suspects dealt with in the card drive."
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 1,
        period: Period::PastYear,
        body: &CARD_DRIVE,
    },
);

/// People put under credit penalties in the card drive.
pub static PENALISED: Figure = Figure::reported(
    "penalised",
    Chapter::Strike,
    Quantity::new(20, 4),
    &unit::PERSON,
    Bilingual { zh: "惩戒失信人员", en: "People penalised" },
    Bilingual {
        zh: "“断卡”行动中受到信用惩戒的人员。",
        en: "People put under credit penalties in the card drive.",
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 1,
        period: Period::PastYear,
        body: &CARD_DRIVE,
    },
);

/// Business outlets and institutions penalised in the card drive.
pub static OUTLETS: Figure = Figure::reported(
    "outlets",
    Chapter::Strike,
    Quantity::new(41, 3),
    &unit::OUTLET,
    Bilingual { zh: "惩处网点机构", en: "Outlets penalised" },
    Bilingual {
        zh: "“断卡”行动惩处的营业网点和机构。",
        en: "Business outlets and institutions penalised in the card drive.",
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 1,
        period: Period::PastYear,
        body: &CARD_DRIVE,
    },
);

/// Alert orders the national centre sent nationwide.
pub static ALERTS_PUSHED: Figure = Figure::reported(
    "alerts_pushed",
    Chapter::Warn,
    Quantity::new(4067, 4),
    &unit::ORDER,
    Bilingual { zh: "推送预警指令", en: "Alert orders" },
    Bilingual {
        zh: "国家反诈中心向全国直接推送的预警指令。",
        en: "Alert orders the national centre sent nationwide.",
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 2,
        period: Period::PastYear,
        body: &CENTRE,
    },
);

/// Alert leads drawn locally from police data.
pub static ALERTS_LOCAL: Figure = Figure::reported(
    "alerts_local",
    Chapter::Warn,
    Quantity::new(4170, 4),
    &unit::LEAD,
    Bilingual { zh: "各地预警线索", en: "Local alert leads" },
    Bilingual {
        zh: "各地利用公安大数据产出的预警线索。",
        en: "Alert leads drawn locally from police data.",
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 2,
        period: Period::PastYear,
        body: &LOCALITIES,
    },
);

/// People who, the ministry reported, were protected from scams.
pub static PROTECTED: Figure = Figure::reported(
    "protected",
    Chapter::Warn,
    Quantity::new(6178, 4),
    &unit::PERSON,
    Bilingual { zh: "避免受骗群众", en: "Protected from scams" },
    Bilingual {
        zh: "据通报，避免受骗的群众人数。",
        en: "People who, the ministry reported, were protected from scams.",
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 2,
        period: Period::PastYear,
        body: &CENTRE_LOCALITIES,
    },
);

/// Scam calls stopped by the blocking systems.
pub static CALLS: Figure = Figure::reported(
    "calls",
    Chapter::Warn,
    Quantity::new(195, 7),
    &unit::CALL,
    Bilingual { zh: "拦截诈骗电话", en: "Calls blocked" },
    Bilingual {
        zh: "拦截系统拦下的诈骗电话。", en: "Scam calls stopped by the blocking systems."
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 2,
        period: Period::PastYear,
        body: &MPS_PARTNERS,
    },
);

/// Scam texts stopped by the blocking systems.
pub static TEXTS: Figure = Figure::reported(
    "texts",
    Chapter::Warn,
    Quantity::new(214, 7),
    &unit::TEXT,
    Bilingual { zh: "拦截诈骗短信", en: "Texts blocked" },
    Bilingual {
        zh: "拦截系统拦下的诈骗短信。", en: "Scam texts stopped by the blocking systems."
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 2,
        period: Period::PastYear,
        body: &MPS_PARTNERS,
    },
);

/// Domains and web addresses blocked for fraud.
pub static SITES: Figure = Figure::reported(
    "sites",
    Chapter::Warn,
    Quantity::new(2106, 3),
    &unit::SITE,
    Bilingual { zh: "封堵域名网址", en: "Sites blocked" },
    Bilingual {
        zh: "封堵的涉诈域名和网址。", en: "Domains and web addresses blocked for fraud."
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 2,
        period: Period::PastYear,
        body: &MPS_PARTNERS,
    },
);

/// Money in fraud cases halted by emergency payment stops.
pub static MONEY: Figure = Figure::reported(
    "money",
    Chapter::Warn,
    Quantity::new(3291, 8),
    &unit::YUAN,
    Bilingual { zh: "紧急止付资金", en: "Money stopped" },
    Bilingual {
        zh: "紧急止付的涉案资金。",
        en: "Money in fraud cases halted by emergency payment stops.",
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 2,
        period: Period::PastYear,
        body: &MPS_PARTNERS,
    },
);

/// Key cities given a red or a yellow card.
pub static CITIES: Figure = Figure::reported(
    "cities",
    Chapter::Duty,
    Quantity::new(17, 0),
    &unit::CITY,
    Bilingual { zh: "红黄牌警告城市", en: "Cities warned" },
    Bilingual {
        zh: "受到红牌或黄牌警告的重点城市。",
        en: "Key cities given a red or a yellow card.",
    },
    Origin::Reported {
        precision: Precision::Exact,
        section: 3,
        period: Period::Unstated,
        body: &MPS,
    },
);

/// Key counties whose leaders were summoned together.
pub static COUNTIES: Figure = Figure::reported(
    "counties",
    Chapter::Duty,
    Quantity::new(20, 0),
    &unit::COUNTY,
    Bilingual { zh: "约谈县区", en: "Counties summoned" },
    Bilingual {
        zh: "党政主要领导被集中约谈的重点县区。",
        en: "Key counties whose leaders were summoned together.",
    },
    Origin::Reported {
        precision: Precision::Exact,
        section: 3,
        period: Period::Unstated,
        body: &MPS_POLITICAL,
    },
);

/// People linked to fraud who were persuaded to come back from abroad.
pub static RETURNED: Figure = Figure::reported(
    "returned",
    Chapter::Duty,
    Quantity::new(21, 4),
    &unit::PERSON,
    Bilingual { zh: "境外劝返人员", en: "Persuaded to return" },
    Bilingual {
        zh: "从境外教育劝返的涉诈人员。",
        en: "People linked to fraud who were persuaded to come back from abroad.",
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 3,
        period: Period::Unstated,
        body: &LOCAL,
    },
);

/// High-risk SIM cards cleared.
pub static PHONE_CARDS: Figure = Figure::reported(
    "phone_cards",
    Chapter::Industry,
    Quantity::new(7769, 4),
    &unit::CARD,
    Bilingual { zh: "高危电话卡", en: "High-risk SIMs" },
    Bilingual { zh: "清理的高危电话卡。", en: "High-risk SIM cards cleared." },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 4,
        period: Period::Unstated,
        body: &CARRIERS,
    },
);

/// Industry cards cleared: in general, SIM cards for machines and services.
pub static INDUSTRY_CARDS: Figure = Figure::reported(
    "industry_cards",
    Chapter::Industry,
    Quantity::new(1931, 4),
    &unit::CARD,
    Bilingual { zh: "行业卡", en: "Industry cards" },
    Bilingual {
        zh: "清理的行业卡，一般指供设备联网等行业用途的卡。",
        en: "Industry cards cleared: in general, SIM cards for machines and services.",
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 4,
        period: Period::Unstated,
        body: &CARRIERS,
    },
);

/// Transactions refused as suspicious.
pub static REFUSED: Figure = Figure::reported(
    "refused",
    Chapter::Industry,
    Quantity::new(13, 7),
    &unit::TRANSACTION,
    Bilingual { zh: "拒绝可疑交易", en: "Payments refused" },
    Bilingual {
        zh: "因可疑而被拒绝的交易。", en: "Transactions refused as suspicious."
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 4,
        period: Period::Unstated,
        body: &BANK,
    },
);

/// Videos published by the centre’s official accounts.
pub static VIDEOS: Figure = Figure::reported(
    "videos",
    Chapter::Voice,
    Quantity::new(4300, 0),
    &unit::VIDEO,
    Bilingual { zh: "官方视频", en: "Videos published" },
    Bilingual {
        zh: "国家反诈中心官方账号发布的视频。",
        en: "Videos published by the centre’s official accounts.",
    },
    Origin::Reported {
        precision: Precision::MoreThan,
        section: 5,
        period: Period::ToDate,
        body: &CENTRE,
    },
);

/// Times that the official videos were played.
pub static PLAYS: Figure = Figure::reported(
    "plays",
    Chapter::Voice,
    Quantity::new(30, 8),
    &unit::PLAY,
    Bilingual { zh: "视频播放", en: "Video plays" },
    Bilingual {
        zh: "官方账号视频的播放次数。", en: "Times that the official videos were played."
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 5,
        period: Period::ToDate,
        body: &CENTRE,
    },
);

/// Reports from the public through the centre’s app.
pub static REPORTS: Figure = Figure::reported(
    "reports",
    Chapter::Voice,
    Quantity::new(1466, 4),
    &unit::REPORT,
    Bilingual { zh: "群众举报线索", en: "Reports received" },
    Bilingual {
        zh: "通过国家反诈中心 App 受理的举报线索。",
        en: "Reports from the public through the centre’s app.",
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 5,
        period: Period::Unstated,
        body: &CENTRE,
    },
);

/// Warnings that the centre’s app sent to the public.
pub static WARNINGS: Figure = Figure::reported(
    "warnings",
    Chapter::Voice,
    Quantity::new(23, 7),
    &unit::WARNING,
    Bilingual { zh: "App 预警", en: "Warnings by app" },
    Bilingual {
        zh: "国家反诈中心 App 向群众发出的预警。",
        en: "Warnings that the centre’s app sent to the public.",
    },
    Origin::Reported {
        precision: Precision::Rounded,
        section: 5,
        period: Period::Unstated,
        body: &CENTRE,
    },
);

/// All reported figures, in source order.
pub static ALL: [&Figure; 29] = [
    &STREAK,
    &CAMPAIGNS,
    &CASES,
    &SUSPECTS,
    &CASES_CHANGE,
    &SUSPECTS_CHANGE,
    &EXIT_GANGS,
    &EXIT_SUSPECTS,
    &CARD_GANGS,
    &CARD_SUSPECTS,
    &PENALISED,
    &OUTLETS,
    &ALERTS_PUSHED,
    &ALERTS_LOCAL,
    &PROTECTED,
    &CALLS,
    &TEXTS,
    &SITES,
    &MONEY,
    &CITIES,
    &COUNTIES,
    &RETURNED,
    &PHONE_CARDS,
    &INDUSTRY_CARDS,
    &REFUSED,
    &VIDEOS,
    &PLAYS,
    &REPORTS,
    &WARNINGS,
];
