//! The page's own words, in both languages.

use antifraud_infographic::lang::Bilingual;

pub(crate) const TITLE: Bilingual =
    Bilingual { zh: "反诈一年，数字有多大", en: "One year against fraud, to scale" };
pub(crate) const EDITION: Bilingual = Bilingual {
    zh: "数据图解·2022年4月14日通报",
    en: "Graphic · as reported on 14 April 2022",
};
pub(crate) const STANDFIRST: Bilingual = Bilingual {
    zh: "公安部通报，一年来拦截诈骗电话{calls}，紧急止付资金{money}，{protected}群众避免受骗。数字太大，难以想象。下面逐个画出来：实心的是通报的数字，空心的是由此推算的。",
    en: "China’s Ministry of Public Security reported a year of work against telecom and online fraud: {#calls} scam calls blocked, payments of {money} stopped, and, it said, {protected} protected from scams. Numbers this large are hard to picture. Here each is drawn so that it can be grasped: solid is what was reported, hollow what was worked out from it.",
};
pub(crate) const SKIP: Bilingual = Bilingual { zh: "跳到图表", en: "Skip to the charts" };
pub(crate) const CHAPTERS: Bilingual = Bilingual { zh: "章节", en: "Chapters" };
pub(crate) const OTHER: Bilingual = Bilingual { zh: "English", en: "中文" };
pub(crate) const THEME: Bilingual = Bilingual { zh: "主题", en: "Theme" };
pub(crate) const AUTO: Bilingual = Bilingual { zh: "自动", en: "Auto" };
pub(crate) const LIGHT: Bilingual = Bilingual { zh: "浅", en: "Light" };
pub(crate) const DARK: Bilingual = Bilingual { zh: "深", en: "Dark" };
pub(crate) const TO_METHOD: Bilingual = Bilingual { zh: "方法与数据", en: "Method" };
pub(crate) const METHOD: Bilingual = Bilingual { zh: "方法与数据", en: "Method and data" };
pub(crate) const METHOD_TEXT: [Bilingual; 3] = [
    Bilingual {
        zh: "通报数字只有一个来源：公安部副部长杜航伟在国务院新闻办公室新闻发布会上的介绍，见IT之家《公安部：国家反诈中心 App 向群众预警 2.3 亿次，持续对电信网络诈骗犯罪保持严打高压》（2022年4月14日，亚设网转载）。数字照录，名称与说明为本图所写；通报称“避免受骗”等成效，本图只转述，不评判。",
        en: "All reported figures come from one source: what Vice Minister of Public Security Du Hangwei told a press conference of the State Council Information Office, as ITHome published it on 14 April 2022, in Chinese, under the title “Ministry of Public Security: National Anti-Fraud Centre app has warned the public 230 million times…” (read in a reprint). The numbers are as reported; names and explanations are ours. Effects that the ministry claims, such as people protected from scams, are passed on, not judged.",
    },
    Bilingual {
        zh: "推算数字由通报数字计算得出，附算式和舍入区间，在图中一律空心，并标“推算”；每千人的数另用国家统计局2021年末人口。最多取三位有效数字，也不超过输入所允许的位数，只在舍入会越出区间时多取一位；按天、分、秒和每千人换算的数只取三位。不到一的平均数倒过来说：每多少秒、多少天或多少人一次。",
        en: "Derived figures are computed from reported ones; each comes with its arithmetic and the interval that rounding leaves open. Figures per 1,000 residents also use the National Bureau of Statistics’ population at the end of 2021. In charts derived figures are hollow and marked “derived”, and they show three digits at most, and no more than their inputs allow, or one more where rounding would leave the interval; rates by day, minute, second and 1,000 residents keep to three. Averages below one are turned round: one every so many seconds, days or residents.",
    },
    Bilingual {
        zh: "舍入区间是所给末位数字上下各半个单位。通报在开头和第一、二部分说“一年来”，没有起止日期，按天、分、秒平均时取365天；第三至五部分没有这样说，不按时间平均。",
        en: "A rounding interval reaches half a unit of the last given digit to either side. The report’s opening and its sections 1 and 2 say “over the past year”, without dates; averages per day, minute and second assume 365 days. Sections 3 to 5 do not, and their figures are not averaged over time.",
    },
];
pub(crate) const REPORTED_TABLE: Bilingual =
    Bilingual { zh: "通报数字", en: "Reported figures" };
