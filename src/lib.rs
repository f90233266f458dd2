//! One year of work against telecom and online fraud in China, as an embeddable infographic.
//!
//! This page is the architecture of the project: the way that data takes, where each thing is, and
//! what always holds. Figures and panels are described where they are defined.
//!
//! # The way data takes
//!
//! ```text
//! figures, derived ──> steps ──> form ──> stage::scene(step, progress, rooms, input) ──> Scene
//!                                             Scene ──> Raster (pixels) and labels  in the browser
//!                                                │  └─> SVG                         at build time
//!                                                └────> places, which the page reads its own table for
//!
//! figures, derived ──> story (panels, texts) ──> chart specification     state <── update <── action
//!                                                        │                 │
//!                              chart::scene(specification, room, open) <───┘
//!                                                        │
//!                                                      Scene ──> paint<Canvas>  in the browser
//!                                                        │   └─> paint<SVG>     at build time
//!                                                        └─────> describe::view for the page
//! ```
//!
//! Every stage is a function from values to a value; the last one has the side effects. A scene is
//! in CSS pixels and in `f64`, and knows neither theme nor pixel ratio: [`paint`] multiplies and
//! rounds, once. Canvas and SVG are painted by the same function from the same scene.
//!
//! # Code map
//!
//! | module | holds |
//! | --- | --- |
//! | [`quantity`], [`range`], [`mod@unit`], [`lang`] | exact decimals, intervals, units, and how both languages write them |
//! | [`figure`], [`figures`], [`derived`] | a figure with all that may be asked of it, its formula too; the 29 reported ones; those computed from them |
//! | [`lens`], [`seen`], `wait` | all counts divided by the same; a figure as it is then seen; averages below one turned round |
//! | [`story`], `words` | panels: figures and charts; the words around them, which pages bring along |
//! | [`steps`] | the story: ten steps with their forms, figures and words |
//! | [`form`] | from figures to a picture on the stage, one form a file; forms name no figure |
//! | [`stage`] | scenes of the stage, glyphs, places of many marks, the way between two steps, pixels |
//! | [`geom`], [`measure`], [`scale`], [`theme`] | rectangles; text widths and line breaks; axes; colours and fonts by name |
//! | [`scene`], [`cells`], [`chart`] | the picture as values; a field of cells; specifications to pictures, one chart kind a file |
//! | [`poster`] | a panel as a picture that stands alone: words, chart and source on one sheet |
//! | [`state`], [`tween`], [`describe`] | what a reader does; marks on their way; sentences, readings, labels |
//! | [`paint`], `svg`, `canvas`, [`run`] | a scene to any backend of plotters; static pictures; the canvas; what it takes at once |
//! | `web`, `object` | the boundary of panels to JavaScript; a view as the object that goes out |
//! | `theatre`, `alloc` | the boundary of the stage; the allocator of both |
//!
//! The core is compiled twice: for panels, and with the feature `stage` for the stage, so that neither module has what only
//! the other needs. The module of the stage is without the texts of figures: its page has them in a table, and reads them there.
//!
//! Module `bench`, for `cargo xtask bench`, is behind a feature that no build for readers has.
//!
//! Beside the core: `www/` is the shell, plain ES modules that hold DOM nodes and no state. A build bundles them to
//! what a browser loads: `element` is the custom element, `menu` (with `snippets`) and `paper` are loaded by those who
//! want them, `box` holds the story or a step of it in an element, `frame` speaks with the page around a frame, `page` is the
//! story’s, `stage` follows the reader through it; `theatre` starts the core of both. `hosts/` shows how others embed. `xtask/`
//! builds, serves and tests, and its binary `prerender` writes the pages that are complete before any script runs.
//! A page with one panel or one step loads a module that draws its kind of chart or its form and no other. `tests/` holds properties, goldens and scenarios in
//! three browser engines.
//!
//! # Invariants
//!
//! - A number that a reader sees comes from the figures through their formatter. The exceptions
//!   count parts of a picture: a hundred cells, powers of ten.
//! - A reported figure never passes through binary floating point on its way to a reader.
//! - Nothing before [`paint`] knows plotters, web-sys, a theme or a pixel ratio.
//! - A picture on the stage depends only on step, progress, rooms, language and what the reader entered: any progress can be
//!   asked for, in any order, and it is the same on every platform. Marks keep a key from step to step.
//! - A scene depends only on panel, width, language, lens and the highlighted target.
//! - Within a [`chart::Layout`] the height of a chart does not depend on its width, so pages reserve
//!   the place and nothing moves when the canvas takes over.
//! - Every target has a label in both languages, because a target is made from a figure.
//! - Imports go down: no file of the core imports itself by way of others. `tests/house.rs` names the three folders whose
//!   files may know their own module.
//! - The core is total: no panic, no `unwrap`, no indexing. Only the boundary returns errors.
//! - `canvas`, `object`, `web`, `theatre` and `alloc` alone know wasm. No listener, timer or closure is made in Rust.
//!
//! # Deliberately absent
//!
//! `ChartBuilder` and the coordinate systems of plotters, which cost 14 KB and keep no hit areas; a
//! cache of any kind; formatted floats, searches for strings and sorting, each of which would bring
//! kilobytes of the standard library into the module; JSON.

pub mod cells;
pub mod chart;
pub mod derived;
pub mod describe;
pub mod figure;
pub mod figures;
pub mod form;
pub mod geom;
pub mod lang;
pub mod lens;
pub mod measure;
pub mod paint;
#[cfg(not(target_arch = "wasm32"))]
pub mod poster;
pub mod quantity;
pub mod range;
pub mod run;
pub mod scale;
pub mod scene;
pub mod seen;
pub mod stage;
pub mod state;
pub mod steps;
pub mod story;
#[cfg(not(target_arch = "wasm32"))]
pub mod svg;
pub mod theme;
pub mod tween;
pub mod unit;
mod wait;
#[cfg(not(target_arch = "wasm32"))]
pub mod words;

#[cfg(target_arch = "wasm32")]
mod alloc;
#[cfg(all(target_arch = "wasm32", feature = "bench"))]
mod bench;
#[cfg(all(target_arch = "wasm32", not(feature = "stage")))]
mod canvas;
#[cfg(all(target_arch = "wasm32", not(feature = "stage")))]
mod object;
#[cfg(all(target_arch = "wasm32", feature = "stage"))]
mod theatre;
#[cfg(all(target_arch = "wasm32", not(feature = "stage")))]
mod web;
