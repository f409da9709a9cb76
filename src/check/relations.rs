//! Relations between figures: sums that hold whatever is filled in.
//!
//! Not for: whether the figures satisfy them; the evaluator sees to that.

use super::typing;
use crate::diagnostics::{Findings, Label};
use crate::model::{Expr, Model, Test};
use crate::source::Span;
use crate::syntax::Operator;
use crate::{problem, text};

problem! {
    /// A relation that is no sum of figures.
    NotASum: "PO0372" Error { span: Span, measured: bool }
    headline: text!("een verband vergelijkt sommen van cijfers", "a relation compares sums of figures");
    labels: vec![Label::primary(*span)];
    help: Some(if *measured {
        text!("gebruik alleen `plus` en `min`, en vergelijk één keer: `geldt: a plus b hoogstens c`",
            "use only `plus` and `min`, and compare once: `geldt: a plus b hoogstens c`")
    } else {
        text!("noem minstens één indicator: over vaste getallen zegt een verband niets",
            "name at least one indicator: of fixed numbers a relation says nothing")
    });
}

pub(super) fn check(model: &Model, findings: &mut Findings) {
    for relation in &model.relations {
        let measured = !relation.test.figures().is_empty();
        if !measured || !is_sum_of_figures(&relation.test) {
            findings.push(NotASum { span: relation.test.span(), measured });
            continue;
        }
        let mut found = Findings::new();
        typing::test(&relation.test, &mut found);
        // What came in is added to what was there: flows and stocks meet here.
        let allowed = ["PO0315", "PO0316"];
        for finding in found.iter().filter(|one| !allowed.contains(&one.code.as_str())) {
            findings.extend(Some(finding.clone()));
        }
    }
}

fn is_sum_of_figures(test: &Test) -> bool {
    let Test::Compare { left, right, .. } = test else { return false };
    is_sum(left) && is_sum(right)
}

fn is_sum(expression: &Expr) -> bool {
    match expression {
        Expr::Number(_) | Expr::Figure(_) | Expr::Fact(..) => true,
        Expr::Binary { operator: Operator::Plus | Operator::Minus, left, right, .. } => {
            is_sum(left) && is_sum(right)
        }
        Expr::Binary { operator: Operator::Times, left, right, .. } => {
            is_sum(left)
                && is_sum(right)
                && (left.figures().is_empty() || right.figures().is_empty())
        }
        Expr::Binary { operator: Operator::ShareOf | Operator::Divide, .. }
        | Expr::Many { .. }
        | Expr::Rounded { .. }
        | Expr::Lookup(_) => false,
    }
}
