import Testing
import WenshuBasics

@testable import WenshuArchive

@Suite struct EventChainTests {
    private let events = (1...5).map { RecordEvent(.validation, time: "2021-07-05T23:46:40+08:00", agent: "程序", detail: "第\($0)次") }

    @Test func eventsComeBack() {
        let read = EventChain.read(EventChain.bytes(events), limits: .standard)
        #expect(read.events == events)
        #expect(read.broken == nil)
    }

    @Test func aChangedLineBreaksTheChainBehindIt() {
        var bytes = EventChain.bytes(events)
        let text = String(decoding: bytes, as: UTF8.self).replacing("第2次", with: "第9次")
        bytes = Array(text.utf8)
        #expect(EventChain.read(bytes, limits: .standard).broken == 3)
    }

    @Test func aDroppedLineBreaksTheChain() {
        var lines = EventChain.bytes(events).split(separator: 0x0A)
        lines.remove(at: 1)
        #expect(EventChain.read(Array(lines.joined(separator: [0x0A])) + [0x0A], limits: .standard).broken == 2)
    }

    @Test func aCutLineIsTold() {
        #expect(EventChain.read(Array(EventChain.bytes(events).dropLast()), limits: .standard).broken != nil)
    }

    @Test func momentsAreThoseOfChina() {
        #expect(Timestamp.iso(1_625_500_000) == "2021-07-05T23:46:40+08:00")
        #expect(Timestamp.iso(0) == "1970-01-01T08:00:00+08:00")
    }
}
