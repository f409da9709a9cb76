//! An agreement, and findings as plain text: the words, and what they point at.

use std::fmt::Write as _;

use crate::diagnostics::Findings;
use crate::measure::{Figure, Measurement, Measurements, combine, load};
use crate::model::Model;
use crate::source::{Role, SourceId, Sources};
use crate::{resolve, syntax};

const AGREEMENT: &str = r#"
overeenkomst proef-2020 "Een proef"
  looptijd: 1 januari 2020 t/m 31 december 2020
  verdeling gemeente: "Aa en Hunze", "Assen", "Tynaarlo"
  verdeling leeftijd: "jong", "oud"
  verdeling activiteit: "mantelzorg", "dagbesteding", mag overlappen
  verdeling wijk: "Noord", "Zuid", niet volledig
  eenheid plek meervoud plekken is 31 uur
  eenheid besluit meervoud besluiten
  populatie bijstand "mensen met bijstand"

thema 1 werk "Werk"
  doel 1 werk-doel "Werk"
    indicator uitgestroomd "wie gaat"
      soort: stroom
      eenheid: personen
      populatie: bijstand
      verdeling: gemeente, leeftijd
      bron: "registratie"
    indicator naar-werk "wie naar werk gaat"
      soort: stroom
      eenheid: personen
      populatie: bijstand
      deel van: uitgestroomd
      verdeling: gemeente
      bron: "registratie"
    indicator in-beeld "wie in beeld is"
      soort: stand
      eenheid: personen
      populatie: bijstand
      verdeling: activiteit, wijk
      bron: "registratie"
    indicator met-baan "wie een baan heeft"
      soort: stand
      eenheid: personen
      populatie: bijstand
      deel van: in-beeld
      bron: "registratie"
    indicator plekken-beschut "plekken"
      soort: stand
      eenheid: plekken
      populatie: bijstand
      bron: "registratie"
    indicator besluiten "besluiten"
      soort: stroom
      eenheid: besluiten
      populatie: bijstand
      bron: "registratie"
    indicator juiste-besluiten "besluiten die juist zijn"
      soort: stroom
      eenheid: besluiten
      populatie: bijstand
      deel van: besluiten
      bron: "registratie"
    indicator herinstroom "wie terugkeert"
      soort: aandeel
      populatie: bijstand
      bron: "benchmark"
    indicator kosten "wat het kost"
      soort: stroom
      eenheid: euro
      populatie: bijstand
      bron: "administratie"
    indicator aard "waaruit het bestaat"
      soort: tekst
      bron: "coaches"
    indicator regelingen "per regeling"
      soort: tabel
      bron: "administratie"

    resultaat 1 uitstroom-700 "700 mensen"
      norm: uitgestroomd in 2020 minstens 700 personen
      tenzij storm "het stormt": volgens opgave, dan vervalt
    resultaat 1 baan-190 "190 banen"
      norm: met-baan eind 2020 minstens 190 personen
    inzicht 1 inzicht-aard "wat er is"
      toont: aard, regelingen, herinstroom
    inspanning 1 gastvrij "gastvrij"
      beoordelaar: "raad"
    afspraak 1 praten "we praten"
      niet-toetsbaar: "geen maat"
"#;

/// The agreement of these tests.
pub(crate) fn agreement() -> (Sources, Model) {
    model_of(AGREEMENT)
}

/// An agreement from its text; what the resolver finds stops the test.
pub(crate) fn model_of(text: &str) -> (Sources, Model) {
    let mut sources = Sources::new();
    let source = sources.add("proef.po", Role::Agreement, text);
    let (ast, mut findings) = syntax::parse(source, text);
    let (model, found) = resolve::resolve(source, &ast);
    findings.merge(found);
    assert!(!findings.has_errors(), "{}", told(&sources, &findings));
    (sources, model.unwrap())
}

/// Findings as text.
pub(crate) fn told(sources: &Sources, findings: &Findings) -> String {
    let mut out = String::new();
    for finding in findings {
        let _ = writeln!(out, "{} {:?}: {}", finding.code, finding.severity, finding.headline.nl);
        for label in finding.labels_in_order() {
            let place = sources.place(label.span);
            let words = sources.text_of(label.span).replace('\n', "⏎");
            let said = label.text.as_ref().map_or("", |text| text.nl.as_str());
            let _ = writeln!(out, "  {}:{} ‹{words}› {said}", place.file, place.line);
        }
        if let Some(help) = &finding.help {
            let _ = writeln!(out, "  = {}", help.nl);
        }
    }
    out
}

