//! Rows of entities, kept as the text they came in.

use std::borrow::Cow;

use memchr::{memchr, memchr_iter};

use super::entry::{Class, EntityKind, Entry};

/// A table: its text, and where in it the rows of entities start.
#[derive(Clone, Debug)]
pub(super) struct Table {
    text: Cow<'static, str>,
    rows: Rows,
}

#[derive(Clone, Debug)]
enum Rows {
    /// All cells of an entity each; where each starts.
    Full(Vec<u32>),
    /// A name and nothing else each, all of one kind, one right behind the other: where every
    /// eighth starts.
    Names { kind: EntityKind, count: usize, starts: Vec<u32> },
}

/// Of so many names one start is kept: a line of a list is found as fast as it is read.
const STRIDE: usize = 8;

impl Table {
    /// A table of full rows, which start at `starts` of its text.
    pub(super) const fn full(text: Cow<'static, str>, starts: Vec<u32>) -> Self {
        Self { text, rows: Rows::Full(starts) }
    }

    /// A table of names, which have about so many bytes.
    pub(super) fn of_names<'n>(kind: EntityKind, bytes: usize, names: impl Iterator<Item = &'n str>) -> Self {
        let (mut text, mut starts, mut count) = (String::with_capacity(bytes), Vec::new(), 0);
        for name in names {
            if count % STRIDE == 0 {
                starts.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
            }
            text.push_str(name);
            text.push('\n');
            count += 1;
        }
        Self { text: text.into(), rows: Rows::Names { kind, count, starts } }
    }

    /// Adds a full row, unless this table holds its rows in another form or is full.
    pub(super) fn push(&mut self, row: &str) -> bool {
        let (Rows::Full(starts), Ok(start)) = (&mut self.rows, u32::try_from(self.text.len())) else { return false };
        let Cow::Owned(text) = &mut self.text else { return false };
        text.push_str(row);
        text.push('\n');
        starts.push(start);
        true
    }

    pub(super) const fn len(&self) -> usize {
        match &self.rows {
            Rows::Full(starts) => starts.len(),
            Rows::Names { count, .. } => *count,
        }
    }

    /// How many nodes of a trie the names likely take.
    pub(super) const fn likely_nodes(&self) -> usize {
        match &self.rows {
            // With their aliases.
            Rows::Full(starts) => 6 * starts.len(),
            Rows::Names { count, .. } => *count + *count / 3,
        }
    }

    /// The text of a row.
    pub(super) fn row(&self, row: usize) -> &str {
        match &self.rows {
            Rows::Full(starts) => line(&self.text[starts[row] as usize..]),
            Rows::Names { starts, .. } => {
                let text = &self.text[starts[row / STRIDE] as usize..];
                lines(text).nth(row % STRIDE).map_or("", |(_, line)| line)
            }
        }
    }

    /// The kind of all entities, when the rows are names and nothing else.
    pub(super) const fn kind_of_names(&self) -> Option<&EntityKind> {
        match &self.rows {
            Rows::Full(_) => None,
            Rows::Names { kind, .. } => Some(kind),
        }
    }

    /// The classes of all entities, in order.
    pub(super) fn classes(&self) -> impl Iterator<Item = Class> {
        let whole = self.kind_of_names().map(|kind| Class::of(kind.as_str()));
        (0..self.len()).map(move |row| whole.unwrap_or_else(|| Entry::new(self, row).class()))
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        (0..self.len()).map(|row| Entry::new(self, row))
    }

    /// Keeps the rows that `keep` holds for.
    pub(super) fn retain(&mut self, keep: impl Fn(Entry<'_>) -> bool) {
        let kept: Vec<_> = (0..self.len()).filter(|&row| keep(Entry::new(self, row))).collect();
        if kept.len() == self.len() {
            return;
        }
        *self = match &self.rows {
            Rows::Full(starts) => Self::full(self.text.clone(), kept.iter().map(|&row| starts[row]).collect()),
            Rows::Names { kind, .. } => {
                Self::of_names(kind.clone(), self.text.len(), kept.iter().map(|&row| self.row(row)))
            }
        };
    }

    pub(super) fn shrink(&mut self) {
        if let Cow::Owned(text) = &mut self.text {
            text.shrink_to_fit();
        }
        match &mut self.rows {
            Rows::Full(starts) | Rows::Names { starts, .. } => starts.shrink_to_fit(),
        }
    }
}

/// The first line of `text`, without its end.
fn line(text: &str) -> &str {
    let line = memchr(b'\n', text.as_bytes()).map_or(text, |end| &text[..end]);
    line.strip_suffix('\r').unwrap_or(line)
}

/// The lines of a text with their starts.
pub(super) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    memchr_iter(b'\n', text.as_bytes()).chain([text.len()]).map(move |end| {
        let at = start;
        start = end + 1;
        let line = &text[at..end];
        (at, line.strip_suffix('\r').unwrap_or(line))
    })
}
