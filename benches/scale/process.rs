//! What this process has cost so far.
//!
//! Not for: other systems than Linux; there the memory is not told.

#![expect(clippy::disallowed_types, reason = "it measures time")]

use std::fs;
use std::time::{Duration, Instant};

use rustix::time::{ClockId, clock_gettime};

/// What a stage takes.
#[derive(Debug, Clone, Copy)]
pub struct Taken {
    /// The time that processors spent on it, all together: other work on the machine does not count.
    pub work: Duration,
    /// How long it lasted. It is less than the work where more processors work at once.
    pub lasted: Duration,
}

/// Does something, and says what it took.
pub fn taken<T>(work: impl FnOnce() -> T) -> (T, Taken) {
    let (began, start) = (worked(), Instant::now());
    let made = work();
    (made, Taken { work: worked().saturating_sub(began), lasted: start.elapsed() })
}

/// The time that processors spent on this process.
fn worked() -> Duration {
    clock_gettime(ClockId::ProcessCPUTime).try_into().unwrap_or_default()
}

/// The most memory that this process had, in KiB.
pub fn memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map(|line| line.trim().trim_end_matches(" kB").to_owned()).unwrap_or_default()
}
