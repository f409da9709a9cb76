//! Putting a new text in the place of an old one.
//!
//! The text goes to a new file in the same folder, down to the disk, and that file then takes the
//! name of the old one in one step. Whatever happens on the way, either the old text is there or the
//! new one, and never a part of it.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use tempfile::Builder;

/// Replaces the text of a file. Its permissions stay, and a link to it stays a link.
///
/// # Errors
///
/// Says why the file still has its old text.
pub(super) fn replace(path: &str, text: &str) -> io::Result<()> {
    let path = fs::canonicalize(path)?;
    let permissions = fs::metadata(&path)?.permissions();
    // A file that may not be written could still be renamed over; who forbade it meant the text.
    if permissions.readonly() {
        return Err(ErrorKind::PermissionDenied.into());
    }
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    let mut file = Builder::new().prefix(".pocheck-").suffix(".tmp").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().set_permissions(permissions)?;
    file.as_file().sync_all()?;
    file.persist(&path).map_err(|error| error.error)?;
    // The name is on the disk when the folder is; not every system can be asked for that.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().unwrap()
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn the_text_is_replaced_and_nothing_is_left_behind() {
        let folder = folder();
        let path = folder.path().join("a.po");
        fs::write(&path, "oud").unwrap();
        replace(path.to_str().unwrap(), "nieuw").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "nieuw");
        assert_eq!(names(folder.path()), ["a.po"]);
    }

    #[test]
    fn a_file_that_is_not_there_is_not_made() {
        let folder = folder();
        let path = folder.path().join("a.po");
        assert_eq!(replace(path.to_str().unwrap(), "x").unwrap_err().kind(), ErrorKind::NotFound);
        assert!(names(folder.path()).is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn permissions_and_links_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = folder();
        let (path, link) = (folder.path().join("a.po"), folder.path().join("b.po"));
        fs::write(&path, "oud").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        symlink(&path, &link).unwrap();
        replace(link.to_str().unwrap(), "nieuw").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&path).unwrap(), "nieuw");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_may_not_be_written_keeps_its_text() {
        use std::os::unix::fs::PermissionsExt;
        let folder = folder();
        let path = folder.path().join("a.po");
        fs::write(&path, "oud").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        let error = replace(path.to_str().unwrap(), "nieuw").unwrap_err();
        assert_eq!(error.kind(), ErrorKind::PermissionDenied);
        assert_eq!(fs::read_to_string(&path).unwrap(), "oud");
    }
}
