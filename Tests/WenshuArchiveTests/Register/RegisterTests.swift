import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuArchive

@Suite struct RegisterTests {
    private let series = ArchivalCode.Series(fonds: "Z109", category: "WS", year: 2021, retention: .permanent)

    private func wanted(_ n: Int, time: Int64 = 1) throws -> (entry: Register.Entry, series: ArchivalCode.Series?) {
        let record = try Record(
            document: RecordFile(.content, name: "\(n).docx", bytes: Array("内容\(n)".utf8)), extraction: SampleRecord.extraction)
        return (Register.Entry(record, source: "\(n).docx", time: time), series)
    }

    @Test func numbersGoOnWithoutGapsOverRuns() throws {
        try TemporaryFolder.use { folder in
            for run in 0..<3 {
                let register = try Register(folder: folder)
                let entered = try register.enter([try wanted(run * 2), try wanted(run * 2 + 1)]).map { try $0.get() }
                #expect(entered.map { $0.entry.code?.item } == [run * 2 + 1, run * 2 + 2])
            }
        }
    }

    @Test func whatIsThereKeepsItsNumberAndItsTime() throws {
        try TemporaryFolder.use { folder in
            do { _ = try Register(folder: folder).enter([try wanted(1, time: 100)]) }
            let again = try Register(folder: folder).enter([try wanted(2, time: 200), try wanted(1, time: 200), try wanted(2, time: 300)])
                .map { try $0.get() }
            #expect(again.map(\.isOld) == [false, true, true])
            #expect(again.map { $0.entry.code?.item } == [2, 1, 2])
            #expect(again.map(\.entry.time) == [200, 100, 200])
        }
    }

    @Test func aCodeThatAnotherRecordHasIsRefusedAndNothingIsEntered() throws {
        try TemporaryFolder.use { folder in
            var given = try wanted(3)
            given.entry.code = series.code(7)
            var other = try wanted(4)
            other.entry.code = series.code(7)
            do {
                let entered = try Register(folder: folder).enter([try wanted(1), (given.entry, nil), (other.entry, nil), try wanted(5)])
                #expect(entered.map { try? $0.get().entry.code?.item } == [1, 7, nil, 8])
                guard case .failure(let error) = entered[2] else { return }
                #expect(error.diagnostics.map(\.code.name) == ["codeTaken"])
            }
            // Also in a later run, and for a number in the middle of those that were given in order.
            other.entry.code = series.code(1)
            do { #expect(throws: WenshuError.self) { try Register(folder: folder).enter([(other.entry, nil)])[0].get() } }
            other.entry.code = series.code(2)
            #expect(try Register(folder: folder).enter([(other.entry, nil)])[0].get().entry.code?.item == 2)
        }
    }

    @Test func aCorrectionKeepsTheCodeOfItsRecord() throws {
        try TemporaryFolder.use { folder in
            let first = try Register(folder: folder).enter([try wanted(1)])[0].get().entry
            var second = first
            second.version = 2
            #expect(try Register(folder: folder).enter([(second, nil)])[0].get().entry == second)
        }
    }

    @Test func everyFieldOfALineComesBack() throws {
        try TemporaryFolder.use { folder in
            let entry = Register.Entry(try SampleRecord.record(), source: "来文/a.docx", time: 5)
            do { _ = try Register(folder: folder).enter([(entry, nil)]) }
            var read: [Register.Entry] = []
            try Register.forEach(in: folder) { entry throws(WenshuError) in read.append(entry) }
            #expect(read == [entry])
        }
    }

    @Test func aLineThatAKillCutIsTakenBack() throws {
        try TemporaryFolder.use { folder in
            do { _ = try Register(folder: folder).enter([try wanted(1), try wanted(2)]) }
            let whole = try InputFile.read("\(folder)/register.ndjson")
            for cut in [1, 20, whole.count / 2 - 5] {
                try OutputFile.write(whole.dropLast(cut), to: "\(folder)/register.ndjson", force: true)
                do { #expect(try Register(folder: folder).enter([try wanted(2)])[0].get().entry.code?.item == 2) }
                #expect(try InputFile.read("\(folder)/register.ndjson") == whole)
            }
        }
    }

    @Test func twoRunsAtOnceDoNotShareAFolder() throws {
        try TemporaryFolder.use { folder in
            let register = try Register(folder: folder)
            let error = #expect(throws: WenshuError.self) { try Register(folder: folder) }
            #expect(error?.diagnostics.map(\.code.name) == ["inUse"])
            _ = try register.enter([try wanted(1)])
        }
    }

    @Test func aStrangeLineIsAnErrorAndNotPassedOver() throws {
        try TemporaryFolder.use { folder in
            try OutputFile.write(Array("{\"a\":1}\n".utf8), to: "\(folder)/register.ndjson", force: false)
            #expect(throws: WenshuError.self) { try Register(folder: folder) }
        }
    }

    @Test(arguments: AgreedItemIndex.Form.allCases)
    func theIndexHasALineForEachAgreedItem(form: AgreedItemIndex.Form) throws {
        try TemporaryFolder.use { folder in
            do { _ = try Register(folder: folder).enter([(Register.Entry(try SampleRecord.record(), source: "a", time: 1), nil)]) }
            try AgreedItemIndex.write(folder: folder, to: "\(folder)/index", as: form)
            let text = String(decoding: try InputFile.read("\(folder)/index"), as: UTF8.self)
            let lines = text.split(whereSeparator: \.isNewline)
            #expect(lines.count == (form == .csv ? 3 : 2))
            let line = lines[form == .csv ? 1 : 0]
            for piece in ["Z109-WS·2021-D30-BGS-0007", "清理七处倾倒点", "县水利局", "县城管局", "2021-08-01"] {
                #expect(line.contains(piece), "\(piece)")
            }
        }
    }

    @Test func aTitleIsNoFormulaForASpreadsheet() {
        #expect(CSV.line(["=1+1", "a,b", "他说\"好\"", "甲\n乙"]) == "'=1+1,\"a,b\",\"他说\"\"好\"\"\",\"甲\n乙\"\r\n")
    }
}
