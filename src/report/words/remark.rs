//! What is remarked beside a verdict, in a sentence. A remark never changes a verdict.
//!
//! Not for: reasons of an open verdict (`reason`).

use crate::diagnostics::Text;
use crate::eval::assessment::{Amount, Comparator, FigureName, Remark};
use crate::quantity::{Date, Moment};
use crate::text;

use super::Words;
use super::number::Rounded;

impl Words {
    /// The sentence of a remark.
    #[must_use]
    pub fn remark(self, remark: &Remark) -> String {
        self.say(match remark {
            Remark::AssumptionFailed {
                figure,
                comparator,
                assumed,
                actual,
            } => self.assumption(figure, *comparator, assumed, actual),
            Remark::ClaimNotHeld {
                part,
                whole,
                claimed,
                actual,
                decimals,
            } => self.claim(part, whole.as_ref(), (claimed, actual), *decimals),
            Remark::PartDiffers {
                figure,
                expected,
                actual,
            } => self.part(figure, expected, actual),
            Remark::Revised {
                figure,
                before,
                after,
            } => self.revised(figure, before, after),
            Remark::Forecast { figure, value } => self.forecast(figure, value),
            Remark::DeliveredLate {
                figure,
                due,
                delivered,
            } => self.late(figure, *due, *delivered),
            Remark::OtherJudge { named, judged } => text!(
                "het oordeel is van {judged}; de afspraak noemt {named} als beoordelaar",
                "the judgement is that of {judged}; the agreement names {named} as judge"
            ),
            Remark::OtherMoment {
                figure,
                given,
                value,
            } => self.other_moment(figure, *given, value),
            Remark::SampleBound {
                figure,
                confidence,
                bound,
                upper,
            } => self.sample_bound(figure, confidence, bound, *upper),
            Remark::WithMargin { figure, range } => {
                let (figure, range) = (self.figure(figure), self.amount(range));
                text!("met de marge is {figure} {range}", "with its margin {figure} is {range}")
            }
            Remark::ShareWithoutCounts { figure } => {
                let figure = self.figure(figure);
                text!(
                    "{figure} is opgegeven als aandeel, zonder de aantallen",
                    "{figure} was given as a share, without the counts"
                )
            }
            Remark::EmptyAll { figure } => {
                let figure = self.figure(figure);
                text!(
                    "{figure} is 0: “alle” gaat over niemand en is daarmee behaald",
                    "{figure} is 0: “all” is about nobody and is met for that reason"
                )
            }
            Remark::MissingExplanation => text!(
                "de toelichting die bij dit resultaat hoort, ontbreekt",
                "the explanation that this result requires is missing"
            ),
            Remark::OtherDefinition { figure } => {
                let figure = self.figure(figure);
                text!(
                    "{figure} is van vóór een andere telling (trendbreuk) en is omgerekend",
                    "{figure} is of before another way of counting (trend break) and was converted"
                )
            }
            Remark::HalfUnit { figure } => {
                let figure = self.figure(figure);
                text!(
                    "op het randje: een half in het laatste cijfer van {figure} draait het oordeel om",
                    "on the edge: half a unit in the last digit of {figure} turns the verdict"
                )
            }
            Remark::Proxy { figure, of } => {
                let figure = self.figure(figure);
                text!(
                    "{figure} staat in de plaats van wat niet te meten is: {of}",
                    "{figure} stands in for what cannot be measured: {of}"
                )
            }
        })
    }

    fn sample_bound(
        self,
        figure: &FigureName,
        confidence: &Amount,
        bound: &Amount,
        upper: bool,
    ) -> Text {
        let figure = self.figure(figure);
        let (confidence, bound) = (self.amount(confidence), self.amount(bound));
        if upper {
            text!(
                "met {confidence} zekerheid ligt het aandeel van {figure} niet boven {bound}",
                "at {confidence} confidence the share of {figure} is not above {bound}"
            )
        } else {
            text!(
                "met {confidence} zekerheid ligt het aandeel van {figure} niet onder {bound}",
                "at {confidence} confidence the share of {figure} is not below {bound}"
            )
        }
    }

