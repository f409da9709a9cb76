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

    /// The bytes of a file that another file names. Where there are links, the file that they lead to
    /// must lie in `folder` too: a file from elsewhere must not make known what else is on a machine.
    ///
    /// # Errors
    ///
    /// Says why the file cannot be read, or that a link leads out of the folder.
    fn read_within(&self, path: &str, folder: &str) -> Result<Vec<u8>, ReadProblem> {
        // Without links, the path says where the file lies.
        let _ = folder;
        self.read(path)
    }

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
    /// A link leads out of the folder that it should lie in.
    Outside,
    /// The user may not read it.
    Denied,
    /// Anything else, with the number that the system gives it. Its words may be in any language.
    Other(Option<i32>),
}