pub(crate) const DERIVED_TABLE: Bilingual = Bilingual { zh: "推算数字", en: "Derived figures" };
pub(crate) const FIGURE: Bilingual = Bilingual { zh: "指标", en: "Figure" };
pub(crate) const VALUE: Bilingual = Bilingual { zh: "数值", en: "Value" };
pub(crate) const ROUNDING: Bilingual = Bilingual { zh: "舍入区间", en: "Rounding interval" };
pub(crate) const ORIGIN: Bilingual =
    Bilingual { zh: "实施单位与出处", en: "Agency and source" };
pub(crate) const ARITHMETIC: Bilingual = Bilingual { zh: "算式", en: "Arithmetic" };
pub(crate) const CSV: Bilingual = Bilingual { zh: "下载 CSV", en: "Download CSV" };
pub(crate) const JSON: Bilingual = Bilingual { zh: "下载 JSON", en: "Download JSON" };
pub(crate) const COLOPHON: Bilingual = Bilingual {
    zh: "图表在浏览器中由 Rust 编译成的 WebAssembly 绘制；未启用脚本时显示同一程序预先绘制的图片。不请求任何第三方。",
    en: "Charts are drawn in the browser by Rust compiled to WebAssembly; without scripts you see pictures drawn ahead by the same core. No request goes to a third party.",
};
pub(crate) const PAUSE: Bilingual = Bilingual { zh: "暂停", en: "Pause" };
pub(crate) const STORY: Bilingual = Bilingual { zh: "十步看完", en: "The story in ten steps" };
pub(crate) const WALK: Bilingual = Bilingual { zh: "一步一步看", en: "Step by step" };
pub(crate) const BACK: Bilingual = Bilingual { zh: "上一步", en: "Back" };
pub(crate) const NEXT: Bilingual = Bilingual { zh: "下一步", en: "Next" };
pub(crate) const ANSWER: Bilingual =
    Bilingual { zh: "看公安部给的数", en: "Show the ministry’s number" };
pub(crate) const STEP_METHOD: Bilingual = Bilingual {
    zh: "按一年365天、2021年末14.126亿人口推算；点按图中的数，可以看到算式和舍入区间。",
    en: "Derived for a year of 365 days and the 1.4126 billion residents at the end of 2021. Point at a number for its arithmetic and rounding.",
};
pub(crate) const INTO: Bilingual =
    Bilingual { zh: "进入完整图解", en: "See the whole story" };
pub(crate) const FIGURES: Bilingual = Bilingual { zh: "全部数字", en: "All figures" };
pub(crate) const HOUSEHOLD: Bilingual =
    Bilingual { zh: "你家几口人？", en: "How many live at home?" };
pub(crate) const GUESS: Bilingual =
    Bilingual { zh: "一千人里，我猜", en: "Of a thousand, I guess" };
pub(crate) const INCOME: Bilingual = Bilingual {
    zh: "你一年收入多少元？（不上传）",
    en: "Your income a year, in yuan? (It stays on your device)",
};
pub(crate) const SAVE: Bilingual = Bilingual { zh: "存成图片", en: "Save as a picture" };
pub(crate) const SHARE: Bilingual = Bilingual { zh: "转发", en: "Pass it on" };
pub(crate) const COPIED: Bilingual =
    Bilingual { zh: "链接已复制。", en: "The link is copied." };
pub(crate) const NOT_SAVED: Bilingual = Bilingual {
    zh: "图片没能保存，可以截屏。",
    en: "The picture could not be saved; take a screenshot instead.",
};
pub(crate) const ON: Bilingual = Bilingual { zh: "查看全部数字", en: "See all figures" };
/// The style of the story without a stage.
pub(crate) const STILL: &str = "#story .rail{display:none}#story .step{min-height:0}#story .words{position:static;height:auto;width:auto}";
