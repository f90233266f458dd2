//! Figures in words: cases that a reader of either language would write, and a table of all of them.

#![allow(clippy::panic, clippy::unwrap_used, reason = "in a test a panic is the message")]

mod golden;

use antifraud_infographic::figure::{Figure, Origin};
use antifraud_infographic::lang::Lang;
use antifraud_infographic::lens::Lens;
use antifraud_infographic::quantity::Quantity;
use antifraud_infographic::seen::Seen;
use antifraud_infographic::{derived, describe, figures};
use proptest::prelude::{ProptestConfig, Strategy, proptest};
use std::fmt::Write;

/// The figure as it was reported or derived.
fn seen(figure: &'static Figure) -> Seen {
    Lens::Total.see(figure)
}

fn check(figure: &'static Figure, zh: &str, en: [&str; 2]) {
    assert_eq!(figure.words(Lang::Zh), zh, "{}", figure.id);
    assert_eq!([figure.words(Lang::En), figure.short(Lang::En)], en, "{}", figure.id);
}

#[test]
fn a_figure_reads_as_each_language_expects() {
    check(&figures::CITIES, "17个", ["17 cities", "17"]);
    check(&figures::CASES, "39.4万起", ["394,000 cases", "394,000"]);
    check(&figures::CALLS, "19.5亿次", ["1.95 billion calls", "1.95 billion"]);
    check(&figures::ALERTS_LOCAL, "4170万条", ["41.70 million leads", "41.7 million"]);
    check(&figures::SITES, "210.6万个", ["2.106 million sites", "2.11 million"]);
    check(&figures::MONEY, "3291亿元", ["¥329.1 billion", "¥329 billion"]);
    check(&figures::PLAYS, "30亿次", ["3 billion plays", "3 billion"]);
    check(&figures::STREAK, "9个月", ["9 months", "9"]);
    check(&derived::CASES_BEFORE, "30.7万起", ["307,000 cases", "307,000"]);
    check(&derived::CALLS_PER_SECOND, "61.8次/秒", ["61.8 calls a second", "61.8"]);
}

#[test]
fn a_number_that_the_report_leaves_open_says_so_at_any_length() {
    assert_eq!(figures::VIDEOS.words(Lang::Zh), "4300多条");
    assert_eq!(figures::VIDEOS.words(Lang::En), "more than 4,300 videos");
    assert_eq!(figures::VIDEOS.short(Lang::En), "over 4,300");
    assert_eq!(describe::interval(seen(&figures::VIDEOS), Lang::Zh), "多于4300");
    assert_eq!(describe::interval(seen(&figures::VIDEOS), Lang::En), "over 4,300");
}

#[test]
fn per_cent_stand_at_the_number_in_both_languages() {
    for lang in Lang::ALL {
        assert_eq!(figures::CASES_CHANGE.words(lang), "28.5%");
        assert_eq!(derived::PHONE_CARDS_SHARE.words(lang), "80.1%");
    }
    assert_eq!(figures::CASES_CHANGE.short(Lang::En), "28.5%");
    assert_eq!(derived::PHONE_CARDS_SHARE.short(Lang::En), "80.1%");
}

#[test]
fn a_derived_figure_says_so_wherever_it_is_named() {
    assert_eq!(seen(&derived::CARDS).name(Lang::Zh), "两类卡合计·推算");
    assert_eq!(seen(&derived::CARDS).name(Lang::En), "Both kinds of card · derived");
    assert_eq!(seen(&figures::CASES).name(Lang::En), "Cases solved");
    assert_eq!(describe::label(seen(&figures::CASES), Lang::Zh), "破获案件：39.4万起（通报）");
    for figure in figures::ALL.into_iter().chain(derived::ALL) {
        for (lang, word) in [(Lang::Zh, "推算"), (Lang::En, "derived")] {
            let names = [seen(figure).name(lang), describe::label(seen(figure), lang)];
            let says = names.map(|name| name.contains(word));
            assert_eq!(says, [figure.is_derived(); 2], "{}", figure.id);
        }
    }
}

/// Through a lens: words in both languages, the short form, the interval.
fn check_seen(lens: Lens, figure: &'static Figure, words: [&str; 2], short: &str, interval: &str) {
    let seen = lens.see(figure);
    assert_eq!(Lang::ALL.map(|lang| seen.words(lang)), words, "{}", figure.id);
    assert_eq!(seen.short(Lang::En), short, "{}", figure.id);
    assert_eq!(describe::interval(seen, Lang::En), interval, "{}", figure.id);
}

