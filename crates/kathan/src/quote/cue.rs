//! The words that report: verbs, nouns with their light verbs, and postpositional phrases.

use crate::clause::Units;
use crate::lexicon::{Case, Cue, CueClass, Form, Index, Lexicon, PhraseClass, Stem, Tags};
use crate::parse::Parse;

/// A cue in a frame, by the numbers of its units.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CueHit {
    /// The cue itself: `आरोप लगाया`.
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// The unit behind its auxiliaries.
    pub(crate) end: usize,
    pub(crate) class: CueClass,
    pub(crate) shape: Shape,
    /// Denied, asked or only supposed: `नहीं बताया कि`.
    pub(crate) unreal: bool,
}

/// How many units before a cue the word that makes it a question is looked for.
const FAR_UNITS: usize = 16;

/// Where the source of a cue stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `X ने कहा`
    Ergative,
    /// `X कहते हैं`, `X बोले`
    Direct,
    /// `X का कहना है`
    Nominal,
    /// `(X में) कहा गया`
    Passive,
    /// `(X से) जवाब मिला`
    Received,
    /// `X के अनुसार`
    Phrase(PhraseClass),
    /// `X ने यह कहते हुए`, `कहकर`: another verb follows.
    Participle,
}

/// What a frame has in which something is reported.
pub(crate) const CUE: Tags = Tags::CUE_VERB.or(Tags::CUE_NOUN).or(Tags::CUE_PHRASE);

/// The cues of a frame from left to right, in place of what `found` held.
pub(crate) fn find(lexicon: &Lexicon, units: Units<'_, '_>, found: &mut Vec<CueHit>) {
    let finder = Finder { parse: units.parse, lexicon, units };
    found.clear();
    let mut unit = 0;
    while unit < units.len() {
        match finder.at(unit) {
            Some(hit) => {
                unit = hit.end.max(unit + 1);
                found.push(hit);
            }
            None => unit += 1,
        }
    }
}

/// Behind which unit the reporter says nothing more, when the last cue tells it: `… ने कहा कि` and what was said.
///
/// Where every cue has its कि, no rule asks how the clause behind the last is built, unless words in it may be the reporter's.
pub(crate) fn reporter_end(units: Units<'_, '_>, cues: &[CueHit]) -> Option<usize> {
    let opens = |cue: &CueHit| units.is(cue.end, Tags::COMPLEMENT) && cue.shape != Shape::Participle;
    let last = cues.last().filter(|cue| opens(cue))?;
    let all = cues.iter().all(|cue| matches!(cue.shape, Shape::Phrase(_)) || opens(cue));
    let end = last.end + 1;
    (all && !(end..units.len()).any(|unit| units.is(unit, Tags::CONCESSIVE))).then_some(end)
}

struct Finder<'a, 't> {
    parse: &'a Parse<'t>,
    lexicon: &'a Lexicon,
    units: Units<'a, 't>,
}

impl Finder<'_, '_> {
    fn token(&self, unit: usize) -> Option<usize> {
        self.units.token(unit)
    }

    fn is(&self, unit: usize, tags: Tags) -> bool {
        self.units.is(unit, tags)
    }

    fn word(&self, unit: usize) -> &str {
        self.units.word(unit)
    }

    fn stem_is(&self, unit: usize, stem: Stem) -> bool {
        self.units.lexeme(unit).is_of(stem)
    }

    fn form(&self, unit: usize) -> Option<Form> {
        self.units.lexeme(unit).form
    }

