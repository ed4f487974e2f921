//! How much is between reading and the search engine at a time.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use tantivy::TantivyDocument;
use tantivy::schema::Field;
use tantivy::schema::document::{CompactDocValue, Document};

/// A budget of bytes. Whoever reads takes from it and waits while it is spent; what was taken goes
/// back when the last document made of it is written.
///
/// The search engine queues up to 10,000 documents whatever their size, so without it a fast reader of
/// long speeches would fill the memory.
#[derive(Debug)]
pub(super) struct InFlight {
    limit: usize,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    taken: usize,
    closed: bool,
}

/// Bytes taken from a budget, given back on drop.
#[derive(Debug)]
pub(super) struct Permit {
    bytes: usize,
    budget: Arc<InFlight>,
}

impl InFlight {
    pub(super) fn new(limit: usize) -> Arc<Self> {
        Arc::new(Self { limit, state: Mutex::default(), changed: Condvar::new() })
    }

    /// Takes so many bytes, waiting for them. A record larger than the whole budget is let through
    /// when nothing else is in flight. `None` once the budget is closed.
    pub(super) fn take(self: &Arc<Self>, bytes: usize) -> Option<Permit> {
        let mut state = self.state();
        while !state.closed && state.taken > 0 && state.taken + bytes > self.limit {
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        if state.closed {
            return None;
        }
        state.taken += bytes;
        Some(Permit { bytes, budget: Arc::clone(self) })
    }

    /// Ends all waiting, now and later.
    pub(super) fn close(&self) {
        self.state().closed = true;
        self.changed.notify_all();
    }

    /// The state is two numbers that are right at any time, so a panic elsewhere spoils nothing.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        self.budget.state().taken -= self.bytes;
        self.budget.changed.notify_all();
    }
}

/// A document that holds its part of the budget until the search engine has taken it in.
#[derive(Debug)]
pub(super) struct CountedDocument {
    document: TantivyDocument,
    _permit: Arc<Permit>,
}

impl CountedDocument {
    pub(super) fn new(document: TantivyDocument, permit: Arc<Permit>) -> Self {
        Self { document, _permit: permit }
    }
}

impl Document for CountedDocument {
    type Value<'a> = CompactDocValue<'a>;
    type FieldsValuesIter<'a> = Box<dyn Iterator<Item = (Field, CompactDocValue<'a>)> + 'a>;

    fn iter_fields_and_values(&self) -> Self::FieldsValuesIter<'_> {
        Box::new(self.document.iter_fields_and_values())
    }

    fn into_tantivy_document(self) -> TantivyDocument {
        self.document
    }

    fn get_sorted_field_values(&self) -> Vec<(Field, Vec<CompactDocValue<'_>>)> {
        self.document.get_sorted_field_values()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_stays_under_the_limit_and_comes_back() {
        let budget = InFlight::new(10);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for bytes in [3, 7, 10, 25, 1] {
                        let permit = budget.take(bytes).unwrap();
                        let taken = budget.state().taken;
                        assert!(taken <= 10 || taken == bytes, "{taken} taken");
                        drop(permit);
                    }
                });
            }
        });
        assert_eq!(budget.state().taken, 0);
    }

    #[test]
    fn closing_ends_the_waiting() {
        let budget = InFlight::new(1);
        let permit = budget.take(1);
        std::thread::scope(|scope| {
            let waiting = scope.spawn(|| budget.take(1).is_none());
            budget.close();
            assert!(waiting.join().unwrap());
        });
        drop(permit);
        assert!(budget.take(1).is_none());
    }
}
