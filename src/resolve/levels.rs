//! The weights that an agreement gives to notes and warnings.
//!
//! Not for: what they do to findings; that is `diagnostics`.

use super::Resolver;
use crate::diagnostics::{Label, LevelSetting, Page, Severity, nearest};
use crate::source::{Name, Span};
use crate::syntax::Spanned;
use crate::{problem, text};

/// What a finding may be made.
const LEVELS: [(&str, Option<Severity>); 4] = [
    ("fout", Some(Severity::Error)),
    ("waarschuwing", Some(Severity::Warning)),
    ("opmerking", Some(Severity::Note)),
    ("uit", None),
];

problem! {
    /// A level for a code that does not exist.
    NoSuchCode: "PO0133" Error { span: Span, code: String, meant: Option<&'static str> }
    headline: text!("`{code}` is geen code van een melding", "`{code}` is not the code of a finding");
    labels: vec![Label::primary(*span)];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
        None => text!("de code staat vooraan in elke melding; `pocheck leg-uit` noemt ze alle",
            "the code stands at the front of each finding; `pocheck leg-uit` lists them all"),
    });
}

problem! {
    /// A level for a code that is always an error.
    ErrorStays: "PO0134" Error { span: Span, code: &'static str }
    headline: text!("`{code}` is altijd een fout", "`{code}` is always an error");
    labels: vec![Label::primary(*span)];
    help: Some(text!("los de fout op, en haal deze regel weg; zie `pocheck leg-uit {code}`",
        "mend the error, and take this line away; see `pocheck leg-uit {code}`"));
}

problem! {
    /// A level without a reason.
    LevelWithoutReason: "PO0135" Error { span: Span, code: String, level: String }
    headline: text!("bij deze melding ontbreekt de reden", "the reason of this level is missing");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf `melding {code}: {level}, omdat \"…\"`",
        "write `melding {code}: {level}, omdat \"…\"`"));
}

problem! {
    /// Something that no finding can be made.
    NoSuchLevel: "PO0136" Error { span: Span, word: String, meant: Option<&'static str> }
    headline: text!("`{word}` is geen niveau van een melding", "`{word}` is not a level of a finding");
    labels: vec![Label::primary(*span)];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u `{meant}`?", "did you mean `{meant}`?"),
        None => text!("kies uit: fout, waarschuwing, opmerking of uit",
            "choose from: fout, waarschuwing, opmerking or uit"),
    });
}

impl Resolver {
    /// Adds the setting of a statement; what is wrong with it is reported, all of it at once.
    pub(super) fn level(
        &mut self,
        levels: &mut Vec<LevelSetting>,
        span: Span,
        (code, level): (&Spanned<Name>, &Spanned<Name>),
        reason: Option<&Spanned<String>>,
    ) {
        let page = self.code_of_setting(code);
        let weight = self.weight(level);
        let reason = reason.map(|reason| reason.value.trim()).filter(|reason| !reason.is_empty());
        let Some(reason) = reason else {
            let (code, level) = (code.value.to_string(), level.value.to_string());
            self.findings.push(LevelWithoutReason { span, code, level });
            return;
        };
        let (Some(page), Some(level)) = (page, weight) else { return };
        if levels.iter().any(|known| known.code == page.code) {
            self.repeated(span, &format!("melding {}", page.code));
            return;
        }
        levels.push(LevelSetting { code: page.code, level, reason: reason.to_owned(), span });
    }

    fn code_of_setting(&mut self, code: &Spanned<Name>) -> Option<Page> {
        let Some(page) = Page::of(code.value.as_str()) else {
            let compares = self.may_compare(Page::all().count());
            let near = || nearest(code.value.as_str(), Page::all().map(|page| page.code));
            let meant = compares.then(near).flatten();
            let (span, code) = (code.span, code.value.to_string());
            self.findings.push(NoSuchCode { span, code, meant });
            return None;
        };
        if page.severity() == Severity::Error {
            self.findings.push(ErrorStays { span: code.span, code: page.code });
            return None;
        }
        Some(page)
    }

    fn weight(&mut self, level: &Spanned<Name>) -> Option<Option<Severity>> {
        let word = level.value.as_str().to_lowercase();
        let known = LEVELS.into_iter().find(|(known, _)| *known == word);
        if known.is_none() {
            let meant = nearest(&word, LEVELS.map(|(known, _)| known));
            let (span, word) = (level.span, level.value.to_string());
            self.findings.push(NoSuchLevel { span, word, meant });
        }
        known.map(|(_, weight)| weight)
    }
}
