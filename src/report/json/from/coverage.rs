//! From coverage to its JSON.
//!
//! Not for: the shape of it, which stands beside this folder.

use super::super::coverage::{Aim, Coverage};
use super::JsonContext;
use crate::coverage::{self, AimSort, CoveredAim, Demand};

impl JsonContext<'_> {
    pub(super) fn coverage(self) -> Option<Coverage> {
        let coverage = self.coverage?;
        Some(Coverage {
            framework: coverage.framework.clone(),
            source: self.source(coverage.framework_span),
            lines: self.aims(coverage, AimSort::Line),
            subjects: self.aims(coverage, AimSort::Subject),
            results_without_line: names(&coverage.without_line),
        })
    }

    fn aims(self, coverage: &coverage::Coverage, sort: AimSort) -> Vec<Aim> {
        let aims = coverage.aims.iter().filter(|aim| aim.sort == sort);
        aims.map(|aim| self.aim(aim)).collect()
    }

    fn aim(self, aim: &CoveredAim) -> Aim {
        Aim {
            id: aim.name.clone(),
            number: aim.number.clone(),
            text: aim.text.clone().unwrap_or_else(|| aim.name.clone()),
            demands: aim.demand.map(|demand| match demand {
                Demand::Number => "number",
                Demand::Maximum => "maximum",
                Demand::Minimum => "minimum",
            }),
            covered: aim.covered,
            served_by: names(&aim.by),
            source: self.source(aim.span),
        }
    }
}

fn names(servers: &[coverage::Server]) -> Vec<String> {
    servers.iter().map(|server| server.name.clone()).collect()
}
