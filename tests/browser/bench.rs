//! How long repaints take. No test: `cargo xtask bench` builds what is measured, and runs this alone.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::scenario::{Setup, run};
use crate::site::{Served, Site};

/// Milliseconds until the pixels are there.
#[derive(Debug, Deserialize)]
struct Repaint {
    ours: f64,
    /// By hand-written canvas code.
    hand: f64,
    /// The share of the pixels that differ.
    difference: f64,
}

/// Milliseconds of a frame.
#[derive(Debug, Deserialize)]
struct Field {
    /// Device pixels of the whole panel.
    size: [f64; 2],
    rest: f64,
    glide: f64,
    worst: f64,
}

#[test]
#[ignore = "a measurement: cargo xtask bench"]
fn repaints() {
    let page = "<!doctype html><title>Bench</title><script type=module src=bench.js></script>";
    let script = include_bytes!("bench.js");
    let served = Served::default().page("/", page).file("/bench.js", "text/javascript", script);
    run("bench", Engine::Chromium, Setup::site().served(served), measure);
}

async fn measure(browser: &Browser, _: &Site) {
    browser.goto("/").await;
    browser.until("ready").await;
    println!("\n  marks             ours ms   by hand ms   ratio   allowed");
    for (kind, discs) in [("squares", false), ("discs", true)] {
        for (marks, allowed) in [(100, 1.1), (1000, 1.1), (10_000, 0.2), (100_000, 0.2)] {
            let repaint: Repaint = value(browser, &format!("repaint({marks}, {discs})")).await;
            let Repaint { ours, hand, difference } = repaint;
            assert!(difference < 0.01, "{marks} {kind} are another picture: {difference}");
            let ratio = ours / hand;
            let allowed = if discs { 1.1 } else { allowed };
            println!(
                "  {marks:>6} {kind:<8} {ours:>10.3}   {hand:>10.3}   {ratio:>5.2}   {allowed:>7}"
            );
        }
    }
    let Field { size: [width, height], rest, glide, worst } = value(browser, "field(1080)").await;
    println!("\n  a frame of 6,178 cells, panel of {width} x {height}, 4 ms allowed:");
    println!("  {rest:.2} ms at rest, {glide:.2} ms gliding (worst of all {worst:.2} ms)\n");
    let strides: Vec<Vec<f64>> = value(browser, "strides()").await;
    println!("  a frame of the stage, 1280 x 720, in ms, at every tenth of each step:");
    for (step, frames) in strides.iter().enumerate() {
        let frames: Vec<_> = frames.iter().map(|frame| format!("{frame:5.1}")).collect();
        println!("  {:>2} {}", step + 1, frames.join(" "));
    }
    let mut all: Vec<f64> = strides.into_iter().flatten().collect();
    all.sort_by(f64::total_cmp);
    let (median, late) = (all[all.len() / 2], all[all.len() * 95 / 100]);
    println!("  median {median:.1} ms (4 allowed), 95th percentile {late:.1} ms (8 allowed)\n");
}

async fn value<T: DeserializeOwned>(browser: &Browser, expression: &str) -> T {
    let value = browser.async_script(&format!("return {expression}")).await;
    serde_json::from_value(value).expect("the numbers of a measurement")
}
