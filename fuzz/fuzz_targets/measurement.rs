//! Any bytes as the figures of an agreement: the one in the pages that they name, or else the first.
#![no_main]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use pocheck_fuzz::{AGREEMENT, Files, MEASUREMENT, judge};
use pocheck_seeds::{named, pages};

/// The agreements in the pages, by name.
static AGREEMENTS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let pieces = pages().into_iter().flatten().filter(|piece| piece.kind == "po");
    pieces.filter_map(|piece| Some((named(&piece.text)?.to_owned(), piece.text))).collect()
});

fuzz_target!(|bytes: &[u8]| {
    let name = std::str::from_utf8(bytes).ok().and_then(named);
    let agreement = name.and_then(|name| AGREEMENTS.get(name)).or(AGREEMENTS.values().next());
    let agreement = agreement.expect("the pages hold agreements").as_bytes();
    judge(&Files(vec![(AGREEMENT, agreement), (MEASUREMENT, bytes)]));
});
