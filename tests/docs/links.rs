//! Links between pages lead somewhere.

use crate::page::{self, Page};

#[test]
fn links_lead_to_files_that_are_there() {
    let mut broken = Vec::new();
    for page in page::all() {
        for target in links(&page) {
            let folder = page.path.parent().expect("a page lies in a folder");
            if !folder.join(target).exists() {
                broken.push(format!("{} links to `{target}`", page.name));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The files that a page links to, without the place in them.
fn links(page: &Page) -> Vec<&str> {
    let after = page.text.split("](").skip(1);
    after
        .filter_map(|rest| rest.split(')').next())
        .filter(|target| !target.contains("://") && !target.starts_with('#'))
        .filter_map(|target| target.split('#').next())
        .collect()
}
