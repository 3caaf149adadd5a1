//! Whom a bare title or role stands for: `प्रधानमंत्री ने कहा`.

use super::speaker::{FAR_MENTIONS, Resolver};
use crate::gazetteer::EntityKind;
use crate::lexicon::Tags;
use crate::mention::Mention;

/// How many tokens before a name its titles may stand.
const TITLES: usize = 8;

/// A title before a name.
#[derive(Clone, Copy)]
struct Held {
    /// `बांग्लादेश की प्रधानमंत्री`: of somewhere that a bare title does not speak of.
    qualified: bool,
    /// `पूर्व प्रधानमंत्री`
    former: bool,
}

impl Resolver<'_, '_> {
    /// The person who was called by the title that heads a description: the latest, but one who acts
    /// before one who is acted upon, and one with the bare title before one with that of elsewhere.
    pub(super) fn by_title(&self, first: usize, last: usize) -> Option<usize> {
        if !self.parse.is(last, Tags::TITLE) {
            return None;
        }
        let (head, inner) = self.lexicon.title(self.parse.hashes[last]);
        // A description with a genitive or adjective asks for the same word before the name.
        let modifier = inner.or_else(|| (last > first).then(|| self.parse.hashes[last - 1]));
        let former = (first..last).any(|at| self.parse.is(at, Tags::TITLE_QUALIFIER));
        let mut best: Option<(i32, usize)> = None;
        for mention in self.mentions.before(first).take(FAR_MENTIONS) {
            if self.mentions.entities[mention.entity].kind != EntityKind::Person {
                continue;
            }
            let Some(bearer) = self.title_of(mention, head, modifier) else { continue };
            if bearer.former != former {
                continue;
            }
            let mut score = 0;
            score -= 4 * i32::from(self.is_said(mention.first));
            score -= 2 * i32::from(bearer.qualified && modifier.is_none());
            score -= i32::from(self.parse.is(mention.last + 1, Tags::DATIVE.or(Tags::GENITIVE)));
            if best.is_none_or(|(top, _)| score > top) {
                best = Some((score, mention.entity));
            }
        }
        best.map(|(_, entity)| entity)
    }

    /// `न्यायमूर्ति भूषण` where two are called so: the one who was named in full with the same rank or title.
    pub(super) fn namesake(&self, mention: &Mention, first: usize) -> Option<usize> {
        let parse = self.parse;
        let is_person = |mention: &Mention| self.mentions.entities[mention.entity].kind == EntityKind::Person;
        if !is_person(mention) {
            return None;
        }
        // A rank is part of the mention, a title stands before it.
        let rank_of = |m: &Mention| parse.is(m.first, Tags::HONORIFIC).then_some(m.first);
        let name_of = |m: &Mention| match rank_of(m) {
            Some(at) if parse.word(at + 1) == "." => at + 2,
            Some(at) => at + 1,
            None => m.first,
        };
        let (rank, name) = (rank_of(mention), name_of(mention));
        let title = mention.first.checked_sub(1).filter(|&at| at >= first && parse.is(at, Tags::TITLE));
        if name != mention.last || rank.or(title).is_none() {
            return None;
        }
        let called = |other: &&Mention| match (rank, title) {
            (Some(rank), _) => parse.hashes[other.first] == parse.hashes[rank],
            (None, Some(title)) => self.title_of(other, self.lexicon.title(parse.hashes[title]).0, None).is_some(),
            (None, None) => false,
        };
        let full = |other: &&Mention| name_of(other) < other.last;
        let surname = parse.hashes[mention.last];
        let mut earlier = self.mentions.before(first).take(FAR_MENTIONS).filter(|other| is_person(other));
        earlier.find(|other| parse.hashes[other.last] == surname && full(other) && called(other)).map(|m| m.entity)
    }

    /// Whether a description speaks of a public figure who was named before: `तीन बार के चैंपियन`,
    /// `34 वर्षीय`, but not `एक खिलाड़ी`, `संगठन के नेता`, `खिलाड़ियों`.
    pub(super) fn is_known_figure(&self, (first, last): (usize, usize)) -> bool {
        let parse = self.parse;
        let times = |at: usize| parse.word(at - 1) == "बार";
        let of_others = |at: usize| {
            parse.is(at, Tags::GENITIVE) && !times(at)
                || parse.is(at, Tags::PRONOUN)
                || parse.is(at, Tags::DETERMINER) && !matches!(parse.word(at), "इस" | "उस")
        };
        let figure = parse.is(last, Tags::FIGURE) || parse.word(last).ends_with("वर्षीय");
        figure && !(first..last).any(of_others)
    }

    /// How the person of a mention holds the title, when it stands before the name.
    fn title_of(&self, mention: &Mention, head: u64, modifier: Option<u64>) -> Option<Held> {
        let parse = self.parse;
        let start = mention.first.saturating_sub(TITLES);
        let mut near = self.mentions.before(mention.first).take_while(|m| m.last >= start);
        let other = near.find(|m| self.mentions.entities[m.entity].kind == EntityKind::Person);
        let start = start.max(other.map_or(0, |other| other.last + 1));
        let ends = Tags::CASE.or(Tags::VERB).or(Tags::AUXILIARY).or(Tags::COMPLEMENT).or(Tags::PRONOUN);
        let part = |at: usize| {
            let genitive = parse.is(at, Tags::GENITIVE);
            (genitive || !parse.is(at, ends))
                && (!parse.is_punctuation(at) || matches!(parse.word(at), "." | "-" | "(" | ")"))
        };
        let from = (start..mention.first).rev().take_while(|&at| part(at) && !parse.ends_paragraph(at)).last()?;
        let at = (from..mention.first).rev().find(|&at| self.lexicon.title(parse.hashes[at]).0 == head)?;
        let inner = self.lexicon.title(parse.hashes[at]).1;
        let fits = modifier.is_none_or(|modifier| {
            inner == Some(modifier) || (from..at).any(|before| parse.hashes[before] == modifier)
        });
        fits.then(|| Held {
            qualified: at > from && parse.is(at - 1, Tags::GENITIVE),
            former: at > from && parse.is(at - 1, Tags::TITLE_QUALIFIER),
        })
    }
}
