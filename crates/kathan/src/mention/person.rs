//! Persons that no list has: initials, given names, surnames and words that Hindi does not have.

use super::finder::Finder;
use super::{FUNCTION, NAME, ORDINARY, PERSON, TITLE, is_inflected};
use crate::gazetteer::Class;
use crate::lexicon::{self, Letter, Tags};
use crate::token::TokenKind;

/// What a word can be in a person's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// A given name that is nothing else: `मुरली`.
    Given,
    /// A surname that is nothing else and no given name: `लोढ़ा`.
    Surname,
    /// A given name that is an ordinary word too: `आशा`.
    OrdinaryGiven,
    /// A surname that is an ordinary word too: `मान`.
    OrdinarySurname,
    /// A word that Hindi does not have: `ज़िले` of `हेलेन ज़िले` where it is none.
    Unknown,
    /// `के.`, `एआर`
    Initials,
    /// `बिन`, `अल`
    Link,
}

impl Part {
    const fn is_plain(self) -> bool {
        matches!(self, Self::Given | Self::Surname)
    }

    const fn is_ordinary(self) -> bool {
        matches!(self, Self::OrdinaryGiven | Self::OrdinarySurname)
    }
}

/// Words that may be one name, from left to right.
#[derive(Clone, Copy, Debug)]
struct Run {
    parts: [(usize, Part); Run::MOST],
    len: usize,
}

impl Run {
    const MOST: usize = 6;

    fn push(&mut self, at: usize, part: Part) {
        self.parts[self.len] = (at, part);
        self.len += 1;
    }

    fn parts(&self) -> &[(usize, Part)] {
        &self.parts[..self.len]
    }
}

impl Finder<'_, '_> {
    /// The last token of an unlisted person's name that starts at `at`: of the words that may
    /// be one name, the most that are one by the rules of [`is_name`](Self::is_name).
    #[inline]
    pub(super) fn person(&self, at: usize) -> Option<usize> {
        // Most words can start no name.
        let lexeme = self.parse.lexeme(at);
        let may_start = lexeme.is_unknown() || lexeme.is(PERSON);
        if may_start { self.longest_person(at) } else { None }
    }

    // Out of line, so that what most words are answered by is in line.
    #[inline(never)]
    fn longest_person(&self, at: usize) -> Option<usize> {
        let run = self.run(at);
        let titled = run.len > 0 && self.is_titled(at);
        (1..=run.len).rev().map(|len| &run.parts()[..len]).find(|parts| self.is_name(parts, titled)).map(|parts| {
            let (last, _) = parts[parts.len() - 1];
            last
        })
    }

    /// The words from `at` on that may be one name.
    fn run(&self, at: usize) -> Run {
        let parse = self.parse;
        let mut run = Run { parts: [(0, Part::Unknown); Run::MOST], len: 0 };
        // `सरदार पटेल`, `विजेता जोशी`: a title or role opens no name that goes on, unless it is a given
        // name behind another title: `विधायक राजकुमार गुप्ता`.
        let titled_name = self.parse.is(at, Tags::GIVEN_NAME) && self.is_titled(at);
        let title = self.parse.is(at, TITLE.or(Tags::HUMAN)) && !titled_name;
        if title && self.part(at + 1).is_some_and(|part| part != Part::Link) {
            return run;
        }
        let mut next = at;
        while run.len < Run::MOST && next < parse.len() {
            let Some(part) = self.part(next) else { break };
            if self.is_other_entity(next, &run) {
                break;
            }
            run.push(next, part);
            if self.parse.ends_paragraph(next) {
                break;
            }
            next += 1;
            let stop = part == Part::Initials && parse.word(next) == ".";
            // `अल-ज़वाहिरी`
            let hyphen = parse.word(next) == "-" && parse.glued(next) && parse.glued(next + 1);
            if (stop && parse.glued(next) || hyphen) && !self.parse.ends_paragraph(next) {
                next += 1;
            }
        }
        // `एआर`, `जेएस`: asked only before a name, as it costs more than the rest.
        if run.len > 1 && run.parts[0].1 == Part::Unknown && self.is_initials(at) {
            run.parts[0].1 = Part::Initials;
        }
        run
    }

    fn is_initials(&self, at: usize) -> bool {
        lexicon::joined_initials(self.parse.word(at))
    }

