//! How a run ends, as the code that other programs see.
//!
//! For: the table of exit codes, and which of them wins. Not for: the messages beside them.

use crate::eval::assessment::{Assessed, Assessment, Verdict};
use crate::report::assessment::counts_as;
use crate::session::Failure;

/// How a run ends. Ordered by what wins: the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ending {
    /// A fault in pocheck itself.
    Fault,
    /// The command was used wrongly.
    Usage,
    /// A file cannot be read or written.
    File,
    /// The agreement has errors, or there is nothing to judge.
    Agreement,
    /// A measurement file has errors.
    Measurement,
    /// A result is not met, not delivered or behind; an example fails.
    Failed,
    /// A result is undetermined or waits for a judgement.
    Open,
    /// All is well.
    Good,
}

impl Ending {
    /// Every way to end, in the order of what wins.
    pub const ALL: [Self; 8] = [
        Self::Fault,
        Self::Usage,
        Self::File,
        Self::Agreement,
        Self::Measurement,
        Self::Failed,
        Self::Open,
        Self::Good,
    ];

    /// The exit code.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Good => 0,
            Self::Failed => 1,
            Self::Open => 2,
            Self::Agreement => 3,
            Self::Measurement => 4,
            Self::File => 5,
            Self::Usage => 64,
            Self::Fault => 70,
        }
    }

    /// Of several endings the one that wins; without any all is well.
    #[must_use]
    pub fn worst(endings: impl IntoIterator<Item = Self>) -> Self {
        endings.into_iter().min().unwrap_or(Self::Good)
    }

    /// The ending of a run in which nothing could be judged.
    #[must_use]
    pub const fn of_failure(failure: Failure) -> Self {
        match failure {
            Failure::Unreadable => Self::File,
            Failure::Agreement => Self::Agreement,
            Failure::Measurement => Self::Measurement,
        }
    }

    /// The ending of a judged agreement.
    #[must_use]
    pub fn of_assessment(assessment: &Assessment, fails: FailsOn) -> Self {
        Self::worst(assessment.items.iter().map(|item| Self::of_item(item, fails)))
    }

    const fn of_item(item: &Assessed, fails: FailsOn) -> Self {
        let (counts, ending) = match counts_as(item) {
            Verdict::NotMet | Verdict::NotDelivered => (fails.not_met, Self::Failed),
            Verdict::Behind => (fails.behind, Self::Failed),
            Verdict::Undetermined | Verdict::Judgement => (fails.undecided, Self::Open),
            Verdict::Met
            | Verdict::Between
            | Verdict::Lapsed
            | Verdict::OnTrack
            | Verdict::Delivered => (true, Self::Good),
        };
        if counts { ending } else { Self::Good }
    }
}

/// Which verdicts make a run end in 1 or 2 (`--faalt-bij`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FailsOn {
    /// Not met, or not delivered.
    pub not_met: bool,
    /// Behind.
    pub behind: bool,
    /// Undetermined, or waiting for a judgement.
    pub undecided: bool,
}

impl FailsOn {
    /// All of them: what holds unless the user says otherwise.
    pub const ALL: Self = Self { not_met: true, behind: true, undecided: true };

    /// None of them.
    pub const NEVER: Self = Self { not_met: false, behind: false, undecided: false };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eval::assessment::Recorded;
    use crate::report::fixture::{day, fixture};

    /// An assessment with just these verdicts; `Some` beside one is a judgement that was recorded.
    fn judged(verdicts: &[(Verdict, Option<Verdict>)]) -> Assessment {
        let mut assessment = fixture().assessment;
        let model = assessment.items.remove(0);
        assessment.items = verdicts
            .iter()
            .map(|(verdict, recorded)| Assessed {
                verdict: *verdict,
                recorded: recorded.map(|outcome| Recorded {
                    outcome,
                    role: "bestuur".to_owned(),
                    date: day(2021, 1, 1),
                    reason: "reden".to_owned(),
                    span: model.span,
                }),
                ..(*model).clone()
            })
            .map(Box::new)
            .collect();
        assessment
    }

    fn code(verdicts: &[(Verdict, Option<Verdict>)]) -> u8 {
        Ending::of_assessment(&judged(verdicts), FailsOn::ALL).code()
    }

    #[test]
    fn each_verdict_has_its_exit_code() {
        for (verdict, expected) in [
            (Verdict::Met, 0),
            (Verdict::Between, 0),
            (Verdict::NotMet, 1),
            (Verdict::Undetermined, 2),
            (Verdict::Lapsed, 0),
            (Verdict::Judgement, 2),
            (Verdict::OnTrack, 0),
            (Verdict::Behind, 1),
            (Verdict::Delivered, 0),
            (Verdict::NotDelivered, 1),
        ] {
            assert_eq!(code(&[(verdict, None)]), expected, "{verdict:?}");
        }
        assert_eq!(code(&[]), 0);
    }

    #[test]
    fn not_met_wins_of_undetermined_wherever_it_stands() {
        let (not_met, open) = ((Verdict::NotMet, None), (Verdict::Undetermined, None));
        let met = (Verdict::Met, None);
        assert_eq!(code(&[not_met, open, met]), 1);
        assert_eq!(code(&[met, open, not_met]), 1);
        assert_eq!(code(&[met, open]), 2);
    }

    #[test]
    fn a_recorded_judgement_counts_by_its_outcome() {
        assert_eq!(code(&[(Verdict::Judgement, Some(Verdict::Met))]), 0);
        assert_eq!(code(&[(Verdict::Judgement, Some(Verdict::Between))]), 0);
        assert_eq!(code(&[(Verdict::Judgement, Some(Verdict::NotMet))]), 1);
    }

    #[test]
    fn a_judgement_beside_a_computed_verdict_does_not_replace_it() {
        assert_eq!(code(&[(Verdict::NotMet, Some(Verdict::Met))]), 1);
        assert_eq!(code(&[(Verdict::Met, Some(Verdict::NotMet))]), 0);
        assert_eq!(code(&[(Verdict::Undetermined, Some(Verdict::Met))]), 2);
    }

    #[test]
    fn the_user_chooses_what_gives_1_or_2() {
        let all = judged(&[
            (Verdict::NotDelivered, None),
            (Verdict::Behind, None),
            (Verdict::Judgement, None),
        ]);
        let never = FailsOn::NEVER;
        for (fails, expected) in [
            (never, 0),
            (FailsOn { not_met: true, ..never }, 1),
            (FailsOn { behind: true, ..never }, 1),
            (FailsOn { undecided: true, ..never }, 2),
        ] {
            assert_eq!(Ending::of_assessment(&all, fails).code(), expected);
        }
    }

    #[test]
    fn of_several_endings_the_gravest_wins() {
        let order = [
            Ending::Fault,
            Ending::Usage,
            Ending::File,
            Ending::Agreement,
            Ending::Measurement,
            Ending::Failed,
            Ending::Open,
            Ending::Good,
        ];
        assert_eq!(order.map(Ending::code), [70, 64, 5, 3, 4, 1, 2, 0]);
        for (index, ending) in order.iter().enumerate() {
            let rest = order[index..].iter().rev().copied();
            assert_eq!(Ending::worst(rest), *ending);
        }
        assert_eq!(Ending::worst([]), Ending::Good);
    }

    #[test]
    fn a_failed_load_never_looks_like_success() {
        let failures = [Failure::Unreadable, Failure::Agreement, Failure::Measurement];
        assert_eq!(failures.map(|one| Ending::of_failure(one).code()), [5, 3, 4]);
    }
}
