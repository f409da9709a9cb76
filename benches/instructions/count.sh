#!/usr/bin/env bash
# How many instructions three fixed workloads take, beside the counts that are kept in counts.txt.
#
#   benches/instructions/count.sh           prints the counts and the change
#   benches/instructions/count.sh --keep    keeps them
#
# Other work on the machine does not change the counts; another compiler or processor does. A
# difference never fails. Where valgrind cannot be had it says so and stops.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

kept=benches/instructions/counts.txt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

skip() {
  echo "instructies: overgeslagen, $1"
  exit 0
}

if ! command -v valgrind >/dev/null; then
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || skip "valgrind is er niet"
  { apt-get update && apt-get install -y --no-install-recommends valgrind; } >"$work/apt" 2>&1 ||
    skip "valgrind is niet te installeren"
fi
cargo build --release --locked --quiet || skip "pocheck is niet te bouwen"
cargo bench --bench scale --locked --quiet -- "$work" 1000 || skip "de meetbestanden zijn niet te maken"
program=$PWD/target/release/pocheck

# Prints the instructions that a run of pocheck takes.
count() {
  (cd "$1" && shift && valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" "$@" 2>&1 >/dev/null) |
    sed -n 's/.*Collected : *//p'
}

old() {
  sed -n "s/^$1 //p" "$kept" 2>/dev/null
}

: >"$work/new"
report() {
  local name=$1 now=$2 before
  [ -n "$now" ] || { echo "instructies: $name is niet te meten"; return; }
  before=$(old "$name")
  echo "$name $now" >>"$work/new"
  awk -v name="$name" -v now="$now" -v before="$before" 'BEGIN {
    change = before == "" ? "nieuw" : sprintf("%+.1f%%", (now / before - 1) * 100)
    printf "instructies: %-12s %12d  %s\n", name, now, change
  }'
}

report agreement "$(count agreements/2020 agreement-2020.po actuals-2020.toml)"
report json "$(count agreements/2020 --format json agreement-2020.po actuals-2020.toml)"
report thousand "$(count "$work" afspraken.po metingen.toml)"

if [ "${1:-}" = --keep ]; then
  cp "$work/new" "$kept"
fi
