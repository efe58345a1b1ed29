//! Figures to test with: the shares of a crisis like January 2024's from 18 January on, as fixed numbers.
#![allow(dead_code, reason = "each test binary uses a part")]

use chart::{
    Band, BandLook, Curve, Dash, Emphasis, EventMark, EventsFigure, Frame, Ink, LadderFigure, Marker, RungLabel, Strip, Tick,
};

pub const IRAN: [f64; 29] = [
    0.0, 0.0453, 0.1002, 0.1434, 0.1733, 0.1927, 0.205, 0.2128, 0.2178, 0.2211, 0.2236, 0.2254, 0.227, 0.2284, 0.2298, 0.2311,
    0.2324, 0.2337, 0.2349, 0.2362, 0.2375, 0.2388, 0.2401, 0.2413, 0.2426, 0.2439, 0.2452, 0.2464, 0.2477,
];
pub const IRAN_UNMEDIATED: [f64; 29] = [
    0.0, 0.0837, 0.1669, 0.2295, 0.2725, 0.3009, 0.3195, 0.3316, 0.3397, 0.3453, 0.3494, 0.3526, 0.3552, 0.3576, 0.3597, 0.3617,
    0.3637, 0.3656, 0.3675, 0.3694, 0.3713, 0.3732, 0.375, 0.3769, 0.3787, 0.3806, 0.3824, 0.3842, 0.386,
];
pub const PAKISTAN: [f64; 29] = [
    0.0, 0.0, 0.0489, 0.1006, 0.1463, 0.1811, 0.2052, 0.2211, 0.2312, 0.2377, 0.2419, 0.2447, 0.2466, 0.2481, 0.2494, 0.2504,
    0.2514, 0.2523, 0.2532, 0.254, 0.2549, 0.2557, 0.2566, 0.2574, 0.2583, 0.2591, 0.2599, 0.2608, 0.2616,
];
pub const PAKISTAN_UNMEDIATED: [f64; 29] = [
    0.0, 0.0, 0.0696, 0.1398, 0.2014, 0.2495, 0.2845, 0.3089, 0.3256, 0.3371, 0.345, 0.3506, 0.3548, 0.358, 0.3606, 0.3628,
    0.3647, 0.3664, 0.3681, 0.3696, 0.3711, 0.3726, 0.3741, 0.3755, 0.3769, 0.3783, 0.3797, 0.381, 0.3824,
];
pub const WIDENED: [f64; 29] = [
    0.0, 0.0541, 0.0898, 0.1122, 0.1275, 0.1381, 0.1454, 0.1504, 0.1538, 0.1562, 0.1579, 0.159, 0.1599, 0.1605, 0.161, 0.1614,
    0.1618, 0.1621, 0.1624, 0.1626, 0.1629, 0.1631, 0.1633, 0.1636, 0.1638, 0.164, 0.1642, 0.1645, 0.1647,
];
pub const WIDENED_UNMEDIATED: [f64; 29] = [
    0.0, 0.0929, 0.1544, 0.1944, 0.2227, 0.2427, 0.257, 0.2671, 0.2744, 0.2796, 0.2834, 0.2862, 0.2883, 0.2899, 0.2912, 0.2923,
    0.2932, 0.294, 0.2947, 0.2954, 0.2961, 0.2967, 0.2973, 0.2979, 0.2985, 0.2991, 0.2997, 0.3003, 0.3009,
];
pub const WAR: [f64; 29] = [
    0.0, 0.0, 0.0011, 0.0026, 0.0041, 0.0055, 0.0066, 0.0076, 0.0085, 0.0092, 0.0097, 0.0102, 0.0106, 0.0109, 0.0111, 0.0113,
    0.0115, 0.0117, 0.0118, 0.0119, 0.012, 0.0121, 0.0121, 0.0122, 0.0123, 0.0123, 0.0124, 0.0124, 0.0124,
];
pub const WAR_UNMEDIATED: [f64; 29] = [
    0.0, 0.0, 0.0036, 0.0092, 0.0154, 0.0213, 0.0268, 0.0318, 0.0362, 0.04, 0.0434, 0.0464, 0.049, 0.0513, 0.0533, 0.0551,
    0.0567, 0.0581, 0.0594, 0.0605, 0.0615, 0.0625, 0.0633, 0.064, 0.0647, 0.0654, 0.0659, 0.0665, 0.067,
];
pub const FUNCTIONAL: [f64; 29] = [
    0.0, 0.0, 0.0, 0.0354, 0.1296, 0.2589, 0.3937, 0.5157, 0.6177, 0.6992, 0.7625, 0.8111, 0.8483, 0.8766, 0.8981, 0.9147,
    0.9274, 0.9372, 0.9448, 0.9507, 0.9554, 0.959, 0.9618, 0.964, 0.9658, 0.9672, 0.9683, 0.9692, 0.9699,
];
pub const FUNCTIONAL_UNMEDIATED: [f64; 29] = [
    0.0, 0.0, 0.0, 0.0228, 0.0873, 0.1814, 0.2856, 0.3858, 0.4748, 0.5504, 0.6128, 0.6638, 0.7052, 0.7389, 0.7663, 0.7886,
    0.8069, 0.822, 0.8345, 0.8448, 0.8534, 0.8605, 0.8665, 0.8714, 0.8756, 0.879, 0.8819, 0.8843, 0.8863,
];
pub const RUNGS: [[f64; 8]; 29] = [
    [0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0],
    [0.0, 0.0, 0.0, 0.3271, 0.6188, 0.0529, 0.0013, 0.0],
    [0.0, 0.0383, 0.1957, 0.378, 0.3194, 0.0461, 0.0215, 0.0011],
    [0.0354, 0.1528, 0.2648, 0.2872, 0.1889, 0.0407, 0.0277, 0.0026],
    [0.1296, 0.234, 0.2404, 0.2028, 0.1256, 0.0361, 0.0274, 0.0041],
    [0.2589, 0.2563, 0.1892, 0.1435, 0.0905, 0.0314, 0.0247, 0.0055],
    [0.3937, 0.2382, 0.1411, 0.104, 0.0684, 0.0267, 0.0213, 0.0066],
    [0.5157, 0.2024, 0.1037, 0.0773, 0.053, 0.0223, 0.0179, 0.0076],
    [0.6177, 0.1634, 0.0766, 0.0588, 0.0417, 0.0184, 0.0148, 0.0085],
    [0.6992, 0.1282, 0.0573, 0.0457, 0.0332, 0.0151, 0.0122, 0.0092],
    [0.7625, 0.0992, 0.0435, 0.036, 0.0266, 0.0124, 0.01, 0.0097],
    [0.8111, 0.0765, 0.0336, 0.0289, 0.0215, 0.0101, 0.0082, 0.0102],
    [0.8483, 0.059, 0.0262, 0.0235, 0.0175, 0.0083, 0.0067, 0.0106],
    [0.8766, 0.0457, 0.0208, 0.0194, 0.0143, 0.0068, 0.0055, 0.0109],
    [0.8981, 0.0358, 0.0167, 0.0162, 0.0119, 0.0056, 0.0045, 0.0111],
    [0.9147, 0.0282, 0.0136, 0.0138, 0.0099, 0.0047, 0.0037, 0.0113],
    [0.9274, 0.0225, 0.0113, 0.0119, 0.0084, 0.0039, 0.0031, 0.0115],
    [0.9372, 0.0182, 0.0094, 0.0104, 0.0072, 0.0033, 0.0026, 0.0117],
    [0.9448, 0.0149, 0.008, 0.0093, 0.0062, 0.0028, 0.0022, 0.0118],
    [0.9507, 0.0124, 0.0069, 0.0084, 0.0054, 0.0024, 0.0019, 0.0119],
    [0.9554, 0.0105, 0.0061, 0.0076, 0.0048, 0.002, 0.0016, 0.012],
    [0.959, 0.009, 0.0054, 0.0071, 0.0043, 0.0018, 0.0014, 0.0121],
    [0.9618, 0.0078, 0.0049, 0.0066, 0.0039, 0.0016, 0.0012, 0.0121],
    [0.964, 0.0069, 0.0045, 0.0063, 0.0036, 0.0014, 0.0011, 0.0122],
    [0.9658, 0.0062, 0.0041, 0.006, 0.0034, 0.0013, 0.001, 0.0123],
    [0.9672, 0.0056, 0.0039, 0.0058, 0.0032, 0.0012, 0.0009, 0.0123],
    [0.9683, 0.0052, 0.0037, 0.0056, 0.003, 0.0011, 0.0008, 0.0124],
    [0.9692, 0.0049, 0.0035, 0.0054, 0.0029, 0.001, 0.0007, 0.0124],
    [0.9699, 0.0046, 0.0034, 0.0053, 0.0028, 0.0009, 0.0007, 0.0124],
];
pub const RUNGS_UNRESTRAINED: [[f64; 8]; 29] = [
    [0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0],
    [0.0, 0.0, 0.0, 0.0264, 0.4557, 0.5036, 0.0143, 0.0],
    [0.0, 0.0014, 0.0165, 0.0979, 0.3254, 0.3923, 0.1228, 0.0437],
    [0.0024, 0.0123, 0.0416, 0.1303, 0.2641, 0.2979, 0.1413, 0.1101],
    [0.0118, 0.0318, 0.0609, 0.1401, 0.22, 0.2361, 0.1286, 0.1706],
    [0.0314, 0.0531, 0.0698, 0.1361, 0.1864, 0.1935, 0.1092, 0.2206],
    [0.0607, 0.0696, 0.0705, 0.1256, 0.1597, 0.1616, 0.0909, 0.2614],
    [0.0966, 0.0791, 0.0664, 0.1131, 0.1376, 0.1364, 0.0757, 0.2951],
    [0.1357, 0.082, 0.0603, 0.1005, 0.1187, 0.116, 0.0635, 0.3233],
    [0.1748, 0.0802, 0.0536, 0.0887, 0.1024, 0.0991, 0.0537, 0.3473],
    [0.2121, 0.0754, 0.0471, 0.0781, 0.0885, 0.085, 0.0458, 0.368],
    [0.2463, 0.0691, 0.0411, 0.0688, 0.0765, 0.0732, 0.0392, 0.3858],
    [0.2768, 0.0622, 0.0358, 0.0606, 0.0662, 0.0633, 0.0338, 0.4012],
    [0.3035, 0.0553, 0.0312, 0.0536, 0.0575, 0.0549, 0.0292, 0.4147],
    [0.3265, 0.0489, 0.0272, 0.0476, 0.0501, 0.0478, 0.0253, 0.4265],
    [0.3461, 0.043, 0.0239, 0.0426, 0.0438, 0.0417, 0.0221, 0.4368],
    [0.3627, 0.0378, 0.021, 0.0383, 0.0385, 0.0366, 0.0193, 0.4458],
    [0.3765, 0.0332, 0.0186, 0.0346, 0.034, 0.0323, 0.0169, 0.4538],
    [0.388, 0.0293, 0.0166, 0.0315, 0.0301, 0.0286, 0.0149, 0.4609],
    [0.3975, 0.026, 0.0149, 0.029, 0.0269, 0.0254, 0.0132, 0.4671],
    [0.4053, 0.0231, 0.0135, 0.0268, 0.0242, 0.0227, 0.0118, 0.4727],
    [0.4116, 0.0207, 0.0123, 0.0249, 0.0218, 0.0204, 0.0105, 0.4777],
    [0.4167, 0.0187, 0.0113, 0.0234, 0.0199, 0.0185, 0.0095, 0.4821],
    [0.4208, 0.0169, 0.0105, 0.022, 0.0182, 0.0168, 0.0086, 0.4861],
    [0.424, 0.0155, 0.0098, 0.0209, 0.0168, 0.0154, 0.0078, 0.4898],
    [0.4264, 0.0143, 0.0092, 0.02, 0.0156, 0.0142, 0.0072, 0.4931],
    [0.4283, 0.0133, 0.0088, 0.0192, 0.0146, 0.0132, 0.0066, 0.4961],
    [0.4296, 0.0124, 0.0083, 0.0185, 0.0137, 0.0124, 0.0062, 0.4988],
    [0.4305, 0.0117, 0.008, 0.0179, 0.013, 0.0117, 0.0058, 0.5014],
];

