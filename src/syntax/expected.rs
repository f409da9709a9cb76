//! What could have stood where the grammar stopped, in words that people use.
//!
//! For: the general message about a mistake in writing. Not for: slips that have a message of their
//! own (`slips`).

use std::collections::BTreeSet;

use super::examples::example;
use super::grammar::Rule;
use super::tokens::word_length;
use super::words;
use crate::diagnostics::{Finding, Label, Problem};
use crate::disguise::hidden_sign;
use crate::problem;
use crate::quantity::date::DUTCH_MONTHS;
use crate::source::{SourceId, Span};
use crate::text;

problem! {
    /// Something stands where the grammar has no place for it.
    Unexpected: "PO0101" Error {
        span: Span,
        found: Option<String>,
        wanted_nl: Option<String>,
        wanted_en: Option<String>,
        last: bool,
        periods: bool,
        example: Option<&'static str>,
    }
    headline: match found {
        Some(found) => text!("`{found}` past hier niet", "`{found}` does not fit here"),
        None => text!("hier ontbreekt iets", "something is missing here"),
    };
    labels: {
        let (nl, en) = (wanted_nl.clone(), wanted_en.clone());
        vec![match (nl, en) {
            (Some(nl), Some(en)) if !*periods => Label::primary(*span)
                .saying(text!("hier hoort {nl}", "expected here: {en}")),
            _ => Label::primary(*span),
        }]
    };
    help: Some(match (found, example) {
        (Some(found), _) if *periods => text!(
            "zet voor en achter `{found}` een dag: 1 mei 2027 t/m 30 april 2028",
            "put a day before and behind `{found}`: 1 mei 2027 t/m 30 april 2028"),
        (Some(found), _) if *last => text!(
            "haal `{found}` weg, of begin een nieuwe regel met een vast woord",
            "take `{found}` away, or begin a new line with a fixed word"),
        (_, Some(example)) => text!(
            "zo ziet deze regel eruit: {example}", "this is what the line looks like: {example}"),
        (_, None) => text!(
            "kijk in docs/taal.md hoe deze regel geschreven wordt",
            "see docs/taal.md for how this line is written"),
    });
}

/// The finding for a place where the grammar stopped.
pub(super) fn unexpected(
    source: SourceId,
    base: usize,
    piece: &str,
    offset: usize,
    wanted: &[Rule],
) -> Finding {
    let offset = start_of_up_to(piece, offset).unwrap_or(offset);
    let rest = piece.get(offset..).unwrap_or_default();
    let hidden = rest.chars().next().and_then(|sign| hidden_sign(source, base + offset, sign));
    if let Some(finding) = hidden {
        return finding;
    }
    let length = token_length(rest);
    let token = rest.get(..length).unwrap_or_default();
    let shown: String = token.chars().take(40).collect();
    let start = base + offset;
    let periods = is_up_to(token) && ends_with_period(piece.get(..offset).unwrap_or_default());
    let wanted = words(wanted);
    let last = wanted.iter().eq(&word(Rule::EOI));
    let (nl, en): (Vec<_>, Vec<_>) = wanted.into_iter().unzip();
    Unexpected {
        span: Span::new(source, start, start + length),
        found: (!shown.is_empty()).then_some(shown),
        wanted_nl: (!nl.is_empty()).then(|| joined(&nl, "of")),
        wanted_en: (!en.is_empty()).then(|| joined(&en, "or")),
        last,
        periods,
        example: example_for(piece),
    }
    .finding()
}

/// Where a `t/m` begins of which the grammar took the first letter for a name or a unit.
fn start_of_up_to(piece: &str, offset: usize) -> Option<usize> {
    let start = offset.checked_sub(1)?;
    let rest = piece.get(start..)?;
    let apart = !piece.get(..start)?.ends_with(char::is_alphanumeric);
    (apart && is_up_to(rest.get(..word_length(rest))?)).then_some(start)
}

