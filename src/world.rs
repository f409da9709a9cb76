//! What is outside, as the core sees it: files that can be read, and nothing else.
//!
//! Not for: reading them (the command line does, and so may a web page).

/// The way to files.
pub trait World {
    /// The bytes of a file.
    ///
    /// # Errors
    ///
    /// Says why the file cannot be read.
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadProblem>;

    /// The files in a folder and the folders within it, whose names end with `ending`, in
    /// alphabetical order. A path that is no folder gives [`ReadProblem::Missing`] or another reason.
    ///
    /// # Errors
    ///
    /// Says why the folder cannot be read.
    fn files_ending(&self, folder: &str, ending: &str) -> Result<Vec<String>, ReadProblem>;
}

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadProblem {
    /// There is no such file.
    Missing,
    /// It is a folder.
    Folder,
    /// It is a device, a pipe or a socket.
    NotRegular,
    /// It is larger than a file with text can be.
    TooLarge {
        /// Its size.
        bytes: u64,
        /// The size that is still read.
        limit: u64,
    },
    /// The user may not read it.
    Denied,
    /// Anything else, in the words of the system.
    Other(String),
}
