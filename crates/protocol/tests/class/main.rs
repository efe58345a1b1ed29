//! A class's answers together: finding them in what is pasted, and counting and comparing them.

mod group;
mod reading;
