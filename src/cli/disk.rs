//! The files of this machine.
//!
//! For: reading them with care: a folder, a pipe or a huge file is refused before it is opened.
//! Not for: what stands in them.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use walkdir::WalkDir;

use crate::world::{ReadProblem, World};

/// The largest file that is read: a hundred times a long agreement.
const LIMIT: u64 = 32 * 1024 * 1024;

/// The disk, seen from the working directory.
#[derive(Clone, Copy, Debug)]
pub(super) struct Disk;

impl World for Disk {
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadProblem> {
        let about = fs::metadata(path).map_err(|error| problem(&error))?;
        check(&about)?;
        let file = File::open(path).map_err(|error| problem(&error))?;
        // The file may have changed since it was looked at: it is read no further than the limit.
        let mut bytes = Vec::new();
        let read = file.take(LIMIT + 1).read_to_end(&mut bytes);
        let read = read.map_err(|error| problem(&error))?;
        match u64::try_from(read) {
            Ok(size) if size <= LIMIT => Ok(bytes),
            Ok(size) => Err(too_large(size)),
            Err(_) => Err(too_large(u64::MAX)),
        }
    }

    fn read_within(&self, path: &str, folder: &str) -> Result<Vec<u8>, ReadProblem> {
        let folder = if folder.is_empty() { "." } else { folder };
        let whole = |path: &str| fs::canonicalize(path).map_err(|error| problem(&error));
        let (path, folder) = (whole(path)?, whole(folder)?);
        if !path.starts_with(folder) {
            return Err(ReadProblem::Outside);
        }
        // What was looked at is what is read, also when a link is changed meanwhile.
        path.to_str().map_or(Err(ReadProblem::Missing), |path| self.read(path))
    }

    fn files_ending(&self, folder: &str, ending: &str) -> Result<Vec<String>, ReadProblem> {
        let about = fs::metadata(folder).map_err(|error| problem(&error))?;
        if !about.is_dir() {
            return Err(ReadProblem::Missing);
        }
        let entries = WalkDir::new(folder).max_depth(DEEPEST).sort_by_file_name().into_iter();
        let shown = entries.filter_entry(|entry| {
            let name = entry.file_name().to_string_lossy();
            entry.depth() == 0 || !(name.starts_with('.') || name == "target")
        });
        let mut found = Vec::new();
        for entry in shown {
            let entry = entry.map_err(|error| problem(&error.into()))?;
            let path = entry.path().to_string_lossy();
            if entry.file_type().is_file() && path.ends_with(ending) {
                found.push(path.into_owned());
            }
        }
        Ok(found)
    }
}

/// How deep folders within folders are searched.
const DEEPEST: usize = 16;

fn check(about: &Metadata) -> Result<(), ReadProblem> {
    if about.is_dir() {
        return Err(ReadProblem::Folder);
    }
    if !about.is_file() {
        return Err(ReadProblem::NotRegular);
    }
    if about.len() > LIMIT {
        return Err(too_large(about.len()));
    }
    Ok(())
}

const fn too_large(bytes: u64) -> ReadProblem {
    ReadProblem::TooLarge { bytes, limit: LIMIT }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the kinds of the standard library are many, and grow"
)]
fn problem(error: &io::Error) -> ReadProblem {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => ReadProblem::Missing,
        ErrorKind::PermissionDenied => ReadProblem::Denied,
        ErrorKind::IsADirectory => ReadProblem::Folder,
        _ => ReadProblem::Other(error.raw_os_error()),
    }
}

/// Whether two paths lead to the same file.
pub(super) fn same_file(one: &str, other: &str) -> bool {
    let place = |path: &str| fs::canonicalize(Path::new(path)).ok();
    one == other || place(one).is_some_and(|found| place(other) == Some(found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_and_what_is_none_is_refused() {
        let folder = std::env::temp_dir().join(format!("pocheck-disk-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
        fs::write(path("a.po"), "tekst").unwrap();
        assert_eq!(Disk.read(&path("a.po")), Ok(b"tekst".to_vec()));
        assert_eq!(Disk.read(&path("")), Err(ReadProblem::Folder));
        assert_eq!(Disk.read(&path("weg.po")), Err(ReadProblem::Missing));
        assert_eq!(Disk.read(&path("a.po/b.po")), Err(ReadProblem::Missing));
        let large = File::create(path("groot.po")).unwrap();
        large.set_len(LIMIT + 1).unwrap();
        let problem = Disk.read(&path("groot.po")).unwrap_err();
        assert_eq!(problem, too_large(LIMIT + 1));
        assert!(same_file(&path("a.po"), &path("./a.po")));
        assert!(!same_file(&path("a.po"), &path("weg.po")));
        fs::remove_dir_all(&folder).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn a_device_is_refused_before_it_is_opened() {
        assert_eq!(Disk.read("/dev/zero"), Err(ReadProblem::NotRegular));
    }
}
