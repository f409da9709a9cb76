//! `pocheck controleer --herstel AFSPRAAK.po [METING.toml …]`: apply the repairs that are certain.
//!
//! Not for: finding or applying them; that is the core's.

use crate::session::{self, Mended, MendedFile};
use crate::source::{printable, printable_line};
use crate::world::World;

use super::Outcome;
use super::exit::Ending;
use super::output::Output;
use super::replace::replace;

/// Mends files, or with `dry` only shows how they would be mended; then tells what is left.
pub(super) fn mend(
    agreement: &str,
    measurements: &[String],
    dry: bool,
    world: &dyn World,
    output: &mut Output<'_>,
) -> Outcome {
    let paths: Vec<&str> = measurements.iter().map(String::as_str).collect();
    let mended = session::mend(world, agreement, &paths);
    let mut endings: Vec<Ending> =
        mended.session.failure.map(Ending::of_failure).into_iter().collect();
    let shown: String = mended.files.iter().map(difference).collect();
    output.result(&shown)?;
    for file in mended.files.iter().filter(|_| !dry) {
        if let Err(error) = replace(&file.path, &file.after) {
            endings.push(output.cannot_write(&printable_line(&file.path), &error));
            // What was found in the new texts is not in the files.
            return Ok(Ending::worst(endings));
        }
    }
    if dry && mended.applied > 0 {
        endings.push(Ending::Failed);
    }
    output.findings(&mended.session.findings, &mended.session.sources);
    let text = in_short(&mended, dry, output);
    output.tell(&text);
    Ok(Ending::worst(endings))
}

/// What changes in a file, as `diff -u` writes it.
fn difference(file: &MendedFile) -> String {
    let path = printable_line(&file.path);
    printable(&super::difference::difference(&path, &file.before, &file.after)).into_owned()
}

fn in_short(mended: &Mended, dry: bool, output: &Output<'_>) -> String {
    let settings = &output.settings;
    let repairs = match mended.applied {
        0 => {
            return settings
                .pick("niets te herstellen dat zeker is\n", "nothing to mend that is certain\n")
                .to_owned();
        }
        1 => settings.pick("1 herstelling", "1 repair").to_owned(),
        count => format!("{count} {}", settings.pick("herstellingen", "repairs")),
    };
    let done = if dry {
        settings.pick("mogelijk; er is niets geschreven", "possible; nothing was written")
    } else {
        settings.pick("toegepast", "applied")
    };
    format!("{repairs} {done}\n")
}
