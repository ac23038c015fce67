import Synchronization
import Testing

@testable import WenshuContainer

@Suite struct TurnsTests {
    @Test(arguments: [1, 2, 4])
    func stepsAreDoneInTheOrderOfTheirNumbers(threads: Int) {
        let turns = Turns()
        let next = Atomic(0)
        let done = Mutex<[Int]>([])
        Workers.run(threads) {
            while true {
                let number = next.add(1, ordering: .relaxed).oldValue
                guard number < 400 else { return }
                turns.take(number) { done.withLock { $0.append(number) } }
            }
        }
        #expect(done.withLock(\.self) == Array(0..<400))
    }
}