    /// `मनमोहन सिंह पाकिस्तान गए`: a place is no part of a name, unless it is a name as well
    /// (`महेश जैन`) or does what places do not do (`डॉमिनिक कॉर्क ने`).
    fn is_other_entity(&self, at: usize, run: &Run) -> bool {
        let Some(hit) = self.listed(at) else { return false };
        let named = self.parse.is(at, if run.len == 0 { NAME } else { Tags::SURNAME })
            && run.parts().last().is_none_or(|&(_, part)| part != Part::Initials);
        let acts = run.len > 0 && self.parse.is(at + 1, Tags::ERGATIVE);
        match hit.class {
            // `नज़र संजय दत्त`: a word before a whole name is none of it.
            Class::Person => run.len == 1 && hit.last > at && run.parts()[0].1.is_ordinary(),
            _ => hit.last > at || !named && !acts,
        }
    }

    fn part(&self, at: usize) -> Option<Part> {
        let parse = self.parse;
        let token = parse.tokens.get(at)?;
        if token.kind() != TokenKind::Word {
            return None;
        }
        let lexeme = parse.lexeme(at);
        if lexeme.is(FUNCTION) && !lexeme.is(Tags::LETTER) {
            return None;
        }
        let dotted = parse.word(at + 1) == "." && parse.glued(at + 1);
        let initial = match parse.letter(at) {
            Some(Letter::Only) => true,
            // `के` is a letter before a stop, or among letters where a phrase starts.
            Some(Letter::AlsoWord) if lexeme.is(Tags::CASE) => dotted || self.is_spaced_initial(at),
            Some(Letter::AlsoWord) => dotted || parse.letter(at + 1).is_some() || self.is_last_initial(at),
            None => false,
        };
        if initial {
            return Some(Part::Initials);
        }
        // `ली ने`: no verb stands before ने.
        let name = lexeme.is(NAME) && parse.is(at + 1, Tags::ERGATIVE);
        if is_inflected(lexeme) && !name || lexeme.is(Tags::ADDRESS.or(TITLE)) && !lexeme.is(NAME) {
            return None;
        }
        // `कुली लौट चुके हैं`, `हार मान लेने`: a stem before another verb is a verb.
        let surname = lexeme.is(Tags::SURNAME) && !lexeme.is(Tags::COMMON);
        let verb = lexeme.is(Tags::VERB) && !surname && is_inflected(parse.lexeme(at + 1));
        if lexeme.is(FUNCTION) || verb && !parse.is(at + 1, NAME) {
            return None;
        }
        if lexeme.is(NAME) {
            let given = lexeme.is(Tags::GIVEN_NAME);
            return Some(match (lexeme.is(ORDINARY.or(TITLE)), given) {
                (false, true) => Part::Given,
                (false, false) => Part::Surname,
                (true, true) => Part::OrdinaryGiven,
                (true, false) => Part::OrdinarySurname,
            });
        }
        if lexeme.is(Tags::NAME_LINK) {
            return Some(Part::Link);
        }
        if !lexeme.is_unknown() || token.text().is_ascii() || self.is_plural(at) {
            return None;
        }
        Some(Part::Unknown)
    }

    /// An oblique plural, which no name is: `जानकारों`, and `किसानो` without its dot.
    fn is_plural(&self, at: usize) -> bool {
        let word = self.parse.word(at);
        word.ends_with("ों") || word.ends_with(['ो', 'ओ']) && self.lexicon.word(&format!("{word}ं")).is(Tags::NOUN)
    }

    /// `के आर सोमण`, where no noun stands before that के could belong to; `आर के सोमण`.
    fn is_spaced_initial(&self, at: usize) -> bool {
        self.parse.letter(at + 1) == Some(Letter::Only) && self.opens_name(at) || self.is_last_initial(at)
    }

    /// `आर पी सोमण`: behind a letter that opens the name, and before a surname.
    fn is_last_initial(&self, at: usize) -> bool {
        let parse = self.parse;
        at > 0 && parse.letter(at - 1).is_some() && parse.is(at + 1, Tags::SURNAME) && self.opens_name(at - 1)
    }

    /// Whether a name may start here: behind a title, or where a phrase does.
    fn opens_name(&self, at: usize) -> bool {
        self.is_titled(at) || self.opens_phrase(at)
    }

