//! A clause-level reading of the sentence that all rules share.
//!
//! A [`Frame`] is the reporter's own sentence with each quoted stretch as one unit;
//! [`chunk`] reads it as noun phrases with their postpositions, verb groups,
//! conjunctions and marks.

mod adverbial;
mod chunk;
mod frame;
mod phrase;
mod units;
mod verb;

pub(crate) use chunk::{Chunk, ChunkKind, Names, chunks};
pub(crate) use frame::{Frame, Unit, frames};
pub(crate) use units::{UnitRoom, Units};