/// A phone, as the first screen shows it.
pub const PHONE: (u32, u32) = (328, 272);
/// A desktop.
pub const DESKTOP: (u32, u32) = (640, 400);

pub fn tick(at: f64, label: &str) -> Tick {
    Tick { at, label: label.to_owned() }
}

pub fn frame((width, height): (u32, u32)) -> Frame {
    let dates = ["17 Jan", "24 Jan", "31 Jan", "7 Feb", "14 Feb"];
    let shares = ["0", "25", "50", "75", "100%"];
    Frame {
        width,
        height,
        last_day: 28,
        x_ticks: (0..).zip(dates).map(|(week, date)| tick(f64::from(7 * week), date)).collect(),
        y_ticks: (0..).zip(shares).map(|(quarter, share)| tick(f64::from(quarter) / 4.0, share)).collect(),
        widest_value: String::new(),
        marks: Vec::new(),
        strip: None,
        is_faint: false,
    }
}

/// The frame with what really happened.
pub fn frame_of_history(size: (u32, u32)) -> Frame {
    let mark = |day: f64, label: &str| EventMark { day, label: label.to_owned() };
    let mut rungs = vec![4, 4, 3, 2, 2, 1, 1, 1, 1, 1];
    rungs.resize(13, 0);
    rungs.resize(29, 0);
    let names = std::array::from_fn(|rung| format!("{rung} {}", NAMES[rung]));
    let strip = Strip { label: "What really happened: the rung of each day".to_owned(), rungs, names };
    let happened = [
        (1.0, "18 Jan: Pakistan strikes back"),
        (2.0, "19 Jan: Ministers agree"),
        (5.0, "22 Jan: Joint statement"),
        (9.0, "26 Jan: Envoys back"),
        (27.0, "13 Feb: Something late"),
    ];
    let frame = Frame { marks: happened.map(|(day, label)| mark(day, label)).into(), strip: Some(strip), ..frame(size) };
    Frame { height: frame.height + 40 + frame.words_height(), ..frame }
}

