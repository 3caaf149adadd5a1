//! Loading `lexicon/*.tsv`.

use super::inflect;
use super::{Case, CueClass, Lexeme, Lexicon, MarkUse, Number, Person, PhraseClass, Pronoun, Tags};
use crate::fold::fold_hash;

macro_rules! table {
    ($name:literal) => {
        include_str!(concat!("../../lexicon/", $name, ".tsv"))
    };
}

pub(super) const ABBREVIATIONS: &str = table!("abbreviations");
pub(super) const LETTERS: &str = table!("letters");
pub(super) const VISARGA: &str = table!("visarga");

/// The rows of a table without its header, each cut at the tabs.
pub(crate) fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table.lines().skip(1).filter(|line| !line.is_empty()).map(|line| line.split('\t').collect())
}

/// Fills the lexicon. Verbs come last: a postposition is never taken for a verb form.
pub(super) fn load(lexicon: &mut Lexicon) {
    for row in rows(table!("postpositions")) {
        lexicon.tag(row[0], case_tag(row[1]));
    }
    for row in rows(table!("conjunctions")) {
        lexicon.tag(row[0], conjunction_tag(row[1]));
    }
    for row in rows(table!("particles")) {
        lexicon.tag(row[0], particle_tag(row[1]));
    }
    for (table, tag) in [
        (table!("adverbs"), Tags::ADVERB),
        (table!("determiners"), Tags::DETERMINER),
        (table!("auxiliaries"), Tags::AUXILIARY),
        (table!("documents"), Tags::DOCUMENT),
        (table!("norms"), Tags::NORM),
        (table!("organization_starts"), Tags::ORGANIZATION_START),
        (table!("name_links"), Tags::NAME_LINK),
        (table!("participials"), Tags::PARTICIPIAL),
        (table!("predicative"), Tags::PREDICATIVE),
        (table!("shared_names"), Tags::SHARED_NAME),
        (table!("address"), Tags::ADDRESS),
        (table!("addressing"), Tags::ADDRESSING),
        (table!("bodies"), Tags::BODY),
        (table!("cue_fillers"), Tags::CUE_FILLER),
        (table!("measures"), Tags::MEASURE),
        (table!("figures"), Tags::FIGURE),
        (table!("title_qualifiers"), Tags::TITLE_QUALIFIER),
        (table!("turns"), Tags::TURN),
    ] {
        for row in rows(table) {
            lexicon.tag(row[0], tag);
        }
    }
    for row in rows(table!("works")) {
        lexicon.tag(row[0], Tags::WORK);
        lexicon.uses.insert(fold_hash(row[0]), mark_use(row[1]));
    }
    for row in rows(LETTERS) {
        let word = if row[1] == "yes" { Tags::LETTER_WORD } else { Tags::default() };
        lexicon.tag(row[0], Tags::LETTER.or(word));
    }
    for row in rows(table!("temporal")) {
        lexicon.tag(row[0], if row[1] == "yes" { Tags::TIME } else { Tags::TEMPORAL });
    }
    for row in rows(table!("organization_heads")) {
        lexicon.tag(row[0], row[1].split('|').fold(Tags::ORGANIZATION_HEAD, |tags, before| tags.or(head_tag(before))));
    }
    for row in rows(table!("place_heads")) {
        let tag = if row[1] == "kind" { Tags::PLACE_KIND } else { Tags::PLACE_HEAD };
        lexicon.tag(row[0], tag);
    }
    load_titles(lexicon);
    for row in rows(table!("pronouns")) {
        let pronoun = Pronoun { person: person(row[1]), number: number(row[2]), case: case(row[3]) };
        lexicon.change(row[0], "", |lexeme: &mut Lexeme| {
            lexeme.tags = lexeme.tags.or(Tags::PRONOUN);
            lexeme.pronoun = Some(pronoun);
        });
    }
    load_open_classes(lexicon);
    for row in rows(table!("verbs")) {
        lexicon.add_verb(row[0], row[1], None);
    }
    load_cues(lexicon);
    load_names(lexicon);
}

/// Nouns and adjectives, which only names and quotations ask for.
#[cfg(feature = "analysis")]
fn load_open_classes(lexicon: &mut Lexicon) {
    for row in rows(table!("nouns")) {
        let human = match row[2] {
            "1" => Tags::HUMAN,
            "g" => Tags::GROUP,
            _ => Tags::default(),
        };
        inflect::noun_forms(row[0], row[1] == "f", |base, ending| {
            lexicon.tag_inflected(base, ending, Tags::NOUN.or(human));
        });
    }
    for row in rows(table!("adjectives")) {
        inflect::adjective_forms(row[0], row[1] == "1", |base, ending| {
            lexicon.tag_inflected(base, ending, Tags::ADJECTIVE);
        });
    }
}

