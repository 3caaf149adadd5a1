//! The noun phrase that names who speaks, and who is spoken to.

use super::Stretch;
use super::cue::{CueHit, Shape};
use crate::clause::{Chunk, ChunkKind, Unit, Units};
use crate::lexicon::{Case, CueClass, Form, Person, Tags};
use crate::mention::Mentions;
use crate::parse::Parse;
use crate::quote::Marked;

/// A frame read for the search of sources.
pub(crate) struct Reading<'a, 't> {
    pub(crate) parse: &'a Parse<'t>,
    pub(crate) marked: &'a [Marked],
    pub(crate) units: Units<'a, 't>,
    pub(crate) chunks: &'a [Chunk],
    pub(crate) mentions: &'a Mentions,
}

/// A noun phrase of a frame: its chunk, and its tokens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phrase {
    pub(crate) chunk: usize,
    pub(crate) tokens: Stretch,
}

/// Someone a sentence says something of, whom a later pronoun may take up.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject {
    pub(crate) tokens: Stretch,
    /// Whether it stands with ने, which mostly people do.
    pub(crate) ergative: bool,
    /// Whether it is an organisation, a document or another thing, which no pronoun of persons takes up.
    pub(crate) thing: bool,
}

/// How many chunks before its verb a clause may start.
const FAR_CHUNKS: usize = 64;

/// What stands in a phrase only when it speaks of people.
const NAMING: Tags = Tags::TITLE.or(Tags::HONORIFIC).or(Tags::GIVEN_NAME).or(Tags::SURNAME).or(Tags::PRONOUN);

impl Reading<'_, '_> {
    /// The subjects of the frame: phrases with ने, and bare phrases that name a person or role.
    pub(crate) fn subjects(&self, subjects: &mut Vec<Subject>) {
        for (i, chunk) in self.chunks.iter().enumerate() {
            let ergative = chunk.kind == ChunkKind::Noun(Case::Ergative);
            if !ergative && chunk.kind != ChunkKind::Noun(Case::Direct) {
                continue;
            }
            if !ergative && (self.is_object(i) || self.is_predicate(i)) {
                continue;
            }
            let Phrase { tokens, .. } = self.phrase(i);
            let head = self.parse.lexeme(tokens.1);
            if head.is(Tags::PRONOUN.or(Tags::DETERMINER)) {
                continue;
            }
            let person = Tags::TITLE.or(Tags::GIVEN_NAME).or(Tags::SURNAME);
            let thing = head.is(Tags::ORGANIZATION_HEAD.or(Tags::PLACE_HEAD).or(Tags::DOCUMENT))
                || head.is(Tags::NOUN) && !head.is(Tags::HUMAN);
            if ergative || !thing && head.is(person) && !head.is(Tags::COMMON) {
                subjects.push(Subject { tokens, ergative, thing });
            }
        }
    }

    /// Whether a bare phrase stands before an infinitive or participle: `अपना घर छोड़ देने के बाद`, `अभिनेत्री बनने`.
    fn is_object(&self, chunk: usize) -> bool {
        let own = self.token(self.chunks[chunk].first).and_then(|at| self.parse.lexeme(at).pronoun);
        own.is_some_and(|p| p.person == Person::Reflexive)
            || self.chunks.get(chunk + 1).is_some_and(|next| match next.kind {
                ChunkKind::Participle => true,
                ChunkKind::Verb => {
                    self.token(next.last).is_some_and(|at| self.parse.lexeme(at).form == Some(Form::Infinitive))
                }
                _ => false,
            })
    }

    /// Whether a bare phrase says what another is: the पीड़ित of `वे बीमारी से पीड़ित हैं`.
    fn is_predicate(&self, chunk: usize) -> bool {
        let copula = self.chunks.get(chunk + 1).is_some_and(|next| {
            next.kind == ChunkKind::Verb && (next.first..=next.last).all(|u| self.is(u, Tags::AUXILIARY))
        });
        copula && self.clause_before(chunk).any(|i| self.chunks[i].kind == ChunkKind::Noun(Case::Direct))
    }

    /// The tokens from unit `first` to unit `last`, marks included.
    pub(crate) fn tokens(&self, first: usize, last: usize) -> Stretch {
        let start = self.marked_at(first).map_or_else(|| self.token(first), |marked| Some(marked.outer_first()));
        let end = self.marked_at(last).map_or_else(|| self.token(last), |marked| Some(marked.outer_last()));
        (start.unwrap_or(0), end.unwrap_or(0))
    }

    pub(crate) fn token(&self, unit: usize) -> Option<usize> {
        self.units.token(unit)
    }

