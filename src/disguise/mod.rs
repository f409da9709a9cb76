//! Text that looks other than it is: signs that turn the reading direction, signs that nobody sees,
//! and letters that look like other letters.
//!
//! For: agreements and measurement files, so that who reviews a change sees what a program reads.
//! Not for: showing such signs (`source::printable`), nor for mistakes in writing (`syntax`).

mod letters;
mod names;
mod path;
mod pieces;
mod signs;

#[cfg(test)]
mod tests;

pub use signs::hidden_sign;

use crate::diagnostics::Findings;
use crate::source::{SourceFile, SourceId};

use pieces::{Piece, of_agreement, of_measurement};

/// What could deceive a reader of an agreement.
#[must_use]
pub fn in_agreement(source: SourceId, file: &SourceFile) -> Findings {
    let pieces = of_agreement(file.text());
    let mut findings = check(source, file, &pieces);
    signs::check(source, &pieces, true, &mut findings);
    findings
}

/// What could deceive a reader of a file with figures or examples.
#[must_use]
pub fn in_measurement(source: SourceId, file: &SourceFile) -> Findings {
    let pieces = of_measurement(file.text());
    let mut findings = check(source, file, &pieces);
    signs::check(source, &pieces, false, &mut findings);
    findings
}

fn check(source: SourceId, file: &SourceFile, pieces: &[Piece<'_>]) -> Findings {
    let mut findings = Findings::new();
    path::check(source, file.name(), &mut findings);
    // Nearly every file holds no other letters than those of a plain keyboard.
    if !file.text().is_ascii() {
        letters::check(source, pieces, &mut findings);
    }
    names::check(source, pieces, &mut findings);
    findings
}
