//! What a check must tell of a problem it can find.
//!
//! One struct per problem implements this, in the file of its check, with its text beside its
//! fields.

use super::code::Code;
use super::finding::Finding;
use super::label::Label;
use super::repair::Repair;
use super::severity::Severity;
use super::text::Text;
use super::witness::Witness;

/// A kind of problem, with the facts of one case of it.
pub trait Problem {
    /// The stable code.
    fn code(&self) -> Code;

    /// How much it weighs: an error, unless the problem says otherwise.
    fn severity(&self) -> Severity {
        Severity::Error
    }

    /// What is the case: lower case, no full stop, the user's own words in backticks.
    fn headline(&self) -> Text;

    /// The places, the one that has to change first.
    fn labels(&self) -> Vec<Label>;

    /// What to do about it.
    fn help(&self) -> Option<Text> {
        None
    }

    /// Changes of the text that mend it, the most likely first.
    fn repairs(&self) -> Vec<Repair> {
        Vec::new()
    }

    /// Figures with which it shows, where figures can show it.
    fn witness(&self) -> Option<Witness> {
        None
    }

    /// The finding: this problem as plain data.
    fn finding(&self) -> Finding {
        Finding {
            code: self.code(),
            severity: self.severity(),
            headline: self.headline().shortened(),
            labels: self.labels().into_iter().map(Label::shortened).collect(),
            help: self.help().map(Text::shortened),
            repairs: self.repairs(),
            adjustment: None,
            witness: self.witness(),
        }
    }
}
