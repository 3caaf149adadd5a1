//! The regular inflection of Hindi verbs.

/// A form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// Every form of the verb with this stem, as written. An irregular verb gives the
/// stem of its perfective too: `कर`, `कि` (किया, किए, की).
pub(crate) fn forms(stem: &str, perfective: &str) -> Vec<(String, Form)> {
    let vowel = stem.ends_with(|c: char| matches!(c, '\u{093E}'..='\u{094C}' | 'आ'..='औ'));
    let mut all = Vec::with_capacity(40);
    let mut add = |base: &str, endings: &str, form| {
        all.extend(endings.split(' ').map(|ending| (format!("{base}{}", ending.trim_matches('-')), form)));
    };
    match perfective {
        "" if vowel => add(stem, "या ए ई ईं", Form::Perfective),
        "" => add(stem, "ा े ी ीं", Form::Perfective),
        "ग" => add("ग", "या ए ई ईं", Form::Perfective),
        "हु" => add("हु", "आ ए ई ईं", Form::Perfective),
        irregular => {
            add(irregular, "या ए", Form::Perfective);
            let base: String = irregular.chars().take(1).collect();
            add(&base, "ी ीं", Form::Perfective);
        }
    }
    add(stem, "ता ते ती तीं", Form::Imperfective);
    add(stem, "ना ने नी", Form::Infinitive);
    add(stem, "-", Form::Stem);
    add(stem, "कर के", Form::Conjunctive);
    match stem {
        "दे" => add("द", "ूं ें ो ीजिए ेगा ेंगे ेगी ेंगी ूंगा", Form::Irrealis),
        "ले" => add("ल", "ूं ें ो ीजिए ेगा ेंगे ेगी ेंगी ूंगा", Form::Irrealis),
        _ if vowel => add(stem, "ऊं एं ओ इए एगा एंगे एगी एंगी ऊंगा ऊंगी", Form::Irrealis),
        _ => add(stem, "ूं ें ो िए ेगा ेंगे ेगी ेंगी ूंगा ूंगी", Form::Irrealis),
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_and_irregular_verbs() {
        let has = |stem, perfective, form: &str| forms(stem, perfective).iter().any(|(f, _)| f == form);
        for form in ["कहा", "कहती", "कहना", "कहकर", "कहेंगे", "कह"] {
            assert!(has("कह", "", form), "{form}");
        }
        for form in ["बताया", "बताई", "बताएंगे", "बताते"] {
            assert!(has("बता", "", form), "{form}");
        }
        for form in ["दिया", "दी", "देंगे", "देकर"] {
            assert!(has("दे", "दि", form), "{form}");
        }
        assert!(has("जा", "ग", "गई") && has("हो", "हु", "हुआ") && has("कर", "कि", "किए"));
    }
}