    pub(crate) fn word(&self, unit: usize) -> &str {
        self.units.word(unit)
    }

    pub(crate) fn is(&self, unit: usize, tags: Tags) -> bool {
        self.units.is(unit, tags)
    }

    /// The quoted stretch that a unit is.
    pub(crate) fn marked_at(&self, unit: usize) -> Option<&Marked> {
        match self.units.get(unit) {
            Some(Unit::Marked(i)) => Some(&self.marked[i]),
            _ => None,
        }
    }

    /// The chunk that a unit belongs to, or the next one.
    pub(crate) fn chunk_at(&self, unit: usize) -> Option<usize> {
        let at = self.chunks.partition_point(|chunk| chunk.last < unit);
        (at < self.chunks.len()).then_some(at)
    }

    fn phrase(&self, chunk: usize) -> Phrase {
        let Chunk { mut first, mut last, .. } = self.chunks[chunk];
        // `यह कंगना की नज़र में …`: the subject of the sentence, no determiner of a name.
        if first < last && self.is(first, Tags::PRONOUN) && self.is(first + 1, Tags::GIVEN_NAME.or(Tags::SURNAME)) {
            let pronoun = self.token(first).and_then(|at| self.parse.lexeme(at).pronoun);
            first += usize::from(pronoun.is_some_and(|p| p.case == Case::Direct));
        }
        while last > first && self.is(last, Tags::EMPHATIC) {
            last -= 1;
        }
        match self.marked_at(first).filter(|_| first == last) {
            Some(marked) => Phrase { chunk, tokens: (marked.first, marked.last) },
            None => Phrase { chunk, tokens: self.tokens(first, last) },
        }
    }

    /// The source of a cue, in its clause.
    pub(crate) fn source(&self, cue: &CueHit) -> Option<Phrase> {
        let at = self.chunk_at(cue.first)?;
        let before = self.clause_before(at);
        let with_case = |case| before.clone().rev().find(|&i| self.chunks[i].kind == ChunkKind::Noun(case));
        let found = match cue.shape {
            Shape::Ergative => with_case(Case::Ergative),
            Shape::Direct => self.subject(before.clone()),
            Shape::Nominal => with_case(Case::Genitive),
            Shape::Received => with_case(Case::Ablative),
            Shape::Phrase(_) => {
                // `‘हरित पथ’ के मुताबिक`: a title in marks speaks too.
                before
                    .clone()
                    .next_back()
                    .filter(|&i| matches!(self.chunks[i].kind, ChunkKind::Noun(_) | ChunkKind::Quoted))
            }
            Shape::Passive => before.clone().rev().find(|&i| {
                let chunk = &self.chunks[i];
                self.is_in_document(i)
                    || chunk.kind == ChunkKind::Noun(Case::Compound)
                        && matches!(self.word(chunk.last + 2), "ओर" | "तरफ़" | "तरफ" | "द्वारा")
            }),
            Shape::Participle => {
                with_case(Case::Ergative).or_else(|| self.subject(before.clone())).or_else(|| self.ergative_after(at))
            }
        };
        let found = found.or_else(|| match cue.shape {
            // `X ने तस्वीर देखी और कहा कि …`: the subject of the clause before.
            Shape::Ergative | Shape::Direct => self.shared_subject(cue, before.start),
            _ => None,
        });
        let found = found.or_else(|| match cue.shape {
            // `बयान में कहा`: a document speaks without ने.
            Shape::Ergative => before.clone().rev().find(|&i| self.is_in_document(i)),
            _ => None,
        });
        found.map(|i| self.phrase(i)).or_else(|| self.reacting(cue))
    }

    /// `बयान पर सरकार की कड़ी प्रतिक्रिया, कहा …`: a heading tells whose words follow.
    fn reacting(&self, cue: &CueHit) -> Option<Phrase> {
        let comma = cue.first.checked_sub(1).filter(|&unit| self.word(unit) == ",")?;
        let chunk = self.chunk_at(comma)?.checked_sub(1)?;
        let Chunk { kind, first, last } = self.chunks[chunk];
        let spoken = kind == ChunkKind::Noun(Case::Direct) && self.is(last, Tags::CUE_NOUN);
        let genitive = (first + 1..last).rev().find(|&unit| self.is(unit, Tags::GENITIVE)).filter(|_| spoken)?;
        Some(Phrase { chunk, tokens: self.tokens(first, genitive - 1) })
    }

