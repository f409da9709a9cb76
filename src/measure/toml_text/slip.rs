//! A mistake in the writing of a TOML file, and its finding.
//!
//! Not for: recognising it; `slips` does that.

use std::ops::Range;

use crate::diagnostics::{Finding, Label, Problem, Repair};
use crate::problem;
use crate::source::{SourceId, Span};
use crate::text;

problem! {
    /// A number with a decimal comma.
    DecimalComma: "PO0502" Error { span: Span, written: String, point: String, certain: bool }
    headline: text!(
        "`{written}` is hier geen getal: een komma scheidt cijfers",
        "`{written}` is no number here: a comma separates figures");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "in een meetbestand schrijft u {point}, of \"{written}\" tussen aanhalingstekens",
        "in a measurement file write {point}, or \"{written}\" between quotation marks"));
    repairs: vec![Repair { certain: *certain, ..Repair::certain(*span, point.as_str()) }];
}

problem! {
    /// A word or a sign that stands without quotation marks.
    MissingQuotes: "PO0503" Error { span: Span, written: String, mended: String }
    headline: text!(
        "`{written}` hoort tussen aanhalingstekens",
        "`{written}` belongs between quotation marks");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf {mended}", "write {mended}"));
    repairs: whole(mended).then(|| Repair {
        certain: between_curly(written), ..Repair::certain(*span, mended.as_str())
    }).into_iter().collect();
}

problem! {
    /// Nothing stands behind `=`.
    MissingValue: "PO0504" Error { span: Span }
    headline: text!("achter `=` ontbreekt de waarde", "the value after `=` is missing");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "vul een waarde in; is er geen cijfer, schrijf dan {{ geen = \"de reden\" }}",
        "fill in a value; if there is no figure, write {{ geen = \"the reason\" }}"));
}

problem! {
    /// One key given twice.
    DuplicateKey: "PO0505" Error { span: Span, key: String, earlier: Option<Span> }
    headline: text!("`{key}` staat er twee keer", "`{key}` is given twice");
    labels: {
        let mut labels = vec![Label::primary(*span).saying(text!("hier opnieuw", "here again"))];
        labels.extend(earlier.map(|earlier| {
            Label::other(earlier).saying(text!("hier stond het al", "it was given here"))
        }));
        labels
    };
    help: Some(text!(
        "haal er een weg, of zet alles bij elkaar tussen accolades",
        "take one away, or put everything together between braces"));
}

problem! {
    /// A key without `=`.
    MissingEquals: "PO0506" Error { span: Span, line: Option<String>, repair: Option<Repair> }
    headline: text!("in deze regel ontbreekt `=`", "this line has no `=`");
    labels: vec![Label::primary(*span)];
    help: Some(match line {
        Some(line) => text!("schrijf {line}", "write {line}"),
        None => text!(
            "schrijf een regel als: naam = waarde; een opmerking begint met `#`",
            "write a line as: name = value; a comment begins with `#`"),
    });
    repairs: repair.iter().cloned().collect();
}

problem! {
    /// A name with spaces or unusual letters.
    KeyNeedsQuotes: "PO0507" Error { span: Span, key: String }
    headline: text!(
        "de naam `{key}` hoort hier tussen aanhalingstekens",
        "the name `{key}` belongs between quotation marks here");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf \"{key}\" = …", "write \"{key}\" = …"));
    repairs: whole(key).then(|| Repair::certain(*span, format!("\"{key}\""))).into_iter().collect();
}

