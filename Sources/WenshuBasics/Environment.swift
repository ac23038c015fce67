/// What a run takes from the world beside its inputs. Injected, so that the same input gives the same bytes.
public struct Environment: Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public var now: @Sendable () -> Int64
    /// A new identifier (UUID in lower case).
    public var newIdentifier: @Sendable () -> String

    public init(now: @escaping @Sendable () -> Int64, newIdentifier: @escaping @Sendable () -> String) {
        self.now = now
        self.newIdentifier = newIdentifier
    }

    /// The day in China, which knows one zone.
    public var today: CalendarDate { CalendarDate(unixTime: now(), offset: 28_800) }

    /// A fixed clock and counted identifiers, for tests and reproducible output.
    public static func fixed(now: Int64) -> Environment {
        let counter = Counter()
        return Environment(
            now: { now },
            newIdentifier: {
                let digits = String(counter.next(), radix: 16)
                return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
            })
    }
}

import Synchronization

private final class Counter: Sendable {
    private let value = Mutex(0)
    func next() -> Int {
        value.withLock {
            $0 += 1; return $0
        }
    }
}
