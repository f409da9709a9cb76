//! For which members of a breakdown a norm holds, in the words of a reader.
//!
//! Not for: the verdicts of members.

use crate::eval::assessment::NormMembers;
use crate::source::{Sources, Span};
use crate::text;

use super::Words;

impl Words {
    /// "voor elke wijk behalve Midden", "voor minstens 2 van wijk".
    #[must_use]
    pub fn members(self, said: &NormMembers) -> String {
        let breakdown = said.breakdown.as_str();
        let who = match said.least {
            None => self.say(text!("voor elke {breakdown}", "for each {breakdown}")),
            Some(least) => self.say(text!(
                "voor minstens {least} van {breakdown}",
                "for at least {least} of {breakdown}"
            )),
        };
        if said.except.is_empty() {
            return who;
        }
        let except = self.listed(&said.except);
        self.say(text!("{who} behalve {except}", "{who} except {except}"))
    }

    /// The same, with the members that are meant where not all are: "voor elke wijk; Noord en Zuid".
    #[must_use]
    pub fn held_by(self, said: &NormMembers, members: Option<&str>) -> String {
        let who = self.members(said);
        members.map_or_else(|| who.clone(), |members| format!("{who}; {members}"))
    }

    /// ", telt niet mee als sporters per wijk in 2026 minder dan 10 personen"; nothing where no member is left
    /// out. The tests are in the words of the agreement.
    #[must_use]
    pub fn left_out(self, said: &NormMembers, sources: &Sources) -> String {
        let clause = |counts_not, test: Span| {
            let test = on_one_line(sources.text_of(test));
            self.say(if counts_not {
                text!(", telt niet mee als {test}", ", left out if {test}")
            } else {
                text!(", niet vast te stellen als {test}", ", undetermined if {test}")
            })
        };
        said.left_out.iter().map(|out| clause(out.counts_not, out.test)).collect()
    }
}

/// The text of a few lines, without their comments.
pub(in crate::report) fn on_one_line(text: &str) -> String {
    let words = text.lines().flat_map(|line| without_comment(line).split_whitespace());
    words.collect::<Vec<_>>().join(" ")
}

fn without_comment(line: &str) -> &str {
    let mut in_text = false;
    let comment = line.char_indices().find(|(_, sign)| {
        in_text ^= matches!(sign, '"' | '“' | '”' | '„');
        *sign == '#' && !in_text
    });
    comment.and_then(|(at, _)| line.get(..at)).unwrap_or(line)
}
