//! The four base verdicts and sets of them; not what is shown on screen (on track, judgement).

/// A base verdict, from worst to best; `Lapsed` stands outside that order and comes last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Base {
    /// The norm, or the floor where there is one, fails.
    NotMet,
    /// The floor is reached and the target is not.
    Between,
    /// The norm holds.
    Met,
    /// A condition takes the result away.
    Lapsed,
}

impl Base {
    /// All base verdicts, in their order.
    pub const ALL: [Base; 4] = [Base::NotMet, Base::Between, Base::Met, Base::Lapsed];

    const fn bit(self) -> u8 {
        match self {
            Base::NotMet => 1,
            Base::Between => 2,
            Base::Met => 4,
            Base::Lapsed => 8,
        }
    }
}

/// A set of base verdicts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BaseSet(u8);

impl BaseSet {
    /// The set without members.
    pub const EMPTY: BaseSet = BaseSet(0);
    /// The set of all four.
    pub const FULL: BaseSet = BaseSet(15);

    /// The set of one verdict.
    pub const fn single(base: Base) -> BaseSet {
        BaseSet(base.bit())
    }

    /// Adds a verdict; one that is there already changes nothing.
    pub fn insert(&mut self, base: Base) {
        self.0 |= base.bit();
    }

    /// Whether the verdict is in the set.
    pub const fn contains(self, base: Base) -> bool {
        self.0 & base.bit() != 0
    }

    /// The members, in the order of [`Base::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Base> {
        Base::ALL.into_iter().filter(move |&base| self.contains(base))
    }

    /// The only member, when there is exactly one: the verdict is then decided.
    pub fn is_single(self) -> Option<Base> {
        let mut members = self.iter();
        let first = members.next();
        if members.next().is_none() { first } else { None }
    }

    /// The number of members, 0 to 4.
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether there are no members.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Everything that is in either set.
    #[must_use]
    pub const fn union(self, other: BaseSet) -> BaseSet {
        BaseSet(self.0 | other.0)
    }

    /// Whether every member is in the other set too.
    pub const fn is_subset(self, other: BaseSet) -> bool {
        self.0 & !other.0 == 0
    }
}

impl FromIterator<Base> for BaseSet {
    fn from_iter<I: IntoIterator<Item = Base>>(bases: I) -> BaseSet {
        let mut set = BaseSet::EMPTY;
        bases.into_iter().for_each(|base| set.insert(base));
        set
    }
}