/// A file with this head and these lines.
pub(super) fn file(reference_date: &str, lines: &str) -> String {
    format!("overeenkomst = \"proef-2020\"\npeildatum = {reference_date}\n{lines}\n")
}

/// What comes of a whole file: its text and its findings.
pub(super) fn of_file(text: &str) -> String {
    let (mut sources, model) = agreement();
    let source = sources.add("cijfers.toml", Role::Measurement, text);
    let (_, findings) = load(&model, source, text);
    format!("{text}\n---\n{}", told(&sources, &findings))
}

/// What comes of lines under `[indicatoren]` at the end of 2020: the lines and their findings.
pub(super) fn of_lines(lines: &str) -> String {
    format!("{lines}\n---\n{}", said(AGREEMENT, "2020-12-31", lines))
}

/// What is said of lines under `[indicatoren]` with an agreement called `proef-2020`.
pub(super) fn said(agreement: &str, reference_date: &str, lines: &str) -> String {
    let (mut sources, model) = model_of(agreement);
    let text = file(reference_date, &format!("[indicatoren]\n{lines}"));
    let source = sources.add("cijfers.toml", Role::Measurement, &text);
    let (measurement, mut findings) = load(&model, source, &text);
    if let Some(measurement) = measurement {
        findings.merge(combine(&model, vec![measurement]).1);
    }
    told(&sources, &findings)
}

/// The measurement of lines under `[indicatoren]`, without mistakes.
pub(super) fn measured(agreement: &str, reference_date: &str, lines: &str) -> Measurement {
    let (mut sources, model) = model_of(agreement);
    let text = file(reference_date, &format!("[indicatoren]\n{lines}"));
    let source = sources.add("cijfers.toml", Role::Measurement, &text);
    let (measurement, findings) = load(&model, source, &text);
    assert!(!findings.has_errors(), "{}", told(&sources, &findings));
    measurement.unwrap()
}

/// Several files, each with a reference date and lines under `[indicatoren]`.
pub(super) fn combined(files: &[(&str, &str)]) -> (Option<Measurements>, String) {
    combined_with(AGREEMENT, files)
}

/// The same with another agreement called `proef-2020`.
pub(super) fn combined_with(
    agreement: &str,
    files: &[(&str, &str)],
) -> (Option<Measurements>, String) {
    let (mut sources, model) = model_of(agreement);
    let mut loaded = Vec::new();
    for (index, (date, lines)) in files.iter().enumerate() {
        let text = file(date, &format!("[indicatoren]\n{lines}"));
        let name = format!("{}.toml", index + 1);
        let source: SourceId = sources.add(name, Role::Measurement, &text);
        let (measurement, findings) = load(&model, source, &text);
        assert!(!findings.has_errors(), "{}", told(&sources, &findings));
        loaded.extend(measurement);
    }
    let (all, findings) = combine(&model, loaded);
    (all, told(&sources, &findings))
}

/// A figure in one line: name, moment, member, value, status.
pub(super) fn line(figure: &Figure) -> String {
    use crate::measure::{Given, Status};
    let given = match &figure.given {
        Given::Number(range) => shown(range),
        Given::ShareOfWhole { range, decimals } => format!("deel {} ({decimals})", shown(range)),
        Given::Absent(reason) => format!("geen: {reason}"),
        Given::Text(words) => format!("tekst: {words}"),
        Given::Table { rows } => format!("tabel van {rows}"),
    };
    let status = match figure.status {
        Status::Final => "",
        Status::Provisional => " voorlopig",
        Status::Expected => " verwacht",
    };
    format!("{} {}: {given}{status}", figure.label(), figure.moment.dutch())
}

fn shown(range: &crate::measure::Range) -> String {
    let edge = |edge: &Option<crate::quantity::Number>| {
        edge.as_ref().map_or("∞".to_owned(), ToString::to_string)
    };
    let (low, high) =
        (if range.low_open { "⟨" } else { "[" }, if range.high_open { "⟩" } else { "]" });
    match range.exact() {
        Some(exact) => format!("{exact} /{}", range.decimals),
        None => {
            format!("{low}{}, {}{high} /{}", edge(&range.low), edge(&range.high), range.decimals)
        }
    }
}

/// The figures of lines, one a line.
pub(super) fn figures(reference_date: &str, lines: &str) -> String {
    figures_with(AGREEMENT, reference_date, lines)
}

/// The same with another agreement called `proef-2020`.
pub(super) fn figures_with(agreement: &str, reference_date: &str, lines: &str) -> String {
    let measurement = measured(agreement, reference_date, lines);
    measurement.figures.iter().map(line).collect::<Vec<_>>().join("\n")
}