#[cfg(not(feature = "analysis"))]
fn load_open_classes(_: &mut Lexicon) {}

fn load_titles(lexicon: &mut Lexicon) {
    for row in rows(table!("titles")) {
        // The last word is the head: `मंत्री` of `विदेश मंत्री`.
        let head = row[0].split(' ').next_back().unwrap_or(row[0]).trim_end_matches('.');
        let tag = if row[1] == "honorific" { Tags::HONORIFIC } else { Tags::TITLE };
        lexicon.tag(head, tag);
        if row[0].contains(' ') {
            let words = row[0].split(' ').map(|word| fold_hash(word.trim_end_matches('.'))).collect();
            if tag == Tags::HONORIFIC { &mut lexicon.ranks } else { &mut lexicon.offices }.insert(words);
        }
    }
    for row in rows(table!("title_synonyms")) {
        let mut means = row[1].rsplit(' ').map(fold_hash);
        let title = (means.next().unwrap_or(0), means.next());
        lexicon.titles.insert(fold_hash(row[0]), title);
        lexicon.tag(row[0], Tags::TITLE);
    }
}

fn load_cues(lexicon: &mut Lexicon) {
    for row in rows(table!("cue_verbs")) {
        let cue = lexicon.add_cue(row[2], "", true);
        lexicon.cues[cue.place()].idle_objects = row[3].split('|').filter(|o| !o.is_empty()).map(fold_hash).collect();
        lexicon.cues[cue.place()].idle_vectors = lexicon.stem_list(row[4]);
        lexicon.add_verb(row[0], row[1], Some(cue));
    }
    for row in rows(table!("cue_nouns")) {
        let cue = lexicon.add_cue(row[1], row[2], row[3] == "yes");
        lexicon.change(row[0], "", |lexeme| {
            lexeme.tags = lexeme.tags.or(Tags::CUE_NOUN);
            lexeme.cue = Some(cue);
        });
    }
    for row in rows(table!("cue_phrases")) {
        row[0].split(' ').skip(1).take(1).for_each(|second| lexicon.tag(second, Tags::CUE_PHRASE));
        let words = row[0].split(' ').map(fold_hash).collect();
        let class = if row[1] == "via" { PhraseClass::Via } else { PhraseClass::According };
        lexicon.cue_phrases.push((words, class));
    }
    lexicon.cue_phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
}

/// Given names and surnames, as evidence for people that no gazetteer lists.
#[cfg(feature = "names")]
fn load_names(lexicon: &mut Lexicon) {
    for (table, tag) in [(kathan_names::GIVEN_NAMES, Tags::GIVEN_NAME), (kathan_names::SURNAMES, Tags::SURNAME)] {
        for line in table.lines().skip(1) {
            let name = &line[..line.find('\t').unwrap_or(line.len())];
            let gender = match line.split('\t').nth(1) {
                Some("m") => Tags::MALE,
                Some("f") => Tags::FEMALE,
                _ => Tags::default(),
            };
            let common = if line.ends_with("\t1") { Tags::COMMON } else { Tags::default() };
            lexicon.tag(name, tag.or(common).or(gender));
        }
    }
}

#[cfg(not(feature = "names"))]
fn load_names(_: &mut Lexicon) {}

/// A value that the tables do not define is a slip in a table; the test below finds it.
fn unknown<T>(value: &str) -> T {
    unreachable!("no such value in a table of the lexicon: {value}")
}

fn case_tag(value: &str) -> Tags {
    match value {
        "ergative" => Tags::ERGATIVE,
        "dative" => Tags::DATIVE,
        "ablative" => Tags::ABLATIVE,
        "locative" => Tags::LOCATIVE,
        "genitive" => Tags::GENITIVE,
        "compound" => Tags::COMPOUND,
        _ => unknown(value),
    }
}

fn head_tag(value: &str) -> Tags {
    match value {
        "name" => Tags::default(),
        "beside" => Tags::HEAD_BESIDE_NAME,
        "noun" => Tags::HEAD_AFTER_NOUN,
        "organization" => Tags::HEAD_AFTER_ORGANIZATION,
        _ => unknown(value),
    }
}

