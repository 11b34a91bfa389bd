//! A map of few entries.

/// Values under keys, found one by one: a hash table is a lot of code for what has a few entries.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Few<K, V>(Vec<(K, V)>);

impl<K, V> Default for Few<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: PartialEq, V> Few<K, V> {
    pub(super) fn get(&self, key: &K) -> Option<&V> {
        self.0.iter().find(|(of, _)| of == key).map(|(_, value)| value)
    }

    /// Puts `value` under `key`, in the place of what was there.
    pub(super) fn insert(&mut self, key: K, value: V) {
        self.remove(&key);
        self.0.push((key, value));
    }

    pub(super) fn remove(&mut self, key: &K) -> Option<V> {
        let place = self.place(key)?;
        Some(self.0.remove(place).1)
    }

    /// The value under `key`, which `value` makes where there is none.
    pub(super) fn or_insert_with(&mut self, key: K, value: impl FnOnce() -> V) -> &mut V {
        let place = self.place(&key).unwrap_or_else(|| {
            self.0.push((key, value()));
            self.0.len() - 1
        });
        &mut self.0[place].1
    }

    /// Takes all values out.
    pub(super) fn take(&mut self) -> impl Iterator<Item = V> {
        std::mem::take(&mut self.0).into_iter().map(|(_, value)| value)
    }

    fn place(&self, key: &K) -> Option<usize> {
        self.0.iter().position(|(of, _)| of == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_has_the_value_that_it_was_given_last() {
        let mut few = Few::default();
        few.insert('a', 1);
        few.insert('b', 2);
        few.insert('a', 3);
        assert_eq!((few.get(&'a'), few.get(&'b'), few.get(&'c')), (Some(&3), Some(&2), None));
        assert_eq!(few.remove(&'b'), Some(2));
        *few.or_insert_with('b', || 4) += 1;
        *few.or_insert_with('a', || 4) += 1;
        assert_eq!(few.take().collect::<Vec<_>>(), [4, 5]);
        assert_eq!(few.get(&'a'), None);
    }
}