problem! {
    /// A quotation mark, brace or bracket that is not closed.
    NotClosed: "PO0508" Error { span: Span, sign: &'static str, end: Option<Span> }
    headline: text!("hier ontbreekt het sluitteken `{sign}`", "the closing `{sign}` is missing here");
    labels: vec![Label::primary(*span)];
    help: Some(text!("sluit af met `{sign}`", "close with `{sign}`"));
    repairs: end.map(|end| Repair::certain(end, closing(sign))).into_iter().collect();
}

problem! {
    /// A date that does not exist, or is written in another way.
    ImpossibleDate: "PO0509" Error { span: Span, written: String, mended: Option<String> }
    headline: text!("de datum `{written}` bestaat niet", "the date `{written}` does not exist");
    labels: vec![Label::primary(*span)];
    help: Some(match mended {
        Some(mended) => text!("bedoelt u {mended}?", "did you mean {mended}?"),
        None => text!(
            "schrijf een datum als 2020-12-31: jaar, maand, dag",
            "write a date as 2020-12-31: year, month, day"),
    });
    repairs: mended.iter().map(|mended| Repair {
        certain: says_which_is_the_day(written), ..Repair::certain(*span, mended.as_str())
    }).collect();
}

problem! {
    /// A character that cannot be seen.
    ControlCharacter: "PO0510" Error { span: Span, number: String }
    headline: text!(
        "hier staat een teken dat u niet ziet ({number})",
        "an invisible character stands here ({number})");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "haal dit teken weg en typ de tekst opnieuw",
        "take this character away and type the text again"));
    repairs: vec![match number.as_str() {
        "U+00A0" | "U+2009" | "U+202F" => Repair::certain(*span, " "),
        "U+FEFF" | "U+200B" => Repair::certain(*span, ""),
        _ => Repair::likely(*span, ""),
    }];
}

problem! {
    /// A number that is not written as a number.
    BadNumber: "PO0511" Error { span: Span, written: String, mended: Option<String> }
    headline: text!(
        "het getal `{written}` is niet goed geschreven",
        "the number `{written}` is not written well");
    labels: vec![Label::primary(*span)];
    help: Some(match mended {
        Some(mended) => text!("bedoelt u {mended}?", "did you mean {mended}?"),
        None => text!(
            "schrijf een getal als 1500 of 87.5",
            "write a number as 1500 or 87.5"),
    });
    repairs: mended.iter().map(|mended| Repair {
        certain: only_space_or_thousands(written), ..Repair::certain(*span, mended.as_str())
    }).collect();
}

problem! {
    /// A comma too many or too few between the parts of a group.
    CommaBetween: "PO0512" Error {
        span: Span, missing: bool, mended: Option<String>, repair: Option<Repair>
    }
    headline: if *missing {
        text!("tussen twee onderdelen ontbreekt een komma", "a comma is missing between two parts")
    } else {
        text!("hier staat een komma te veel", "there is a comma too many here")
    };
    labels: vec![Label::primary(*span)];
    help: Some(match mended {
        Some(mended) => text!("schrijf {mended}", "write {mended}"),
        None => text!(
            "schrijf een groep als {{ T1 = 230, T2 = 240 }}",
            "write a group as {{ T1 = 230, T2 = 240 }}"),
    });
    repairs: repair.iter().cloned().collect();
}

problem! {
    /// A value without a name before it.
    NamelessValue: "PO0138" Error { span: Span, value: String }
    headline: text!("voor `=` ontbreekt de naam", "there is no name before `=`");
    labels: vec![Label::primary(*span)];
    help: Some(if value.is_empty() {
        text!("haal deze regel weg", "take this line away")
    } else {
        text!("zet de naam van het cijfer ervoor: naam = {value}",
            "put the name of the figure before it: name = {value}")
    });
}

problem! {
    /// `true` or `false` with capitals, or in other words.
    WrittenTruth: "PO0514" Error { span: Span, written: String, mended: &'static str }
    headline: if written.eq_ignore_ascii_case(mended) {
        text!("`{written}` schrijft u hier met kleine letters",
            "`{written}` is written in lower case here")
    } else {
        text!("`{written}` is hier geen waarde", "`{written}` is no value here")
    };
    labels: vec![Label::primary(*span)];
    help: Some(if written.eq_ignore_ascii_case(mended) {
        text!("schrijf {mended}", "write {mended}")
    } else {
        text!("schrijf {mended}; is het een tekst, schrijf dan \"{written}\"",
            "write {mended}; if it is a text, write \"{written}\"")
    });
    repairs: vec![Repair {
        certain: written.eq_ignore_ascii_case(mended), ..Repair::certain(*span, *mended)
    }];
}

problem! {
    /// Something behind a value that is complete.
    BehindValue: "PO0515" Error { span: Span, written: String }
    headline: text!(
        "achter de waarde staat nog `{written}`",
        "`{written}` still stands behind the value");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf een waarde per regel; een opmerking begint met `#`",
        "write one value on a line; a comment begins with `#`"));
}

