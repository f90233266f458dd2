//! An element as the backend of plotters writes it.

use std::str::FromStr;

/// A start tag.
#[derive(Clone, Copy)]
pub(super) struct Element<'a>(&'a str);

impl<'a> Element<'a> {
    /// A tag from its `<` on. Text before it makes it no element.
    pub(super) fn parse(tag: &'a str) -> Option<Self> {
        tag.strip_prefix('<').map(Self)
    }

    pub(super) fn name(self) -> &'a str {
        self.0.split(' ').next().unwrap_or_default()
    }

    pub(super) fn attribute(self, name: &str) -> Option<&'a str> {
        let (_, value) = self.0.split_once(&format!(" {name}=\""))?;
        value.split('"').next()
    }

    pub(super) fn number<N: FromStr>(self, name: &str) -> Option<N> {
        self.attribute(name)?.parse().ok()
    }
}
