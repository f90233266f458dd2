//! What a reader has done so far, and what the next act makes of it.

use crate::lang::Lang;
use crate::lens::Lens;
use crate::scene::Target;

/// The state of a panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// The language.
    pub lang: Lang,
    /// The target that Tab reaches, by its index in reading order.
    pub focus: usize,
    /// The target that is said in one line: a pointer is on it, or the focus. None is while a reading is open.
    pub pointed: Option<usize>,
    /// The target whose reading is open.
    pub open: Option<usize>,
    /// What counts are divided by.
    pub lens: Lens,
}

impl State {
    /// The state before a reader has done anything.
    #[must_use]
    pub const fn new(lang: Lang) -> Self {
        Self { lang, focus: 0, pointed: None, open: None, lens: Lens::Total }
    }

    /// The target that is highlighted: read, or said in one line.
    #[must_use]
    pub fn highlighted(&self) -> Option<usize> {
        self.open.or(self.pointed)
    }
}

/// A key that means something in a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The next mark in reading order.
    Next,
    /// The mark before.
    Previous,
    /// The first mark of the next group.
    NextGroup,
    /// The first mark of the group before.
    PreviousGroup,
    /// The first mark.
    First,
    /// The last mark.
    Last,
    /// Opens the reading of the focused mark, or closes it.
    Enter,
    /// Closes the reading, or takes the line away.
    Escape,
}

impl Key {
    /// The keys in the order of their codes at the boundary.
    pub const ALL: [Self; 8] = [
        Self::Next,
        Self::Previous,
        Self::NextGroup,
        Self::PreviousGroup,
        Self::First,
        Self::Last,
        Self::Enter,
        Self::Escape,
    ];
}

/// What a reader does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Moves a pointer over a target, or off all of them.
    Hover(Option<usize>),
    /// Clicks or taps a target, or beside all of them.
    Press(Option<usize>),
    /// Moves the focus to a target.
    Focus(usize),
    /// Asks for the reading of a target.
    Read(usize),
    /// Presses a key while a target has the focus.
    Key(Key),
    /// Chooses a language.
    Speak(Lang),
    /// Chooses what counts are divided by.
    Look(Lens),
}

/// The state after an action. What names no target leaves the state as it is.
#[must_use]
pub fn update(state: State, action: Action, targets: &[Target]) -> State {
    let known = |index: &usize| *index < targets.len();
    match action {
        Action::Hover(_) if state.open.is_some() => state,
        Action::Hover(target) => State { pointed: target.filter(known), ..state },
        Action::Press(target) => press(state, target.filter(known)),
        Action::Focus(index) if known(&index) => focus(state, index),
        Action::Read(index) if known(&index) => read(state, index),
        Action::Focus(_) | Action::Read(_) => state,
        Action::Key(key) => press_key(state, key, targets),
        Action::Speak(lang) => State { lang, ..state },
        Action::Look(lens) => State { lens, ..state },
    }
}

/// Focuses a target and says it in one line, unless its reading is open.
fn focus(state: State, index: usize) -> State {
    let open = state.open.filter(|open| *open == index);
    let pointed = if open.is_none() { Some(index) } else { None };
    State { focus: index, pointed, open, ..state }
}

/// Focuses a target and opens its reading.
const fn read(state: State, index: usize) -> State {
    State { focus: index, pointed: None, open: Some(index), ..state }
}

/// Neither a reading nor a line.
const fn close(state: State) -> State {
    State { pointed: None, open: None, ..state }
}

/// A press opens a reading; a second one on the same target, or one beside, closes it.
fn press(state: State, target: Option<usize>) -> State {
    match target {
        Some(index) if state.open != Some(index) => read(state, index),
        _ => close(state),
    }
}

fn press_key(state: State, key: Key, targets: &[Target]) -> State {
    let Some(last) = targets.len().checked_sub(1) else { return state };
    let group = targets.get(state.focus).map_or(0, |target| target.group);
    let first_of = |group: Option<usize>| {
        targets.iter().position(|target| Some(target.group) == group).unwrap_or(state.focus)
    };
    let go = |index: usize| focus(state, index.min(last));
    match key {
        Key::Next => go(state.focus + 1),
        Key::Previous => go(state.focus.saturating_sub(1)),
        Key::NextGroup => go(first_of(group.checked_add(1))),
        Key::PreviousGroup => go(first_of(group.checked_sub(1))),
        Key::First => go(0),
        Key::Last => go(last),
        Key::Enter => press(state, Some(state.focus)),
        Key::Escape => close(state),
    }
}
