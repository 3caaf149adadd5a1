//! Noun phrases: how far each goes, and its case.

use super::chunk::{Chunk, ChunkKind, Reader};
use super::frame::Unit;
use crate::lexicon::{Case, Lexeme, Tags};
use crate::token::TokenKind;

impl Reader<'_, '_> {
    /// `नीति की हिमायत करने वाले (कहते हैं)`: the people by what they do, from its object on.
    pub(super) fn read_people(&mut self, unit: usize) -> usize {
        let infinitive = |chunk: &Chunk| chunk.kind == ChunkKind::Verb && chunk.last + 1 == unit;
        if self.open.is_none() && self.found.last().is_some_and(infinitive) {
            let verb = self.found.pop();
            let object = self.found.pop_if(|chunk| chunk.kind == ChunkKind::Noun(Case::Direct));
            self.open = object.or(verb).map(|chunk| chunk.first);
        }
        self.extend(unit)
    }

    /// Whether a word is none that the lexicon knows, or a name.
    pub(super) fn is_name(&self, unit: usize) -> bool {
        matches!(self.units.get(unit), Some(Unit::Token(at)) if self.parse.tokens[at].kind() == TokenKind::Word
            && (self.parse.lexeme(at).is_unknown() || self.parse.is(at, Tags::GIVEN_NAME.or(Tags::SURNAME))))
    }

    pub(super) fn read_nominal(&mut self, unit: usize, lexeme: Lexeme) -> usize {
        // `कमल वर्मा फ़िल्म के बारे में कहते हैं`: a name modifies no noun without का or नामक.
        if self.open.is_some()
            && unit > 0
            && self.name_ends_before(unit)
            && !lexeme.is(Tags::HONORIFIC)
            && self.word(unit) != "नामक"
        {
            self.close(unit, Case::Direct);
        }
        self.extend(unit)
    }

    pub(super) fn name_ends_before(&self, unit: usize) -> bool {
        self.units.token(unit - 1).is_some_and(|at| self.names.ends_at(at))
    }

    pub(super) fn read_marked(&mut self, unit: usize) -> usize {
        let Some(Unit::Marked(number)) = self.units.get(unit) else { return unit + 1 };
        let stretch = &self.marked[number];
        // `“हाँ,” उसने कहा`: what ends with a comma or stop was said, and is no name.
        let short = stretch.last - stretch.first < 6 && !self.parse.is_punctuation(stretch.last);
        let nominal_next = matches!(self.units.get(unit + 1), Some(Unit::Token(at))
            if !self.parse.is_punctuation(at) && !self.is_cue(unit + 1)
                && !self.parse.is(at, Tags::VERB.or(Tags::AUXILIARY).or(Tags::COORDINATING)));
        let spoken = (stretch.first..=stretch.last).any(|at| self.parse.is(at, Tags::AUXILIARY.or(Tags::NEGATIVE)));
        let opens = unit == 0 && self.is(1, Tags::PRONOUN.or(Tags::HONORIFIC).or(Tags::DETERMINER));
        if short && nominal_next && !spoken && !opens { self.extend(unit) } else { self.one(unit, ChunkKind::Quoted) }
    }

    /// A bracket inside a noun phrase is passed over as part of it.
    pub(super) fn skip_bracket(&mut self, unit: usize) -> usize {
        let close = (unit + 1..self.units.len()).take(8).find(|&u| self.word(u) == ")");
        match close {
            Some(close) => close + 1,
            None => self.one(unit, ChunkKind::Mark),
        }
    }

    /// `मोदी, शाह और नड्डा ने`: a comma in a list that और closes before a postposition.
    pub(super) fn in_list(&self, comma: usize) -> bool {
        let mut coordinated = false;
        for unit in comma + 1..(comma + 12).min(self.units.len()) {
            let Some(at) = self.units.token(unit) else { return false };
            let lexeme = self.parse.lexeme(at);
            if lexeme.is(Tags::COORDINATING) {
                coordinated = true;
            } else if lexeme.is(Tags::CASE) && !lexeme.is(Tags::GENITIVE) {
                return coordinated;
            } else if lexeme.is(Tags::GENITIVE) && coordinated {
                return true;
            } else if lexeme.is(Tags::PRONOUN.or(Tags::VERB).or(Tags::AUXILIARY).or(Tags::CLAUSAL)) {
                return false;
            }
        }
        false
    }

    pub(super) fn read_genitive(&mut self, unit: usize) -> usize {
        // `के बाद`, `की ओर से`: a compound postposition closes the phrase.
        if self.is(unit + 1, Tags::COMPOUND) && !self.is_cue(unit + 1) {
            self.close(unit, Case::Compound);
            let after = unit + 2;
            return if self.is(after, Tags::CASE) && !self.is(after, Tags::GENITIVE) { after + 1 } else { after };
        }
        if self.closes_before_cue(unit + 1) {
            self.close(unit, Case::Genitive);
            return unit + 1;
        }
        self.extend(unit)
    }

