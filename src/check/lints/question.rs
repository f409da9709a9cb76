//! What all notes have in common that are worked out of one item: the figures over which it is asked, what is
//! taken for granted, and figures that show what was found.
//!
//! Not for: what is asked; each note has a file of its own.

use crate::check::analysis::{
    Asked, Certain, Examined, Given, Named, Subject, UNDETERMINED, size_of,
};
use crate::diagnostics::{Label, Text, Witness};
use crate::model::{FigureRef, ResultItem, Test};
use crate::source::Span;
use crate::text;
use crate::verdict::Formula;

/// One item under exact work.
pub(super) struct Question<'m> {
    examined: &'m Examined<'m>,
    given: Given,
    pub(super) named: Named<'m>,
    pub(super) subject: Subject<'m>,
    /// What certainly comes of it.
    pub(super) certain: Certain,
}

/// What was found of one item: where, what was taken for granted, and figures that show it.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    span: Span,
    given: Option<Span>,
    pub(super) example: Option<Witness>,
}

impl Seen {
    /// The place, and that of what was taken for granted.
    pub(super) fn labels(&self) -> Vec<Label> {
        let mut labels = vec![Label::primary(self.span)];
        labels.extend(
            self.given
                .map(|given| Label::other(given).saying(text!("hiervan uitgaande", "given this"))),
        );
        labels
    }

    /// The same, of which judging its figures gives something else than a verdict: this code of that.
    pub(super) fn showing(mut self, item: &str, code: &'static str) -> Self {
        for shown in self.example.iter_mut().flat_map(|example| &mut example.shows) {
            item.clone_into(&mut shown.item);
            shown.verdict = code;
        }
        self.example.iter_mut().for_each(|example| example.shows.dedup());
        self
    }

    /// The same, of a test by itself: it holds where a norm would be met. `None` where neither is certain.
    pub(super) fn of_test(mut self) -> Option<Self> {
        let shows = &mut self.example.as_mut()?.shows;
        shows.retain(|shown| shown.verdict != UNDETERMINED);
        for shown in &mut *shows {
            shown.verdict = if shown.verdict == "met" { "holds" } else { "fails" };
        }
        let certain = !shows.is_empty();
        certain.then_some(self)
    }
}

impl<'m> Question<'m> {
    /// Puts a question about one item; `None` where something in it is not worked out.
    pub(super) fn of(examined: &'m Examined<'m>, named: Named<'m>, given: Given) -> Option<Self> {
        let subject = Subject::of(examined, vec![named], given)?;
        let certain = subject.certain.first()?.clone();
        Some(Self { examined, given, named, subject, certain })
    }

    /// First with nothing given, then with the sizes of populations, then with what the result assumes: the
    /// first that says something says it with the least.
    pub(super) fn each_given(
        examined: &'m Examined<'m>,
        named: Named<'m>,
        mut ask: impl FnMut(&mut Self) -> bool,
    ) {
        let mut given = vec![Given::Nothing];
        given.extend(has_sizes(named.result).then_some(Given::Sizes));
        given.extend((!named.result.assumptions.is_empty()).then_some(Given::Assumptions));
        for given in given {
            let Some(mut question) = Self::of(examined, named, given) else { return };
            if ask(&mut question) {
                return;
            }
        }
    }

    /// The name of the item.
    pub(super) fn name(&self) -> &'m str {
        self.named.item.name.as_str()
    }

    /// Whether it was worked out that no figures satisfy a formula.
    pub(super) fn never(&self, formula: &Formula) -> bool {
        self.subject.never(formula)
    }

    /// Whether of two that exclude each other one is always so (yes) or never (no); `None` where both may be.
    pub(super) fn always(&self, yes: &Formula, no: &Formula) -> Option<bool> {
        match (self.never(yes), self.never(no)) {
            (true, false) => Some(false),
            (false, true) => Some(true),
            (true, true) | (false, false) => None,
        }
    }

    /// The first figure that the result asks for, and whether more of it is better.
    pub(super) fn first_figure(&self) -> Option<(&'m FigureRef, bool)> {
        Asked::of(self.named.result).first().and_then(|one| one.first_figure())
    }

    /// The smallest figures that satisfy a formula.
    pub(super) fn example(&mut self, formula: &Formula, says: Text) -> Option<Witness> {
        self.subject.witness(self.examined.model, formula, says)
    }

    /// The smallest figures that satisfy a formula, one of them as high as it can be where that is asked.
    pub(super) fn seen(
        &mut self,
        span: Span,
        formula: &Formula,
        best: Option<(&FigureRef, bool)>,
        says: Text,
    ) -> Option<Seen> {
        let example = self.subject.best_witness(self.examined.model, formula, best, says)?;
        Some(self.saw(span, example))
    }

    /// What was found, with figures that show it.
    pub(super) fn saw(&self, span: Span, example: Witness) -> Seen {
        Seen { span, given: self.taken_for_granted(), example: Some(example) }
    }

    /// The place of what was taken for granted besides what is always so.
    fn taken_for_granted(&self) -> Option<Span> {
        let result = self.named.result;
        match self.given {
            Given::Nothing => None,
            Given::Sizes => {
                let figures = result.norms.iter().flat_map(|norm| norm.body.figures());
                let sized = figures.filter(|figure| size_of(&figure.indicator).is_some());
                sized.filter_map(|figure| Some(figure.indicator.population.as_ref()?.span)).next()
            }
            Given::Assumptions => result.assumptions.first().map(Test::span),
        }
    }
}

/// Whether a result looks at figures of a population with a size.
pub(super) fn has_sizes(result: &ResultItem) -> bool {
    let mut figures = result.norms.iter().flat_map(|norm| norm.body.figures());
    figures.any(|figure| size_of(&figure.indicator).is_some())
}