    fn at(&self, unit: usize) -> Option<CueHit> {
        // Most genitives are followed by a noun.
        let phrase = || self.is(unit, Tags::GENITIVE.or(Tags::PRONOUN)) && self.is(unit + 1, Tags::CUE_PHRASE);
        if !self.is(unit, Tags::CUE_NOUN.or(Tags::CUE_VERB)) && !phrase() {
            return None;
        }
        let lexeme = self.units.lexeme(unit);
        let possessive = lexeme.pronoun.is_some_and(|p| p.case == Case::Genitive);
        if lexeme.is(Tags::GENITIVE) || possessive {
            return self.phrase(unit, possessive);
        }
        if lexeme.is(Tags::CUE_NOUN) {
            return self.noun(unit, lexeme.cue?);
        }
        if lexeme.is(Tags::CUE_VERB) {
            return self.verb(unit, lexeme.cue?);
        }
        None
    }

    /// `X के अनुसार`, `X के हवाले से`; `उनके अनुसार`, where the pronoun holds the के.
    fn phrase(&self, unit: usize, possessive: bool) -> Option<CueHit> {
        let hash = |unit| self.token(unit).map_or(0, |at| self.parse.hashes[at]);
        let (words, class) = self.lexicon.cue_phrases.iter().find(|(words, _)| {
            words.iter().enumerate().skip(possessive.into()).all(|(i, &word)| hash(unit + i) == word)
        })?;
        let last = unit + words.len() - 1;
        Some(CueHit {
            first: unit + usize::from(possessive),
            last,
            end: last + 1,
            class: CueClass::Say,
            shape: Shape::Phrase(*class),
            unreal: false,
        })
    }

    /// `आरोप लगाया`, `का दावा है`.
    fn noun(&self, unit: usize, cue: Index) -> Option<CueHit> {
        let cue = self.lexicon.cue(cue);
        // Particles, adverbs and a negation may stand between the noun and its verb.
        let mut verb = unit + 1;
        while verb < unit + 4
            && (self.is(verb, Tags::EMPHATIC.or(Tags::ADVERB).or(Tags::NEGATIVE))
                || matches!(self.word(verb), "दर्ज" | "दर्ज़"))
        {
            verb += 1;
        }
        let light = self.did(verb, cue)
            || self.token(verb).is_some_and(|at| {
                let lexeme = self.parse.lexeme(at);
                lexeme.form.is_some() && lexeme.stem.is_some_and(|stem| cue.light.contains(&stem))
            });
        if light {
            // `आशा व्यक्त की`: the noun before व्यक्त tells what kind of saying it is.
            let named = (cue.class == CueClass::Express).then(|| self.named_feeling(unit)).flatten();
            return match named {
                Some(class) => self.verb_group(unit - 1, verb, class),
                None => self.verb_group(unit, verb, cue.class),
            };
        }
        // `जारी कर बयान`, `बयान जारी कर`: the light verb has a word of its own.
        let copula = self.is(verb, Tags::AUXILIARY) || self.stem_is(verb, Stem::Be);
        let of = self.after_genitive(unit);
        // `जिसमें दावा है कि`, `चार्जशीट में आरोप हैं कि`
        let end = self.skip_auxiliaries(verb);
        let clause = self.is(end, Tags::COMPLEMENT) || self.word(end) == "की";
        let inside = clause && unit > 0 && self.is_locative(unit - 1);
        if cue.nominal && copula && (of || inside) {
            return Some(CueHit {
                first: unit,
                last: unit,
                end,
                class: cue.class,
                shape: if of { Shape::Nominal } else { Shape::Passive },
                unreal: self.negated(unit, verb),
            });
        }
        None
    }

    fn is_locative(&self, unit: usize) -> bool {
        let pronoun = self.token(unit).and_then(|at| self.parse.lexeme(at).pronoun);
        let document = unit > 0 && self.is(unit - 1, Tags::DOCUMENT);
        self.word(unit) == "में" && document || pronoun.is_some_and(|p| p.case == Case::Locative)
    }

    fn named_feeling(&self, unit: usize) -> Option<CueClass> {
        let before = self.token(unit.checked_sub(1)?)?;
        let lexeme = self.parse.lexeme(before);
        lexeme.is(Tags::CUE_NOUN).then(|| lexeme.cue.map(|cue| self.lexicon.cue(cue).class)).flatten()
    }

