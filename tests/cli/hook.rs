//! The hook for git that `docs/opmaak.md` gives: it runs, and stops what it says that it stops.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use crate::program::Place;
use crate::texts::AGREEMENT;

/// Runs git in a place, with the program on the path; `None` where there is no git.
fn git(place: &Place, arguments: &[&str]) -> Option<bool> {
    let program = Path::new(env!("CARGO_BIN_EXE_pocheck"));
    let folder = program.parent().expect("the program lies in a folder").to_string_lossy();
    let path = format!("{folder}:{}", std::env::var("PATH").unwrap_or_default());
    let mut command = Command::new("git");
    command.args(["-c", "user.name=test", "-c", "user.email=test@example.org"]);
    command.args(arguments).current_dir(place.path("")).env("PATH", path);
    for name in ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "POCHECK_TAAL"] {
        command.env_remove(name);
    }
    command.output().ok().map(|output| output.status.success())
}

#[test]
fn the_hook_stops_agreements_that_are_wrong_or_not_laid_out() {
    let page = fs::read_to_string(Place::of_the_package().path("docs/opmaak.md"));
    let page = page.expect("the page is there");
    let (_, hook) = page.split_once("```sh\n").expect("the page has the hook");
    let (hook, _) = hook.split_once("```").expect("the hook ends");
    let place = Place::new("hook").with("a.po", AGREEMENT.replace("norm:", "norm :"));
    if git(&place, &["init", "-q"]).is_none() {
        return;
    }
    let place = place.with(".git/hooks/pre-commit", hook);
    let mode = fs::Permissions::from_mode(0o755);
    fs::set_permissions(place.path(".git/hooks/pre-commit"), mode).expect("it can be run");
    let commit = |place: &Place| {
        assert_eq!(git(place, &["add", "."]), Some(true));
        git(place, &["commit", "-q", "-m", "test"])
    };
    assert_eq!(commit(&place), Some(false), "not laid out");
    let place = place.with("a.po", AGREEMENT.replace("eenheid: personen", "eenheid: dozen"));
    assert_eq!(commit(&place), Some(false), "an unknown unit");
    let place = place.with("a.po", AGREEMENT).with("een naam.toml", "x = 1\n");
    assert_eq!(commit(&place), Some(true));
    // What is staged counts, and not what was typed after it.
    let staged = AGREEMENT.replace("personen", "dozen");
    let place = place.with("a.po", &staged);
    assert_eq!(git(&place, &["add", "."]), Some(true));
    let place = place.with("a.po", AGREEMENT);
    assert_eq!(git(&place, &["commit", "-q", "-m", "test"]), Some(false), "staged with a mistake");
    let place = place.with("a.po", format!("# Later.\n{AGREEMENT}"));
    assert_eq!(git(&place, &["add", "."]), Some(true));
    let place = place.with("a.po", staged);
    assert_eq!(git(&place, &["commit", "-q", "-m", "test"]), Some(true), "staged without one");
}
