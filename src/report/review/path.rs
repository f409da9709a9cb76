//! Paths as reviewers' programs want them: relative to where the work is, and in URIs encoded.
//!
//! Not for: opening files.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What stays as it is in the path of a URI: the unreserved characters, and the slash.
const ENCODED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// A path relative to a folder where it lies in it, with forward slashes.
pub(super) fn relative(path: &str, folder: Option<&str>) -> String {
    let path = path.replace('\\', "/");
    let inside = folder.and_then(|folder| {
        let folder = folder.replace('\\', "/");
        let rest = path.strip_prefix(folder.trim_end_matches('/'))?;
        Some(rest.strip_prefix('/')?.to_owned())
    });
    let path = inside.unwrap_or(path);
    let mut rest = path.as_str();
    while let Some(shorter) = rest.strip_prefix("./") {
        rest = shorter.trim_start_matches('/');
    }
    rest.to_owned()
}

/// A path as the path of a URI; one from the root of the machine gets its scheme.
pub(super) fn uri(path: &str) -> String {
    let encoded = utf8_percent_encode(path, ENCODED).to_string();
    let has_drive = path.as_bytes().get(1) == Some(&b':');
    if path.starts_with('/') {
        format!("file://{encoded}")
    } else if has_drive {
        format!("file:///{encoded}")
    } else {
        encoded
    }
}

#[cfg(test)]
mod tests {
    use super::{relative, uri};

    #[test]
    fn paths_are_relative_where_they_can_be() {
        for (path, folder, expected) in [
            ("a.po", None, "a.po"),
            ("./map/a.po", None, "map/a.po"),
            ("map\\a.po", None, "map/a.po"),
            ("/werk/map/a.po", Some("/werk"), "map/a.po"),
            ("/werk/map/a.po", Some("/werk/"), "map/a.po"),
            ("/werkplek/a.po", Some("/werk"), "/werkplek/a.po"),
            ("../a.po", Some("/werk"), "../a.po"),
        ] {
            assert_eq!(relative(path, folder), expected);
        }
    }

    #[test]
    fn uris_hold_no_spaces_or_signs() {
        for (path, expected) in [
            ("map/a.po", "map/a.po"),
            ("mijn map/café #1 100%.po", "mijn%20map/caf%C3%A9%20%231%20100%25.po"),
            ("/werk/a.po", "file:///werk/a.po"),
            ("C:/werk/a.po", "file:///C%3A/werk/a.po"),
        ] {
            assert_eq!(uri(path), expected);
        }
    }
}
