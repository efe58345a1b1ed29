//! SVG to PNG: the browser draws the document twice as large on a canvas.

use js_sys::Promise;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use super::{document, download};

/// Pixels for each CSS px.
const SCALE: u32 = 2;

/// Draws `svg` and gives its PNG.
pub(super) async fn png(svg: &str) -> Result<Blob, JsValue> {
    let address = Url::create_object_url_with_blob(&download::blob(svg, "image/svg+xml")?)?;
    let drawn = drawn(&address).await;
    let _ = Url::revoke_object_url(&address);
    let canvas = drawn?;
    let promise = Promise::new(&mut |resolve, reject| {
        let then = Closure::once_into_js(move |blob: JsValue| resolve.call1(&JsValue::NULL, &blob));
        if let Err(refused) = canvas.to_blob(then.unchecked_ref()) {
            let _ = reject.call1(&JsValue::NULL, &refused);
        }
    });
    JsFuture::from(promise).await?.dyn_into()
}

async fn drawn(address: &str) -> Result<HtmlCanvasElement, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await?;
    let [width, height] = [image.natural_width(), image.natural_height()].map(|length| length * SCALE);
    let canvas: HtmlCanvasElement = document().ok_or(JsValue::NULL)?.create_element("canvas")?.dyn_into()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, f64::from(width), f64::from(height))?;
    Ok(canvas)
}
