//! How a text differs from another, as `diff -u` writes it.
//!
//! For: showing what a repair changes. Not for: finding repairs.

use std::collections::BTreeMap;
use std::fmt::Write;

use similar::udiff::UnifiedHunkHeader;
use similar::{Algorithm, ChangeTag, DiffOp, TextDiff, capture_diff_slices, group_diff_ops};

/// Lines around a change that stay as they are.
const AROUND: usize = 3;

/// The work of finding the fewest changes grows with the lines times the changes. Where more lines than this
/// differ, so many are compared at a time.
const AT_A_TIME: usize = 500;

/// What changes between two texts; nothing where they are alike.
pub(super) fn difference(path: &str, before: &str, after: &str) -> String {
    let one: Vec<&str> = before.split_inclusive('\n').collect();
    let other: Vec<&str> = after.split_inclusive('\n').collect();
    if only_in_one(&one, &other) <= AT_A_TIME {
        let difference = TextDiff::from_lines(before, after);
        return difference.unified_diff().header(path, path).to_string();
    }
    let mut text = format!("--- {path}\n+++ {path}\n");
    for hunk in group_diff_ops(piece_by_piece(&one, &other), AROUND) {
        if !hunk.is_empty() {
            let _ = writeln!(text, "{}", UnifiedHunkHeader::new(&hunk)); // Writing to a text cannot fail.
        }
        for change in hunk.iter().flat_map(|change| change.iter_changes(&one, &other)) {
            let sign = match change.tag() {
                ChangeTag::Equal => ' ',
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
            };
            let line = change.value();
            let end = if line.ends_with('\n') { "" } else { "\n\\ No newline at end of file\n" };
            let _ = write!(text, "{sign}{line}{end}");
        }
    }
    text
}

/// How many lines stand in one of two texts and not in the other, wherever they stand.
fn only_in_one(one: &[&str], other: &[&str]) -> usize {
    let mut times: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for line in one {
        times.entry(line).or_default().0 += 1;
    }
    for line in other {
        times.entry(line).or_default().1 += 1;
    }
    times.values().map(|(in_one, in_other)| in_one.abs_diff(*in_other)).sum()
}

/// The changes of one stretch of lines after the other.
fn piece_by_piece(one: &[&str], other: &[&str]) -> Vec<DiffOp> {
    let mut changes: Vec<DiffOp> = Vec::new();
    let mut start = 0;
    while start < one.len().max(other.len()) {
        let of = |lines: &'_ [&str]| -> (usize, usize) {
            (start.min(lines.len()), (start + AT_A_TIME).min(lines.len()))
        };
        let ((first, last), (other_first, other_last)) = (of(one), of(other));
        let own = capture_diff_slices(
            Algorithm::Myers,
            one.get(first..last).unwrap_or_default(),
            other.get(other_first..other_last).unwrap_or_default(),
        );
        for change in own.into_iter().map(|change| moved(change, first, other_first)) {
            // What stays as it is goes on over the end of a stretch.
            match (changes.last_mut(), change) {
                (Some(DiffOp::Equal { len, .. }), DiffOp::Equal { len: more, .. }) => *len += more,
                (_, change) => changes.push(change),
            }
        }
        start += AT_A_TIME;
    }
    changes
}

/// A change as many lines further on in either text.
fn moved(change: DiffOp, by: usize, other_by: usize) -> DiffOp {
    match change {
        DiffOp::Equal { old_index, new_index, len } => {
            DiffOp::Equal { old_index: old_index + by, new_index: new_index + other_by, len }
        }
        DiffOp::Delete { old_index, old_len, new_index } => {
            DiffOp::Delete { old_index: old_index + by, old_len, new_index: new_index + other_by }
        }
        DiffOp::Insert { old_index, new_index, new_len } => {
            DiffOp::Insert { old_index: old_index + by, new_index: new_index + other_by, new_len }
        }
        DiffOp::Replace { old_index, old_len, new_index, new_len } => DiffOp::Replace {
            old_index: old_index + by,
            old_len,
            new_index: new_index + other_by,
            new_len,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Puts the changes in, as `patch` does.
    fn patched(before: &str, difference: &str) -> String {
        let lines: Vec<&str> = before.split_inclusive('\n').collect();
        let (mut after, mut at) = (String::new(), 0);
        for line in difference.split_inclusive('\n').skip(2) {
            let (sign, rest) = line.split_at(1);
            match sign {
                "@" => {
                    let start = rest.split(['-', ',', ' ']).nth(2).unwrap();
                    let start = start.parse::<usize>().unwrap() - 1;
                    after.extend(lines[at..start].iter().copied());
                    at = start;
                }
                "+" => after.push_str(rest),
                " " | "-" => {
                    assert_eq!(rest, lines[at]);
                    at += 1;
                    after.push_str(if sign == " " { rest } else { "" });
                }
                other => panic!("{other}"),
            }
        }
        after.extend(lines[at..].iter().copied());
        after
    }

    #[test]
    fn thousands_of_changes_stand_one_after_the_other() {
        let before: String = (0..4_000).map(|line| format!("resultat {line}\n norm\n\n")).collect();
        let after = before.replace("resultat ", "resultaat ");
        let shown = difference("a.po", &before, &after);
        assert_eq!(patched(&before, &shown), after);
        assert_eq!(shown.matches("\n-resultat").count(), 4_000);
        // What stays as it is for long stands in no stretch of its own.
        let long: String = (0..1_300).map(|line| format!("{line}\n")).collect();
        let (before, after) = (long.clone() + &before, long + &after);
        let shown = difference("a.po", &before, &after);
        assert_eq!(patched(&before, &shown), after);
        for hunk in shown.split("\n@@").skip(1) {
            assert!(hunk.contains("\n+") && hunk.contains("\n-"), "{hunk}");
        }
        // Lines come in and fall out.
        let more =
            after.replace("resultaat 7", "nieuw\nresultaat 7").replace("\n\nresultaat 9", "\n");
        assert_eq!(patched(&before, &difference("a.po", &before, &more)), more);
    }

    #[test]
    fn few_changes_are_found_wherever_they_stand() {
        let before: String = (0..4_000).map(|line| format!("{line}\n")).collect();
        let after = before.replacen("17\n", "", 1);
        let shown = difference("a.po", &before, &after);
        assert_eq!(patched(&before, &shown), after);
        assert_eq!(shown.matches("\n@@").count(), 1);
        assert_eq!(difference("a.po", &before, &before), "");
    }
}