    fn assumption(
        self,
        figure: &FigureName,
        comparator: Comparator,
        assumed: &Amount,
        actual: &Amount,
    ) -> Text {
        let figure = self.figure(figure);
        let expected = match comparator {
            Comparator::Exactly => self.amount(assumed),
            Comparator::AtLeast
            | Comparator::AtMost
            | Comparator::MoreThan
            | Comparator::LessThan => self.norm(Some(comparator), assumed),
        };
        let actual = self.amount_beside(actual, Some(assumed));
        text!(
            "de aanname over {figure} kwam niet uit: uitgegaan was van {expected}, het is {actual}",
            "the assumption on {figure} did not come true: it was {expected}, it is {actual}"
        )
    }

    fn claim(
        self,
        part: &FigureName,
        whole: Option<&FigureName>,
        (claimed, actual): (&Amount, &Amount),
        decimals: u32,
    ) -> Text {
        let rounded = Rounded { least: decimals.max(1), beside: claimed.known.exact() };
        let (claimed, actual) = (self.amount(claimed), self.amount_rounded(actual, rounded));
        let part = self.figure(part);
        match whole {
            Some(whole) => {
                let whole = self.figure(whole);
                text!(
                    "de afspraak noemt {claimed} ({part} als aandeel van {whole}); met deze cijfers is het {actual}",
                    "the agreement says {claimed} ({part} as a share of {whole}); with these figures it is {actual}"
                )
            }
            None => text!(
                "de afspraak noemt {claimed} voor {part}; met deze cijfers is het {actual}",
                "the agreement says {claimed} for {part}; with these figures it is {actual}"
            ),
        }
    }

    fn part(self, figure: &FigureName, expected: &Amount, actual: &Amount) -> Text {
        let figure = self.figure(figure);
        let (actual, expected) =
            (self.amount_beside(actual, Some(expected)), self.amount(expected));
        text!(
            "{figure} is {actual}, terwijl de afspraak uitgaat van {expected}",
            "{figure} is {actual}, while the agreement says {expected}"
        )
    }

    fn revised(self, figure: &FigureName, before: &Amount, after: &Amount) -> Text {
        let figure = self.figure(figure);
        let (after, before) = (self.amount_beside(after, Some(before)), self.amount(before));
        text!(
            "{figure} is herzien: van {before} (voorlopig) naar {after}",
            "{figure} was revised: from {before} (provisional) to {after}"
        )
    }

    fn forecast(self, figure: &FigureName, value: &Amount) -> Text {
        let (figure, value) = (self.figure(figure), self.amount(value));
        text!(
            "de verwachting voor {figure} is {value}; een verwachting beslist niet",
            "the forecast for {figure} is {value}; a forecast does not decide"
        )
    }

    fn late(self, figure: &FigureName, due: Date, delivered: Date) -> Text {
        let figure = self.figure(figure);
        let (due, delivered) = (self.date(due), self.date(delivered));
        text!(
            "{figure} is te laat geleverd: op {delivered} in plaats van uiterlijk {due}",
            "{figure} was delivered late: on {delivered} instead of by {due}"
        )
    }

    fn other_moment(self, figure: &FigureName, given: Moment, value: &Amount) -> Text {
        let (given, value) = (self.moment(given), self.amount(value));
        let name = &figure.name;
        match figure.moment {
            Some(asked) => {
                let asked = self.moment(asked);
                text!(
                    "{name} is opgegeven {given} ({value}), de norm gaat over de stand {asked}",
                    "{name} was given {given} ({value}), the norm is about the figure {asked}"
                )
            }
            None => text!(
                "{name} is opgegeven {given} ({value}), de norm gaat over een ander moment",
                "{name} was given {given} ({value}), the norm is about another moment"
            ),
        }
    }
}
