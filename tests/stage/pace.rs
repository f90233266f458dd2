//! What arrives by the clock, and what a reader's time amounts to.

use crate::{INPUT, count, room};
use antifraud_infographic::lang::Lang;
use antifraud_infographic::stage;
use antifraud_infographic::stage::input::Input;

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
