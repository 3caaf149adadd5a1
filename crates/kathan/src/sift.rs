//! Gathering without branches: which of many things are wanted is hard to foretell, and a wrong guess costs a processor
//! more than all that is done here for one of them.

/// The places at which `wanted` gives true.
pub(crate) fn places(wanted: impl ExactSizeIterator<Item = bool>) -> Vec<usize> {
    let mut places = vec![0; wanted.len()];
    let mut count = 0;
    for (at, wanted) in wanted.enumerate() {
        places[count] = at;
        count += usize::from(wanted);
    }
    places.truncate(count);
    places
}

/// Keeps the places that `keep` holds for, so that the memory that the answers come from is asked for many places at a
/// time.
pub(crate) fn sift(places: &mut Vec<usize>, keep: impl Fn(usize) -> bool) {
    let mut kept = 0;
    for at in 0..places.len() {
        let place = places[at];
        places[kept] = place;
        kept += usize::from(keep(place));
    }
    places.truncate(kept);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wanted_stays_in_order() {
        let mut found = places((0..10).map(|i| i % 3 == 0));
        assert_eq!(found, [0, 3, 6, 9]);
        sift(&mut found, |at| at != 3);
        assert_eq!(found, [0, 6, 9]);
        assert!(places(std::iter::empty()).is_empty());
        assert_eq!(places([true].into_iter()), [0]);
    }
}
