//! What a reader brings along: time, and a guess.

/// What the stage is told beside step and progress. It stays on the reader's device.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Input {
    /// Seconds that the page has been open and seen.
    pub seconds: f64,
    /// How many of a thousand the reader guesses, once a guess is made.
    pub guess: Option<u32>,
}

impl Input {
    /// A reader who has stayed for a minute and said nothing, for pictures that stand still.
    pub const STILL: Self = Self { seconds: 60.0, guess: None };
}