    /// `की` as the feminine of किया, not the postposition: `घोषणा की कि`, `टिप्पणी की है`.
    fn did(&self, unit: usize, cue: &Cue) -> bool {
        self.word(unit) == "की"
            && cue.light.contains(&Index::new(Stem::Do as usize))
            && self.token(unit + 1).is_none_or(|at| {
                self.parse.is_punctuation(at)
                    || self.parse.is(at, Tags::COMPLEMENT.or(Tags::AUXILIARY).or(Tags::COORDINATING).or(Tags::CLAUSAL))
                    || self.stem_is(unit + 1, Stem::Go)
            })
    }

    /// `(आपको) बता दें कि`: the reporter speaks to the reader.
    fn is_to_the_reader(&self, unit: usize) -> bool {
        self.stem_is(unit, Stem::Tell)
            && matches!(self.word(unit + 1), "दें" | "दूं" | "दूँ" | "दे")
            && self.form(unit) == Some(Form::Stem)
            && (self.is(unit + 2, Tags::COMPLEMENT) || self.is_comma(unit + 2))
    }

    /// `हमला बोला`, `मान गए`: with this object or vector the verb reports nothing.
    fn is_idle(&self, unit: usize, cue: &Cue) -> bool {
        let object = unit.checked_sub(1).and_then(|u| self.token(u)).map(|at| self.parse.hashes[at]);
        let vector = self.token(unit + 1).and_then(|at| self.parse.lexeme(at).stem);
        object.is_some_and(|object| cue.idle_objects.contains(&object))
            || self.form(unit) == Some(Form::Stem) && vector.is_some_and(|stem| cue.idle_vectors.contains(&stem))
    }

    fn is_comma(&self, unit: usize) -> bool {
        self.word(unit) == ","
    }

    fn verb(&self, unit: usize, cue: Index) -> Option<CueHit> {
        // `दौर से कहीं बड़ा`: somewhere.
        if self.is_to_the_reader(unit) || self.word(unit) == "कहीं" {
            return None;
        }
        let cue = self.lexicon.cue(cue);
        if self.is_idle(unit, cue) {
            return None;
        }
        let class = cue.class;
        if self.form(unit) == Some(Form::Infinitive) {
            // `कहने लगे`
            if self.stem_is(unit + 1, Stem::Begin) || matches!(self.word(unit + 1), "लगा" | "लगे" | "लगी" | "लगीं")
            {
                let end = self.skip_auxiliaries(unit + 1);
                return Some(CueHit { first: unit, last: unit, end, class, shape: Shape::Direct, unreal: false });
            }
            // `का कहना है`
            let mut copula = unit + 1;
            while self.is(copula, Tags::EMPHATIC.or(Tags::NEGATIVE)) {
                copula += 1;
            }
            let closes =
                self.is(copula, Tags::AUXILIARY) || self.stem_is(copula, Stem::Be) || self.is(copula, Tags::COMPLEMENT);
            return (closes && self.after_genitive(unit)).then(|| CueHit {
                first: unit,
                last: unit,
                end: self.skip_auxiliaries(copula),
                class,
                shape: Shape::Nominal,
                unreal: false,
            });
        }
        self.verb_group(unit, unit, class)
    }

