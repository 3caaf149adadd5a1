//! One entity of a gazetteer.

use std::fmt;

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

/// An entity: its names and what is known of it.
///
/// ```
/// use kathan::{Entry, EntityKind};
/// let entry = Entry::new("x-1", EntityKind::Organization, "नवभारत सहकारी बैंक").alias("नवभारत बैंक");
/// assert_eq!(entry.name(), "नवभारत सहकारी बैंक");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub(super) id: Box<str>,
    pub(super) kind: EntityKind,
    pub(super) name: Box<str>,
    pub(super) aliases: Vec<Alias>,
    pub(super) link: Option<Box<str>>,
    pub(super) needs_evidence: bool,
}

/// Another form of an entity's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Alias {
    pub(super) form: Box<str>,
    pub(super) needs_evidence: bool,
}

impl Entry {
    /// An entity with its canonical name.
    pub fn new(id: impl Into<Box<str>>, kind: EntityKind, name: impl Into<Box<str>>) -> Self {
        Self { id: id.into(), kind, name: name.into(), aliases: Vec::new(), link: None, needs_evidence: false }
    }

    /// Adds another form of the name.
    #[must_use]
    pub fn alias(mut self, form: impl Into<Box<str>>) -> Self {
        self.aliases.push(Alias { form: form.into(), needs_evidence: false });
        self
    }

    /// Adds a form that is an ordinary word too, or many others' name: it counts only
    /// with evidence, such as the full name earlier in the document.
    #[must_use]
    pub fn ambiguous_alias(mut self, form: impl Into<Box<str>>) -> Self {
        self.aliases.push(Alias { form: form.into(), needs_evidence: true });
        self
    }

    /// Links the entity to an outside list: `wikidata:Q7747`.
    #[must_use]
    pub fn link(mut self, link: impl Into<Box<str>>) -> Self {
        self.link = Some(link.into());
        self
    }

    /// Says that even the canonical name counts only with evidence.
    #[must_use]
    pub fn needing_evidence(mut self) -> Self {
        self.needs_evidence = true;
        self
    }

    /// Its identifier.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What it is.
    pub fn kind(&self) -> &EntityKind {
        &self.kind
    }

    /// Its canonical name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The other forms of its name.
    pub fn aliases(&self) -> impl Iterator<Item = &str> {
        self.aliases.iter().map(|alias| &*alias.form)
    }

    /// Its identifier in an outside list, when known: `wikidata:Q7747`, `iso3166-1:IN`.
    pub fn outside_link(&self) -> Option<&str> {
        self.link.as_deref()
    }
}
