//! The norm of an item: for which members of a breakdown it holds, under which version it stands, and what it was.
//!
//! For: one line for each version of a norm, and for members of a breakdown only where they differ.
//! Not for: what the amendments are (`amendments`).

use crate::eval::assessment::{Assessed, NormMembers, NormWording};
use crate::report::document::Labelled;

use super::View;

/// A version of a norm, with the members for which it is the same.
struct Told<'a> {
    wording: &'a NormWording,
    members: Vec<&'a str>,
}

impl View<'_> {
    /// The norm, and for which members it must hold.
    pub(super) fn norm_of(&self, item: &Assessed) -> Vec<Labelled> {
        let words = self.words;
        let norm = item.norm.as_ref().map(|norm| words.norm(item.comparison, norm));
        let fact = |norm: String| self.fact("Norm", "Norm", &norm);
        if let Some(said) = item.norm_members.first().filter(|_| item.same_members) {
            let who = words.held_by(said, item.norm_member.as_deref());
            let norm = norm.map(|norm| format!(": {norm}")).unwrap_or_default();
            return vec![fact(format!("{who}{norm}{}", words.left_out(said, self.sources)))];
        }
        let mut facts: Vec<Labelled> = norm.map(fact).into_iter().collect();
        // The versions of a norm say it themselves.
        if item.norm_versions.is_empty() {
            facts.extend(item.norm_members.iter().map(|said| self.members_of(said)));
        }
        facts
    }

    /// For which members one of several norms must hold.
    fn members_of(&self, said: &NormMembers) -> Labelled {
        let (who, left_out) = (self.words.members(said), self.words.left_out(said, self.sources));
        let name = said.norm.as_ref().map(|name| format!("{name}: ")).unwrap_or_default();
        self.fact("Delen", "Members", &format!("{name}{who}{left_out}"))
    }

    /// The versions of the norm of an item, original first.
    pub(super) fn versions_of(&self, item: &Assessed) -> Vec<Labelled> {
        if item.norm_versions.is_empty() {
            let governing = item.governed_by.iter();
            let line = |version| self.fact("Volgens", "By", &self.words.version(version));
            return governing.map(line).collect();
        }
        let told = told_once(&item.norm_versions);
        let line = |one| self.fact("Versie", "Version", &self.version_of_norm(one, &told));
        told.iter().map(line).collect()
    }

    /// "voor elke wijk: minstens 10 personen, volgens wijziging w1, vanaf 1 maart 2026 (geldt)".
    fn version_of_norm(&self, one: &Told<'_>, all: &[Told<'_>]) -> String {
        let words = self.words;
        let Some((_, said)) = &one.wording.member else {
            let name = one.wording.name.as_deref();
            return words.norm_wording(one.wording, name, "");
        };
        let others = all.iter().filter(|other| is_of_one_statement(other.wording, one.wording));
        let members = (others.count() > 1).then(|| words.listed(&one.members));
        let who = words.held_by(said, members.as_deref());
        let who = match &said.norm {
            Some(norm) => format!("{norm}, {who}"),
            None => who,
        };
        words.norm_wording(one.wording, Some(&who), &words.left_out(said, self.sources))
    }
}

/// Each version once, with its members.
fn told_once(versions: &[NormWording]) -> Vec<Told<'_>> {
    let mut told: Vec<Told<'_>> = Vec::new();
    for wording in versions {
        let member = wording.member.as_ref().map(|(member, _)| member.as_str());
        let same = |other: &&mut Told<'_>| member.is_some() && is_the_same(other.wording, wording);
        match told.iter_mut().find(same) {
            Some(other) => other.members.extend(member),
            None => told.push(Told { wording, members: member.into_iter().collect() }),
        }
    }
    told
}

/// Whether two members have the same norm of the same version.
fn is_the_same(one: &NormWording, other: &NormWording) -> bool {
    let same_norm = one.norm == other.norm && one.comparison == other.comparison;
    same_norm && one.governs == other.governs && is_of_one_statement(one, other)
}

fn is_of_one_statement(one: &NormWording, other: &NormWording) -> bool {
    let same_said = match (&one.member, &other.member) {
        (Some((_, one)), Some((_, other))) => one == other,
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    };
    same_said && one.version == other.version && one.pro_rata == other.pro_rata
}
