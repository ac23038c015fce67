/// Lets no more than so many threads do a step of their work at once; the others wait.
package final class Slots: Sendable {
    private let free: Gate<Int>

    package init(_ count: Int) { free = Gate(max(count, 1)) }

    /// Waits for a slot, does the step, and leaves the slot to another.
    package func take<T: ~Copyable>(_ step: () -> T) -> T {
        free.pass {
            $0 > 0
        } then: {
            $0 -= 1
        }
        defer { free.change { $0 += 1 } }
        return step()
    }
}