fn is_up_to(word: &str) -> bool {
    word.eq_ignore_ascii_case("t/m")
}

/// Whether a period of a year or a month stands last, and no number of something.
fn ends_with_period(text: &str) -> bool {
    let mut words = text.split_whitespace().rev().map(str::to_lowercase);
    let (last, before) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let is_year = last.len() == 4
        && last.bytes().all(|sign| sign.is_ascii_digit())
        && !["minstens", "hoogstens", "precies", "dan"].contains(&before.as_str());
    is_year || DUTCH_MONTHS.contains(&last.as_str())
}

/// Whether the word at a place is one of these.
pub(super) fn is_one_of(found: &BTreeSet<String>, piece: &str, offset: usize) -> bool {
    let rest = piece.get(offset..).unwrap_or_default();
    rest.get(..token_length(rest)).is_some_and(|word| found.contains(word))
}

/// What a line like this looks like. A row of a table of facts has a label, one of a step table has none.
fn example_for(piece: &str) -> Option<&'static str> {
    let keyword = opening(piece)?;
    let after = piece.get(keyword.len()..)?.trim_start_matches([':', ' ']);
    if keyword.eq_ignore_ascii_case("rij") && after.starts_with(words::is_quote) {
        return Some("rij: \"nieuwe groepen\": 56, 155");
    }
    example(keyword)
}

/// The word that opens a piece.
fn opening(piece: &str) -> Option<&str> {
    if let Some((statement, rest)) = words::statement_at(piece)
        && words::next_is(rest, ':')
    {
        return Some(statement);
    }
    piece.get(..words::word_length(piece))
}

/// The length of the word, number, text or sign that a text begins with.
pub(super) fn token_length(rest: &str) -> usize {
    let word = word_length(rest);
    if word > 0 {
        return word;
    }
    let digits = rest
        .find(|sign: char| !(sign.is_ascii_digit() || matches!(sign, '.' | ',' | '-' | '/')))
        .unwrap_or(rest.len());
    if rest.starts_with(|sign: char| sign.is_ascii_digit()) {
        let number = rest.get(..digits).unwrap_or_default();
        return number.trim_end_matches(['.', ',', '-', '/']).len();
    }
    if rest.starts_with(",-") {
        return 2;
    }
    rest.chars().next().map_or(0, char::len_utf8)
}

fn joined(words: &[&str], or: &str) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [most @ .., last] => format!("{} {or} {last}", most.join(", ")),
    }
}

/// The rules that could have matched, in words; each once, at most four.
fn words(rules: &[Rule]) -> Vec<(&'static str, &'static str)> {
    let unique: BTreeSet<_> = rules.iter().filter_map(|rule| word(*rule)).collect();
    let mut found: Vec<_> = unique.into_iter().collect();
    // A long list helps nobody: name the kinds of things only when they are few.
    if found.len() > 4 {
        found.clear();
    }
    found
}

