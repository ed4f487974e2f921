//! Folders to files.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::super::{Source, walk};

fn folder(files: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in files {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file).unwrap();
    }
    folder
}

/// What a walk finds, by path below the folder; failures with their reason.
fn found(folder: &TempDir, sources: &[&str]) -> Vec<String> {
    let root = fs::canonicalize(folder.path()).unwrap();
    let below = |path: &Path| {
        let given = path.strip_prefix(folder.path()).or_else(|_| path.strip_prefix(&root));
        given.unwrap_or(path).display().to_string()
    };
    let sources: Vec<Source> =
        sources.iter().map(|source| Source::Path(folder.path().join(source))).collect();
    let lines = walk(&sources).map(|found| match found {
        Ok(file) => below(&file.path),
        Err(failure) => {
            assert_eq!(failure.record, None);
            let reason = failure.reason.replace(&folder.path().display().to_string(), "");
            format!("{}: {reason}", below(Path::new(&failure.path)))
        }
    });
    lines.collect()
}

#[test]
fn files_come_in_the_order_of_their_paths() {
    let folder = folder(&["b/z.txt", "b-a.txt", "B.txt", "a.txt", "b/a.txt", "é.txt"]);
    let mut expected = ["b/z.txt", "b-a.txt", "B.txt", "a.txt", "b/a.txt", "é.txt"];
    expected.sort_unstable();
    assert_eq!(found(&folder, &[""]), expected);
    assert_eq!(found(&folder, &["b", "a.txt", "b/a.txt", ""]), expected);
}

#[test]
fn hidden_and_ignored_files_are_passed_over_unless_named() {
    let folder =
        folder(&[".hidden.txt", ".git/config", "skip.txt", "sub/skip.txt", "sub/keep.txt"]);
    fs::write(folder.path().join(".gitignore"), "skip.txt\n").unwrap();
    assert_eq!(found(&folder, &[""]), ["sub/keep.txt"]);
    fs::write(folder.path().join(".ignore"), "!sub/skip.txt\n").unwrap();
    assert_eq!(found(&folder, &[""]), ["sub/keep.txt", "sub/skip.txt"]);
    let named = [".hidden.txt", "skip.txt"];
    assert_eq!(found(&folder, &named), named);
}

#[test]
fn what_is_not_there_is_said() {
    let folder = folder(&["a.txt"]);
    assert_eq!(found(&folder, &["none", "a.txt"]), ["a.txt", "none: no such file or folder"]);
    assert_eq!(found(&folder, &[]), Vec::<String>::new());
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::symlink;
    use std::process::Command;

    use super::*;

    #[test]
    fn a_file_is_given_once_however_it_is_reached() {
        let folder = folder(&["real/a.txt", "real/deep/b.txt"]);
        let at = |path: &str| folder.path().join(path);
        symlink(at("real/a.txt"), at("link.txt")).unwrap();
        symlink(at("real/deep"), at("deep")).unwrap();
        symlink(at("real"), at("again")).unwrap();
        let expected = ["real/a.txt", "real/deep/b.txt"];
        assert_eq!(found(&folder, &[""]), expected);
        assert_eq!(found(&folder, &["again", "link.txt", "deep/b.txt"]), expected);
    }

    #[test]
    fn links_to_nowhere_and_in_circles_are_said() {
        let folder = folder(&["sub/a.txt"]);
        let at = |path: &str| folder.path().join(path);
        symlink(at("gone"), at("sub/dangling")).unwrap();
        symlink(at("sub"), at("sub/loop")).unwrap();
        let lines = found(&folder, &["sub"]);
        assert_eq!(
            lines,
            [
                "sub/a.txt",
                "sub/dangling: no such file or folder",
                "sub/loop: a link that leads back to /sub",
            ]
        );
    }

    #[test]
    fn a_pipe_is_said_and_not_waited_for() {
        let folder = folder(&["a.txt"]);
        let pipe = folder.path().join("pipe");
        if !Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success()) {
            return;
        }
        let expected =
            ["a.txt", "pipe: neither a file nor a folder; give - to read standard input"];
        assert_eq!(found(&folder, &[""]), expected);
        assert_eq!(found(&folder, &["pipe", "a.txt"]), expected);
    }
}