    /// `का कहना है`, `का यह भी कहना है`: the phrase before का is a cue's source.
    pub(super) fn closes_before_cue(&self, from: usize) -> bool {
        let filler = |unit| self.is(unit, Tags::EMPHATIC.or(Tags::ADVERB).or(Tags::CUE_FILLER));
        // `X का इस बारे में कहना है`
        let about = self.is(from + 2, Tags::LOCATIVE) && matches!(self.word(from), "इस" | "इन");
        let from = if about { from + 3 } else { from };
        (from..from + 4).find(|&unit| !filler(unit)).is_some_and(|unit| self.is_cue(unit))
    }

    pub(super) fn read_case(&mut self, unit: usize, token: usize) -> usize {
        let lexeme = self.parse.lexeme(token);
        // `लोगों में से एक ने`
        if lexeme.is(Tags::LOCATIVE) && self.word(unit + 1) == "से" {
            return unit + 2;
        }
        // `मुद्दे को लेकर`, `हालात को देखते हुए`
        if lexeme.is(Tags::DATIVE) && matches!(self.word(unit + 1), "लेकर" | "देखते") {
            self.close(unit, Case::Compound);
            return if self.word(unit + 2) == "हुए" { unit + 3 } else { unit + 2 };
        }
        let case = if lexeme.is(Tags::ERGATIVE) {
            Case::Ergative
        } else if lexeme.is(Tags::DATIVE) {
            Case::Dative
        } else if lexeme.is(Tags::ABLATIVE) {
            Case::Ablative
        } else {
            Case::Locative
        };
        self.close(unit, case);
        unit + 1
    }

    /// `सरिता नेगी, कोश की संपादक, का कहना है`: the postposition at `unit` is that of the whole.
    pub(super) fn read_apposition(&mut self, unit: usize, lexeme: Lexeme) -> Option<usize> {
        let [.., name, comma, apposition, closing] = self.found.as_slice() else { return None };
        let bare = |chunk: &Chunk| chunk.kind == ChunkKind::Noun(Case::Direct);
        let is_comma = |chunk: &Chunk| chunk.kind == ChunkKind::Mark && self.word(chunk.first) == ",";
        if !bare(name) || !is_comma(comma) || !bare(apposition) || !is_comma(closing) || closing.last + 1 != unit {
            return None;
        }
        let (first, last) = (name.first, apposition.last);
        let case = if lexeme.is(Tags::ERGATIVE) {
            Case::Ergative
        } else if lexeme.is(Tags::GENITIVE) && self.closes_before_cue(unit + 1) {
            Case::Genitive
        } else {
            return None;
        };
        self.found.truncate(self.found.len() - 4);
        self.found.push(Chunk { kind: ChunkKind::Noun(case), first, last });
        Some(unit + 1)
    }

    pub(super) fn read_pronoun(&mut self, unit: usize, case: Case) -> usize {
        // `कंपनी और उसके ग्राहकों का`
        if case == Case::Genitive && self.open.is_some() && self.is(unit - 1, Tags::COORDINATING) {
            return unit + 1;
        }
        // `उनके इस फ़ैसले को`, `राज्य की उन महिलाओं ने`
        if case == Case::Oblique && self.open.is_some() && self.is_possessive(unit - 1) {
            return unit + 1;
        }
        self.close(unit, Case::Direct);
        // `इससे पहले`
        if case == Case::Ablative && self.is(unit + 1, Tags::TEMPORAL) {
            self.found.push(Chunk { kind: ChunkKind::Adverb, first: unit, last: unit + 1 });
            return unit + 2;
        }
        self.open = Some(unit);
        match case {
            Case::Direct | Case::Oblique => {}
            Case::Genitive if self.closes_before_cue(unit + 1) => self.close(unit + 1, Case::Genitive),
            Case::Genitive if self.is(unit + 1, Tags::COMPOUND) => {
                self.close(unit + 1, Case::Compound);
                return unit + 2;
            }
            Case::Genitive => {}
            case => self.close(unit + 1, case),
        }
        unit + 1
    }

    /// `का`, `उनके`
    pub(super) fn is_possessive(&self, unit: usize) -> bool {
        let lexeme = self.units.lexeme(unit);
        lexeme.is(Tags::GENITIVE) || lexeme.pronoun.is_some_and(|p| p.case == Case::Genitive)
    }

    pub(super) fn read_coordination(&mut self, unit: usize) -> usize {
        let nominal_next = match self.units.get(unit + 1) {
            Some(Unit::Token(at)) => {
                let possessive = self.parse.lexeme(at).pronoun.is_some_and(|p| p.case == Case::Genitive);
                !self.parse.is_punctuation(at)
                    && (possessive
                        || !self.parse.is(at, Tags::PRONOUN.or(Tags::CLAUSAL).or(Tags::AUXILIARY).or(Tags::RELATIVE)))
            }
            _ => false,
        };
        if self.open.is_some() && nominal_next { self.extend(unit) } else { self.one(unit, ChunkKind::Conjunction) }
    }
}
