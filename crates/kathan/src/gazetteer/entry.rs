//! One entity of a gazetteer.

use std::fmt;

use memchr::memchr_iter;

use super::table::Table;

/// What an entity is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum EntityKind {
    /// A person.
    Person,
    /// A place: country, state, city, river, mountain.
    Location,
    /// A party, court, company, ministry, team, …
    Organization,
    /// The adjective or people of a place: `रूसी`.
    Demonym,
    /// A language.
    Language,
    /// A currency.
    Currency,
    /// A religion or sect.
    Religion,
    /// A kind of the user's own.
    Other(Box<str>),
}

impl EntityKind {
    /// The name of the kind, as lists and the Analysis JSON write it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Person => "person",
            Self::Location => "location",
            Self::Organization => "organization",
            Self::Demonym => "demonym",
            Self::Language => "language",
            Self::Currency => "currency",
            Self::Religion => "religion",
            Self::Other(name) => name,
        }
    }
}

/// The kinds that finding mentions tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    Person,
    Location,
    Organization,
    Demonym,
    Language,
    Other,
}

impl Class {
    pub(super) fn of(kind: &str) -> Self {
        match kind {
            "person" => Self::Person,
            "location" => Self::Location,
            "organization" => Self::Organization,
            "demonym" => Self::Demonym,
            "language" => Self::Language,
            _ => Self::Other,
        }
    }

    /// The kind, when the class tells it.
    pub(super) const fn kind(self) -> Option<EntityKind> {
        Some(match self {
            Self::Person => EntityKind::Person,
            Self::Location => EntityKind::Location,
            Self::Organization => EntityKind::Organization,
            Self::Demonym => EntityKind::Demonym,
            Self::Language => EntityKind::Language,
            Self::Other => return None,
        })
    }
}

impl From<&str> for EntityKind {
    fn from(name: &str) -> Self {
        match name {
            "person" => Self::Person,
            "location" => Self::Location,
            "organization" => Self::Organization,
            "demonym" => Self::Demonym,
            "language" => Self::Language,
            "currency" => Self::Currency,
            "religion" => Self::Religion,
            other => Self::Other(other.into()),
        }
    }
}

impl fmt::Display for EntityKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An entity of a gazetteer: a view of its row, which is read when something is asked of it.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'g> {
    table: &'g Table,
    row: usize,
}

impl<'g> Entry<'g> {
    pub(super) const fn new(table: &'g Table, row: usize) -> Self {
        Self { table, row }
    }

    fn cell(self, column: usize) -> &'g str {
        let row = self.table.row(self.row);
        match (self.table.kind_of_names(), column) {
            (None, _) => cells(row).nth(column).unwrap_or(""),
            (Some(kind), 1) => kind.as_str(),
            (Some(_), 0 | 2) => row,
            (Some(_), _) => "",
        }
    }

    /// Its identifier; that of a bare name is the name.
    pub fn id(self) -> &'g str {
        self.cell(0)
    }

    /// What it is.
    pub fn kind(self) -> EntityKind {
        self.cell(1).into()
    }

    pub(super) fn class(self) -> Class {
        Class::of(self.cell(1))
    }

    /// Its canonical name.
    pub fn name(self) -> &'g str {
        self.cell(2)
    }

    /// The other forms of its name.
    pub fn aliases(self) -> impl Iterator<Item = &'g str> {
        self.cell(3).split('|').filter(|form| !form.is_empty()).map(|form| form.trim_start_matches('?'))
    }

    /// Its English name, when known.
    pub fn english(self) -> Option<&'g str> {
        Some(self.cell(4)).filter(|cell| !cell.is_empty())
    }

    /// Its identifier in an outside list, when known: `wikidata:Q7747`, `iso3166-1:IN`.
    pub fn link(self) -> Option<&'g str> {
        Some(self.cell(5)).filter(|cell| !cell.is_empty())
    }

    /// The value of an attribute: `country`, `gender`, `office`, `kind`, …
    pub fn attribute(self, key: &str) -> Option<&'g str> {
        self.cell(6).split(';').find_map(|attribute| attribute.strip_prefix(key)?.strip_prefix('='))
    }
}

