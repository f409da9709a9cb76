//! The program: everything is in the library, so that it can be tested there.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// An agreement is many small pieces, which this one hands out quickly.
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    pocheck::cli::main()
}
