//! The articles that come with the program.

macro_rules! article {
    ($name:literal) => {
        ($name, include_str!(concat!("../../../articles/", $name, ".txt")))
    };
}

/// Name and text of each.
pub(crate) const ALL: &[(&str, &str)] = &[
    article!("01-diplomacy-agency"),
    article!("02-parliament-portal"),
    article!("03-court-agency"),
    article!("04-cricket-broadcaster"),
    article!("05-business-portal"),
    article!("06-science-broadcaster"),
    article!("07-disaster-agency"),
    article!("08-film-portal"),
    article!("09-election-broadcaster"),
    article!("10-health-agency"),
];
