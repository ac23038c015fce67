import Synchronization
import Testing

@testable import WenshuContainer

@Suite struct SlotsTests {
    private struct Count {
        var inside = 0
        var most = 0
        var steps = 0
    }

    @Test(arguments: [1, 2, 3])
    func noMoreThanSoManyAreInsideAtOnceAndAllComeToTheirTurn(slots: Int) {
        let slotted = Slots(slots)
        let count = Mutex(Count())
        Workers.run(slots + 2) {
            for _ in 0..<500 {
                slotted.take {
                    count.withLock {
                        $0.inside += 1
                        $0.most = max($0.most, $0.inside)
                        $0.steps += 1
                    }
                    count.withLock { $0.inside -= 1 }
                }
            }
        }
        let (most, steps) = count.withLock { ($0.most, $0.steps) }
        #expect(most <= slots)
        #expect(steps == 500 * (slots + 2))
    }
}
