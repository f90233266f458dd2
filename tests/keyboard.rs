//! A walk through every panel by keyboard, and what pointers and languages do to a line and a reading.

use antifraud_infographic::chart::{Room, scene};
use antifraud_infographic::lang::Lang;
use antifraud_infographic::scene::Target;
use antifraud_infographic::state::{Action, Key, State, update};
use antifraud_infographic::story::PANELS;
use proptest::collection::vec;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof, proptest};
use proptest::sample::select;

const START: State = State::new(Lang::Zh);

/// What each panel offers to read.
fn all_targets() -> impl Iterator<Item = Vec<Target>> {
    PANELS.iter().map(|panel| scene(&panel.chart, Room::new(480.0, Lang::Zh), None).targets)
}

/// The state after a few actions.
fn after(state: State, actions: &[Action], targets: &[Target]) -> State {
    actions.iter().fold(state, |state, action| update(state, *action, targets))
}

/// Where a key leads from a target, which is then said in a line, whether the last one was read or not.
fn check(targets: &[Target], from: usize, key: Key, expected: usize) {
    let said = State { focus: expected, pointed: Some(expected), ..START };
    let state = after(START, &[Action::Focus(from), Action::Key(key)], targets);
    assert_eq!(state, said, "{key:?} from {from} of {}", targets.len());
    if from != expected {
        let state = after(START, &[Action::Read(from), Action::Key(key)], targets);
        assert_eq!(state, said, "{key:?} from the reading of {from} of {}", targets.len());
    }
}

#[test]
fn next_visits_every_target_once_and_previous_goes_back() {
    for targets in all_targets() {
        let last = targets.len() - 1;
        for index in 0..last {
            check(&targets, index, Key::Next, index + 1);
            check(&targets, index + 1, Key::Previous, index);
        }
        check(&targets, last, Key::Next, last);
        check(&targets, 0, Key::Previous, 0);
    }
}

#[test]
fn home_and_end_lead_to_the_ends_from_anywhere() {
    for targets in all_targets() {
        for index in 0..targets.len() {
            check(&targets, index, Key::First, 0);
            check(&targets, index, Key::Last, targets.len() - 1);
        }
    }
}

#[test]
fn up_and_down_lead_to_the_first_target_of_the_group_beside() {
    for targets in all_targets() {
        let first_of = |group| targets.iter().position(|target| target.group == group);
        for (index, target) in targets.iter().enumerate() {
            let below = first_of(target.group + 1).unwrap_or(index);
            let above = target.group.checked_sub(1).and_then(first_of).unwrap_or(index);
            check(&targets, index, Key::NextGroup, below);
            check(&targets, index, Key::PreviousGroup, above);
        }
        let groups = targets.last().unwrap().group + 1;
        assert!(groups > 1, "there is a group to go to");
        let down = vec![Action::Key(Key::NextGroup); groups];
        let bottom = after(START, &down, &targets);
        assert_eq!(bottom.focus, first_of(groups - 1).unwrap(), "down leads to the last group");
    }
}

#[test]
fn enter_opens_and_closes_the_focused_target() {
    for targets in all_targets() {
        let enter = Action::Key(Key::Enter);
        let opened = update(START, enter, &targets);
        assert_eq!(opened, State { open: Some(0), ..START });
        assert_eq!(update(opened, enter, &targets), START);
    }
}

#[test]
fn escape_closes_and_keeps_the_focus() {
    for targets in all_targets() {
        for before in [Action::Focus(1), Action::Read(1)] {
            let state = after(START, &[before, Action::Key(Key::Escape)], &targets);
            assert_eq!(state, State { focus: 1, ..START });
            assert_eq!(update(state, Action::Key(Key::Escape), &targets), state, "twice is once");
        }
    }
}

#[test]
fn a_focus_says_a_target_in_a_line_and_leaves_its_reading_open() {
    for targets in all_targets() {
        let said = update(START, Action::Focus(1), &targets);
        assert_eq!(said, State { focus: 1, pointed: Some(1), ..START });
        let read = update(said, Action::Read(1), &targets);
        assert_eq!(read, State { focus: 1, open: Some(1), ..START });
        assert_eq!(update(read, Action::Focus(1), &targets), read);
        let other = State { pointed: Some(0), ..START };
        assert_eq!(update(read, Action::Focus(0), &targets), other, "that of another closes");
    }
}

