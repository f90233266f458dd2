//! What hosts have to say about the files, as hosts like to be told.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::compress::files;
use crate::headers::{EVERYWHERE, FOR_EVER, is_hashed};

/// Writes `_headers`, which Netlify and Cloudflare Pages read, and `nginx.conf`, to be included in a server of nginx.
pub(crate) fn write(directory: &Path) -> Result<()> {
    let mut hashed: Vec<_> = files(directory)?
        .iter()
        .filter_map(|file| file.strip_prefix(directory).ok()?.to_str().map(str::to_owned))
        .filter(|path| is_hashed(path))
        .collect();
    hashed.sort_unstable();
    fs::write(directory.join("_headers"), list(&hashed)?)?;
    Ok(fs::write(directory.join("nginx.conf"), nginx()?)?)
}

/// Of what is not hashed these hosts say by themselves that it must be asked for again; a second rule for one header would be
/// added to the first and not replace it.
fn list(hashed: &[String]) -> Result<String> {
    let mut list = "/*\n".to_owned();
    for (name, value) in EVERYWHERE {
        writeln!(list, "  {name}: {value}")?;
    }
    for path in hashed {
        writeln!(list, "/{path}\n  Cache-Control: {FOR_EVER}")?;
    }
    writeln!(list, "/figures.csv\n  Content-Type: {CSV}")?;
    Ok(list)
}

/// The type of tables, which hosts do not know or take for plain text.
const CSV: &str = "text/csv; charset=utf-8";

fn nginx() -> Result<String> {
    let mut everywhere = String::new();
    for (name, value) in EVERYWHERE {
        write!(everywhere, " add_header {name} \"{value}\" always;")?;
    }
    Ok(format!(
        "# For a `server` of nginx whose `root` is this folder: `include /path/to/nginx.conf;`\n\
         # gzip_static needs the module of that name; with ngx_brotli, add `brotli_static on;`.\n\
         gzip_static on;\n\
         gzip_vary on;\n\
         charset utf-8;\n\
         location / {{{everywhere} add_header Cache-Control \"no-cache\"; }}\n\
         location ~ \"\\.[0-9a-f]{{8}}\\.(js|css)$\" {{{everywhere} add_header Cache-Control \"{FOR_EVER}\"; }}\n\
         location = /figures.csv {{ default_type \"{CSV}\"; types {{ }}{everywhere} add_header Cache-Control \"no-cache\"; }}\n\
         location ~ \"\\.wasm$\" {{ default_type application/wasm; types {{ }}{everywhere} add_header Cache-Control \"{FOR_EVER}\"; }}\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashed_files_are_kept_and_all_files_are_for_everyone() {
        let list = list(&["core.1a2b3c4d.wasm".to_owned()]).unwrap();
        assert!(list.starts_with("/*\n  access-control-allow-origin: *\n"), "{list}");
        let kept = "/core.1a2b3c4d.wasm\n  Cache-Control: public, max-age=31536000, immutable\n";
        assert!(list.contains(kept), "{list}");
        assert_eq!(nginx().unwrap().matches("access-control-allow-origin \"*\"").count(), 4);
    }
}
