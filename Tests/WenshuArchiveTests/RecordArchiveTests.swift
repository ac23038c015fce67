import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuArchive

@Suite struct RecordArchiveTests {
    private let record = Record(
        fileName: "会议纪要〔2021〕第3号 100%.docx", content: Array("原始内容".utf8),
        extraction: [
            "schema": "wenshu.extraction/1", "kind": "meetingMinutes",
            "fields": ["title": "会议纪要", "issuers": ["青渡县人民检察院"], "date": "2021-07-05"], "review": [],
        ])
    private let environment = Environment.fixed(now: 1_625_500_000)

    private func write(_ form: RecordArchive.Form, into folder: String) throws -> String {
        try RecordArchive.write(record, into: folder, as: form, environment: environment, software: "Wenshu 测试")
    }

    @Test(arguments: RecordArchive.Form.allCases)
    func aWrittenBagVerifies(form: RecordArchive.Form) throws {
        try TemporaryFolder.use { folder in
            let path = try write(form, into: folder)
            #expect(try BagVerifier.verify(path) == [])
        }
    }

    @Test func theSameRecordGivesTheSameBytes() throws {
        try TemporaryFolder.use { folder in
            let a = try InputFile.read(try write(.zip, into: folder + "/a"))
            let b = try InputFile.read(try write(.zip, into: folder + "/b"))
            #expect(a == b)
        }
    }

    @Test func theOriginalIsKeptBitForBit() throws {
        try TemporaryFolder.use { folder in
            let path = try write(.folder, into: folder)
            #expect(try InputFile.read("\(path)/data/content/\(record.fileName)") == record.content)
            #expect(try FolderListing(path, limits: .standard).files.count == 9)
        }
    }

    @Test func anExistingBagIsNotOverwritten() throws {
        try TemporaryFolder.use { folder in
            for form in RecordArchive.Form.allCases {
                _ = try write(form, into: folder)
                #expect(throws: WenshuError.self) { try write(form, into: folder) }
            }
        }
    }

    /// Every file of the bag is damaged in turn, at its first, middle and last byte; verification must name it.
    @Test func oneFlippedBitIsNamedInWhateverFileItIs() throws {
        try TemporaryFolder.use { folder in
            let path = try write(.folder, into: folder)
            for file in try FolderListing(path, limits: .standard).files {
                let sound = try InputFile.read("\(path)/\(file)")
                for at in [0, sound.count / 2, sound.count - 1] {
                    var damaged = sound
                    damaged[at] ^= 1
                    try OutputFile.write(damaged, to: "\(path)/\(file)", force: true)
                    let findings = try BagVerifier.verify(path)
                    #expect(!findings.isEmpty, "\(file) at \(at)")
                    if !file.contains("manifest") { #expect(findings.contains { $0.place.part == file }, "\(file) at \(at): \(findings)") }
                }
                try OutputFile.write(sound, to: "\(path)/\(file)", force: true)
            }
            #expect(try BagVerifier.verify(path) == [])
        }
    }

    @Test func missingAndUnlistedFilesAreNamed() throws {
        try TemporaryFolder.use { folder in
            let path = try write(.folder, into: folder)
            try OutputFile.write([1], to: "\(path)/data/strange.bin", force: false)
            let names = Set(try BagVerifier.verify(path).map { "\($0.code.name) \($0.place.part ?? "")" })
            #expect(names == ["unlistedFile data/strange.bin", "oxumMismatch bag-info.txt"])
        }
    }

    @Test func aFolderWithoutDeclarationIsNoBag() throws {
        try TemporaryFolder.use { folder in
            try OutputFile.write([1], to: "\(folder)/x", force: false)
            #expect(try BagVerifier.verify(folder).map(\.code.name) == ["missingDeclaration"])
        }
    }

    @Test func recordIdentifiersAreVersion8UUIDsOfTheContent() {
        let id = RecordIdentifier.of(Array("原始内容".utf8))
        #expect(id == RecordIdentifier.of(Array("原始内容".utf8)))
        #expect(id != RecordIdentifier.of(Array("其他内容".utf8)))
        let characters = Array(id)
        #expect(characters.count == 36 && characters[14] == "8" && "89ab".contains(characters[19]))
    }
}
