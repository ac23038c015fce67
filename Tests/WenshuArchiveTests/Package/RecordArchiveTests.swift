import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuArchive

@Suite struct RecordArchiveTests {
    @Test(arguments: SampleRecord.bagForms)
    func aWrittenBagVerifies(form: RecordArchive.Form) throws {
        try TemporaryFolder.use { folder in
            let path = try SampleRecord.write(try SampleRecord.archived(), into: folder, as: form)
            #expect(try BagVerifier.verify(path) == [])
        }
    }

    @Test func theSameRecordGivesTheSameBytes() throws {
        try TemporaryFolder.use { folder in
            let a = try InputFile.read(try SampleRecord.write(try SampleRecord.archived(), into: folder + "/a"))
            let b = try InputFile.read(try SampleRecord.write(try SampleRecord.archived(), into: folder + "/b"))
            #expect(a == b)
        }
    }

    @Test func filesAreKeptBitForBitUnderTheirNames() throws {
        try TemporaryFolder.use { folder in
            let path = try SampleRecord.write(try SampleRecord.archived(), into: folder, as: .folder)
            #expect(path.hasSuffix("/Z109-WS·2021-D30-BGS-0007.bag"))
            #expect(try InputFile.read("\(path)/data/content/会议纪要〔2021〕第3号 100%#&.docx") == SampleRecord.document.bytes)
            #expect(try InputFile.read("\(path)/data/attachments/整改台账.txt") == SampleRecord.attachment.bytes)
            #expect(try InputFile.read("\(path)/data/reading/会议纪要.pdf") == SampleRecord.copy.bytes)
        }
    }

    @Test func aManifestOfSM3IsVerifiedToo() throws {
        try TemporaryFolder.use { folder in
            let path = try RecordArchive.write(
                try SampleRecord.archived(), into: folder, as: .folder, digests: [.sha256, .sha512, .sm3], time: SampleRecord.time,
                software: SampleRecord.software)
            #expect(try BagVerifier.verify(path) == [])
            let manifest = try InputFile.read("\(path)/manifest-sm3.txt")
            try OutputFile.write(
                [manifest[0] == 0x30 ? 0x31 : 0x30] + manifest.dropFirst(), to: "\(path)/manifest-sm3.txt", force: true)
            #expect(try BagVerifier.verify(path).contains { $0.code.name == "digestMismatch" })
        }
    }

    @Test func anExistingBagIsNotOverwritten() throws {
        try TemporaryFolder.use { folder in
            for form in SampleRecord.bagForms {
                let record = try SampleRecord.archived()
                _ = try SampleRecord.write(record, into: folder, as: form)
                #expect(throws: WenshuError.self) { try SampleRecord.write(record, into: folder, as: form) }
            }
        }
    }

    /// Every file of the bag is damaged in turn, at its first, middle and last byte; verification must name it.
    @Test func oneFlippedBitIsNamedInWhateverFileItIs() throws {
        try TemporaryFolder.use { folder in
            let path = try SampleRecord.write(try SampleRecord.archived(), into: folder, as: .folder)
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
            let path = try SampleRecord.write(try SampleRecord.archived(), into: folder, as: .folder)
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
        let id = RecordIdentifier.of(sha256: Digest.sha256.hex(Array("原始内容".utf8)))
        #expect(id == RecordIdentifier.of(sha256: Digest.sha256.hex(Array("原始内容".utf8))))
        #expect(id != RecordIdentifier.of(sha256: Digest.sha256.hex(Array("其他内容".utf8))))
        let characters = Array(id)
        #expect(characters.count == 36 && characters[14] == "8" && "89ab".contains(characters[19]))
    }

    @Test func aNameThatLeavesNoRoomForAnEndingIsReplacedByTheIdentifier() {
        let long = String(repeating: "长", count: 80)
        #expect(PackageName(code: nil, document: long, id: "id", version: 1).bag == "id.bag")
        #expect(PackageName(code: nil, document: "a.docx", id: "id", version: 3).file(.zip) == "a.docx.v3.bag.zip")
    }
}
