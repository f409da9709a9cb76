//! Who must consent, and to what.
//!
//! For: the parties behind `alle opdrachtgevers` and behind names. Not for: whether they did.

use super::Resolver;
use crate::diagnostics::{Label, nearest};
use crate::model::{Consent, ConsentSubject};
use crate::source::{Name, Span};
use crate::syntax::{Consenting, Spanned};
use crate::{problem, text};

problem! {
    /// Consent of somebody who is no party to the agreement.
    NoParty: "PO0240" Error { span: Span, written: String, meant: Option<String>,
        known: Vec<String>, nobody: bool }
    headline: text!("`{written}` is geen partij bij deze overeenkomst",
        "`{written}` is no party to this agreement");
    labels: vec![Label::primary(*span)];
    help: Some(match meant {
        Some(meant) => text!("bedoelt u `\"{meant}\"`?", "did you mean `\"{meant}\"`?"),
        None if *nobody => text!(
            "noem de partijen bovenaan met `opdrachtgevers: …` en `opdrachtnemer: …`",
            "name the parties at the top with `opdrachtgevers: …` and `opdrachtnemer: …`"),
        // Of thousands of unknown parties the known ones are not listed with each.
        None if known.is_empty() => text!("noem een partij die bovenaan staat",
            "name a party that stands at the top"),
        None => {
            let known = known.join("\", \"");
            text!("kies uit: \"{known}\"", "choose from: \"{known}\"")
        }
    });
}

problem! {
    /// Consent of parties that the agreement does not name.
    NobodyToConsent: "PO0241" Error { span: Span, keyword: &'static str, example: &'static str }
    headline: text!("de overeenkomst noemt geen {keyword}", "the agreement names no {keyword}");
    labels: vec![Label::primary(*span).saying(text!("zij moeten instemmen", "they must consent"))];
    help: Some(text!("zet bij de overeenkomst: {example}", "add to the agreement: {example}"));
}

impl Resolver {
    /// The consent of those listed with the subject at hand. `None` when nobody of them is known.
    pub(super) fn consent(&mut self, of: &[Spanned<Consenting>], span: Span) -> Option<Consent> {
        let subject = self.subject.clone()?;
        let mut parties: Vec<String> = Vec::new();
        for who in of {
            for party in self.parties_of(who) {
                if !parties.contains(&party) {
                    parties.push(party);
                }
            }
        }
        if parties.is_empty() {
            return None;
        }
        self.ask_consent(&subject, &parties, span);
        Some(Consent { subject, parties, span })
    }

    fn ask_consent(&mut self, subject: &Name, parties: &[String], span: Span) {
        let asked = self
            .consents
            .entry(subject.clone())
            .or_insert_with(|| ConsentSubject { parties: Vec::new(), span });
        for party in parties {
            if !asked.parties.contains(party) {
                asked.parties.push(party.clone());
            }
        }
    }

    fn parties_of(&mut self, who: &Spanned<Consenting>) -> Vec<String> {
        let all = |resolver: &Self| -> Vec<String> {
            resolver.clients.iter().chain(&resolver.contractor).cloned().collect()
        };
        match &who.value {
            Consenting::Clients if self.clients.is_empty() => self.nobody(who.span, CLIENTS),
            Consenting::Parties if self.clients.is_empty() => self.nobody(who.span, CLIENTS),
            Consenting::Parties | Consenting::Contractor if self.contractor.is_none() => {
                self.nobody(who.span, CONTRACTOR)
            }
            Consenting::Clients => self.clients.clone(),
            Consenting::Parties => all(self),
            Consenting::Contractor => self.contractor.iter().cloned().collect(),
            Consenting::Named(name)
                if self.clients.contains(name) || self.contractor.as_ref() == Some(name) =>
            {
                vec![name.clone()]
            }
            Consenting::Named(name) => {
                let mut known = all(self);
                let nobody = known.is_empty();
                if !self.may_compare(known.len()) {
                    known.clear();
                }
                let meant = nearest(name, known.iter().map(String::as_str)).map(str::to_owned);
                let (span, written) = (who.span, name.clone());
                self.findings.push(NoParty { span, written, meant, known, nobody });
                Vec::new()
            }
        }
    }

    fn nobody(&mut self, span: Span, (keyword, example): Missing) -> Vec<String> {
        self.findings.push(NobodyToConsent { span, keyword, example });
        Vec::new()
    }
}

/// A keyword of the head, with an example.
type Missing = (&'static str, &'static str);
const CLIENTS: Missing = ("opdrachtgevers", "opdrachtgevers: \"Assen\", \"Tynaarlo\"");
const CONTRACTOR: Missing = ("opdrachtnemer", "opdrachtnemer: \"Werkplein Drentsche Aa\"");
