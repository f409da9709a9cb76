//! Reading the policy framework that an agreement names.
//!
//! For: which file that is, and whether it is a framework. Not for: what it covers (`coverage`).

use super::Session;
use super::neighbour::{self, Read};
use crate::coverage;
use crate::diagnostics::{Findings, Label};
use crate::model::Model;
use crate::source::{Role, Span};
use crate::world::World;
use crate::{problem, text};

problem! {
    /// A file that is no framework.
    NoFrameworkFile: "PO0234" Error { span: Span, path: String, other: Span }
    headline: text!("`{path}` is geen kader", "`{path}` is not a framework");
    labels: vec![Label::primary(*span), Label::other(*other)
        .saying(text!("dit bestand is een overeenkomst", "this file is an agreement"))];
    help: Some(text!("noem een bestand dat met `kader` begint, of alleen de titel van het kader",
        "name a file that begins with `kader`, or only the title of the framework"));
}

problem! {
    /// An agreement that names itself as its framework.
    OwnFramework: "PO0235" Error { span: Span }
    headline: text!("een overeenkomst kan niet haar eigen kader zijn",
        "an agreement cannot be its own framework");
    labels: vec![Label::primary(*span)];
    help: Some(text!("zet het kader in een eigen bestand dat met `kader` begint",
        "put the framework in a file of its own that begins with `kader`"));
}

/// Reads the framework that an agreement names and holds the two against each other. The findings
/// are about the agreement; errors in the framework go to the session.
pub(super) fn cover(
    world: &dyn World,
    session: &mut Session,
    path: &str,
    model: &mut Model,
) -> Findings {
    let mut findings = Findings::new();
    let Some(named) = model.head.framework.clone().filter(|named| named.is_file()) else {
        coverage::without_framework(model, &mut findings);
        return findings;
    };
    let (span, written) = (named.written.span, named.written.value.clone());
    let Some(file) = neighbour::named(path, &named.written, &mut findings) else {
        return findings;
    };
    if file.is_self {
        findings.push(OwnFramework { span });
        return findings;
    }
    let framework = match neighbour::read(world, session, &file, span, Role::Framework) {
        Some(Read::Wanted(framework)) => framework,
        Some(Read::OtherKind(other)) => {
            findings.push(NoFrameworkFile { span, path: written, other: other.head.span });
            return findings;
        }
        None => return findings,
    };
    let framework = framework.model();
    if let Some(reference) = &mut model.head.framework {
        reference.title.clone_from(&framework.head.title);
    }
    let (covered, found) = coverage::cover(model, framework);
    session.coverage = Some(covered);
    findings.merge(found);
    findings
}
