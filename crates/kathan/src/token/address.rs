//! Web and e-mail addresses.

/// The length of the web address that `rest` starts with, without the marks behind it.
pub(super) fn url_len(rest: &str) -> Option<usize> {
    let starts = |head: &str| rest.get(..head.len()).is_some_and(|start| start.eq_ignore_ascii_case(head));
    let head = ["https://", "http://", "www."].into_iter().find(|head| starts(head))?.len();
    let ends = |c: char| {
        c.is_whitespace()
            || matches!(c, '"' | '<' | '>' | '[' | ']' | '{' | '}' | '|' | '।' | '«' | '»' | '\u{2013}'..='\u{203A}')
    };
    let mut url = &rest[..rest[head..].find(ends).map_or(rest.len(), |end| head + end)];
    loop {
        let shorter = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
        // A bracket that opened inside the address closes inside it.
        let unbalanced = shorter.ends_with(')') && shorter.matches(')').count() > shorter.matches('(').count();
        let shorter = if unbalanced { &shorter[..shorter.len() - 1] } else { shorter };
        if shorter.len() == url.len() {
            break;
        }
        url = shorter;
    }
    (url.len() > head).then_some(url.len())
}

/// The length of the e-mail address that `rest` starts with. A local part has 64 bytes at most.
pub(super) fn email_len(rest: &str) -> Option<usize> {
    let local = rest
        .bytes()
        .take(65)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'+' | b'-'))
        .count();
    let domain = rest[local..].strip_prefix('@')?;
    let len = domain.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-')).count();
    let domain = domain[..len].trim_end_matches(['.', '-']);
    domain.contains('.').then_some(local + 1 + domain.len())
}
