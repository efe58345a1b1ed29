//! The drivers of this run. ChromeDriver drives many browsers at a time; every other driver one.

use crate::engine::Engine;
use crate::environment::Environment;
use anyhow::{Context, Result};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The addresses of drivers that drive no browser, once somebody has asked.
static FREE: Mutex<Option<Vec<String>>> = Mutex::new(None);

/// A driver that one browser uses; others can have it when this value is dropped.
pub(crate) struct Driver {
    address: String,
    is_shared: bool,
}

impl Driver {
    /// Takes a driver.
    pub(crate) fn take(environment: &Environment) -> Result<Self> {
        let is_shared = environment.engine == Engine::Chromium;
        let mut free = free();
        let free = free.get_or_insert_with(|| environment.webdrivers.clone());
        let address = if is_shared { free.first().cloned() } else { free.pop() };
        Ok(Self { address: address.context("every driver drives a browser already")?, is_shared })
    }

    /// The driver's address.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if !self.is_shared {
            free().get_or_insert_default().push(std::mem::take(&mut self.address));
        }
    }
}

fn free() -> MutexGuard<'static, Option<Vec<String>>> {
    FREE.lock().unwrap_or_else(PoisonError::into_inner)
}
