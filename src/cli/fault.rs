//! A fault in pocheck itself: said in the language of the user, with the place for who mends it.

use std::io::Write;
use std::panic;

use crate::diagnostics::Language;

use super::exit::Ending;

/// From now on a fault gives a sentence and exit code 70 instead of a trace.
pub(super) fn tell_of_faults(language: Language) {
    panic::set_hook(Box::new(move |fault| {
        let place = fault.location().map(|place| format!("{}:{}", place.file(), place.line()));
        let message = message(language, place.as_deref());
        // Where even this cannot be written, the exit code is all that is left. Not through the
        // handle of `std::io::stderr`: the thread that failed holds its lock.
        let _ = raw_stderr(&message);
        std::process::exit(i32::from(Ending::Fault.code()));
    }));
}

fn message(language: Language, place: Option<&str>) -> String {
    let place = place.map(|place| format!(" ({place})")).unwrap_or_default();
    match language {
        Language::Dutch => format!(
            "fout: pocheck is vastgelopen door een fout in pocheck zelf{place}\n\
             Er is niets beoordeeld. Meld dit, met de bestanden die u opgaf.\n"
        ),
        Language::English => format!(
            "error: pocheck stopped because of a fault in pocheck itself{place}\n\
             Nothing was judged. Please report this, with the files that you gave.\n"
        ),
    }
}

fn raw_stderr(message: &str) -> std::io::Result<()> {
    std::io::stderr().write_all(message.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_of_a_fault() {
        insta::assert_snapshot!(message(Language::Dutch, Some("src/eval/norm.rs:12")), @"
        fout: pocheck is vastgelopen door een fout in pocheck zelf (src/eval/norm.rs:12)
        Er is niets beoordeeld. Meld dit, met de bestanden die u opgaf.
        ");
        insta::assert_snapshot!(message(Language::English, None), @"
        error: pocheck stopped because of a fault in pocheck itself
        Nothing was judged. Please report this, with the files that you gave.
        ");
    }
}
