//! Draws the picture that other sites show for a link. A site that is only served on this machine has no such picture, for its letters and
//! pixels are half of what there is to compile.

use anyhow::{Context, Result};
use prerender::StartingPoint;

/// The picture as PNG.
pub fn png(start: &StartingPoint) -> Result<Vec<u8>> {
    raster::png(&prerender::preview::svg(start), 1).context("cannot draw the picture for previews of links")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_has_the_size_that_previews_take() {
        let png = png(&StartingPoint::find()).expect("this machine has fonts");
        assert_eq!(png[..16], *b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
        let side = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
        assert_eq!((side(16), side(20)), (1200, 630));
    }
}
