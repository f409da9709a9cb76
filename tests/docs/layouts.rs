//! What the formatter chooses, shown as a piece of an agreement before and after.
//!
//! Not for: whole agreements; those are laid out already.

use pocheck::format::format;
use pocheck::source::SourceId;

use crate::page;

/// What stands above every piece.
const HEAD: &str = "overeenkomst voorbeeld-2026 \"Voorbeeld\"\n  looptijd: 2026\n";

#[test]
fn every_choice_of_the_formatter_is_as_shown() {
    let (mut seen, mut wrong) = (0, String::new());
    for page in page::all() {
        let mut text = page.text.clone();
        for pair in page.blocks.windows(2) {
            let [before, after] = pair else { continue };
            if before.kind != "po voor" {
                continue;
            }
            let place = before.place(&page);
            assert_eq!(after.kind, "po na", "{place} has nothing after it");
            let laid_out = format(SourceId::new(0), &format!("{HEAD}{}", before.body));
            let laid_out = laid_out.unwrap_or_else(|why| panic!("{place}: {why:?}"));
            let new = laid_out.strip_prefix(HEAD).unwrap_or(&laid_out);
            assert_ne!(new, before.body, "{place} shows nothing");
            if new != after.body {
                wrong += &format!("{place} becomes\n{new}");
            }
            let (voor, na) = ("```po voor\n", "```\n\n```po na\n");
            let shown = |after: &str| format!("{voor}{}{na}{after}```", before.body);
            text = text.replacen(&shown(&after.body), &shown(new), 1);
            seen += 1;
        }
        if std::env::var("POCHECK_DOCS_BIJWERKEN").is_ok() && text != page.text {
            std::fs::write(&page.path, text).expect("a page can be written");
            wrong.clear();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(seen > 8, "the page shows what the formatter chooses");
}
