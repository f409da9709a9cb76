//! `pocheck leg-uit [CODE]`: explains a finding, a verdict, a reason or an exit code.
//!
//! For: which of them is meant, and the exit codes. Not for: what is said of the others
//! (`report::explained`).

use crate::diagnostics::{Page, Text, nearest};
use crate::report::document::Document;
use crate::report::explained::{Term, list, page, terms};
use crate::text;

use super::Outcome;
use super::exit::Ending;
use super::output::Output;

/// Explains what the words name; without words, lists all that can be explained.
pub(super) fn explain(words: &[String], output: &mut Output<'_>) -> Outcome {
    let language = output.settings.language;
    let asked = words.join(" ");
    let asked = asked.trim();
    let document = if asked.is_empty() {
        list(&exits(), language)
    } else if let Some(found) = Page::of(asked) {
        page(found, language)
    } else if let Some(term) = all_terms().into_iter().find(|term| term.is_called(asked)) {
        term.document(language)
    } else {
        return Err(unknown(asked, output));
    };
    shown(&document, output)
}

fn shown(document: &Document, output: &mut Output<'_>) -> Outcome {
    output.document(document).map(|()| Ending::Good)
}

fn all_terms() -> Vec<Term> {
    terms().into_iter().chain(exits()).collect()
}

/// The exit codes, in the order in which they are counted.
fn exits() -> Vec<Term> {
    let mut endings = Ending::ALL;
    endings.sort_by_key(|ending| ending.code());
    endings
        .map(|ending| {
            let code = ending.code();
            let name = text!("exitcode {code}", "exit code {code}");
            let kind = text!("Een exitcode van pocheck.", "An exit code of pocheck.");
            let told = vec![meaning(ending), advice(ending)];
            Term::new(name, kind, told, &[&code.to_string()])
        })
        .into()
}

fn meaning(ending: Ending) -> Text {
    match ending {
        Ending::Good => text!(
            "Er is beoordeeld, en elk resultaat is behaald, geleverd, op koers, vervallen of tussen bodem en \
             streef. Of: er zijn geen fouten, alle voorbeelden kloppen, of alles staat al in de vaste vorm.",
            "It was judged, and each result is met, delivered, on track, lapsed or between floor and target. \
             Or: there are no errors, all examples pass, or everything is formatted."
        ),
        Ending::Failed => text!(
            "Er is beoordeeld, en minstens één resultaat is niet behaald, niet geleverd of achter. Of: een \
             voorbeeld klopt niet, of een bestand staat niet in de vaste vorm.",
            "It was judged, and at least one result is not met, not delivered or behind. Or: an example fails, \
             or a file is not formatted."
        ),
        Ending::Open => text!(
            "Er is beoordeeld, en minstens één resultaat is niet vast te stellen of wacht op een oordeel.",
            "It was judged, and at least one result is undetermined or waits for a judgement."
        ),
        Ending::Agreement => text!(
            "De overeenkomst heeft fouten, is een concept of een kader, of heeft niets om te beoordelen. Er is \
             niets beoordeeld.",
            "The agreement has errors, is a draft or a framework, or has nothing to judge. Nothing was judged."
        ),
        Ending::Measurement => text!(
            "Een meetbestand heeft fouten. Er is niets beoordeeld.",
            "A measurement file has errors. Nothing was judged."
        ),
        Ending::File => text!(
            "Een bestand is niet te lezen of niet te schrijven.",
            "A file cannot be read or written."
        ),
        Ending::Usage => {
            text!("De opdracht is verkeerd gebruikt.", "The command was used wrongly.")
        }
        Ending::Fault => text!(
            "Er is een fout in pocheck zelf. Aan uw bestanden ligt het niet.",
            "There is a fault in pocheck itself. Your files are not to blame."
        ),
    }
}

fn advice(ending: Ending) -> Text {
    match ending {
        Ending::Good => text!("U hoeft niets te doen.", "There is nothing to do."),
        Ending::Failed | Ending::Open => text!(
            "Het rapport zegt welke resultaten het zijn en waarom. Met `--faalt-bij` kiest u welke oordelen \
             deze exitcode geven.",
            "The report says which results and why. With `--faalt-bij` you choose which verdicts give this \
             exit code."
        ),
        Ending::Agreement | Ending::Measurement => text!(
            "Los de fouten op die de meldingen noemen. Zolang er fouten zijn, geeft pocheck geen oordeel.",
            "Mend the errors that the findings name. While there are errors pocheck gives no verdict."
        ),
        Ending::File => text!(
            "Kijk de naam, de map en uw rechten na.",
            "Check the name, the folder and your permissions."
        ),
        Ending::Usage => text!(
            "De melding zegt wat er mis is; `pocheck --help` noemt alle opdrachten.",
            "The message says what is wrong; `pocheck --help` lists all commands."
        ),
        Ending::Fault => text!(
            "Meld de fout aan de makers, met de opdracht en de bestanden.",
            "Report the fault to the makers, with the command and the files."
        ),
    }
}

/// Says that nothing goes by this name, and what does that looks like it.
fn unknown(asked: &str, output: &mut Output<'_>) -> Ending {
    let terms = all_terms();
    let names = terms.iter().flat_map(Term::names);
    let lower = asked.to_lowercase();
    let near = nearest(asked, Page::all().map(|page| page.code)).or_else(|| nearest(&lower, names));
    let help = match near {
        Some(near) => {
            text!("bedoelt u `pocheck leg-uit {near}`?", "did you mean `pocheck leg-uit {near}`?")
        }
        None => text!(
            "`pocheck leg-uit` noemt alles wat uitgelegd kan worden",
            "`pocheck leg-uit` lists all that can be explained"
        ),
    };
    let text = text!("er is geen uitleg bij `{asked}`", "there is no explanation of `{asked}`");
    output.usage(&text, &help)
}
