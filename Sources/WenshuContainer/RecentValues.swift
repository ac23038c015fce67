import Synchronization

/// What was worked out lately, for what comes again and again: the styles of a thousand letters from one office are the same bytes.
///
/// Few values, so that they are simply looked through; the one that was not asked for the longest makes room for a new one.
package final class RecentValues<Key: Sendable, Result: Sendable>: Sendable {
    private let values = Mutex<[(key: Key, result: Result)]>([])
    private let room: Int

    package init(_ room: Int) { self.room = room }

    package func first(where isWanted: (Key) -> Bool) -> Result? {
        values.withLock { values in
            guard let place = values.lastIndex(where: { isWanted($0.key) }) else { return nil }
            let found = values.remove(at: place)
            values.append(found)
            return found.result
        }
    }

    package func add(_ key: Key, _ result: Result) {
        values.withLock { values in
            if values.count >= room { values.removeFirst() }
            values.append((key, result))
        }
    }
}