#[test]
fn leaving_the_chart_closes_and_keeps_the_place_for_the_next_tab() {
    for targets in all_targets() {
        let state = after(START, &[Action::Read(1), Action::Press(None)], &targets);
        assert_eq!(state, State { focus: 1, ..START });
    }
}

#[test]
fn a_target_that_does_not_exist_is_ignored() {
    for targets in all_targets() {
        for unknown in [targets.len(), usize::MAX] {
            for before in [START, update(START, Action::Focus(1), &targets)] {
                assert_eq!(update(before, Action::Focus(unknown), &targets), before);
                assert_eq!(update(before, Action::Read(unknown), &targets), before);
            }
            assert_eq!(update(START, Action::Hover(Some(unknown)), &targets), START);
            assert_eq!(update(START, Action::Press(Some(unknown)), &targets), START);
        }
    }
}

#[test]
fn a_pointer_says_what_is_under_it_without_moving_the_focus() {
    for targets in all_targets() {
        let over = update(START, Action::Hover(Some(1)), &targets);
        assert_eq!(over, State { pointed: Some(1), ..START });
        assert_eq!(update(over, Action::Hover(None), &targets), START);
    }
}

#[test]
fn a_pointer_says_nothing_while_a_reading_is_open() {
    for targets in all_targets() {
        let read = update(START, Action::Press(Some(1)), &targets);
        assert_eq!(read, State { focus: 1, open: Some(1), ..START });
        for hover in [None, Some(0), Some(1)] {
            assert_eq!(update(read, Action::Hover(hover), &targets), read);
        }
    }
}

#[test]
fn a_press_reads_what_was_said_and_a_second_one_closes() {
    for targets in all_targets() {
        let read = after(START, &[Action::Hover(Some(1)), Action::Press(Some(1))], &targets);
        assert_eq!(read, State { focus: 1, open: Some(1), ..START });
        let closed = State { focus: 1, ..START };
        assert_eq!(update(read, Action::Press(Some(1)), &targets), closed);
        assert_eq!(update(read, Action::Press(None), &targets), closed, "so does one beside");
        let other = update(read, Action::Press(Some(0)), &targets);
        assert_eq!(other, State { open: Some(0), ..START }, "or reads another");
    }
}

#[test]
fn a_language_changes_nothing_else() {
    for targets in all_targets() {
        let reading = update(START, Action::Read(1), &targets);
        let hovering = update(START, Action::Hover(Some(1)), &targets);
        for state in [START, reading, hovering] {
            let spoken = update(state, Action::Speak(Lang::En), &targets);
            assert_eq!(spoken, State { lang: Lang::En, ..state });
        }
    }
}

#[test]
fn a_chart_without_targets_takes_every_key() {
    for key in Key::ALL {
        let state = update(START, Action::Key(key), &[]);
        assert_eq!((state.focus, state.open), (0, None), "{key:?}");
    }
}

/// Indices that a panel has, and ones that no panel has.
fn indices() -> impl Strategy<Value = usize> {
    prop_oneof![9 => 0_usize..32, 1 => any::<usize>()]
}

fn actions() -> impl Strategy<Value = Action> {
    let maybe = || proptest::option::weighted(0.8, indices());
    prop_oneof![
        4 => select(Key::ALL.to_vec()).prop_map(Action::Key),
        2 => maybe().prop_map(Action::Hover),
        2 => maybe().prop_map(Action::Press),
        1 => indices().prop_map(Action::Focus),
        1 => indices().prop_map(Action::Read),
        1 => Just(Action::Press(None)),
        1 => select(Lang::ALL.to_vec()).prop_map(Action::Speak),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_leads_to_a_target_that_does_not_exist(actions in vec(actions(), 0..64)) {
        for targets in all_targets() {
            let mut state = START;
            for action in &actions {
                state = update(state, *action, &targets);
                assert!(state.focus < targets.len(), "{state:?} after {action:?}");
                assert!(state.open.is_none_or(|open| open < targets.len()), "{state:?} after {action:?}");
                assert!(state.pointed.is_none_or(|at| at < targets.len()), "{state:?} after {action:?}");
                assert!(state.open.is_none_or(|open| open == state.focus), "{state:?} after {action:?}");
                assert!(state.pointed.is_none() || state.open.is_none(), "{state:?} after {action:?}");
            }
        }
    }
}
