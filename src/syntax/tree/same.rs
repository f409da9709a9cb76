//! Whether two trees say the same, wherever that is written.
//!
//! For: the formatter, which must change nothing but space. Not for: what names mean.
//!
//! The debug form of a tree holds every field of it. With the flag `-` a `Span` leaves its numbers out
//! of that form, so that what is left is the tree without places. A field that is added to the tree
//! takes part by itself.

use super::{Ast, Part};

impl Ast {
    /// Whether both have the same parts and statements in the same order, apart from their places.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        let form = |part: &Part| format!("{part:-?}");
        self.parts.len() == other.parts.len()
            && self.unread_names == other.unread_names
            && self.parts.iter().zip(&other.parts).all(|(one, two)| form(one) == form(two))
    }
}

#[cfg(test)]
mod tests {
    use crate::source::SourceId;
    use crate::syntax::{Ast, parse};

    fn read(text: &str) -> Ast {
        parse(SourceId::new(0), text).0
    }

    #[test]
    fn trees_are_compared_without_their_places() {
        let text = "overeenkomst a \"A\"\n looptijd: 2020\nresultaat r \"R\"\n norm: x in 2020 minstens 5 personen";
        let spread = text.replace(' ', "  \n ");
        assert!(read(text).says_the_same(&read(&spread)));
        assert!(!format!("{:?}", read(text).parts).eq(&format!("{:?}", read(&spread).parts)));
        for (one, two) in [
            ("5 personen", "6 personen"),
            ("minstens", "meer dan"),
            ("\"R\"", "\"r\""),
            ("x in", "y in"),
            ("in 2020", "in 2021"),
            ("resultaat r", "resultaat 1 r"),
            ("looptijd: 2020", "looptijd: 2020 toelichting: \"T\""),
        ] {
            let other = text.replace(one, two);
            assert_ne!(other, text);
            assert!(!read(text).says_the_same(&read(&other)), "{two}");
        }
    }
}
