//! When two names are the same.

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// Whether a character counts: letters, marks and digits do.
pub(crate) fn counts(c: char) -> bool {
    matches!(
        c.general_category_group(),
        GeneralCategoryGroup::Letter | GeneralCategoryGroup::Mark | GeneralCategoryGroup::Number
    )
}

/// Endings of the oblique case and of gender and number, the longest first.
const ENDINGS: [&str; 6] = ["ियों", "ियां", "ों", "े", "ा", "ी"];

/// The words of a name, insensitive to spelling and to the oblique case (विश्लेषकों, विश्लेषक).
pub(crate) fn words(name: &str) -> Vec<String> {
    let plain: String = name
        .nfd()
        .filter(|c| !matches!(c, '\u{093C}' | '\u{200C}' | '\u{200D}'))
        .map(|c| if c == '\u{0901}' { '\u{0902}' } else { c })
        .map(|c| if counts(c) { c } else { ' ' })
        .collect();
    plain.to_lowercase().split_whitespace().map(|word| stem(word).to_owned()).collect()
}

/// The word without its ending, when at least two characters stand before it.
fn stem(word: &str) -> &str {
    ENDINGS
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .filter(|stem| stem.chars().count() >= 2)
        .min_by_key(|stem| stem.len())
        .unwrap_or(word)
}

/// Whether `predicted` holds one of the accepted forms as a run of whole words; a speaker
/// who cannot be told must not be named.
pub(crate) fn same_speaker(speaker: Option<&str>, names: &[String], predicted: Option<&str>) -> bool {
    let forms: Vec<_> = speaker.into_iter().chain(names.iter().map(String::as_str)).filter(|n| !n.is_empty()).collect();
    let Some(predicted) = predicted else { return forms.is_empty() };
    let predicted = words(predicted);
    forms
        .iter()
        .map(|form| words(form))
        .any(|form| !form.is_empty() && predicted.windows(form.len()).any(|window| window == form.as_slice()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_and_case_do_not_matter() {
        let none: [String; 0] = [];
        assert!(same_speaker(Some("विश्लेषक"), &none, Some("कुछ विश्लेषकों")));
        assert!(same_speaker(Some("ज़ाकिर हुसैन"), &none, Some("डॉ. जाकिर हुसैन")));
        assert!(!same_speaker(Some("राम"), &none, Some("श्रीराम")));
        assert!(same_speaker(None, &none, None) && !same_speaker(None, &none, Some("राम")));
        assert!(!same_speaker(Some("राम"), &none, None));
    }
}
