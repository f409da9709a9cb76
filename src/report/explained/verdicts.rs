//! What each verdict means, and what a reader can do with it.
//!
//! Not for: its word on a screen (`eval`).

use crate::diagnostics::Text;
use crate::eval::assessment::Verdict;
use crate::text;

/// The sentences on a verdict.
pub(super) fn told(verdict: Verdict) -> Vec<Text> {
    match verdict {
        Verdict::Met => vec![text!(
            "De norm is gehaald, en dat staat vast. Wat er nog niet bekend is, kan daar niets meer aan \
             veranderen.",
            "The norm is met, and that is certain. Whatever is still unknown cannot change it."
        )],
        Verdict::Between => vec![text!(
            "De bodemwaarde is gehaald, de streefwaarde nog niet. Precies op de bodem is tussen; precies op \
             het streven is behaald.",
            "The floor is reached, the target is not yet. Exactly at the floor is between; exactly at the \
             target is met."
        )],
        Verdict::NotMet => vec![text!(
            "De norm is niet gehaald, en dat staat vast. In het rapport staat hoeveel er ontbreekt. De \
             exitcode is dan 1.",
            "The norm is not met, and that is certain. The report says how much is missing. The exit code \
             is 1 then."
        )],
        Verdict::Lapsed => vec![text!(
            "Een voorwaarde haalt dit resultaat weg, wat de cijfers ook zijn. Het telt niet als behaald en \
             ook niet als gemist.",
            "A condition takes this result away, whatever the figures are. It counts neither as met nor as \
             missed."
        )],
        Verdict::OnTrack => vec![text!(
            "Het cijfer tot nu toe ligt aan de goede kant van het verloop. De periode loopt nog.",
            "The figure so far is on the good side of the path. The period is still open."
        )],
        Verdict::Behind => vec![text!(
            "Het cijfer tot nu toe ligt aan de verkeerde kant van het verloop. De periode loopt nog, dus het kan \
             nog goed komen. De exitcode is toch 1.",
            "The figure so far is on the wrong side of the path. The period is still open, so it may still come \
             right. The exit code is 1 all the same."
        )],
        Verdict::Undetermined => vec![
            text!(
                "Wat er bekend is, past bij meer dan één oordeel. pocheck raadt niet: het noemt de reden, \
                 welke oordelen nog kunnen, en welke cijfers uitsluitsel geven.",
                "What is known fits more than one verdict. pocheck does not guess: it names the reason, which \
                 verdicts are still possible, and which figures would settle it."
            ),
            text!(
                "De exitcode is 2 als er verder niets mis is.",
                "The exit code is 2 when nothing else is amiss."
            ),
        ],
        Verdict::Delivered => vec![text!(
            "Wat er gevraagd was, is op tijd geleverd. Een 0 is ook een cijfer.",
            "What was asked for was delivered in time. A 0 is a figure too."
        )],
        Verdict::NotDelivered => vec![text!(
            "De uiterste dag is voorbij, en wat er gevraagd was, is er niet of kwam te laat. Ook een reden \
             waarom het ontbreekt, is niet leveren. De exitcode is dan 1.",
            "The due date has passed, and what was asked for is not there or came too late. A reason why it \
             is missing is no delivery either. The exit code is 1 then."
        )],
        Verdict::Judgement => vec![text!(
            "Geen cijfer kan dit beslissen. Wie de overeenkomst als beoordelaar noemt, moet het zeggen. Leg \
             het oordeel vast in het meetbestand onder `[oordelen]`, met de dag en de reden.",
            "No figure can decide this. Whoever the agreement names as its judge must say so. Record the \
             judgement in the measurement file under `[oordelen]`, with the day and the reason."
        )],
    }
}
