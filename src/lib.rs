//! One year of work against telecom and online fraud, as an embeddable infographic.

pub mod chart;
pub mod derived;
pub mod describe;
pub mod figure;
pub mod figures;
pub mod geom;
pub mod lang;
pub mod measure;
pub mod paint;
pub mod quantity;
pub mod scale;
pub mod scene;
pub mod state;
pub mod story;
#[cfg(not(target_arch = "wasm32"))]
pub mod svg;
pub mod theme;
pub mod unit;

#[cfg(target_arch = "wasm32")]
mod canvas;
#[cfg(target_arch = "wasm32")]
mod web;