impl<'g> Entry<'g> {
    /// The forms of its name, and whether each needs evidence.
    pub(super) fn forms(self) -> impl Iterator<Item = (&'g str, bool)> {
        let row = self.table.row(self.row);
        let [name, aliases, attributes] = if self.table.kind_of_names().is_some() {
            [row, "", ""]
        } else {
            let mut cells = cells(row).skip(2);
            let mut cell = |n| cells.nth(n).unwrap_or("");
            [cell(0), cell(0), cell(2)]
        };
        let ambiguous = attributes.split(';').any(|attribute| attribute == "evidence=yes");
        let aliases = aliases.split('|').map(|alias| (alias.trim_start_matches('?'), alias.starts_with('?')));
        std::iter::once((name, ambiguous)).chain(aliases).filter(|(form, _)| !form.is_empty())
    }
}

/// The cells of a row.
pub(super) fn cells(row: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    memchr_iter(b'\t', row.as_bytes()).chain([row.len()]).map(move |tab| {
        let cell = &row[start..tab];
        start = tab + 1;
        cell
    })
}

impl PartialEq for Entry<'_> {
    /// Whether they are one row of one gazetteer.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.table, other.table) && self.row == other.row
    }
}

impl Eq for Entry<'_> {}

/// An entity in the making, to be added to a gazetteer.
///
/// ```
/// use kathan::{EntityKind, EntryBuf, Gazetteer};
/// let bank = EntryBuf::new("x-1", EntityKind::Organization, "नवभारत सहकारी बैंक").alias("नवभारत बैंक");
/// let mut builder = Gazetteer::builder();
/// builder.add(&bank);
/// assert_eq!(builder.build().entries().next().unwrap().name(), "नवभारत सहकारी बैंक");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryBuf {
    id: String,
    kind: EntityKind,
    name: String,
    aliases: Vec<String>,
    english: String,
    link: String,
    attributes: Vec<String>,
}

impl EntryBuf {
    /// An entity with its canonical name.
    pub fn new(id: impl Into<String>, kind: EntityKind, name: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            kind,
            name: name.into(),
            aliases: Vec::new(),
            english: String::new(),
            link: String::new(),
            attributes: Vec::new(),
        }
    }

    /// Adds another form of the name.
    #[must_use]
    pub fn alias(mut self, form: impl Into<String>) -> Self {
        self.aliases.push(form.into());
        self
    }

    /// Adds a form that is an ordinary word too, or many others' name: it counts only
    /// with evidence, such as the full name earlier in the document.
    #[must_use]
    pub fn ambiguous_alias(mut self, form: impl AsRef<str>) -> Self {
        self.aliases.push(format!("?{}", form.as_ref()));
        self
    }

    /// Gives the English name.
    #[must_use]
    pub fn english(mut self, name: impl Into<String>) -> Self {
        self.english = name.into();
        self
    }

    /// Links the entity to an outside list: `wikidata:Q7747`.
    #[must_use]
    pub fn link(mut self, link: impl Into<String>) -> Self {
        self.link = link.into();
        self
    }

    /// Adds an attribute.
    #[must_use]
    pub fn attribute(mut self, key: &str, value: &str) -> Self {
        self.attributes.push(format!("{key}={value}"));
        self
    }

    /// Says that even the canonical name counts only with evidence.
    #[must_use]
    pub fn needing_evidence(self) -> Self {
        self.attribute("evidence", "yes")
    }

    /// Its row without a line end, in which white space stands for tabs and line breaks of the values.
    pub(super) fn row(&self) -> String {
        let cells = [
            &*self.id,
            self.kind.as_str(),
            &self.name,
            &self.aliases.join("|"),
            &self.english,
            &self.link,
            &self.attributes.join(";"),
        ];
        cells.map(|cell| cell.replace(['\t', '\n', '\r'], " ")).join("\t")
    }
}
