//! The examples of the agreement for 2020 are read without a word.

use std::fs;

use super::checked;
use crate::example::load;
use crate::measure::tests::told;
use crate::source::Role;

#[test]
fn the_examples_of_2020_are_read_without_a_finding() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/agreements/2020");
    let (mut sources, model) =
        checked(&fs::read_to_string(format!("{root}/agreement-2020.po")).unwrap());
    let text = fs::read_to_string(format!("{root}/agreement-2020.voorbeelden.toml")).unwrap();
    let source = sources.add("v.toml", Role::Examples, &text);
    let (examples, findings) = load(model.model(), source, &text);
    assert!(findings.is_empty(), "{}", told(&sources, &findings));
    assert!(examples.len() > 90);
}