/// The names of the rungs.
const NAMES: [&str; 8] = [
    "Functional ties",
    "Repair",
    "Rupture",
    "One-sided strike",
    "Tit-for-tat strikes",
    "Widened strikes",
    "Campaign",
    "Open war",
];

pub fn percent(value: f64) -> String {
    if value < 0.005 { "<1%".to_owned() } else { format!("{:.0}%", 100.0 * value) }
}

pub fn curve(ink: Ink, dash: Dash, marker: Marker, label: &str, values: &[f64]) -> Curve {
    Curve {
        ink,
        dash,
        marker,
        label: label.to_owned(),
        value_label: percent(values[values.len() - 1]),
        values: values.to_vec(),
        ghost: None,
        bands: Vec::new(),
        emphasis: Emphasis::Plain,
    }
}

/// The five curves of the events view, all plain.
pub fn events(frame: Frame) -> EventsFigure {
    let curves = vec![
        curve(Ink::Functional, Dash::Long, Marker::Square, "Functional ties", &FUNCTIONAL),
        curve(Ink::War, Dash::Dotted, Marker::Cross, "Open war", &WAR),
        curve(Ink::Widened, Dash::DashDot, Marker::Diamond, "Wider strikes", &WIDENED),
        curve(Ink::Pakistan, Dash::Short, Marker::Triangle, "Pakistani strike", &PAKISTAN),
        Curve { emphasis: Emphasis::Focus, ..curve(Ink::Iran, Dash::Solid, Marker::Circle, "Iranian strike", &IRAN) },
    ];
    EventsFigure { frame, curves, ghost_label: "default".to_owned(), asked: None }
}

