//! The regular inflection of Hindi verbs, nouns and adjectives.

/// A form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Form {
    /// `कहा`, `कही`: the subject of a transitive verb takes ने.
    Perfective,
    /// `कहता`, `कहते`.
    Imperfective,
    /// `कहना`, `कहने`.
    Infinitive,
    /// `कह` of `कह रहे हैं`, `कह दिया`.
    Stem,
    /// `कहकर`.
    Conjunctive,
    /// `कहें`, `कहेगा`, `कहिए`: wished, future or asked for.
    Irrealis,
}

/// Gives every form of the verb with this stem, as its base and its ending. An irregular
/// verb has a stem of its perfective too: `कर`, `कि` (किया, किए, की).
pub(crate) fn verb_forms(stem: &str, perfective: &str, mut give: impl FnMut(&str, &str, Form)) {
    let vowel = ends_with_vowel(stem);
    let mut all = |base: &str, endings: &[&str], form| endings.iter().for_each(|ending| give(base, ending, form));
    match perfective {
        "" if vowel => all(stem, &["या", "ए", "ई", "ईं"], Form::Perfective),
        "" => all(stem, &["ा", "े", "ी", "ीं"], Form::Perfective),
        "ग" => all("ग", &["या", "ए", "ई", "ईं"], Form::Perfective),
        "हु" => all("हु", &["आ", "ए", "ई", "ईं"], Form::Perfective),
        irregular => {
            all(irregular, &["या", "ए"], Form::Perfective);
            let base = irregular.chars().next().map_or(0, char::len_utf8);
            all(&irregular[..base], &["ी", "ीं"], Form::Perfective);
        }
    }
    all(stem, &["ता", "ते", "ती", "तीं"], Form::Imperfective);
    all(stem, &["ना", "ने", "नी"], Form::Infinitive);
    all(stem, &[""], Form::Stem);
    all(stem, &["कर", "के"], Form::Conjunctive);
    let irrealis: &[&str] = &["ूं", "े", "ें", "ो", "िए", "ेगा", "ेंगे", "ेगी", "ेंगी", "ूंगा", "ूंगी"];
    match stem {
        "दे" => all("द", &["ूं", "ें", "ो", "ीजिए", "ेगा", "ेंगे", "ेगी", "ेंगी", "ूंगा"], Form::Irrealis),
        "ले" => all("ल", &["ूं", "ें", "ो", "ीजिए", "ेगा", "ेंगे", "ेगी", "ेंगी", "ूंगा"], Form::Irrealis),
        _ if vowel => {
            let irrealis = &["ऊं", "ए", "एं", "ओ", "इए", "एगा", "एंगे", "एगी", "एंगी", "ऊंगा", "ऊंगी"];
            all(stem, irrealis, Form::Irrealis);
        }
        _ => all(stem, irrealis, Form::Irrealis),
    }
}

fn ends_with_vowel(word: &str) -> bool {
    word.ends_with(|c: char| matches!(c, '\u{093E}'..='\u{094C}' | 'अ'..='औ'))
}

/// Gives the direct and oblique forms of a noun, singular and plural, as base and ending.
pub(crate) fn noun_forms(noun: &str, feminine: bool, mut give: impl FnMut(&str, &str)) {
    let (stem, endings): (&str, &[&str]) = if let Some(stem) = noun.strip_suffix('ा') {
        (stem, if feminine { &["ाएं", "ाओं"] } else { &["े", "ों", "ाओं"] })
    } else if let Some(stem) = noun.strip_suffix(['ी', 'ि']) {
        (stem, &["ियां", "ियों"])
    } else if let Some(stem) = noun.strip_suffix(['ू', 'ु']) {
        (stem, &["ुएं", "ुओं"])
    } else if ends_with_vowel(noun) {
        (noun, &["ओं"])
    } else {
        (noun, &["ें", "ों"])
    };
    give(noun, "");
    for ending in endings {
        give(stem, ending);
    }
}

/// Gives the forms of an adjective as base and ending: `बड़ा`, `बड़े`, `बड़ी`; most have one.
pub(crate) fn adjective_forms(adjective: &str, inflects: bool, mut give: impl FnMut(&str, &str)) {
    give(adjective, "");
    if let Some(stem) = adjective.strip_suffix('ा').filter(|_| inflects) {
        give(stem, "े");
        give(stem, "ी");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_and_adjectives() {
        let forms = |noun, feminine| {
            let mut all = Vec::new();
            noun_forms(noun, feminine, |base, ending| all.push(format!("{base}{ending}")));
            all
        };
        assert_eq!(forms("लड़का", false), ["लड़का", "लड़के", "लड़कों", "लड़काओं"]);
        assert_eq!(forms("नदी", true), ["नदी", "नदियां", "नदियों"]);
        assert_eq!(forms("बात", true), ["बात", "बातें", "बातों"]);
        let mut all = Vec::new();
        adjective_forms("बड़ा", true, |base, ending| all.push(format!("{base}{ending}")));
        assert_eq!(all, ["बड़ा", "बड़े", "बड़ी"]);
    }

    #[test]
    fn regular_and_irregular_verbs() {
        let has = |stem, perfective, form: &str| {
            let mut found = false;
            verb_forms(stem, perfective, |base, ending, _| found |= format!("{base}{ending}") == form);
            found
        };
        for form in ["कहा", "कहती", "कहना", "कहकर", "कहेंगे", "कह"] {
            assert!(has("कह", "", form), "{form}");
        }
        for form in ["बताया", "बताई", "बताएंगे", "बताते"] {
            assert!(has("बता", "", form), "{form}");
        }
        for form in ["दिया", "दी", "देंगे", "देकर"] {
            assert!(has("दे", "दि", form), "{form}");
        }
        assert!(
            has("जा", "ग", "गई")
                && has("जा", "ग", "जाए")
                && has("कर", "कि", "करे")
                && has("हो", "हु", "हुआ")
                && has("कर", "कि", "किए")
        );
    }
}
