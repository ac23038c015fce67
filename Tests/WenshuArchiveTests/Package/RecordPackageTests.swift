import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuArchive

@Suite struct RecordPackageTests {
    @Test(arguments: RecordArchive.Form.allCases)
    func everythingOfARecordComesBack(form: RecordArchive.Form) throws {
        try TemporaryFolder.use { folder in
            var record = try SampleRecord.archived()
            record.version = 2
            record.correction = Record.Correction(digest: String(repeating: "a", count: 64), version: 1, reason: "日期有误")
            let package = try RecordPackage(try SampleRecord.write(record, into: folder, as: form))
            #expect(package.findings == [])
            #expect(package.record == record)
        }
    }

    @Test func anEncapsulationPackageIsSoundAndHoldsTheDocumentFirst() throws {
        try TemporaryFolder.use { folder in
            let path = try SampleRecord.write(try SampleRecord.archived(), into: folder, as: .eep)
            #expect(path.hasSuffix("/Z109-WS·2021-D30-BGS-0007.eep.xml"))
            #expect(try PackageVerifier.verify(path) == [])
            #expect(try EEPReader(path).files.map(\.name).first == SampleRecord.document.name)
        }
    }

    @Test func anotherFormAndBackIsTheSameFile() throws {
        try TemporaryFolder.use { folder in
            let zip = try SampleRecord.write(try SampleRecord.archived(), into: folder)
            let files = try PackageFiles.read(zip)
            let unpacked = try RecordArchive.write(files, into: folder + "/dir", as: .folder, force: false)
            #expect(try BagVerifier.verify(unpacked) == [])
            let packed = try RecordArchive.write(try PackageFiles.read(unpacked), into: folder + "/zip", as: .zip, force: false)
            #expect(try InputFile.read(packed) == InputFile.read(zip))
        }
    }

    /// Somebody who can also make the manifests anew still leaves the record's own digests behind.
    @Test func aForgedDocumentContradictsTheRecord() throws {
        try TemporaryFolder.use { folder in
            let record = try SampleRecord.archived()
            let path = try SampleRecord.write(record, into: folder, as: .folder)
            try OutputFile.write(SampleRecord.docx("别的内容"), to: "\(path)/\(record.document.path)", force: true)
            let payload = try FolderListing("\(path)/data", limits: .standard).files.map { file in
                (path: "data/\(file)", bytes: try InputFile.read("\(path)/data/\(file)"))
            }
            for digest in [Digest.sha256, .sha512] {
                try OutputFile.write(
                    Array(BagManifest(digest, files: payload).text.utf8), to: "\(path)/manifest-\(digest.rawValue).txt", force: true)
            }
            for digest in [Digest.sha256, .sha512] {
                let tags = try ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt"].map {
                    (path: $0, bytes: try InputFile.read("\(path)/\($0)"))
                }
                try OutputFile.write(
                    Array(BagManifest(digest, files: tags).text.utf8), to: "\(path)/tagmanifest-\(digest.rawValue).txt", force: true)
            }
            #expect(try BagVerifier.verify(path) == [])
            #expect(try RecordPackage(path).findings.map(\.code.name) == ["recordMismatch", "recordMismatch", "recordMismatch"])
        }
    }

    @Test func aBagOfOthersIsNoRecord() throws {
        try TemporaryFolder.use { folder in
            try OutputFolder.write(
                [("bagit.txt", Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)), ("data/a.txt", [1])],
                to: "\(folder)/bag", force: false)
            #expect(throws: WenshuError.self) { try RecordPackage("\(folder)/bag") }
        }
    }
}
