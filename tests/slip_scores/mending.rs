//! What comes of mending a slip: the file is as it was, or something else is told.
//!
//! For: every kind of slip of which a repair is certain. Not for: which kinds are told as meant (`score`).

use std::fmt::Write as _;

use pocheck::diagnostics::{Finding, Findings};
use pocheck::session::mend;
use pocheck::source::SourceId;
use pocheck::syntax::parse;
use toml::de::{DeTable, DeValue};

use crate::edit::Edit;
use crate::files::{Changed, Found, counted, session};
use crate::kinds::{Kind, Slip};
use crate::score::Before;

const SOURCE: SourceId = SourceId::new(0);

/// What came of a kind of slip, over all places where it was made.
#[derive(Debug, Default)]
pub struct MendScore {
    /// At how many places it was made and a repair of it is certain.
    pub claimed: usize,
    /// At how many of these the file is then as it was before.
    pub as_before: usize,
    /// What is wrong: another meaning without a word, the same finding again, or no end.
    pub wrong: String,
}

impl MendScore {
    /// Makes the slip, mends it and looks at what is left.
    pub fn add(&mut self, slip: &Slip, before: &Before, edit: &Edit) {
        let slipped = edit.apply(&before.text);
        let first = session(before.subject, before.path, &slipped);
        let certain = |finding: &&Finding| finding.repairs.iter().any(|repair| repair.certain);
        if !first.findings.iter().any(|finding| certain(&finding)) {
            return;
        }
        self.claimed += 1;
        let world = Changed { path: before.path, text: &slipped };
        let measurements: Vec<&str> = match slip.kind {
            Kind::Agreement => Vec::new(),
            Kind::Measurement => before.subject.measurement.into_iter().collect(),
        };
        let mended = mend(&world, before.subject.agreement, &measurements);
        let file = mended.files.iter().find(|file| file.path == before.path);
        let after = file.map_or(slipped.as_str(), |file| file.after.as_str());
        let left: Found = counted(&mended.session, before.path);
        let told = left
            .iter()
            .filter(|(place, times)| before.found.get(*place).is_none_or(|known| *times > known));
        let told: Vec<_> = told.map(|(place, _)| place.clone()).collect();
        let repaired = codes(&first.findings, certain);
        let again = mended.session.findings.iter().filter(certain).count();
        let complaint = if mended.applied == 0 {
            "nothing was applied"
        } else if again > 0 {
            "something certain is left"
        } else if same_text(slip.kind, after, &before.text) {
            self.as_before += 1;
            return;
        } else if told.is_empty() {
            "it says something else, and nobody is told"
        } else if told.iter().any(|(code, _)| repaired.contains(&code.as_str())) {
            "the same is told again"
        } else {
            return;
        };
        let line = edit.line(&before.text);
        let now = after.lines().nth(line - 1).unwrap_or_default();
        let _ = writeln!(
            self.wrong,
            "{}:{line} {complaint}: {repaired:?}, then {told:?}\n    {now}",
            before.path
        );
    }
}

fn codes(findings: &Findings, chosen: impl Fn(&&Finding) -> bool) -> Vec<&'static str> {
    findings.iter().filter(|finding| chosen(finding)).map(|finding| finding.code.as_str()).collect()
}

/// Whether two files say the same: agreements by their tree, figures by what TOML makes of them.
fn same_text(kind: Kind, one: &str, other: &str) -> bool {
    match kind {
        Kind::Agreement => {
            let ((one, wrong), (other, _)) = (parse(SOURCE, one), parse(SOURCE, other));
            !wrong.has_errors() && one.says_the_same(&other)
        }
        Kind::Measurement => match (DeTable::parse(one), DeTable::parse(other)) {
            (Ok(one), Ok(other)) => plain(one.get_ref()) == plain(other.get_ref()),
            (Err(_), _) | (_, Err(_)) => false,
        },
    }
}

/// A table without its places.
fn plain(table: &DeTable<'_>) -> String {
    let pairs =
        table.iter().map(|(key, value)| format!("{:?}: {}", key.get_ref(), bare(value.get_ref())));
    format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
}

fn bare(value: &DeValue<'_>) -> String {
    if let Some(table) = value.as_table() {
        plain(table)
    } else if let Some(values) = value.as_array() {
        let values: Vec<String> = values.iter().map(|one| bare(one.get_ref())).collect();
        format!("[{}]", values.join(", "))
    } else {
        format!("{value:?}")
    }
}