    /// The cue from `first` on with its verb at `verb`, and the auxiliaries behind it.
    fn verb_group(&self, first: usize, verb: usize, class: CueClass) -> Option<CueHit> {
        let form = if self.word(verb) == "की" { Form::Perfective } else { self.form(verb)? };
        // `माना` admits, `मानते हैं` believes.
        let class = if class == CueClass::Admit && form == Form::Imperfective { CueClass::Believe } else { class };
        let end = self.skip_auxiliaries(verb + 1);
        let tail = verb + 1..end;
        let passive = form == Form::Perfective && tail.clone().any(|u| self.stem_is(u, Stem::Go));
        let participle =
            self.word(verb + 1).starts_with("हुए") || self.word(verb + 1) == "हुये" || form == Form::Conjunctive;
        let shape = match form {
            _ if passive => Shape::Passive,
            _ if self.stem_is(verb, Stem::Receive) => Shape::Received,
            _ if participle => Shape::Participle,
            Form::Infinitive => return None,
            Form::Perfective if self.stem_is(verb, Stem::Speak) => Shape::Direct,
            Form::Perfective => Shape::Ergative,
            Form::Imperfective => Shape::Direct,
            // `कह दिया` takes ने, `कह रहे हैं` does not.
            Form::Stem => {
                if tail.is_empty() {
                    return None;
                }
                let vector = tail.clone().any(|u| {
                    [Stem::Give, Stem::Take, Stem::Drop, Stem::Keep].iter().any(|&stem| self.stem_is(u, stem))
                });
                if vector { Shape::Ergative } else { Shape::Direct }
            }
            Form::Conjunctive => Shape::Participle,
            Form::Irrealis => Shape::Direct,
        };
        let habitual = passive && tail.clone().any(|u| matches!(self.word(u), "जाता" | "जाती" | "जाते" | "जाए"));
        let supposed = form == Form::Irrealis || self.conditional(first) || self.questioned(first);
        let unreal = supposed || habitual || self.negated(first, verb);
        Some(CueHit { first, last: verb, end, class, shape, unreal })
    }

    fn skip_auxiliaries(&self, mut unit: usize) -> usize {
        while unit < self.units.len()
            && (self.is(unit, Tags::AUXILIARY)
                || self.is(unit, Tags::VERB) && !self.is(unit, Tags::CUE_VERB)
                || self.is(unit, Tags::EMPHATIC)
                || self.word(unit).starts_with("हुए"))
            && !self.is(unit, Tags::CASE)
        {
            unit += 1;
        }
        unit
    }

    /// Whether the units before the cue are `का (यह भी)`.
    fn after_genitive(&self, unit: usize) -> bool {
        // `X का इस बारे में कहना है`
        let about = unit >= 4 && self.is(unit - 1, Tags::LOCATIVE) && matches!(self.word(unit - 3), "इस" | "इन");
        let unit = if about { unit - 3 } else { unit };
        (unit.saturating_sub(4)..unit)
            .rev()
            .find(|&u| !self.is(u, Tags::EMPHATIC.or(Tags::ADVERB).or(Tags::CUE_FILLER)))
            .is_some_and(|u| {
                self.is(u, Tags::GENITIVE)
                    || self
                        .token(u)
                        .and_then(|at| self.parse.lexeme(at).pronoun)
                        .is_some_and(|p| p.case == Case::Genitive)
            })
    }

    fn negated(&self, first: usize, verb: usize) -> bool {
        (first.saturating_sub(2)..=verb + 1).any(|u| self.is(u, Tags::NEGATIVE) && self.word(u) != "बिना")
    }

    /// `अगर वे कहें कि`
    fn conditional(&self, first: usize) -> bool {
        (first.saturating_sub(8)..first).any(|u| self.is(u, Tags::CONDITIONAL))
    }

    /// `क्या सरकार ने कभी कहा कि …?`, but not `क्या हुआ, उन्होंने कहा?`
    fn questioned(&self, first: usize) -> bool {
        let ends = Tags::VERB.or(Tags::AUXILIARY).or(Tags::COMPLEMENT);
        let goes_on =
            |&u: &usize| self.token(u).is_some_and(|at| !self.parse.is_punctuation(at) && !self.parse.is(at, ends));
        let opening = (first.saturating_sub(FAR_UNITS)..first).rev().take_while(goes_on).last();
        opening.is_some_and(|u| self.word(u) == "क्या") && (0..self.units.len()).rev().any(|u| self.word(u) == "?")
    }
}
