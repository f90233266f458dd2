use antifraud_infographic::{lang::Lang, stage::{self, input::Input, room::Room, svg::svg}, steps::STEPS, theme::Theme};
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let (w, h): (f64, f64) = (args[1].parse().unwrap(), args[2].parse().unwrap());
    let lang = Lang::parse(&args[3]).unwrap();
    let only: Option<usize> = args.get(5).and_then(|s| s.parse().ok());
    for (i, step) in STEPS.iter().enumerate() {
        if only.is_some_and(|o| o != i) { continue; }
        let mut room = Room::new(w, h, lang);
        if i == 0 { room.top = if room.is_wide() { 210.0 } else { 230.0 }; }
        for p in args[4].split(',') {
            let progress: f64 = p.parse().unwrap();
            let input = Input { seconds: if i == 0 { 23.0 } else { 200.0 }, guess: Some(200), income: None };
            let scene = stage::alone(i, progress, room, &input);
            std::fs::write(format!("/tmp/w/gallery/{}.{}.{}.{}.svg", step.id, args[3], w, p), svg(&scene, Theme::Dark, lang, step.id)).unwrap();
        }
    }
}
