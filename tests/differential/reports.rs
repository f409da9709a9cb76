//! What reports tell of made-up cases: every item with its verdict, and what may still come of it, on
//! lines that fit.
//!
//! Not for: whether the verdicts are right.

use pocheck::diagnostics::Language;
use pocheck::eval::assessment::{Assessed, Verdict};
use pocheck::report::assessment::{Detail, ReportOptions, report};
use pocheck::report::document::DocumentStyle;
use pocheck::report::words::Words;

use crate::generator::Case;
use crate::laws::Judge;
use crate::pipeline::judged;

/// The widest line of a report.
const WIDTH: usize = 100;

/// The report tells of each item its verdict, and of each open result that more is possible.
pub fn tells_everything(case: &Case, judge: Judge<'_>) -> Result<(), String> {
    let Some(expected) = judge(case) else { return Ok(()) };
    let session = judged(case);
    let Some(assessment) = &session.assessment else { return Ok(()) };
    for (language, possible) in [(Language::Dutch, "Mogelijk "), (Language::English, "Possible ")] {
        let options = ReportOptions { language, detail: Detail::Calculation };
        let text = report(assessment, &session.sources, options).render(DocumentStyle::default());
        if let Some(line) = text.lines().find(|line| line.chars().count() > WIDTH) {
            return Err(format!("too wide: {line}\n{case:?}"));
        }
        let words = Words::new(language);
        for item in &expected.items {
            let verdict = words.verdict(item.verdict);
            if !text.lines().any(|line| line.contains(verdict) && line.contains(&item.text)) {
                return Err(format!("`{verdict}: {}` is not in\n{text}\n{case:?}", item.text));
            }
        }
        let open = expected.items.iter().filter(|item| is_open(item)).count();
        let told = text.lines().filter(|line| line.trim_start().starts_with(possible)).count();
        if told != open {
            return Err(format!("{told} and not {open} are told to be open\n{text}\n{case:?}"));
        }
    }
    Ok(())
}

/// Whether it may still come to more than one verdict, unless somebody must say.
fn is_open(item: &Assessed) -> bool {
    item.possible.len() > 1 && item.verdict != Verdict::Judgement
}
