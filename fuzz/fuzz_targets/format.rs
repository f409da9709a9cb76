//! Any bytes as an agreement that is laid out anew, twice.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pocheck_fuzz::lay_out;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        lay_out(text);
    }
});
