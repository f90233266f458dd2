//! The figures as files, beside the tables of the page.

use serde_json::{Map, Value};

use crate::browser::Browser;
use crate::scenario::engines;
use crate::site::Site;

engines! {
    files_and_tables_hold_the_same_figures,
}

const COLUMNS: [&str; 17] = [
    "id",
    "chapter",
    "kind",
    "value",
    "value_low",
    "value_high",
    "unit",
    "unit_family",
    "label_zh",
    "label_en",
    "body_zh",
    "body_en",
    "period_zh",
    "period_en",
    "source_zh",
    "source_en",
    "formula",
];

/// The figures as the site exports them; a page of the site must be open.
pub(crate) async fn exported(browser: &Browser) -> Vec<Map<String, Value>> {
    let rows = browser.async_script("return (await fetch('/figures.json')).json()").await;
    serde_json::from_value(rows).expect("an array of objects")
}

async fn files_and_tables_hold_the_same_figures(browser: &Browser, _: &Site) {
    browser.goto("/").await;
    let objects = exported(browser).await;
    let csv = browser.async_script("return (await fetch('/figures.csv')).text()").await;
    let lines: Vec<_> = csv.as_str().unwrap_or_default().lines().map(fields).collect();
    assert_eq!(lines[0], COLUMNS);
    assert_eq!(lines.len(), objects.len() + 1);
    for (line, object) in lines[1..].iter().zip(&objects) {
        let cells: Vec<String> = COLUMNS.iter().map(|&column| plain(&object[column])).collect();
        assert_eq!(line, &cells);
        assert!(object["value"].is_number(), "{object:?}");
    }
    let of = |kind: &str| objects.iter().filter(|object| object["kind"] == kind).count();
    assert_eq!((of("reported"), of("reported") + of("derived")), (29, objects.len()));
    for (page, label) in [("/", "label_zh"), ("/en/", "label_en")] {
        browser.goto(page).await;
        let tables = ["reported", "derived"].map(|kind| {
            let rows = objects.iter().filter(|object| object["kind"] == kind);
            rows.map(|object| plain(&object[label])).collect::<Vec<_>>()
        });
        assert_eq!(labels(browser).await, tables, "{page}");
    }
}

/// The names of the figures, a list for each table.
async fn labels(browser: &Browser) -> [Vec<String>; 2] {
    let names = browser.value(
        "Array.from(document.querySelectorAll('table'), (table) => Array.from(table.tBodies[0].rows, ({ cells }) =>
            cells[0].querySelector('span').textContent))",
    );
    serde_json::from_value(names.await).expect("two tables")
}

/// A value of JSON as a field of CSV.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The fields of a line of CSV without line breaks inside.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    let mut last = ' ';
    for char in line.chars() {
        match (char, quoted) {
            ('"', _) => {
                quoted = !quoted;
                // A quotation mark within quotation marks is written twice.
                if quoted && last == '"' {
                    fields.last_mut().expect("one field").push('"');
                }
            }
            (',', false) => fields.push(String::new()),
            (char, _) => fields.last_mut().expect("one field").push(char),
        }
        last = char;
    }
    fields
}

#[test]
fn fields_may_be_quoted() {
    assert_eq!(fields(r#"one,"two, ""three""",,"four""#), ["one", "two, \"three\"", "", "four"]);
}
