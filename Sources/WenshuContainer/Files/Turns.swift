/// Lets threads that work side by side do one step of their work one after the other, in the order of numbers from 0.
package final class Turns: Sendable {
    private let current = Gate(0)

    package init() {}

    /// Waits until it is the turn of `number`, does its step, and passes the turn on. Each number must come once.
    package func take<T>(_ number: Int, _ step: () -> T) -> T {
        current.pass {
            $0 == number
        } then: { _ in
        }
        defer { current.change { $0 += 1 } }
        return step()
    }
}