#[test]
fn a_lens_divides_what_can_be_divided() {
    let (day, second, heads) = (Lens::Day, Lens::Second, Lens::Residents);
    let cases = ["1080起/天", "1,080 cases a day"];
    check_seen(day, &figures::CASES, cases, "1,080/day", "1,078 – 1,081");
    let calls = ["61.8次/秒", "61.8 calls a second"];
    check_seen(second, &figures::CALLS, calls, "61.8/s", "61.67 – 62.00");
    let money = ["23.3万元/千人", "¥233,000 per 1,000 residents"];
    check_seen(heads, &figures::MONEY, money, "¥233,000/1,000", "¥232,930 – ¥233,020");
    let arithmetic = Lang::ALL.map(|lang| heads.see(&figures::PROTECTED).arithmetic(lang).unwrap());
    let divisor = ["(14.126亿人 ÷ 1000)", "(1.4126 billion residents ÷ 1,000)"];
    assert_eq!(
        arithmetic,
        [["6178万 ÷ ", divisor[0]].concat(), ["61.78 million ÷ ", divisor[1]].concat()]
    );
}

#[test]
fn an_average_below_one_is_turned_round() {
    let (day, minute, second, heads) = (Lens::Day, Lens::Minute, Lens::Second, Lens::Residents);
    let cases = ["约每80秒1起", "about one case every 80 seconds"];
    for lens in [minute, second] {
        check_seen(lens, &figures::CASES, cases, "every 80 s", "79.9 – 80.2");
    }
    let suspects = ["约每50秒1名", "about one person every 50 seconds"];
    check_seen(second, &figures::SUSPECTS, suspects, "every 50 s", "49.7 – 49.8");
    let gangs = ["约每44分钟1个", "about one gang every 44 minutes"];
    check_seen(minute, &figures::EXIT_GANGS, gangs, "every 44 min", "42.0 – 45.8");
    let campaigns = ["约每2.4天1次", "about one campaign every 2.4 days"];
    check_seen(day, &figures::CAMPAIGNS, campaigns, "every 2.4 days", "2.43 – 2.44");
    let residents = ["约每3600人1起", "about one case for every 3,600 residents"];
    check_seen(heads, &figures::CASES, residents, "one per 3,600", "3,580 – 3,590");
    let arithmetic = second.see(&figures::CASES).arithmetic(Lang::En).unwrap();
    assert_eq!(arithmetic, "(365 × 24 × 3,600 s) ÷ 394,000");
    assert!(!second.see(&figures::CALLS).is_turned() && !day.see(&figures::CASES).is_turned());
}

#[test]
fn a_chart_has_three_digits_but_no_zero_in_place_of_one() {
    let check = |figure: &Figure, zh, en| {
        assert_eq!(Lang::ALL.map(|lang| figure.short(lang)), [zh, en], "{}", figure.id);
    };
    check(&figures::SITES, "211万个", "2.11 million");
    check(&figures::PHONE_CARDS, "7769万张", "77.7 million");
    check(&figures::MONEY, "3291亿元", "¥329 billion");
    for figure in derived::ALL {
        // One more where the rounding of three would leave the interval.
        let number = figure.quantity();
        let three = Quantity::rounded(number.value(), 3);
        let most = if figure.bounds().hold(three) { 3 } else { 4 };
        assert!(number.digits() <= most, "{}", figure.id);
        for lens in Lens::ALL.into_iter().filter(|lens| lens.see(figure).is_divided()) {
            assert!(lens.see(figure).quantity().digits() <= 3, "{} {lens:?}", figure.id);
        }
    }
}

