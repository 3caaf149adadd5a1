//! Runs the cases of `tests/cases/*.toml`: each a fact about Hindi text. Those of tokens and sentences hold without
//! the analysis as well.

use std::path::Path;

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

/// What is given is compared; the rest is left open.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    text: String,
    tokens: Option<Vec<String>>,
    sentences: Option<Vec<String>>,
    entities: Option<Vec<Entity>>,
    quotes: Option<Vec<Quote>>,
    /// Words in marks that are not said, with what the marks do: `title नदी पार`.
    unsaid: Option<Vec<String>>,
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct Entity {
    name: String,
    #[serde(rename = "type")]
    kind: String,
    mentions: Vec<String>,
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
#[cfg_attr(not(feature = "analysis"), expect(dead_code, reason = "compared only with the analysis"))]
struct Quote {
    kind: String,
    content: Vec<String>,
    cue: Option<String>,
    source: Option<String>,
    speaker: Option<String>,
    addressee: Option<String>,
    via: Option<String>,
    rule: Option<String>,
}

/// Runs a file, or every file of a folder.
fn run(name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name);
    let mut files =
        if path.is_dir() { path.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect() } else { vec![path] };
    files.sort();
    let failures: Vec<String> = files.iter().flat_map(|file| run_file(file)).collect();
    assert!(failures.is_empty(), "{} cases of {name}:\n{}", failures.len(), failures.join("\n"));
}

fn run_file(file: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(file).unwrap();
    let cases: Cases = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    assert!(!cases.case.is_empty(), "{} holds no case", file.display());
    let failures: Vec<String> = cases.case.iter().filter_map(check).collect();
    println!("{}: {} passed, {} failed", file.display(), cases.case.len() - failures.len(), failures.len());
    failures
}

fn check(case: &Case) -> Option<String> {
    let wants = case.tokens.is_some()
        || case.sentences.is_some()
        || case.entities.is_some()
        || case.quotes.is_some()
        || case.unsaid.is_some();
    assert!(wants, "the case “{}” wants nothing", case.name);
    let mut wrong = Vec::new();
    if let Some(want) = &case.tokens {
        let got: Vec<_> = kathan::tokens(&case.text).map(|t| t.text().to_owned()).collect();
        compare(&mut wrong, "tokens", want, &got);
    }
    if let Some(want) = &case.sentences {
        let got: Vec<_> = kathan::sentences(&case.text).map(|s| s.text().to_owned()).collect();
        compare(&mut wrong, "sentences", want, &got);
    }
    analysis::check(&mut wrong, case);
    (!wrong.is_empty()).then(|| format!("{}: {}", case.name, wrong.join("; ")))
}

fn compare<T: PartialEq + std::fmt::Debug>(wrong: &mut Vec<String>, what: &str, want: &[T], got: &[T]) {
    if want != got {
        wrong.push(format!("{what}: want {want:?}, got {got:?}"));
    }
}

#[test]
fn tokens() {
    run("tokens.toml");
}

#[test]
fn sentences() {
    run("sentences.toml");
}

/// Names and quotations.
#[cfg(feature = "analysis")]
mod analysis {
    use std::sync::LazyLock;

    use kathan::{Analyzer, Document, Span};

    use super::{Case, Entity, Quote, compare};

    static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::new);

    pub(super) fn check(wrong: &mut Vec<String>, case: &Case) {
        if case.entities.is_none() && case.quotes.is_none() && case.unsaid.is_none() {
            return;
        }
        let document = ANALYZER.analyze(&case.text);
        if let Some(want) = &case.entities {
            let got: Vec<_> = document.entities().map(|e| entity(&document, e)).collect();
            compare(wrong, "entities", want, &got);
        }
        if let Some(want) = &case.quotes {
            check_quotes(wrong, want, &document);
        }
        if let Some(want) = &case.unsaid {
            let unsaid = document.unsaid();
            let got: Vec<_> = unsaid.map(|(span, used)| format!("{} {}", used.as_str(), span.of(&case.text))).collect();
            compare(wrong, "unsaid", want, &got);
        }
    }

    fn entity(document: &Document<'_>, entity: kathan::Entity<'_>) -> Entity {
        Entity {
            name: entity.name().to_owned(),
            kind: entity.kind().as_str().to_owned(),
            mentions: entity.mentions().iter().map(|span| span.of(document.text()).to_owned()).collect(),
        }
    }

    fn check_quotes(wrong: &mut Vec<String>, want: &[Quote], document: &Document<'_>) {
        let got: Vec<_> = document.quotes().collect();
        if want.len() != got.len() {
            let texts: Vec<_> =
                got.iter().map(|q| format!("{} {:?} {:?}", q.rule().as_str(), q.speaker(), q.text())).collect();
            wrong.push(format!("want {} quotations, got {}: {texts:#?}", want.len(), got.len()));
            return;
        }
        let of = |span: Option<Span>| span.map(|s| s.of(document.text()).to_owned());
        for (want, got) in want.iter().zip(got) {
            let content: Vec<_> = got.content().iter().map(|s| s.of(document.text()).to_owned()).collect();
            compare(wrong, "content", &want.content, &content);
            compare(wrong, "kind", &[&*want.kind], &[got.kind().as_str()]);
            compare(wrong, "speaker", &[want.speaker.as_deref()], &[got.speaker()]);
            for (what, want, got) in [
                ("cue", &want.cue, of(got.cue())),
                ("source", &want.source, of(got.source())),
                ("addressee", &want.addressee, of(got.addressee())),
                ("via", &want.via, of(got.via())),
                ("rule", &want.rule, Some(got.rule().as_str().to_owned())),
            ] {
                if want.is_some() {
                    compare(wrong, what, std::slice::from_ref(want), &[got]);
                }
            }
        }
    }

    #[test]
    fn entities() {
        super::run("entities");
    }

    #[test]
    fn quotes() {
        super::run("quotes");
    }
}

#[cfg(not(feature = "analysis"))]
mod analysis {
    pub(super) const fn check(_: &mut Vec<String>, _: &super::Case) {}
}
