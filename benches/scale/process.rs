//! What this process has cost so far.
//!
//! Not for: other systems than Linux; there the clock stands in for the time of the processor, and
//! the memory is not told.

#![expect(clippy::disallowed_types, reason = "it measures time")]

use std::fs;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// The time that the processor spent on this process: other work on the machine does not count.
pub fn time() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = fs::read_to_string("/proc/self/schedstat").ok();
    let nanos = told.and_then(|line| line.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

/// The most memory that this process had, in KiB.
pub fn memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map(|line| line.trim().trim_end_matches(" kB").to_owned()).unwrap_or_default()
}