#[test]
fn what_a_lens_leaves_as_it_is_says_why() {
    let kept: [(Lens, &'static Figure, &str); 6] = [
        (Lens::Day, &figures::CITIES, "not a number to be averaged"),
        (Lens::Day, &figures::STREAK, "not a number to be averaged"),
        (Lens::Minute, &figures::CASES_CHANGE, "a ratio has no average"),
        (Lens::Minute, &figures::PHONE_CARDS, "the report names no period to average over"),
        (Lens::Second, &figures::CAMPAIGNS, "an average below 0.005"),
        (Lens::Residents, &derived::MONEY_PER_DAY, "already an average"),
    ];
    for (lens, figure, why) in kept {
        assert_eq!(lens.see(figure).words(Lang::En), figure.words(Lang::En));
        assert_eq!(lens.obstacle(figure).map(|why| why.get(Lang::En)), Some(why), "{}", figure.id);
        let facts = describe::reading(figure, lens, Lang::En).facts;
        assert!(facts.iter().any(|[name, said]| name == lens.label().en && said == why));
    }
}

#[test]
fn what_has_no_upper_bound_is_never_divided() {
    for lens in Lens::ALL {
        for figure in figures::ALL {
            assert!(
                figure.bounds().high.is_some() || !lens.see(figure).is_divided(),
                "{lens:?} {}",
                figure.id
            );
        }
    }
}

#[test]
fn a_number_lies_in_its_interval() {
    for lens in Lens::ALL {
        for figure in figures::ALL.into_iter().chain(derived::ALL) {
            let seen = lens.see(figure);
            // Through a lens, of three digits or of a wait, the last may be rounded out of it.
            let is_short = seen.is_turned() || seen.quantity().digits() >= 3;
            let may_round = is_short && seen.is_divided();
            assert!(may_round || seen.bounds().hold(seen.quantity()), "{lens:?} {}", figure.id);
        }
    }
}

#[test]
fn a_number_through_a_lens_says_that_it_is_derived() {
    for lens in Lens::ALL {
        for figure in figures::ALL.into_iter().chain(derived::ALL) {
            let seen = lens.see(figure);
            let is_divided = lens != Lens::Total && lens.obstacle(figure).is_none();
            assert_eq!(seen.is_divided(), is_divided, "{}", figure.id);
            assert_eq!(seen.name(Lang::En).contains("derived"), is_divided || figure.is_derived());
            assert_eq!(seen.arithmetic(Lang::Zh).is_some(), is_divided);
            // The number itself is rounded, by half a unit at most.
            let slack = Quantity::new(5, seen.quantity().exponent - 1).value();
            let bounds = seen.bounds();
            let high = bounds.high.map_or(f64::INFINITY, Quantity::value);
            let near = bounds.low.value() - slack..=high + slack;
            let number = seen.quantity().value();
            assert!(near.contains(&number), "{} {lens:?}: {bounds:?}", figure.id);
        }
    }
}

/// All that is written about a figure, a line each.
fn entry(figure: &'static Figure, lang: Lang) -> String {
    let mut entry = format!("{}\n", figure.id);
    let mut line = |name: &str, text: &str| writeln!(entry, "  {name:<9} {text}").unwrap();
    line("words", &figure.words(lang));
    line("short", &figure.short(lang));
    line("name", &seen(figure).name(lang));
    line("label", &describe::label(seen(figure), lang));
    line("note", figure.note.get(lang));
    line("interval", &describe::interval(seen(figure), lang));
    match figure.origin {
        Origin::Reported { section, .. } => line("source", &describe::source(section, lang)),
        Origin::Derived { formula, .. } => {
            line("formula", &formula.words(lang));
            line("ids", &formula.ids());
        }
    }
    entry
}

fn table(lang: Lang) -> String {
    let entries = figures::ALL.into_iter().chain(derived::ALL).map(|figure| entry(figure, lang));
    entries.collect::<Vec<_>>().join("\n")
}

#[test]
fn all_figures_in_chinese() {
    golden::check("figures.zh-Hans.txt", &table(Lang::Zh));
}

#[test]
fn all_figures_in_english() {
    golden::check("figures.en.txt", &table(Lang::En));
}

/// The number that a reader takes from a text.
fn understood(text: &str) -> f64 {
    let words =
        [("万", 1e4), ("亿", 1e8), (" million", 1e6), (" billion", 1e9), ("bn", 1e9), ("m", 1e6)];
    let (digits, power) = words
        .into_iter()
        .find_map(|(word, power)| Some((text.strip_suffix(word)?, power)))
        .unwrap_or((text, 1.0));
    digits.replace(',', "").parse::<f64>().unwrap() * power
}

/// Numbers with as many digits as the report gives, from thousandths to a million billions.
fn quantities() -> impl Strategy<Value = Quantity> {
    (0_u64..100_000, -3_i8..=10).prop_map(|(mantissa, exponent)| Quantity::new(mantissa, exponent))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_lose_no_digit(quantity in quantities()) {
        let value = quantity.value();
        let mut texts = vec![quantity.plain()];
        for lang in Lang::ALL {
            texts.extend([quantity.words(lang), quantity.brief(lang)]);
        }
        for text in texts {
            assert!((understood(&text) - value).abs() <= value * 1e-12, "{text} is {value}");
        }
    }

    #[test]
    fn a_number_has_no_idle_zeros(quantity in quantities()) {
        let plain = quantity.plain();
        assert!(!plain.contains('.') || !plain.ends_with(['0', '.']), "{plain}");
        assert!(plain == "0" || plain.starts_with("0.") || !plain.starts_with('0'), "{plain}");
    }

    #[test]
    fn rounding_is_off_by_half_a_unit_of_the_last_digit_at_most(value in 1e-3_f64..1e12, digits in 1_u8..6) {
        let rounded = Quantity::rounded(value, digits);
        let unit = 10_f64.powi(i32::from(rounded.exponent));
        assert!((rounded.value() - value).abs() <= 0.5 * unit * (1.0 + 1e-9), "{rounded:?}");
        let greatest = 10_u64.pow(u32::from(digits));
        assert!((greatest / 10..=greatest).contains(&rounded.mantissa), "{rounded:?}");
    }
}
