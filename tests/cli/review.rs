//! Findings and verdicts for reviewers' programs, from outside.

use super::program::Place;
use super::texts::{self, measurement};

const AGREEMENT: &str = "agreements/2020/agreement-2020.po";
const FIGURES: &str = "agreements/2020/actuals-2020.toml";

#[test]
fn every_form_gives_one_document_and_the_usual_exit_code() {
    let place = Place::of_the_package();
    let usual = place.run(&[AGREEMENT, FIGURES]).code;
    for form in ["sarif", "gitlab", "github"] {
        let ran = place.run(&["--format", form, AGREEMENT, FIGURES]);
        ran.ends_with(usual);
        assert!(!ran.out.is_empty(), "{form}");
        if form != "github" {
            serde_json::from_str::<serde_json::Value>(&ran.out).expect("it is JSON");
        }
    }
}

#[test]
fn an_absolute_path_is_told_from_the_folder_that_the_work_is_in() {
    let place = Place::new("review-paths").with("mijn afspraak.po", "overeenkomst\n");
    let path = place.path("mijn afspraak.po").display().to_string();
    let told = place.run(&["--format", "gitlab", &path]).out;
    assert!(told.contains("\"path\": \"mijn afspraak.po\""), "{told}");
    let told = place.run(&["--format", "sarif", &path]).out;
    assert!(told.contains("\"uri\": \"mijn%20afspraak.po\""), "{told}");
}

#[test]
fn a_file_cannot_give_the_runner_a_command() {
    let name = "overeenkomst a \"x\"\n  looptijd: 2026\n::error::gekaapt\n  ##[error]gekaapt\n\
        resultaat ::stop-commands::x\n";
    let place = Place::new("review-hostile").with("a.po", name);
    let ran = place.run(&["--format", "github", "a.po"]);
    ran.ends_with(3);
    for line in ran.out.lines() {
        assert!(line.starts_with("::error title=pocheck"), "{line}");
        assert!(!line.contains("\u{1b}"));
    }
    for line in ran.err.lines() {
        assert!(!line.trim_start().starts_with("::") && !line.contains("##["), "{line}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let place = Place::new("review-unread").with("leeg.po", "");
    let json = place.run(&["--format", "json", "leeg.po"]).out;
    assert!(json.contains("\"file\": \"leeg.po\",\n      \"line\": null"), "{json}");
    let github = place.run(&["--format", "github", "weg.po"]);
    assert!(github.ends_with(5).out.contains(",file=weg.po::"), "{}", github.out);
    let gitlab = place.run(&["--format", "gitlab", "weg.po"]);
    assert!(gitlab.ends_with(5).out.contains("\"path\": \"weg.po\""), "{}", gitlab.out);
}

#[test]
fn text_in_disguise_is_told_by_its_number() {
    let place = Place::new("review-disguise").with(
        "a.po",
        "overeenkomst a \"meer \u{202E}dan\"\n  looptijd: 2026\n  populatie b\u{200B}c \"x\"\n",
    );
    let ran = place.run(&["a.po"]);
    ran.ends_with(3).says("fout[PO0114]").says("‹U+202E›").says("fout[PO0115]").says("‹U+200B›");
    assert!(!ran.err.contains("PO0101"), "{}", ran.err);
    assert!(!ran.err.contains(['\u{202E}', '\u{200B}']));
}

/// What a file says of itself stands in a report on its figures too: in titles, texts and explanations.
#[test]
fn what_files_say_stays_text_in_a_report_on_figures() {
    let hostile = "::error::x ##[error]x \u{1B}[2J </script> ${{ x }} %0A";
    let title = format!("\"{}\"", hostile.replace('"', ""));
    let agreement = texts::AGREEMENT.replace("\"700 mensen", &format!("\"{hostile} 700 mensen"));
    assert_ne!(agreement, texts::AGREEMENT);
    let figures = measurement("600")
        + &format!("\n[toelichtingen]\ngevonden-700 = {}\n", title.replace('\u{1B}', ""));
    let place = Place::new("review-judged").with("a.po", agreement).with("m.toml", figures);
    for form in ["text", "json", "sarif", "gitlab", "github"] {
        let ran = place.run(&["--format", form, "a.po", "m.toml"]);
        ran.ends_with(1);
        assert!(!ran.out.contains('\u{1B}') && !ran.err.contains('\u{1B}'), "{form}: {ran:?}");
        match form {
            "json" | "sarif" | "gitlab" => {
                serde_json::from_str::<serde_json::Value>(&ran.out).expect("one JSON document");
            }
            "github" => {
                // A line that begins with an order is no other order.
                assert!(ran.out.lines().all(|line| line.starts_with("::")), "{}", ran.out);
                assert!(!ran.out.lines().any(|line| line.starts_with("::error::")), "{}", ran.out);
                for line in ran.err.lines() {
                    assert!(
                        !line.trim_start().starts_with("::") && !line.contains("##["),
                        "{line}"
                    );
                }
            }
            _ => {}
        }
    }
}

#[test]
fn text_that_means_something_to_other_programs_stays_text() {
    let hostile = "\"}],\u{1B}[2J</script><!-- \\ ${{ secrets }} \u{2028}";
    let named = |name: &str| format!("overeenkomst a \"{name}\"\n  looptijd: 2026\nresultaat ?\n");
    let place =
        Place::new("review-text").with("a.po", named(hostile)).with("b.po", named("{\"a\":1}"));
    for form in ["json", "sarif", "gitlab"] {
        for file in ["a.po", "b.po"] {
            let ran = place.run(&["--format", form, file]);
            ran.ends_with(3);
            serde_json::from_str::<serde_json::Value>(&ran.out).expect("it is one JSON document");
            assert!(
                !ran.out.contains('\u{1B}') && !ran.err.contains('\u{1B}'),
                "{form}: {}",
                ran.err
            );
        }
    }
}