problem! {
    /// Anything else.
    Unreadable: "PO0513" Error { span: Span, written: String }
    headline: if written.is_empty() {
        text!("deze regel is niet goed geschreven", "this line is not written well")
    } else {
        text!("`{written}` past hier niet", "`{written}` does not fit here")
    };
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf een regel als: naam = waarde; docs/metingen.md geeft voorbeelden",
        "write a line as: name = value; docs/metingen.md gives examples"));
}

/// A closing sign as it is written: a brace stands apart from what it closes.
fn closing(sign: &str) -> String {
    if sign == "}" { format!(" {sign}") } else { sign.to_owned() }
}

/// Whether words were not shortened to be shown.
fn whole(words: &str) -> bool {
    !words.contains('…')
}

fn between_curly(written: &str) -> bool {
    written.starts_with(['“', '„']) && written.ends_with(['”', '“'])
}

/// Whether a date can be read in one way only: one of the first two numbers is no month.
pub(super) fn says_which_is_the_day(written: &str) -> bool {
    let mut parts = written.split(['-', '/']);
    match (parts.next(), parts.next()) {
        (Some(one), Some(two)) => one == two || one.parse().is_ok_and(|day: u8| day > 12),
        _ => false,
    }
}

/// Whether only spaces or several points part the digits. A single point could be a decimal one.
fn only_space_or_thousands(written: &str) -> bool {
    let spaced = written.contains([' ', '\u{A0}', '\u{2009}', '\u{202F}']);
    whole(written)
        && match written.matches('.').count() {
            0 => spaced || written.contains('−'),
            1 => false,
            _ => true,
        }
}

/// What a slip does to the reading of the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// Nothing: the value is left out.
    Local,
    /// What follows is not read unless the line is taken away.
    HidesRest,
    /// Nobody can tell where what follows belongs.
    Unusable,
}

/// What kind of slip it is, with what the message needs.
#[derive(Debug, Clone)]
pub(super) enum What {
    DecimalComma {
        written: String,
        in_list: bool,
    },
    Quotes {
        written: String,
        mended: String,
    },
    Value,
    Duplicate {
        key: String,
        earlier: Option<Range<usize>>,
    },
    /// A line without `=`, with what it should be where that can be told.
    Equals(Option<Equals>),
    Key(String),
    /// A sign that is missing, and where it belongs when that is certain.
    Closing {
        sign: &'static str,
        end: Option<usize>,
    },
    Date {
        written: String,
        mended: Option<String>,
    },
    Control(char),
    Number {
        written: String,
        mended: Option<String>,
    },
    /// A comma too few or too many; and what of the text has to be replaced by what, and whether that is
    /// certain.
    Comma {
        missing: bool,
        mended: Option<String>,
        repair: Option<(Range<usize>, &'static str, bool)>,
    },
    Nameless(String),
    Truth {
        written: String,
        mended: &'static str,
    },
    Trailing(String),
    Other(String),
}

/// Where `=` belongs on a line.
#[derive(Debug, Clone)]
pub(super) struct Equals {
    /// What it takes the place of.
    pub(super) place: Range<usize>,
    /// Whether the line can be read then.
    pub(super) certain: bool,
    /// The line with it.
    pub(super) line: String,
}

/// A slip with its places.
#[derive(Debug, Clone)]
pub(super) struct Slip {
    /// Where it is.
    pub(super) at: Range<usize>,
    /// What cannot be read because of it.
    pub(super) unread: Range<usize>,
    /// What was wrongly taken as part of it.
    pub(super) swallows: Option<Range<usize>>,
    /// What it does to the rest.
    pub(super) weight: Weight,
    /// What it is.
    pub(super) what: What,
}

impl Slip {
    /// A slip that harms nothing else.
    pub(super) fn local(at: Range<usize>, what: What) -> Self {
        Self { unread: at.clone(), at, swallows: None, weight: Weight::Local, what }
    }