    /// Whether the parts are one person's name, by how many names there are and what stands around.
    fn is_name(&self, parts: &[(usize, Part)], titled: bool) -> bool {
        let (first, last) = (parts[0].0, parts[parts.len() - 1].0);
        let mut names = parts.iter().map(|&(_, part)| part).filter(|part| !matches!(part, Part::Initials | Part::Link));
        let ends = !matches!(parts[parts.len() - 1].1, Part::Initials | Part::Link);
        let (Some(head), true) = (names.next(), ends) else { return false };
        let Some(tail) = names.next_back() else {
            return match parts.len() {
                1 => self.is_single_name(first, head, titled),
                _ => self.is_initialled_name(parts, head, titled),
            };
        };
        let inner = names.next_back();
        // `चौधरी जीत का दावा`: an ordinary word does not follow a surname.
        let before = inner.unwrap_or(head);
        if tail.is_ordinary() && !self.is_surname(last) && matches!(before, Part::Surname | Part::Unknown) {
            return false;
        }
        let acts = || self.parse.is(last + 1, Tags::ERGATIVE) || self.speaks(last);
        match (head, tail) {
            // `मुरली लोढ़ा`, `आशा लोढ़ा`, `मुरली आशा`
            (Part::Given, Part::Given | Part::Surname | Part::OrdinaryGiven | Part::OrdinarySurname)
            | (Part::OrdinaryGiven, Part::Given | Part::Surname) => true,
            (Part::Given | Part::OrdinaryGiven, Part::Unknown) if titled && inner.is_none() => true,
            (Part::Given, Part::Unknown) => self.ends_phrase(last),
            // `आशा देवी`, `आशा मान ने`
            (Part::OrdinaryGiven, _) if self.parse.is(last, Tags::SHARED_NAME) => true,
            (Part::OrdinaryGiven, Part::OrdinaryGiven | Part::OrdinarySurname) if titled => true,
            (Part::OrdinaryGiven, _) => titled && self.ends_phrase(last) || acts(),
            // `रुकमनगुद कटवाल`, but no word that stands before a full name: `संवादाता राजेश कुमार`
            (Part::Unknown, _) if inner.is_none() && self.is_surname(last) => self.ends_phrase(last) || titled,
            (Part::Unknown, Part::Unknown) if inner.is_none() => {
                titled && self.is_closed(last) || self.opens_phrase(first) && acts()
            }
            _ => titled && self.ends_phrase(last),
        }
    }

    /// A surname, even of a word that Hindi has (`सिंह`), but not one that is more often that word.
    fn is_surname(&self, at: usize) -> bool {
        let lexeme = self.parse.lexeme(at);
        lexeme.is(Tags::SURNAME) && !lexeme.is(Tags::COMMON)
    }

    /// `एम रमज़ान`, `के.आर. सोमण`: initials and one name.
    fn is_initialled_name(&self, parts: &[(usize, Part)], name: Part, titled: bool) -> bool {
        let last = parts[parts.len() - 1].0;
        if parts[0].1 != Part::Initials {
            return titled && self.ends_phrase(last);
        }
        let many = parts.len() > 2 || self.parse.word(parts[0].0).chars().count() > 3;
        let dotted = self.parse.word(parts[0].0 + 1) == ".";
        let acts = self.opens_phrase(parts[0].0) && self.parse.is(last + 1, Tags::ERGATIVE);
        name.is_plain() || acts || titled && self.is_closed(last) || (many || dotted) && self.ends_phrase(last)
    }

    fn is_single_name(&self, at: usize, name: Part, titled: bool) -> bool {
        let opens = at == 0 || self.parse.is_stop(at - 1) || self.parse.ends_paragraph(at - 1);
        let plain = name.is_plain();
        if titled && (plain || self.ends_phrase(at) || name.is_ordinary() && self.is_closed(at)) {
            return true;
        }
        // `मेरठ के किठौर पहुंचे`: a place.
        let owned = at > 0 && self.parse.is(at - 1, Tags::GENITIVE) && self.parse.is(at + 1, Tags::VERB);
        if name == Part::Given && !owned && (self.is_closed(at) || opens) {
            return true;
        }
        if self.parse.is(at, TITLE) || name == Part::OrdinarySurname {
            return false;
        }
        // `वोटर्स ने कहा`: English plurals.
        if name == Part::Unknown && ["र्स", "ट्स", "न्स"].iter().any(|plural| self.parse.word(at).ends_with(plural))
        {
            return false;
        }
        let acts = !name.is_ordinary() || self.parse.is(at + 1, Tags::ERGATIVE);
        let said = self.is_addressed(at) || acts && self.opens_phrase(at) && self.speaks(at);
        said && !(name == Part::Unknown && self.is_initials(at))
    }
}