#[allow(clippy::wildcard_enum_match_arm)] // The rules are the grammar's; most have no word of their own.
fn word(rule: Rule) -> Option<(&'static str, &'static str)> {
    Some(match rule {
        Rule::name | Rule::label => ("een naam", "a name"),
        Rule::text | Rule::text_inner => {
            ("een tekst tussen aanhalingstekens", "a text between quotation marks")
        }
        Rule::number | Rule::quantity | Rule::counted | Rule::rate | Rule::percentage => {
            ("een getal", "a number")
        }
        Rule::date | Rule::day_of_month => ("een datum", "a date"),
        Rule::month => ("een maand", "a month"),
        Rule::year => ("een jaartal", "a year"),
        Rule::period | Rule::part_and_year | Rule::month_and_year | Rule::range_of_days => {
            ("een periode", "a period")
        }
        Rule::duration => ("een duur zoals `4 maanden`", "a duration such as `4 maanden`"),
        Rule::duration_unit => ("dagen, weken, maanden of jaar", "dagen, weken, maanden or jaar"),
        Rule::moment
        | Rule::in_period
        | Rule::at_end
        | Rule::on_day
        | Rule::in_word
        | Rule::end_word
        | Rule::on_word => (
            "een moment (`in 2020`, `eind 2020`, `op 1 juli 2020`)",
            "a moment (`in 2020`, `eind 2020`, `op 1 juli 2020`)",
        ),
        Rule::expression | Rule::product | Rule::factor | Rule::figure | Rule::bracketed => {
            ("een indicator of een getal", "an indicator or a number")
        }
        Rule::comparator
        | Rule::at_least
        | Rule::at_most
        | Rule::more_than
        | Rule::less_than
        | Rule::exactly => (
            "`minstens`, `hoogstens`, `meer dan`, `minder dan` of `precies`",
            "`minstens`, `hoogstens`, `meer dan`, `minder dan` or `precies`",
        ),
        Rule::and_word | Rule::or_word => ("`en` of `of`", "`en` or `of`"),
        Rule::effect
        | Rule::lapses
        | Rule::other_norm
        | Rule::judged_by
        | Rule::not_to_tell
        | Rule::suspended
        | Rule::delivery => ("`vervalt` of `norm: …`", "`vervalt` or `norm: …`"),
        Rule::every_one | Rule::so_many | Rule::not_so_many => {
            ("`alle` of `minstens 2`", "`alle` or `minstens 2`")
        }
        Rule::section => ("een nummer zoals 5.1.3", "a number such as 5.1.3"),
        Rule::outcome => ("een oordeel zoals `niet behaald`", "a verdict such as `niet behaald`"),
        Rule::trigger | Rule::each_trigger | Rule::item_trigger => (
            "wat het gevolg oproept, zoals `elk resultaat niet behaald`",
            "what brings the consequence, such as `elk resultaat niet behaald`",
        ),
        Rule::in_a_row => ("`jaar achtereen`", "`jaar achtereen`"),
        Rule::filled_in_by => ("`door`", "`door`"),
        Rule::within_word => ("`binnen`", "`binnen`"),
        Rule::comma => ("een komma", "a comma"),
        Rule::each_of
        | Rule::each_year_word
        | Rule::each_half
        | Rule::each_third
        | Rule::each_quarter
        | Rule::each_month => (
            "`jaar`, `half jaar`, `tertiaal`, `kwartaal` of `maand`",
            "`jaar`, `half jaar`, `tertiaal`, `kwartaal` or `maand`",
        ),
        Rule::before_word => ("`vóór`", "`vóór`"),
        Rule::times_word => ("`keer`", "`keer`"),
        Rule::together => ("`samen`", "`samen`"),
        Rule::every => ("`elke`", "`elke`"),
        Rule::after => ("`na`", "`na`"),
        Rule::equals => ("`=`", "`=`"),
        Rule::plural => ("`meervoud`", "`meervoud`"),
        Rule::worth => ("`is`", "`is`"),
        Rule::linear => ("`lineair vanaf`", "`lineair vanaf`"),
        Rule::manner | Rule::whole_period | Rule::from_that_day | Rule::pro_rata => (
            "`voor het hele tijdvak`, `vanaf die dag` of `naar rato`",
            "`voor het hele tijdvak`, `vanaf die dag` or `naar rato`",
        ),
        Rule::consenting | Rule::all_clients | Rule::all_parties | Rule::the_contractor => (
            "`alle opdrachtgevers`, `alle partijen` of een naam tussen aanhalingstekens",
            "`alle opdrachtgevers`, `alle partijen` or a name between quotation marks",
        ),
        Rule::by_word | Rule::by_amendment => {
            ("`door` en een wijziging", "`door` and an amendment")
        }
        Rule::draft | Rule::adopted => ("`concept` of `vastgesteld`", "`concept` or `vastgesteld`"),
        Rule::EOI => ("het eind van deze regel", "the end of this line"),
        _ => return None,
    })
}