/// The same without mediation, with the default as ghosts.
pub fn events_with_ghosts(frame: Frame) -> EventsFigure {
    let mut figure = events(frame);
    let unmediated = [FUNCTIONAL_UNMEDIATED, WAR_UNMEDIATED, WIDENED_UNMEDIATED, PAKISTAN_UNMEDIATED, IRAN_UNMEDIATED];
    for (curve, values) in figure.curves.iter_mut().zip(unmediated) {
        curve.ghost = Some(std::mem::replace(&mut curve.values, values.to_vec()));
        curve.value_label = percent(values[28]);
    }
    figure
}

/// The same with ranges of settings nearby around the focus.
pub fn events_with_bands(frame: Frame) -> EventsFigure {
    let mut figure = events(frame);
    let scaled = |factor: f64| IRAN.iter().map(|value| value * factor).collect::<Vec<_>>();
    let band = |below: f64, above: f64| Band { lower: scaled(below), upper: scaled(above), look: BandLook::Settled };
    figure.curves[4].bands = vec![band(0.6, 1.5), band(0.8, 1.25)];
    figure
}

pub fn ladder(frame: Frame, values: &[[f64; 8]]) -> LadderFigure {
    let last = values[values.len() - 1];
    let rungs = std::array::from_fn(|rung| RungLabel {
        number: rung.to_string(),
        name: NAMES[rung].to_owned(),
        value_label: percent(last[rung]),
    });
    LadderFigure { frame, values: values.to_vec(), rungs, ghosts: Vec::new() }
}

/// A deterministic stream of numbers from 0 to 1: Marsaglia's xorshift of 64 bits.
pub struct Numbers(u64);

impl Numbers {
    pub fn seeded(seed: u64) -> Self {
        Self(seed | 1)
    }

    pub fn draw(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }
}
