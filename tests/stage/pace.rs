//! What arrives by the clock, and what a reader's time amounts to.

use crate::{INPUT, count, room, texts};
use antifraud_infographic::figures::{CALLS, MONEY, TEXTS};
use antifraud_infographic::form::{Form, rounded};
use antifraud_infographic::lang::Lang;
use antifraud_infographic::stage::input::Input;
use antifraud_infographic::stage::scene::Scene;
use antifraud_infographic::steps::STEPS;
use antifraud_infographic::{figure::Figure, stage};

#[test]
fn the_sky_fills_at_the_pace_of_the_year_and_holds_one_minute() {
    let room = room((1280.0, 800.0), Lang::En);
    let landed = |seconds| {
        let scene = stage::scene(0, 0.0, [room; 2], &Input { seconds, ..INPUT });
        (count(&scene, "calls"), count(&scene, "texts"))
    };
    assert_eq!(landed(0.0), (0, 0));
    assert_eq!(landed(1.0), (62, 68));
    assert_eq!(landed(30.0), (1855, 2036));
    for seconds in [60.0, 61.0, 3600.0, 1e9] {
        assert_eq!(landed(seconds), (3710, 4072), "{seconds} s");
    }
}

#[test]
fn the_reader_who_scrolls_fills_the_minute() {
    let room = room((1280.0, 800.0), Lang::En);
    let input = Input { seconds: 5.0, ..INPUT };
    let landed = [0.0, 0.3, 0.6, 1.0]
        .map(|progress| count(&stage::scene(0, progress, [room; 2], &input), "calls"));
    assert!(landed.is_sorted(), "{landed:?}");
    assert_eq!(landed[3], 3710);
}

/// The number of the year divided by the seconds of 365 days.
fn pace(figure: &Figure) -> f64 {
    figure.value() / (365.0 * 24.0 * 3600.0)
}

/// Whether something in a picture is written so, and not only as a part of it.
fn says(scene: &Scene, number: &str) -> bool {
    texts(scene).iter().any(|text| text.content == number)
}

#[test]
fn what_arrives_in_each_second_of_an_hour_is_its_pace_times_the_time() {
    let room = room((1280.0, 800.0), Lang::En);
    for seconds in (0..=3600).map(f64::from) {
        let scene = stage::scene(0, 0.0, [room; 2], &Input { seconds, ..INPUT });
        for (figure, minute) in [(&CALLS, 3710.0), (&TEXTS, 4072.0)] {
            let landed = f64::from(count(&scene, figure.id));
            let expected = (pace(figure) * seconds).min(minute);
            assert!((landed - expected).abs() <= 1.0, "{}: {landed} at {seconds} s", figure.id);
        }
        let Form::Stay(spec) = STEPS[9].form else {
            panic!("the last step is of the reader’s time")
        };
        for (thing, figure) in spec.things.iter().zip([&CALLS, &TEXTS, &MONEY]) {
            assert_eq!(thing.figure, figure);
            let amounts = seconds * thing.in_minute() / 60.0;
            assert!(
                (amounts - pace(figure) * seconds).abs() <= 1.0,
                "{} at {seconds} s",
                figure.id
            );
        }
    }
}

#[test]
fn the_counters_say_what_has_landed() {
    let room = room((1280.0, 800.0), Lang::Zh);
    for seconds in (1..=61).map(f64::from) {
        let scene = stage::scene(0, 0.0, [room; 2], &Input { seconds, ..INPUT });
        for id in [CALLS.id, TEXTS.id] {
            assert!(says(&scene, &count(&scene, id).to_string()), "{id} at {seconds} s");
        }
    }
}

#[test]
fn the_last_step_says_what_the_time_amounts_to() {
    let last = STEPS.len() - 1;
    for lang in Lang::ALL {
        for seconds in [1, 2, 30, 59, 60, 200, 899, 1800, 3599, 3600].map(f64::from) {
            let input = Input { seconds, ..INPUT };
            let scene = stage::scene(last, 1.0, [room((1280.0, 800.0), lang); 2], &input);
            for figure in [&CALLS, &TEXTS, &MONEY] {
                let number = rounded(pace(figure) * seconds, lang);
                let number = figure.unit.prefix(&number, lang);
                assert!(says(&scene, &number), "{number} of {} in {seconds} s", figure.id);
            }
        }
    }
}

#[test]
fn the_reader_who_stays_an_hour_gets_its_sums() {
    let input = Input { seconds: 3600.0, ..INPUT };
    for (lang, said) in [
        (Lang::Zh, ["60分钟", "22.3万", "24.4万", "3760万"]),
        (Lang::En, ["60 min", "223,000", "244,000", "¥37.6 million"]),
    ] {
        let scene = stage::scene(STEPS.len() - 1, 1.0, [room((1280.0, 800.0), lang); 2], &input);
        for said in said {
            assert!(says(&scene, said), "{said}: {:?}", texts(&scene));
        }
    }
}
