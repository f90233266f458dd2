//! Programs that the tests need beside Rust: what each is called, and where it may lie.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Something that a machine has or lacks.
#[derive(Debug)]
pub(crate) struct Tool {
    /// Environment variable that tells the browser tests where it lies, and that may name another than the one found.
    pub(crate) variable: Option<&'static str>,
    /// How to find it.
    pub(crate) place: Place,
    /// What brings it.
    pub(crate) source: Source,
}

/// How a tool is found.
#[derive(Debug)]
pub(crate) enum Place {
    /// A program on the PATH, by any of these names.
    Path(&'static [&'static str]),
    /// WebKit's small browser, which lies beside its library and not on the PATH.
    BesideWebKit,
    /// Fonts whose files have this in their names.
    Fonts(&'static str),
}

/// What installs a tool.
#[derive(Debug, PartialEq)]
pub(crate) enum Source {
    /// A package of Debian and its kin.
    Debian(&'static str),
    /// A crate at an exact version, installed below `target/tools`.
    Crate(&'static str, &'static str),
}

/// What the check of the shell's types needs, and the build gains from.
pub(crate) const NODE: [Tool; 2] = [
    Tool { variable: None, place: Place::Path(&["node"]), source: Source::Debian("nodejs") },
    Tool { variable: None, place: Place::Path(&["npm"]), source: Source::Debian("npm") },
];

/// What measures like the fonts of readers: Noto's for Chinese and for headlines, Liberation like Helvetica and Arial.
/// Pictures are painted with these and no others, so that the same sources give the same pixels on every machine.
pub(crate) const LETTERS: [Tool; 3] = [
    letters("NotoSansCJK", "fonts-noto-cjk"),
    letters("NotoSerifCJK", "fonts-noto-cjk"),
    letters("LiberationSans", "fonts-liberation"),
];

const fn letters(part: &'static str, package: &'static str) -> Tool {
    Tool { variable: None, place: Place::Fonts(part), source: Source::Debian(package) }
}

/// Three engines, their drivers and a display.
pub(crate) const BROWSERS: [Tool; 7] = [
    Tool {
        variable: Some("CHROMIUM"),
        place: Place::Path(&["chromium", "chromium-browser", "google-chrome"]),
        source: Source::Debian("chromium"),
    },
    Tool {
        variable: Some("CHROMEDRIVER"),
        place: Place::Path(&["chromedriver"]),
        source: Source::Debian("chromium-driver"),
    },
    Tool {
        variable: Some("FIREFOX"),
        place: Place::Path(&["firefox-esr", "firefox"]),
        source: Source::Debian("firefox-esr"),
    },
    Tool {
        variable: Some("GECKODRIVER"),
        place: Place::Path(&["geckodriver"]),
        source: Source::Crate("geckodriver", "0.37.1"),
    },
    Tool {
        variable: Some("WEBKITDRIVER"),
        place: Place::Path(&["WebKitWebDriver"]),
        source: Source::Debian("webkit2gtk-driver"),
    },
    Tool {
        variable: Some("MINIBROWSER"),
        place: Place::BesideWebKit,
        source: Source::Debian("webkit2gtk-driver"),
    },
    Tool { variable: Some("XVFB"), place: Place::Path(&["Xvfb"]), source: Source::Debian("xvfb") },
];

impl Tool {
    /// Where the tool lies: as its variable says, else on the PATH, else in `installed`, the directory of crates' programs.
    pub(crate) fn find(&self, installed: &Path) -> Option<PathBuf> {
        self.variable
            .and_then(env::var_os)
            .map(PathBuf::from)
            .filter(|named| named.is_file())
            .or_else(|| match self.place {
                Place::Path(names) => on_path(names, installed),
                Place::BesideWebKit => beside_webkit(Path::new("/usr")),
                Place::Fonts(part) => fonts(part),
            })
    }

    /// What to call it in a message.
    pub(crate) fn name(&self) -> &'static str {
        match self.place {
            Place::Path(names) => names.first().copied().unwrap_or_default(),
            Place::BesideWebKit => "WebKit's MiniBrowser",
            Place::Fonts(part) => part,
        }
    }
}

fn on_path(names: &[&str], installed: &Path) -> Option<PathBuf> {
    names
        .iter()
        .find_map(|name| which::which(name).ok())
        .or_else(|| names.iter().map(|name| installed.join(name)).find(|path| path.is_file()))
}

/// The MiniBrowser of the newest WebKitGTK below `usr`: systems put it at `lib/<machine>`, `lib` or `libexec`.
fn beside_webkit(usr: &Path) -> Option<PathBuf> {
    let homes = [usr.join("lib"), usr.join("libexec")];
    homes
        .iter()
        .flat_map(|home| entries(home))
        .flat_map(|entry| std::iter::once(entry.clone()).chain(entries(&entry)))
        .filter(|entry| name(entry).starts_with("webkit"))
        .map(|engine| engine.join("MiniBrowser"))
        .filter(|path| path.is_file())
        .max()
}

fn entries(directory: &Path) -> Vec<PathBuf> {
    fs::read_dir(directory)
        .map(|found| found.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Where systems put fonts that all three engines find.
const FONTS: [&str; 5] = [
    "/usr/share/fonts/opentype/noto",
    "/usr/share/fonts/noto-cjk",
    "/usr/share/fonts/truetype/liberation",
    "/usr/share/fonts/truetype/liberation2",
    "/usr/share/fonts/liberation",
];

/// A directory with fonts of that name.
fn fonts(part: &str) -> Option<PathBuf> {
    FONTS
        .map(PathBuf::from)
        .into_iter()
        .find(|fonts| entries(fonts).iter().any(|font| name(font).contains(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minibrowser_is_found_wherever_a_system_puts_it() {
        let usr = env::temp_dir().join(format!("xtask-tool-{}", std::process::id()));
        for home in ["lib/x86_64-linux-gnu/webkit2gtk-4.1", "libexec/webkit2gtk-4.1"] {
            let home = usr.join(home);
            assert_eq!(beside_webkit(&usr), None);
            fs::create_dir_all(&home).unwrap();
            fs::write(home.join("MiniBrowser"), "").unwrap();
            assert_eq!(beside_webkit(&usr), Some(home.join("MiniBrowser")));
            fs::remove_dir_all(&usr).unwrap();
        }
    }

    #[test]
    fn a_program_is_found_among_the_installed_ones_too() {
        let installed = env::temp_dir().join(format!("xtask-tools-{}", std::process::id()));
        fs::create_dir_all(&installed).unwrap();
        fs::write(installed.join("no-such-driver"), "").unwrap();
        let found = on_path(&["no-such-driver"], &installed);
        assert_eq!(found, Some(installed.join("no-such-driver")));
        fs::remove_dir_all(&installed).unwrap();
    }
}
