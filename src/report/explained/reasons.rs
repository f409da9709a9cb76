//! What each reason of an open verdict means, and what settles it.
//!
//! Not for: the sentence that names a figure (`report::words`).

use crate::diagnostics::Text;
use crate::eval::assessment::ReasonCode;
use crate::text;

/// The reason in a few words.
pub(super) fn name(reason: ReasonCode) -> Text {
    match reason {
        ReasonCode::FigureMissing => text!("cijfer ontbreekt", "figure missing"),
        ReasonCode::KnownAbsent => text!("cijfer is er niet", "known to be absent"),
        ReasonCode::RangeTooWide => text!("bandbreedte te ruim", "range too wide"),
        ReasonCode::WindowOpen => text!("periode loopt nog", "window or period open"),
        ReasonCode::SampleInconclusive => {
            text!("steekproef zonder uitsluitsel", "sample inconclusive")
        }
        ReasonCode::GroupTooSmall => {
            text!("steekproef of groep te klein", "sample or group too small")
        }
        ReasonCode::NoNorm => text!("nog geen norm", "no norm yet"),
        ReasonCode::NoBase => text!("geen uitgangscijfer", "no base figure"),
        ReasonCode::OtherDefinition => text!("andere definitie", "other definition"),
        ReasonCode::ConditionUnknown => text!("voorwaarde onbekend", "condition unknown"),
        ReasonCode::ConsentOpen => {
            text!("instemming of aanspraak open", "consent or claim open")
        }
        ReasonCode::TextOpen => text!("tekst laat het open", "the text leaves it open"),
        ReasonCode::EmptyDenominator => text!("geheel is nul", "empty denominator"),
        ReasonCode::Unreliable => text!("onbetrouwbare gegevens", "data declared unreliable"),
        ReasonCode::DateUncertain => text!("datum onzeker", "date uncertain"),
        ReasonCode::NotWorkedOut => text!("niet uitgerekend", "not worked out"),
    }
}

/// The sentences on a reason.
pub(super) fn told(reason: ReasonCode) -> Vec<Text> {
    vec![match reason {
        ReasonCode::FigureMissing => text!(
            "De norm vraagt om een cijfer dat in geen enkel meetbestand staat. Vul het aan; een ontbrekend \
             cijfer telt nooit als 0.",
            "The norm asks for a figure that is in no measurement file. Add it; a missing figure never counts \
             as 0."
        ),
        ReasonCode::KnownAbsent => text!(
            "Het meetbestand zegt zelf dat dit cijfer er niet is, met een reden. Zodra het cijfer er is, \
             komt er een oordeel.",
            "The measurement file itself says that this figure is not there, with a reason. Once there is a \
             figure there will be a verdict."
        ),
        ReasonCode::RangeTooWide => text!(
            "Het cijfer is een bandbreedte, zoals minder dan 5. De norm valt daarbinnen, dus beide kan. Geef \
             het precieze cijfer, of een kleinere bandbreedte.",
            "The figure is a range, such as fewer than 5. The norm lies within it, so either is possible. Give \
             the exact figure, or a smaller range."
        ),
        ReasonCode::WindowOpen => text!(
            "De periode of het venster is op de peildatum nog niet voorbij. Wacht tot de laatste dag, of geef \
             de norm een verloop; dan is te zien of u op koers ligt.",
            "The period or the window has not passed at the reference date. Wait until its last day, or give \
             the norm a path; then one can see whether it is on track."
        ),
        ReasonCode::SampleInconclusive => text!(
            "De steekproef is te onzeker voor deze norm: de werkelijke waarde kan aan beide kanten liggen. \
             Trek een grotere steekproef, of spreek af wie de twijfel draagt.",
            "The sample is too uncertain for this norm: the true value may lie on either side. Draw a larger \
             sample, or agree who bears the doubt."
        ),
        ReasonCode::GroupTooSmall => text!(
            "De overeenkomst vraagt om een groep of een steekproef van een zekere grootte, en deze is kleiner. \
             Zeg in de overeenkomst wat er dan moet gebeuren.",
            "The agreement asks for a group or a sample of a certain size, and this one is smaller. Say in the \
             agreement what is to be done then."
        ),
        ReasonCode::NoNorm => text!(
            "De norm is nog nader te bepalen. Vul de norm in zodra u die hebt afgesproken.",
            "The norm is still to be agreed. Fill it in as soon as it is."
        ),
        ReasonCode::NoBase => text!(
            "De norm vergelijkt met een eerder cijfer, en dat ontbreekt. Geef een meetbestand van dat jaar mee, \
             of noem het bij `uitgangspunt`.",
            "The norm compares with an earlier figure, and that is missing. Give a measurement file of that \
             year, or name it behind `uitgangspunt`."
        ),
        ReasonCode::OtherDefinition => text!(
            "Tussen de twee cijfers is de manier van tellen veranderd. Ze zijn alleen te vergelijken als de \
             overeenkomst zegt hoe: zie `trendbreuk`.",
            "Between the two figures the way of counting changed. They can be compared only when the agreement \
             says how: see `trendbreuk`."
        ),
        ReasonCode::ConditionUnknown => text!(
            "Of de voorwaarde geldt, weet niemand: er ontbreekt een cijfer of een opgave. Vul die aan; onbekend \
             is nooit hetzelfde als nee.",
            "Nobody knows whether the condition holds: a figure or a statement is missing. Add it; unknown is \
             never the same as no."
        ),
        ReasonCode::ConsentOpen => text!(
            "Iemand moet nog instemmen, of een aanspraak is nog niet beantwoord. Leg het antwoord vast in het \
             meetbestand.",
            "Somebody still has to consent, or a claim has not been answered. Record the answer in the \
             measurement file."
        ),
        ReasonCode::TextOpen => text!(
            "De tekst is op meer manieren te lezen, en het oordeel hangt daarvan af. Kies samen een lezing en \
             schrijf die achter `gekozen`.",
            "The text can be read in several ways, and the verdict depends on which. Choose a reading together \
             and write it behind `gekozen`."
        ),
        ReasonCode::EmptyDenominator => text!(
            "Het geheel is 0, en een aandeel van 0 bestaat niet. Kijk of het cijfer klopt, of spreek af wat er \
             dan geldt.",
            "The whole is 0, and there is no share of 0. Check the figure, or agree what holds then."
        ),
        ReasonCode::Unreliable => text!(
            "Het meetbestand noemt dit cijfer zelf onbetrouwbaar. Het telt daarom niet mee, tot er een beter \
             cijfer is.",
            "The measurement file itself calls this figure unreliable. Hence it does not count until there is \
             a better one."
        ),
        ReasonCode::DateUncertain => text!(
            "Het oordeel hangt af van een dag die niet vaststaat. Spreek die dag af, of zoek hem op.",
            "The verdict depends on a day that is not certain. Agree on that day, or look it up."
        ),
        ReasonCode::NotWorkedOut => text!(
            "Er zijn zo veel mogelijkheden dat pocheck ze niet alle heeft kunnen nagaan. Vul ontbrekende \
             cijfers aan; dan worden het er minder.",
            "There are so many possibilities that pocheck could not go through all of them. Add missing \
             figures; then there are fewer."
        ),
    }]
}
