//! The single home of strokes, letter sizes and distances, all in CSS px.

/// Figures narrower than this are drawn for a phone.
const NARROW: f64 = 480.0;

/// The curve the reader asked about.
pub(crate) const FOCUS_STROKE: f64 = 3.0;
/// A curve beside it: the question's is the subject, whichever has most of the ink.
pub(crate) const PLAIN_STROKE: f64 = 1.5;
/// Any other curve.
pub(crate) const CURVE_STROKE: f64 = 2.0;
/// The ghost of an earlier state.
pub(crate) const GHOST_STROKE: f64 = 1.5;
/// One of many curves that have no names.
pub(crate) const FAN_STROKE: f64 = 1.2;
/// The opacity of such a curve: where many lie on each other, they add up.
pub(crate) const FAN_ALPHA: f64 = 0.4;
/// Gridlines, baseline, ticks.
pub(crate) const HAIRLINE: f64 = 1.0;

/// From the end of a curve to a label that had to move.
pub(crate) const LEADER_STROKE: f64 = 0.8;
/// Between two areas.
pub(crate) const SEPARATOR: f64 = 0.7;
/// Under a ghost that runs over areas, in the colour of the ground: dots alone would be lost on dark ones.
pub(crate) const GHOST_BED: f64 = 2.6;
/// The opacity of that bed.
pub(crate) const BED_ALPHA: f64 = 0.7;
/// The line of an event that really happened.
pub(crate) const MARK_STROKE: f64 = 0.8;
/// The opacity of that line, which goes through curves and must not hide them.
pub(crate) const MARK_ALPHA: f64 = 0.75;

/// From that line to the words of the event.
pub(crate) const MARK_GAP: f64 = 4.0;

/// The opacity of the veil over curves that are not sure.
pub(crate) const VEIL_ALPHA: f64 = 0.65;

/// The opacity of a ghost line.
pub(crate) const GHOST_ALPHA: f64 = 0.85;
/// The opacity of a band under the curve in focus, and of a hatched bar; where bands lie on each other, they add up.
pub(crate) const BAND_ALPHA: f64 = 0.16;
/// The opacity of a band under a curve that is not asked about.
pub(crate) const PLAIN_BAND_ALPHA: f64 = 0.08;
/// The opacity of a band that is being computed anew.
pub(crate) const PENDING_BAND_ALPHA: f64 = 0.06;
/// The stroke of the dotted edges of a band that is being computed anew.
pub(crate) const BAND_STROKE: f64 = 1.2;
/// The opacity of these edges.
pub(crate) const PENDING_ALPHA: f64 = 0.7;

/// A ceiling, a tipping line: a line that is not a curve but carries meaning.
pub(crate) const LEVEL_STROKE: f64 = 1.5;
/// The line on a map on either side of which a probability is more or less than what matters.
pub(crate) const TIPPING_STROKE: f64 = 2.4;
/// The light line beneath the tipping line.
pub(crate) const TIPPING_BED: f64 = 5.0;
/// How strongly the thin lines of a map are drawn.
pub(crate) const CONTOUR_ALPHA: f64 = 0.7;
/// The outline of a hatched bar or of a hollow mark, and its hatching.
pub(crate) const OUTLINE: f64 = 1.3;
/// The lines of a hatching are this far apart.
pub(crate) const HATCH: f64 = 5.0;
/// The light line beneath a mark that lies on something dark.
pub(crate) const BED_STROKE: f64 = 3.2;

/// Every how many days a curve carries its marker.
pub(crate) const MARKER_DAYS: usize = 7;
/// The length of a tick below the baseline.
pub(crate) const TICK: f64 = 4.0;
/// The least distance between two dates.
pub(crate) const DATE_GAP: f64 = 4.0;
/// A label that stays within this distance of its curve needs no leader line.
pub(crate) const NO_LEADER: f64 = 2.5;
/// The least distance between two labels of the column, beyond their lines' height.
pub(crate) const LABEL_GAP: f64 = 3.0;

/// The margin around an export.
pub(crate) const EXPORT_MARGIN: f64 = 16.0;
/// The letters of an export's title.
pub(crate) const EXPORT_TITLE: f64 = 19.0;
/// The distance of a title's lines.
pub(crate) const EXPORT_LINE: f64 = 24.0;
/// The letters of what stands below an export.
pub(crate) const EXPORT_SMALL: f64 = 11.0;
/// The distance of the lines below an export.
pub(crate) const EXPORT_SMALL_LINE: f64 = 15.0;

/// The sizes that depend on the width of the figure.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sizes {
    /// Whether the figure is drawn for a phone.
    pub is_narrow: bool,
    /// Letters of dates, percentages, marks and strip.
    pub tick: f64,
    /// Letters of direct labels.
    pub label: f64,
    /// The height of a line of a label.
    pub line: f64,
    /// Half of a marker's width.
    pub marker: f64,
    /// The height of the strip's cells.
    pub cell: f64,
    /// From the end of a curve to its label: room for the marker and a leader line.
    pub leader: f64,
    /// The widest column of labels that is tried before lines are broken.
    pub column: f64,
    /// The same for labels of areas, whose lines are broken only if need be.
    pub wide_column: f64,
}

impl Sizes {
    /// The sizes for a figure of this width.
    pub fn of(width: f64) -> Self {
        let is_narrow = width < NARROW;
        let wide_column = (0.42 * width).max(130.0);
        if is_narrow {
            Self {
                is_narrow,
                tick: 11.0,
                label: 11.5,
                line: 13.0,
                marker: 2.8,
                cell: 14.0,
                leader: 13.0,
                column: 0.285 * width,
                wide_column,
            }
        } else {
            Self {
                is_narrow,
                tick: 12.0,
                label: 13.0,
                line: 15.5,
                marker: 3.4,
                cell: 17.0,
                leader: 15.0,
                column: 0.28 * width,
                wide_column,
            }
        }
    }
}