    /// Which slip of a line is told when several are found: the lowest.
    pub(super) fn rank(&self) -> u8 {
        match self.what {
            What::DecimalComma { .. } => 0,
            What::Key(_) => 1,
            What::Equals(_) | What::Nameless(_) => 2,
            What::Closing { .. } => 3,
            What::Duplicate { .. } => 4,
            What::Comma { .. } => 5,
            What::Trailing(_) => 6,
            What::Other(_) => 8,
            What::Quotes { .. }
            | What::Value
            | What::Date { .. }
            | What::Control(_)
            | What::Truth { .. }
            | What::Number { .. } => 7,
        }
    }

    /// Whether other slips on the line may only be its echoes.
    pub(super) fn is_about_the_line(&self) -> bool {
        self.rank() < 7
    }

    /// The finding.
    pub(super) fn finding(&self, source: SourceId) -> Finding {
        let span = Span::new(source, self.at.start, self.at.end);
        match self.what.clone() {
            What::DecimalComma { written, in_list } => {
                // `1,500` may be fifteen hundred, and `[1,5]` two numbers.
                let thousand = written.rsplit(',').next().is_some_and(|digits| digits.len() == 3);
                let certain = !(in_list || thousand);
                DecimalComma { span, point: written.replace(',', "."), written, certain }.finding()
            }
            What::Quotes { written, mended } => MissingQuotes { span, written, mended }.finding(),
            What::Value => MissingValue { span }.finding(),
            What::Duplicate { key, earlier } => {
                let earlier = earlier.map(|at| Span::new(source, at.start, at.end));
                DuplicateKey { span, key, earlier }.finding()
            }
            What::Equals(mended) => {
                let line = mended.as_ref().map(|mended| mended.line.clone());
                let repair = mended.map(|mended| {
                    let place = Span::new(source, mended.place.start, mended.place.end);
                    Repair { certain: mended.certain, ..Repair::certain(place, " = ") }
                });
                MissingEquals { span, line, repair }.finding()
            }
            What::Key(key) => KeyNeedsQuotes { span, key }.finding(),
            What::Closing { sign, end } => {
                let end = end.map(|end| Span::at(source, end));
                NotClosed { span, sign, end }.finding()
            }
            What::Date { written, mended } => ImpossibleDate { span, written, mended }.finding(),
            What::Control(sign) => {
                let number = format!("U+{:04X}", u32::from(sign));
                ControlCharacter { span, number }.finding()
            }
            What::Number { written, mended } => BadNumber { span, written, mended }.finding(),
            What::Comma { missing, mended, repair } => {
                let repair = repair.map(|(at, with, certain)| {
                    let place = Span::new(source, at.start, at.end);
                    Repair { certain, ..Repair::certain(place, with) }
                });
                CommaBetween { span, missing, mended, repair }.finding()
            }
            What::Nameless(value) => NamelessValue { span, value }.finding(),
            What::Truth { written, mended } => WrittenTruth { span, mended, written }.finding(),
            What::Trailing(written) => BehindValue { span, written }.finding(),
            What::Other(written) => Unreadable { span, written }.finding(),
        }
    }
}

/// A number that is not read: beyond the limits, infinite, or not in tens.
pub(crate) fn bad_number(span: Span, written: &str) -> Finding {
    BadNumber { span, written: super::slips::shortened(written), mended: None }.finding()
}
