//! Any bytes as an agreement.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pocheck_fuzz::{AGREEMENT, Files, compile};

fuzz_target!(|bytes: &[u8]| compile(&Files(vec![(AGREEMENT, bytes)])));