    /// `बयान में (कहा गया)`, `(कैप्शन दिया गया है,) जिसमें (लिखा है)`, `इसमें (बताया गया)`
    fn is_in_document(&self, chunk: usize) -> bool {
        let Chunk { kind, first, last } = self.chunks[chunk];
        kind == ChunkKind::Noun(Case::Locative)
            && (first..=last).any(|u| {
                let pronoun = self.token(u).and_then(|at| self.parse.lexeme(at).pronoun);
                self.is(u, Tags::DOCUMENT) && self.word(last + 1) == "में"
                    || pronoun.is_some_and(|p| p.case == Case::Locative)
            })
    }

    /// The chunks of the cue's clause that stand before the chunk at `at`.
    fn clause_before(&self, at: usize) -> std::ops::Range<usize> {
        let mut start = at;
        while start > 0 && at - start < FAR_CHUNKS {
            let chunk = &self.chunks[start - 1];
            let boundary = match chunk.kind {
                ChunkKind::Conjunction => !self.is(chunk.first, Tags::COORDINATING) || self.verb_before(start - 1),
                ChunkKind::Quoted => false,
                ChunkKind::Mark => {
                    matches!(self.word(chunk.first), "।" | "." | "?" | "!" | ":" | ";")
                        || self.verb_before(start - 1) && self.finite_before(start - 1)
                }
                _ => false,
            };
            if boundary {
                break;
            }
            start -= 1;
        }
        start..at
    }

    /// The subject of the clause that a coordinating conjunction joins to the cue's, whose
    /// first chunk is number `start`.
    fn shared_subject(&self, cue: &CueHit, start: usize) -> Option<usize> {
        let mut end = start;
        while end > 0 {
            let joint = &self.chunks[end - 1];
            let coordinates = self.is(joint.first, Tags::COORDINATING) || self.word(joint.first) == ",";
            // `X ने यह बताते हुए कि “…”, बाद में कहा`: the participle's clause stands inside that of the main verb.
            let embeds =
                self.is(joint.first, Tags::COMPLEMENT) && end > 1 && self.chunks[end - 2].kind == ChunkKind::Participle;
            if !coordinates && !embeds {
                return None;
            }
            let clause = self.clause_before(end - 1);
            let found = match cue.shape {
                Shape::Ergative => {
                    let ergative =
                        clause.clone().rev().find(|&i| self.chunks[i].kind == ChunkKind::Noun(Case::Ergative));
                    ergative.or_else(|| self.subject(clause.clone()))
                }
                _ => self.subject(clause.clone()),
            };
            if found.is_some() || clause.start >= end {
                return found;
            }
            end = clause.start;
        }
        None
    }

    fn verb_before(&self, chunk: usize) -> bool {
        chunk > 0 && self.chunks[chunk - 1].kind == ChunkKind::Verb
    }

    /// Whether the verb before a comma is finite: it ends with an auxiliary.
    fn finite_before(&self, chunk: usize) -> bool {
        self.is(self.chunks[chunk - 1].last, Tags::AUXILIARY)
    }

    /// The subject of a verb that takes no ने: a pronoun, else the nearest bare phrase.
    fn subject(&self, before: std::ops::Range<usize>) -> Option<usize> {
        let bare = |&i: &usize| self.chunks[i].kind == ChunkKind::Noun(Case::Direct);
        let pronoun = before.clone().rev().filter(bare).find(|&i| {
            let chunk = &self.chunks[i];
            chunk.first == chunk.last
                && self.token(chunk.first).and_then(|at| self.parse.lexeme(at).pronoun).is_some_and(|p| {
                    p.person != Person::Reflexive
                        && p.case == Case::Direct
                        && !matches!(self.word(chunk.first), "यह" | "ये")
                })
        });
        // `X विपक्ष को चुनौती देते हुए कहते हैं`: चुनौती is the object of the participle, वजह that of `वजह बता रहे हैं`.
        let object = |i: usize| {
            let verb = self.chunks.get(i + 1).map(|next| next.kind);
            let inner = i + 1 < before.end && matches!(verb, Some(ChunkKind::Participle | ChunkKind::Verb));
            !self.heads_people(i) && (inner || i + 1 == before.end && self.is_thing(&self.chunks[i]))
        };
        pronoun.or_else(|| {
            let mut free = before.clone().rev().filter(bare).filter(|&i| !self.is_demonstrative(i) && !object(i));
            let nearest = free.next()?;
            Some(std::iter::once(nearest).chain(free).find(|&i| self.is_people(i)).unwrap_or(nearest))
        })
    }

    /// Whether a phrase is of something that says nothing: `वजह`, not `अदालत`, `रिपोर्ट` or a name.
    pub(crate) fn is_thing(&self, chunk: &Chunk) -> bool {
        let speaks = Tags::ORGANIZATION_HEAD.or(Tags::DOCUMENT).or(Tags::PLACE_HEAD).or(Tags::COMMON);
        let human = Tags::HUMAN.or(Tags::GROUP).or(Tags::TITLE);
        self.is(chunk.last, Tags::NOUN) && !self.is(chunk.last, speaks.or(human))
    }

