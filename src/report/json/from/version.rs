//! Amendments, and the versions of norms.

use crate::eval::assessment as eval;
use crate::report::words::on_one_line;

use super::super::version::{
    Amendment, LeftOut, NormMembers, NormVersion, NotInForce, Standing, Version,
};
use super::JsonContext;
use super::quantity::quantity;

impl JsonContext<'_> {
    pub(super) fn amendment(self, amendment: &eval::JudgedAmendment) -> Amendment {
        Amendment {
            id: amendment.id.clone(),
            number: amendment.number.clone(),
            text: amendment.text.clone(),
            from: amendment.from.to_string(),
            standing: standing(&amendment.standing),
            source: self.source(amendment.span),
        }
    }

    pub(super) fn not_in_force(self, item: &eval::NotInForce) -> NotInForce {
        NotInForce {
            id: item.id.clone(),
            number: item.number.clone(),
            text: item.text.clone(),
            what: if item.norm_only { "norm" } else { "item" },
            amendment: item.amendment.clone(),
            from: item.from.to_string(),
            standing: standing(&item.standing),
            source: self.source(item.span),
        }
    }

    /// For which members of a breakdown a norm holds.
    pub(super) fn norm_members(self, said: &eval::NormMembers) -> NormMembers {
        let left_out = |out: &eval::LeftOutWhen| LeftOut {
            then: if out.counts_not { "lapsed" } else { "undetermined" },
            when: on_one_line(self.sources.text_of(out.test)),
            source: self.source(out.test),
        };
        NormMembers {
            norm: said.norm.as_ref().map(ToString::to_string),
            breakdown: said.breakdown.to_string(),
            at_least: said.least,
            except: said.except.clone(),
            left_out: said.left_out.iter().map(left_out).collect(),
        }
    }

    pub(super) fn norm_version(self, norm: &eval::NormWording) -> NormVersion {
        NormVersion {
            name: norm.name.clone(),
            member: norm.member.as_ref().map(|(member, _)| member.clone()),
            members: norm.member.as_ref().map(|(_, said)| self.norm_members(said)),
            version: version(&norm.version),
            pro_rata: norm.pro_rata,
            comparison: norm.comparison.map(eval::Comparator::code),
            norm: norm.norm.as_ref().map(quantity),
            governs: match norm.governs {
                Some(true) => "yes",
                Some(false) => "no",
                None => "open",
            },
            source: self.source(norm.span),
        }
    }
}

pub(super) fn version(version: &eval::Version) -> Version {
    match version {
        eval::Version::Original => Version { kind: "original", amendment: None, from: None },
        eval::Version::Amendment { name, from } => Version {
            kind: "amendment",
            amendment: Some(name.clone()),
            from: Some(from.to_string()),
        },
        eval::Version::From(date) => {
            Version { kind: "from", amendment: None, from: Some(date.to_string()) }
        }
    }
}

fn standing(standing: &eval::Standing) -> Standing {
    let (code, parties) = match standing {
        eval::Standing::InForce => ("in_force", Vec::new()),
        eval::Standing::NotYet => ("not_yet", Vec::new()),
        eval::Standing::Refused(parties) => ("refused", parties.clone()),
        eval::Standing::Open(parties) => ("open", parties.clone()),
    };
    Standing { code, parties }
}
