//! Any bytes as an agreement and its figures, parted by the first line of equals signs.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pocheck_fuzz::{AGREEMENT, Files, MEASUREMENT, judge};
use pocheck_seeds::BETWEEN;

fuzz_target!(|bytes: &[u8]| {
    let at = bytes.windows(BETWEEN.len()).position(|window| window == BETWEEN.as_bytes());
    let (agreement, figures) = match at {
        Some(at) => (&bytes[..at], &bytes[at + BETWEEN.len()..]),
        None => (bytes, &b""[..]),
    };
    judge(&Files(vec![(AGREEMENT, agreement), (MEASUREMENT, figures)]));
});
