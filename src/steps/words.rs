//! The words that pass beside the stage. Pages bring them along, so the module for browsers is without them.
//!
//! Numbers are placeholders: those of [`fill`], and `{n:calls}` for the number of a figure alone,
//! `{town:calls}` for each thousand residents, `{person:money}` for each resident, `{minute:money}` and `{second:calls}`
//! for each minute or second of the year.

use super::STEPS;
use crate::figure::{Figure, Formula};
use crate::form;
use crate::lang::{Bilingual, Lang};
use crate::story::{fill, find_figure};

/// What a step says.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The finding.
    pub headline: Bilingual,
    /// One idea, in at most 40 words or 70 characters.
    pub text: Bilingual,
}

const fn text(zh: &'static str, en: &'static str) -> Bilingual {
    Bilingual { zh, en }
}

/// The words of each step, in the order of [`STEPS`].
pub static WORDS: [Words; STEPS.len()] = [
    Words {
        headline: text(
            "平均每秒，拦下约{second:calls}个诈骗电话",
            "Every second, about {second:calls} scam calls stopped",
        ),
        text: text(
            "公安部2022年4月14日通报：一年来，拦截诈骗电话{calls}、短信{texts}。",
            "China’s Ministry of Public Security reported on 14 April 2022: {calls} and {texts} blocked in a year.",
        ),
    },
    Words {
        headline: text("这样的一分钟，一年有525600个", "A year holds 525,600 such minutes"),
        text: text(
            "刚才那一分钟缩成一个亮点。60个是一小时，1440个是一天；放满一年，就是{calls}。",
            "Your minute shrinks to one bright speck. Sixty make an hour, 1,440 a day. Fill the year with them and you have {calls}.",
        ),
    },
    Words {
        headline: text("假如中国是一座千人小镇", "If China were a town of 1,000"),
        text: text(
            "镇上每个人代表141.26万人。一年里，镇外拦下{town:calls}个诈骗电话、{town:texts}条短信，人均一个多。",
            "Each of them stands for 1.4 million people. In a year, {town:calls} scam calls and {town:texts} texts were stopped on their way here: more than one of each for everybody, on average.",
        ),
    },
    Words {
        headline: text(
            "这一千人里，有多少人“避免受骗”？",
            "How many of them does the ministry say it protected?",
        ),
        text: text(
            "公安部给出了一个数。先猜：在图上拖动，或者填一个数，再看答案。",
            "The ministry gave a number of people protected from being defrauded. Guess first: drag on the picture or type a number.",
        ),
    },
    Words {
        headline: text("一场骗局，要过七道关", "Seven walls between a scam and the town"),
        text: text(
            "从外到里：电话卡、电话和短信、网站、App 预警、警方预警、付款、抓人。各关单独统计，通报没说彼此相关，不能当成逐层筛选。",
            "From the outside in: SIM cards, calls and texts, sites, app warnings, police alerts, payments, arrests. Each is counted by itself; the report links none of them. This is no funnel.",
        ),
    },
    Words {
        headline: text(
            "抓获的嫌疑人，比上一年多{suspects_change}",
            "Suspects caught: {suspects_change} more than the year before",
        ),
        text: text(
            "破获的案件多{cases_change}。嫌疑人为什么增加得更快，通报没有说。抓获，不等于定罪。",
            "Cases solved rose by {cases_change}. Why suspects rose faster, the report does not say. Caught is not convicted.",
        ),
    },
    Words {
        headline: text(
            "拦下的钱，平均每人{person:money}元",
            "Money stopped: ¥{person:money} for every resident",
        ),
        text: text(
            "紧急止付{money}，平均每分钟约{minute:money}元。最后还给受害人多少，通报没有说。",
            "{money} was frozen before it could leave: about ¥{minute:money} a minute. How much of it was given back, the report does not say.",
        ),
    },
    Words {
        headline: text("这些数，数得过来", "Small enough to count"),
        text: text(
            "这里一个图标就代表一个，不用换算。牌子上没有名字，因为通报没有点名。",
            "Here, for once, one mark is one thing. The plates have no names: the report gives none.",
        ),
    },
    Words {
        headline: text("读完通报，还想知道", "What one would still like to know"),
        text: text(
            "每个数旁边，都缺着另一个数。有了它，才知道前一个算多还是算少。",
            "Beside each number another is missing. Only with that one could we tell whether the first is large or small.",
        ),
    },
    Words {
        headline: text("就在你阅读的这段时间", "While you were here"),
        text: text(
            "想转告家人，一句就够：先挂断，再核实。全国反诈专线是96110。",
            "One thing to pass on: hang up first, then check. In China the anti-fraud line is 96110.",
        ),
    },
];

/// A text with its placeholders filled. What names no figure stays, and a test sees to it that there is none.
#[must_use]
pub fn say(text: &str, lang: Lang) -> String {
    let mut said = String::new();
    for (index, piece) in text.split(['{', '}']).enumerate() {
        match (index % 2 == 1).then(|| number(piece, lang)).flatten() {
            Some(number) => said.push_str(&number),
            None if index % 2 == 1 => said.push_str(&["{", piece, "}"].concat()),
            None => said.push_str(piece),
        }
    }
    fill(&said, lang)
}

/// The number that a placeholder of this module stands for.
fn number(placeholder: &str, lang: Lang) -> Option<String> {
    let (measure, id) = placeholder.split_once(':')?;
    let figure = find_figure(id)?;
    match measure {
        "n" => Some(figure.quantity().words(lang)),
        "town" => Some(form::written(over(figure, Formula::ThousandsOfResidents), lang)),
        "person" => Some(form::rounded(over(figure, Formula::ThousandsOfResidents) / 1000.0, lang)),
        "second" => Some(form::written(over(figure, Formula::SecondsOfYear), lang)),
        "minute" => Some(form::rounded(over(figure, Formula::MinutesOfYear), lang)),
        _ => None,
    }
}

fn over(figure: &'static Figure, divisor: Formula) -> f64 {
    Formula::Of(figure).range().over(divisor.range()).mid
}