fn conjunction_tag(value: &str) -> Tags {
    match value {
        "coordinating" | "disjunctive" => Tags::COORDINATING,
        "adversative" | "subordinating" => Tags::CLAUSAL,
        "final" | "causal" | "corrective" => Tags::CLAUSAL.or(Tags::CONTINUING),
        "contrastive" => Tags::CLAUSAL.or(Tags::CONTRASTIVE),
        "concessive" => Tags::CLAUSAL.or(Tags::CONCESSIVE),
        "conditional" => Tags::CLAUSAL.or(Tags::CONDITIONAL),
        "complement" => Tags::COMPLEMENT,
        "relative" => Tags::RELATIVE,
        _ => unknown(value),
    }
}

fn mark_use(value: &str) -> MarkUse {
    match value {
        "title" => MarkUse::Title,
        "nickname" => MarkUse::Nickname,
        "slogan" => MarkUse::Slogan,
        "term" => MarkUse::Term,
        _ => unknown(value),
    }
}

fn particle_tag(value: &str) -> Tags {
    match value {
        "emphatic" => Tags::EMPHATIC,
        "negative" => Tags::NEGATIVE,
        "interrogative" => Tags::INTERROGATIVE,
        _ => unknown(value),
    }
}

fn person(value: &str) -> Person {
    match value {
        "1" => Person::First,
        "2" => Person::Second,
        "3" => Person::Third,
        "reflexive" => Person::Reflexive,
        "relative" => Person::Relative,
        _ => unknown(value),
    }
}

fn number(value: &str) -> Number {
    match value {
        "singular" => Number::Singular,
        "honorific" => Number::Honorific,
        "plural" | "either" => Number::Either,
        _ => unknown(value),
    }
}

fn case(value: &str) -> Case {
    match value {
        "direct" => Case::Direct,
        "oblique" => Case::Oblique,
        "ergative" => Case::Ergative,
        "dative" => Case::Dative,
        "ablative" => Case::Ablative,
        "locative" => Case::Locative,
        "genitive" => Case::Genitive,
        _ => unknown(value),
    }
}

pub(super) fn cue_class(value: &str) -> CueClass {
    match value {
        "say" => CueClass::Say,
        "ask" => CueClass::Ask,
        "write" => CueClass::Write,
        "add" => CueClass::Add,
        "admit" => CueClass::Admit,
        "label" => CueClass::Label,
        "demand" => CueClass::Demand,
        "order" => CueClass::Order,
        "deny" => CueClass::Deny,
        "feel" => CueClass::Feel,
        "hope" => CueClass::Hope,
        "express" => CueClass::Express,
        "believe" => CueClass::Believe,
        "praise" => CueClass::Praise,
        "vow" => CueClass::Vow,
        "talk" => CueClass::Talk,
        _ => unknown(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_loads_and_is_sorted_and_unique() {
        assert!(Lexicon::load().cues.len() > 50);
        for (name, table) in [
            ("abbreviations", ABBREVIATIONS),
            ("address", table!("address")),
            ("addressing", table!("addressing")),
            ("bodies", table!("bodies")),
            ("cue_fillers", table!("cue_fillers")),
            ("measures", table!("measures")),
            ("figures", table!("figures")),
            ("adverbs", table!("adverbs")),
            ("name_links", table!("name_links")),
            ("organization_heads", table!("organization_heads")),
            ("organization_starts", table!("organization_starts")),
            ("place_heads", table!("place_heads")),
            ("participials", table!("participials")),
            ("predicative", table!("predicative")),
            ("shared_names", table!("shared_names")),
            ("temporal", table!("temporal")),
            ("auxiliaries", table!("auxiliaries")),
            ("conjunctions", table!("conjunctions")),
            ("cue_nouns", table!("cue_nouns")),
            ("cue_verbs", table!("cue_verbs")),
            ("adjectives", table!("adjectives")),
            ("documents", table!("documents")),
            ("norms", table!("norms")),
            ("nouns", table!("nouns")),
            ("particles", table!("particles")),
            ("postpositions", table!("postpositions")),
            ("pronouns", table!("pronouns")),
            ("title_synonyms", table!("title_synonyms")),
            ("titles", table!("titles")),
            ("verbs", table!("verbs")),
            ("visarga", VISARGA),
        ] {
            let columns = table.lines().next().unwrap_or("").split('\t').count();
            let forms: Vec<_> = rows(table)
                .inspect(|row| assert_eq!(row.len(), columns, "{name}: {row:?}"))
                .map(|row| row[0])
                .collect();
            assert!(!forms.is_empty(), "{name} is empty");
            let disorder: Vec<_> = forms.windows(2).filter(|pair| pair[0] >= pair[1]).collect();
            assert!(disorder.is_empty(), "{name} is not sorted or repeats: {disorder:?}");
        }
    }
}
