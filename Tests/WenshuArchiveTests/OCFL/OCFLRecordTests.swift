import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuArchive

@Suite struct OCFLRecordTests {
    private func write(_ record: Record, into folder: String) throws -> String {
        try RecordArchive.write(record, into: folder, as: .ocfl, time: SampleRecord.time, software: SampleRecord.software)
    }

    @Test func recordsOfOneFileAreVersionsOfOneObject() throws {
        try TemporaryFolder.use { folder in
            let first = try SampleRecord.archived(stated: ["caseFile": "青检公益立〔2021〕1号"])
            var second = first
            second.description.code = ArchivalCode("Z109-WS·2021-D30-BGS-0008")
            let object = try write(first, into: folder)
            #expect(try write(second, into: folder) == object)
            #expect(try PackageVerifier.verify("\(folder)/ocfl") == [])
            let inventory = try JSONReader.read(try InputFile.read("\(object)/inventory.json"))
            #expect(inventory["head"] == "v2")
            #expect(
                try OCFLRecords.bags(object, limits: .standard).map(\.name) == [
                    "Z109-WS·2021-D30-BGS-0007.bag", "Z109-WS·2021-D30-BGS-0008.bag",
                ])
            // Nobody has said which of them is meant.
            #expect(try RecordPackage(object).findings.map(\.code.name) == ["severalRecords"])
        }
    }

    @Test func aCorrectionIsReadBackAndTheOldVersionStays() throws {
        try TemporaryFolder.use { folder in
            let first = try SampleRecord.archived()
            var second = first
            second.version = 2
            second.correction = Record.Correction(digest: String(repeating: "0", count: 64), version: 1, reason: "错字")
            let object = try write(first, into: folder)
            #expect(try RecordPackage(object).record == first)
            _ = try write(second, into: folder)
            let package = try RecordPackage(object)
            #expect(package.record == second && package.findings == [])
            #expect(try OCFLRecords.bags(object, limits: .standard).count == 2)
            for version in 3...11 {
                second.version = version
                _ = try write(second, into: folder)
            }
            #expect(try RecordPackage(object).record.version == 11 && RecordPackage(object).findings == [])
        }
    }

    @Test func whatIsThereIsFoundAndNotWrittenAgain() throws {
        try TemporaryFolder.use { folder in
            let record = try SampleRecord.archived()
            let entry = Register.Entry(record, source: "a", time: 1)
            #expect(try RecordArchive.find(entry, document: record.document.name, in: folder, as: .ocfl) == nil)
            let object = try write(record, into: folder)
            #expect(try RecordArchive.find(entry, document: record.document.name, in: folder, as: .ocfl) == object)
            _ = try write(record, into: folder)
            #expect(try JSONReader.read(try InputFile.read("\(object)/inventory.json"))["head"] == "v1")
        }
    }
}
