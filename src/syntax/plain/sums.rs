//! Figures, calculations without brackets, and tests on them.
//!
//! What stands between brackets, is rounded, chosen from a breakdown or looked up is left to the
//! grammar: each begins with a word or sign that nothing here takes.

use super::super::tree::{Expression, Figure, Joining, Operator, Spanned, Test};
use super::scan::Scan;
use super::values::When;
use crate::quantity::Comparator;
use crate::source::Span;

/// Words that may open a calculation over several figures.
const CALCULATIONS: [&str; 10] = [
    "de",
    "het",
    "gemiddelde",
    "hoogste",
    "laagste",
    "percentiel",
    "aandeel",
    "realisatie",
    "respons",
    "antwoorden",
];

/// Words that may open a norm or test of another form.
const OTHER_TESTS: [&str; 7] = ["instemming", "niet", "nader", "nog", "punten", "punt", "voor"];

/// With more operators the grammar's reading may find the calculation too long.
const MANY_OPERATORS: usize = 50;

fn is_one_of(word: Option<&str>, words: &[&str]) -> bool {
    word.is_some_and(|word| words.iter().any(|other| word.eq_ignore_ascii_case(other)))
}

impl Scan<'_> {
    /// A named figure and when it holds. Without a moment, the space behind it belongs to it.
    pub(super) fn figure(&mut self) -> Option<Figure> {
        let start = self.at();
        let name = self.name()?;
        self.gap();
        let (moment, relative) = match self.when()? {
            When::Moment(moment) => (Some(moment), None),
            When::Relative(relative) => (None, Some(relative)),
            When::Unsaid => (None, None),
        };
        let span = self.span_from(start);
        Some(Figure { name, selection: None, of_each: None, moment, relative, span })
    }

    fn factor(&mut self) -> Option<Expression> {
        let is_quantity = self.next().is_some_and(|sign| sign.is_ascii_digit() || !sign.is_ascii());
        let value = if is_quantity {
            Expression::Quantity(self.quantity()?)
        } else if is_one_of(self.word_ahead(), &CALCULATIONS) {
            return None;
        } else {
            Expression::Figure(self.figure()?)
        };
        self.gap();
        Some(value)
    }

    fn add_operator(&mut self) -> Option<Operator> {
        match self.next()? {
            b'+' => self.sign(b'+').map(|()| Operator::Plus),
            b'-' => self.sign(b'-').map(|()| Operator::Minus),
            b'p' if self.says("plus") => Some(Operator::Plus),
            b'm' if self.says("min") => Some(Operator::Minus),
            _ => None,
        }
    }

    fn multiply_operator(&mut self) -> Option<Operator> {
        match self.next()? {
            b'/' => self.sign(b'/').map(|()| Operator::Divide),
            b'm' if self.says("maal") => Some(Operator::Times),
            b'v' if self.says("van") => {
                self.says("alle");
                Some(Operator::ShareOf)
            }
            _ => None,
        }
    }

    /// A sum of products, and the space behind it.
    pub(super) fn expression(&mut self) -> Option<Expression> {
        let mut operators = 0;
        let mut sum = self.product(&mut operators)?;
        while let Some(operator) = self.add_operator() {
            counted(&mut operators)?;
            sum = joined(operator, sum, self.product(&mut operators)?);
        }
        Some(sum)
    }

    fn product(&mut self, operators: &mut usize) -> Option<Expression> {
        let mut product = self.factor()?;
        while let Some(operator) = self.multiply_operator() {
            counted(operators)?;
            product = joined(operator, product, self.factor()?);
        }
        Some(product)
    }

    /// `minstens`, `hoogstens`, `meer dan`, `minder dan` or `precies`.
    pub(super) fn comparator(&mut self) -> Option<Comparator> {
        let (comparator, than) = match self.word_ahead()? {
            "minstens" => (Comparator::AtLeast, false),
            "hoogstens" => (Comparator::AtMost, false),
            "precies" => (Comparator::Exactly, false),
            "meer" => (Comparator::MoreThan, true),
            "minder" => (Comparator::LessThan, true),
            _ => return None,
        };
        let word = self.word_ahead()?;
        self.says(word);
        (!than || self.says("dan")).then_some(comparator)
    }

    /// A test or tests with `en` and `of` between them, and the space behind.
    pub(super) fn test(&mut self) -> Option<Test> {
        let start = self.at();
        let mut tests = vec![self.simple_test()?];
        let mut end = self.at();
        self.gap();
        let (mut all, mut any) = (false, false);
        loop {
            if self.says("en") {
                all = true;
            } else if self.says("of") {
                any = true;
            } else {
                break;
            }
            tests.push(self.simple_test()?);
            end = self.at();
            self.gap();
        }
        let how = match (all, any) {
            (false, false) => return tests.pop(),
            (true, true) => Joining::Mixed,
            (true, false) => Joining::All,
            (false, true) => Joining::Any,
        };
        let span = self.span(start, end);
        Some(Test::Joined { how, tests, span })
    }

    /// `minstens 2 van (…; …)`.
    fn some_of(&mut self, start: usize, word: &str) -> Option<Test> {
        self.says(word);
        let at = self.at();
        let (value, _) = self.number()?;
        let count = Spanned { value, span: self.span_from(at) };
        self.gap();
        (self.says("van") && self.sign(b'(').is_some()).then_some(())?;
        let mut tests = vec![self.test()?];
        while self.sign(b';').is_some() {
            tests.push(self.test()?);
        }
        self.takes(")").then_some(())?;
        let least = word == "minstens";
        let how = if least { Joining::AtLeast(count) } else { Joining::AtMost(count) };
        Some(Test::Joined { how, tests, span: self.span_from(start) })
    }

    fn simple_test(&mut self) -> Option<Test> {
        let start = self.at();
        if self.says("alle") {
            let whole = self.name()?;
            self.space()?;
            self.says("zijn").then_some(())?;
            let part = self.figure()?;
            let span = self.span_from(start);
            return Some(Test::All { whole, part, span });
        }
        if let Some(word @ ("minstens" | "hoogstens")) = self.word_ahead() {
            return self.some_of(start, word);
        }
        if is_one_of(self.word_ahead(), &OTHER_TESTS) {
            return None;
        }
        let left = self.expression()?;
        let comparator = self.comparator()?;
        let right = self.expression()?;
        Some(Test::Compare { left, comparator, right, span: self.span_from(start) })
    }
}

/// Counts an operator; `None` when there are many. Each lies within the next.
fn counted(operators: &mut usize) -> Option<()> {
    *operators += 1;
    (*operators < MANY_OPERATORS).then_some(())
}

fn joined(operator: Operator, left: Expression, right: Expression) -> Expression {
    let span: Span = left.span().to(right.span());
    Expression::Binary { operator, left: Box::new(left), right: Box::new(right), span }
}