    /// `यह`, `इतना`: what is said, not who says it.
    fn is_demonstrative(&self, chunk: usize) -> bool {
        let chunk = &self.chunks[chunk];
        chunk.first == chunk.last
            && (matches!(self.word(chunk.first), "यह" | "ये" | "इतना" | "ऐसा" | "कुछ")
                || self.is(chunk.first, Tags::INTERROGATIVE.or(Tags::RELATIVE)))
    }

    /// `यह कहते हुए X ने`: the subject of the main verb that follows.
    fn ergative_after(&self, at: usize) -> Option<usize> {
        (at + 1..self.chunks.len().min(at + 4)).find(|&i| self.chunks[i].kind == ChunkKind::Noun(Case::Ergative))
    }

    /// Who is spoken to: the phrase with से or को nearest the cue, when it is a person, people or a bare name.
    pub(crate) fn addressee(&self, cue: &CueHit, source: Option<Phrase>) -> Option<Stretch> {
        // `X से सम्मान यह कहते हुए वापस ले लिया`: the phrase is that of the main verb. `X को झूठा करार दिया`: it is what is
        // called so.
        if cue.shape == Shape::Participle || cue.class == CueClass::Label {
            return None;
        }
        let at = self.chunk_at(cue.first)?;
        let addressed = |&i: &usize| {
            let chunk = &self.chunks[i];
            let may_be = matches!(chunk.kind, ChunkKind::Noun(Case::Dative | Case::Ablative));
            may_be
                && match self.converb_behind(i) {
                    Some(verb) => self.addresses(chunk.last + 1, verb),
                    None => self.is_people(i) || i + 1 == at && self.is_bare_name(chunk),
                }
        };
        // `लोगों को मिली राहत, मंत्री ने कहा`: no comma stands between.
        self.clause_before(at)
            .rev()
            .take_while(|&i| self.chunks[i].kind != ChunkKind::Mark)
            .filter(|&i| Some(i) != source.map(|s| s.chunk))
            .find(addressed)
            .map(|i| self.phrase(i).tokens)
    }

    /// The converb that a phrase belongs to: `देते हुए` of `दल को श्रद्धांजलि देते हुए`.
    fn converb_behind(&self, chunk: usize) -> Option<&Chunk> {
        let verbal = |c: &Chunk| matches!(c.kind, ChunkKind::Verb | ChunkKind::Participle);
        let mut behind = self.chunks[chunk + 1..].iter().peekable();
        let mut next = behind.find(|c| !matches!(c.kind, ChunkKind::Noun(Case::Direct) | ChunkKind::Adverb))?;
        // The बात and करते हुए of a cue are chunks of their own.
        while let Some(more) = behind.next_if(|c| verbal(next) && verbal(c) && c.first == next.last + 1) {
            next = more;
        }
        let form = self.token(next.last).and_then(|at| self.parse.lexeme(at).form);
        let converb = next.kind == ChunkKind::Participle || matches!(form, Some(Form::Conjunctive | Form::Infinitive));
        converb.then_some(next)
    }

    /// Whether a converb speaks to its object: `सभा को संबोधित करते हुए`, `बीबीसी से बात करते हुए`, `विपक्ष को चेतावनी देते
    /// हुए`, but not `विपक्ष को घेरते हुए`.
    fn addresses(&self, from: usize, converb: &Chunk) -> bool {
        (from..=converb.last).any(|unit| self.is(unit, Tags::CUE_NOUN.or(Tags::ADDRESSING)))
    }

    /// `बीबीसी को (बताया)`, `चीन से (कहा)`
    fn is_bare_name(&self, chunk: &Chunk) -> bool {
        self.token(chunk.last).is_some_and(|at| self.mentions.ending_at(at).is_some())
    }

    /// Whether a phrase speaks of people: a title or name in it, or a noun or pronoun of persons, or a group, at its
    /// head.
    fn is_people(&self, chunk: usize) -> bool {
        let Chunk { first, last, .. } = self.chunks[chunk];
        let name = Tags::TITLE.or(Tags::HONORIFIC).or(Tags::GIVEN_NAME).or(Tags::SURNAME);
        (first..last).any(|unit| self.is(unit, name)) || self.heads_people(chunk)
    }

    /// Whether the head of a phrase, which is its last word, is a person or people.
    fn heads_people(&self, chunk: usize) -> bool {
        self.is(self.chunks[chunk].last, NAMING.or(Tags::HUMAN).or(Tags::GROUP))
    }
}
