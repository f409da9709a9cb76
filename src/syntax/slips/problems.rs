//! The messages about slips.
//!
//! Not for: recognising them.

use crate::diagnostics::{Label, Repair};
use crate::problem;
use crate::source::Span;
use crate::text;

problem! {
    /// A number with a decimal point.
    DecimalPoint: "PO0121" Error { span: Span, written: String, comma: String, thousand: String }
    headline: text!(
        "`{written}` kan op twee manieren gelezen worden",
        "`{written}` can be read in two ways");
    labels: vec![Label::primary(*span).saying(text!(
        "een punt staat alleen tussen duizendtallen", "a point only stands between thousands"))];
    help: Some(text!("bedoelt u {comma} of {thousand}?", "did you mean {comma} or {thousand}?"));
    repairs: vec![Repair::likely(*span, comma.as_str()), Repair::likely(*span, thousand.as_str())];
}

problem! {
    /// A sign or word from another language, with the Dutch one for it.
    ForeignWord: "PO0122" Error { span: Span, written: String, dutch: String, certain: bool }
    headline: text!(
        "`{written}` is geen woord van deze taal",
        "`{written}` is not a word of this language");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf `{dutch}`", "write `{dutch}`"));
    repairs: vec![Repair { certain: *certain, ..Repair::certain(*span, dutch.as_str()) }];
}

problem! {
    /// A number whose thousands or decimals are written in another way: `1 500`, `1,500.00`.
    ForeignNumber: "PO0252" Error { span: Span, written: String, dutch: String, certain: bool }
    headline: text!(
        "het getal `{written}` is anders geschreven dan hier hoort",
        "the number `{written}` is written in another way than here");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "schrijf `{dutch}`: een punt tussen duizendtallen, een komma voor decimalen",
        "write `{dutch}`: a point between thousands, a comma before decimals"));
    repairs: vec![Repair { certain: *certain, ..Repair::certain(*span, dutch.as_str()) }];
}

problem! {
    /// A date in figures.
    DateInFigures: "PO0123" Error { span: Span, written: String, dutch: String, certain: bool }
    headline: text!(
        "de datum `{written}` is niet voluit geschreven",
        "the date `{written}` is not written in words");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf `{dutch}`", "write `{dutch}`"));
    repairs: vec![Repair { certain: *certain, ..Repair::certain(*span, dutch.as_str()) }];
}

problem! {
    /// A text without quotation marks.
    MissingQuotes: "PO0124" Error { span: Span, mended: String }
    headline: text!("hier hoort een tekst tussen aanhalingstekens",
        "a text between quotation marks belongs here");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf `{mended}`", "write `{mended}`"));
    repairs: vec![Repair::likely(*span, mended.as_str())];
}

problem! {
    /// An unknown word before a colon or a misspelt heading.
    UnknownKeyword: "PO0125" Error {
        span: Span, written: String, nearest: Option<&'static str>, certain: bool
    }
    headline: text!("`{written}` is geen onderdeel van een overeenkomst",
        "`{written}` is not a part of an agreement");
    labels: vec![Label::primary(*span)];
    help: Some(match nearest {
        Some(nearest) => text!("bedoelt u `{nearest}`?", "did you mean `{nearest}`?"),
        None => text!(
            "docs/taal.md noemt alle onderdelen; een opmerking begint met `#`",
            "docs/taal.md lists all parts; a comment begins with `#`"),
    });
    repairs: nearest.iter().map(|nearest| Repair { certain: *certain, ..Repair::certain(*span, *nearest) }).collect();
}

problem! {
    /// A word with a meaning of its own used as a name.
    ReservedName: "PO0126" Error { span: Span, written: String }
    headline: text!("`{written}` kan geen naam zijn", "`{written}` cannot be a name");
    labels: vec![Label::primary(*span).saying(text!(
        "dit woord heeft al een betekenis", "this word has a meaning already"))];
    help: Some(text!("maak de naam langer, bijvoorbeeld `{written}-2020`",
        "make the name longer, for instance `{written}-2020`"));
}

problem! {
    /// A line without the colon behind its keyword.
    MissingColon: "PO0127" Error {
        span: Span, keyword: String, example: &'static str, place: Option<Span>
    }
    headline: text!("in de regel met `{keyword}` ontbreekt een dubbele punt",
        "the line with `{keyword}` lacks a colon");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf bijvoorbeeld: {example}", "write for instance: {example}"));
    repairs: place.map(|place| Repair::certain(place, ":")).into_iter().collect();
}

problem! {
    /// A colon behind the keyword or the name of a heading.
    ColonInHeading: "PO0128" Error { span: Span, keyword: String, example: &'static str }
    headline: text!("in de kop `{keyword}` hoort geen dubbele punt",
        "the heading `{keyword}` takes no colon");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf bijvoorbeeld: {example}", "write for instance: {example}"));
    repairs: vec![Repair::certain(*span, "")];
}

problem! {
    /// A heading or condition without a name.
    MissingName: "PO0129" Error { span: Span, keyword: String, example: &'static str }
    headline: text!("achter `{keyword}` ontbreekt een naam", "`{keyword}` lacks a name");
    labels: vec![Label::primary(*span)];
    help: Some(text!("zet er een korte naam achter, bijvoorbeeld: {example}",
        "put a short name behind it, for instance: {example}"));
}

problem! {
    /// A name of several words.
    NameOfWords: "PO0130" Error { span: Span, written: String, mended: String }
    headline: text!("de naam `{written}` bestaat uit losse woorden",
        "the name `{written}` consists of loose words");
    labels: vec![Label::primary(*span)];
    help: Some(text!("verbind de woorden met een streepje: `{mended}`",
        "join the words with hyphens: `{mended}`"));
    repairs: vec![Repair::likely(*span, mended.as_str())];
}

problem! {
    /// Two comparisons in one line.
    TwoComparisons: "PO0131" Error { span: Span, keyword: String }
    headline: text!("deze twee vergelijkingen zijn niet goed verbonden",
        "these two comparisons are not joined well");
    labels: vec![Label::primary(*span)];
    help: Some(text!(
        "verbind twee hele vergelijkingen met `en`: `{keyword}: a in 2020 minstens 50 en a in 2020 hoogstens 60`",
        "join two whole comparisons with `en`: `{keyword}: a in 2020 minstens 50 en a in 2020 hoogstens 60`"));
}

problem! {
    /// A round bracket without its partner.
    LoneBracket: "PO0253" Error { span: Span, opened: bool, end: Option<Span> }
    headline: if *opened {
        text!("dit haakje wordt niet gesloten", "this bracket is not closed")
    } else {
        text!("dit haakje wordt nergens geopend", "this bracket is opened nowhere")
    };
    labels: vec![Label::primary(*span)];
    help: Some(if *opened {
        text!("zet `)` waar het stuk tussen haakjes ophoudt", "put `)` where the words between brackets end")
    } else {
        text!("haal `)` weg, of zet `(` waar het stuk tussen haakjes begint",
            "take `)` away, or put `(` where the words between brackets begin")
    });
    repairs: end.map(|end| Repair::likely(end, ")")).into_iter().collect();
}

problem! {
    /// A number in letters.
    NumberInWords: "PO0132" Error { span: Span, written: String }
    headline: text!("het getal `{written}` staat niet in cijfers",
        "the number `{written}` is not in figures");
    labels: vec![Label::primary(*span)];
    help: Some(text!("schrijf het getal in cijfers, zoals 12 of 1.500",
        "write the number in figures, such as 12 or 1.500"));
}
