import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuArchive

@Suite struct HandOverListTests {
    private func row(_ code: String?) throws -> HandOverList.Row {
        var record = try SampleRecord.archived()
        record.description.code = code.flatMap { ArchivalCode($0) }
        return HandOverList.Row(try SampleRecord.package(record), name: "\(code ?? "x").bag.zip")
    }

    private let day = CalendarDate(iso: "2021-07-06")!

    @Test func aListComesBack() throws {
        let list = HandOverList([try row("Z109-WS·2021-D30-0001"), try row(nil)], date: day)
        #expect(try HandOverList(list.json) == list)
        #expect(list.json["files"] == 6)
    }

    @Test func gapsAndDoublesAreTold() throws {
        let list = HandOverList(
            try ["Z109-WS·2021-D30-0002", "Z109-WS·2021-D30-0005", "Z109-WS·2021-D30-0005", "Z109-WS·2022-D30-0001"].map(row), date: day)
        #expect(
            list.numberFaults.map(\.message.zh) == [
                "缺号：Z109-WS·2021-D30-0001。", "缺号：Z109-WS·2021-D30-0003 — Z109-WS·2021-D30-0004。", "重号：Z109-WS·2021-D30-0005。",
            ])
    }

    /// An encapsulation package holds the versions before it.
    @Test func aLaterVersionThatComesAloneLeavesNoGap() throws {
        var rows = try ["Z109-WS·2021-D30-0001", "Z109-WS·2021-D30-0002", "Z109-WS·2021-D30-0002", "Z109-WS·2021-D30-0003"].map(row)
        (rows[1].version, rows[2].version) = (2, 3)
        #expect(HandOverList(rows, date: day).numberFaults == [])
        rows[1].version = 1
        #expect(HandOverList(rows, date: day).numberFaults == [])
    }

    @Test func theDigestStandsForEveryByteOfThePackage() throws {
        let a = try row("Z109-WS·2021-D30-0001")
        let b = try row("Z109-WS·2021-D30-0002")
        #expect(a.digest.count == 64 && a.digest != b.digest)
        #expect(a.digest == (try row("Z109-WS·2021-D30-0001")).digest)
    }
}
