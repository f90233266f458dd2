//! Units and families of units, worded in both languages.

use crate::lang::{Bilingual, Lang, joined};
use crate::quantity::Quantity;

/// What may be compared: figures of one family may share a lane or an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Cities and counties.
    Places,
    /// Nationwide campaigns.
    Campaigns,
    /// Gangs, outlets and institutions.
    Groups,
    /// Criminal cases.
    Cases,
    /// People.
    People,
    /// Videos, domains and websites.
    Content,
    /// SIM cards.
    Cards,
    /// Orders, leads, warnings, reports, calls and text messages.
    Messages,
    /// Payment transactions.
    Payments,
    /// Plays of a video.
    Plays,
    /// Money in yuan.
    Money,
    /// Months.
    Time,
    /// Shares and ratios.
    Ratio,
    /// Numbers a second.
    Rate,
}

impl Family {
    /// The identifier in exports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Places => "places",
            Self::Campaigns => "campaigns",
            Self::Groups => "groups",
            Self::Cases => "cases",
            Self::People => "people",
            Self::Content => "content",
            Self::Cards => "cards",
            Self::Messages => "messages",
            Self::Payments => "payments",
            Self::Plays => "plays",
            Self::Money => "money",
            Self::Time => "time",
            Self::Ratio => "ratio",
            Self::Rate => "rate",
        }
    }

    /// The heading of the family's lane.
    #[must_use]
    pub const fn label(self) -> Bilingual {
        match self {
            Self::Places => Bilingual { zh: "地区", en: "Places" },
            Self::Campaigns => Bilingual { zh: "战役", en: "Campaigns" },
            Self::Groups => Bilingual { zh: "团伙与机构", en: "Gangs and outlets" },
            Self::Cases => Bilingual { zh: "案件", en: "Cases" },
            Self::People => Bilingual { zh: "人", en: "People" },
            Self::Content => Bilingual { zh: "网址与视频", en: "Sites and videos" },
            Self::Cards => Bilingual { zh: "电话卡", en: "SIM cards" },
            Self::Messages => Bilingual { zh: "通信与线索", en: "Calls, texts, leads" },
            Self::Payments => Bilingual { zh: "交易", en: "Payments" },
            Self::Plays => Bilingual { zh: "播放", en: "Plays" },
            Self::Money => Bilingual { zh: "资金", en: "Money" },
            Self::Time => Bilingual { zh: "时间", en: "Time" },
            Self::Ratio => Bilingual { zh: "比率", en: "Ratios" },
            Self::Rate => Bilingual { zh: "速率", en: "Rates" },
        }
    }
}

/// A unit: what one of the counted things is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The identifier in exports. Of what is counted it is also the English word for one.
    pub id: &'static str,
    /// What may be compared with it.
    pub family: Family,
    /// What stands before the number in English; nothing stands there in Chinese.
    pub prefix_en: &'static str,
    /// What follows the number in Chinese, and in English for more than one.
    pub suffix: Bilingual,
}

const fn counted(id: &'static str, family: Family, zh: &'static str, en: &'static str) -> Unit {
    Unit { id, family, prefix_en: "", suffix: Bilingual { zh, en } }
}

/// Nationwide campaigns.
pub const CAMPAIGN: Unit = counted("campaign", Family::Campaigns, "次", " campaigns");
/// Criminal cases.
pub const CASE: Unit = counted("case", Family::Cases, "起", " cases");
/// People.
pub const PERSON: Unit = counted("person", Family::People, "名", " people");
/// Gangs.
pub const GANG: Unit = counted("gang", Family::Groups, "个", " gangs");
/// Outlets and institutions.
pub const OUTLET: Unit = counted("outlet", Family::Groups, "个", " outlets");
/// Alert orders.
pub const ORDER: Unit = counted("order", Family::Messages, "条", " orders");
/// Alert leads.
pub const LEAD: Unit = counted("lead", Family::Messages, "条", " leads");
/// Telephone calls.
pub const CALL: Unit = counted("call", Family::Messages, "次", " calls");
/// Text messages.
pub const TEXT: Unit = counted("text", Family::Messages, "条", " texts");
/// Reports from the public.
pub const REPORT: Unit = counted("report", Family::Messages, "条", " reports");
/// Warnings to the public.
pub const WARNING: Unit = counted("warning", Family::Messages, "次", " warnings");
/// Domains and websites.
pub const SITE: Unit = counted("site", Family::Content, "个", " sites");
/// Videos.
pub const VIDEO: Unit = counted("video", Family::Content, "条", " videos");
/// Plays of a video.
pub const PLAY: Unit = counted("play", Family::Plays, "次", " plays");
/// Cities.
pub const CITY: Unit = counted("city", Family::Places, "个", " cities");
/// Counties and urban districts.
pub const COUNTY: Unit = counted("county", Family::Places, "个", " counties");
/// SIM cards.
pub const CARD: Unit = counted("card", Family::Cards, "张", " cards");
/// Payment transactions.
pub const TRANSACTION: Unit = counted("transaction", Family::Payments, "笔", " transactions");
/// Months.
pub const MONTH: Unit = counted("month", Family::Time, "个月", " months");
/// Per cent.
pub const PERCENT: Unit = counted("percent", Family::Ratio, "%", "%");
/// People for each case.
pub const PERSON_PER_CASE: Unit =
    counted("person_per_case", Family::Ratio, "人/案", " suspects per case");
/// A ratio of two like things.
pub const TIMES: Unit = counted("times", Family::Ratio, "比1", " to 1");
/// Yuan a day.
pub const YUAN_PER_DAY: Unit = Unit {
    id: "yuan_per_day",
    family: Family::Rate,
    prefix_en: "¥",
    suffix: Bilingual { zh: "元/天", en: " a day" },
};
/// Plays of each video.
pub const PLAY_PER_VIDEO: Unit =
    counted("play_per_video", Family::Ratio, "次/条", " plays per video");
/// Calls a second.
pub const CALL_PER_SECOND: Unit =
    counted("call_per_second", Family::Rate, "次/秒", " calls a second");
/// Text messages a second.
pub const TEXT_PER_SECOND: Unit =
    counted("text_per_second", Family::Rate, "条/秒", " texts a second");
/// Yuan.
pub const YUAN: Unit = Unit {
    id: "yuan",
    family: Family::Money,
    prefix_en: "¥",
    suffix: Bilingual { zh: "元", en: "" },
};

impl Unit {
    /// Whether what follows the number is a sign rather than a word: 28.5%.
    #[must_use]
    pub fn is_sign(&self) -> bool {
        self.suffix.zh == "%"
    }

    /// A number that is already written, with what stands before it: `¥2.1 million`.
    #[must_use]
    pub fn prefix(&self, number: &str, lang: Lang) -> String {
        match lang {
            Lang::Zh => number.into(),
            Lang::En => joined(&[self.prefix_en, number]),
        }
    }

    /// A number that is already written, with its unit around it.
    #[must_use]
    pub fn around(&self, number: &str, lang: Lang) -> String {
        let prefix = match lang {
            Lang::Zh => "",
            Lang::En => self.prefix_en,
        };
        joined(&[prefix, number, self.suffix.get(lang)])
    }

    /// The quantity with its unit: `39.4万起`, `394,000 cases`, `¥329.1 billion`.
    #[must_use]
    pub fn words(&self, quantity: Quantity, lang: Lang) -> String {
        self.around(&quantity.words(lang), lang)
    }
}
