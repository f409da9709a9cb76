#!/usr/bin/env bash
# How many small faults the tests catch; see README.md. Goes on where it was stopped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

command -v cargo-mutants > /dev/null || cargo install cargo-mutants
cargo build --quiet --locked
exec nice -n 5 target/debug/pocheck-mutants "$@"
