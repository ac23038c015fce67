import Testing
import WenshuBasics
import WenshuTestSupport

@testable import WenshuContainer

@Suite struct FilesTests {
    private func code(_ body: () throws(WenshuError) -> Void) -> Diagnostic.Code? {
        do throws(WenshuError) {
            try body()
            return nil
        } catch {
            return error.code
        }
    }

    @Test func filesAppearWholeAndAreNotOverwrittenUnasked() throws {
        try TemporaryFolder.use { folder in
            let path = "\(folder)/文书.docx"
            try OutputFile.write([1, 2, 3], to: path, force: false)
            #expect(try InputFile.read(path) == [1, 2, 3])
            #expect(code { () throws(WenshuError) in try OutputFile.write([4], to: path, force: false) } == .outputExists)
            #expect(try InputFile.read(path) == [1, 2, 3])
            try OutputFile.write([4], to: path, force: true)
            #expect(try InputFile.read(path) == [4])
            #expect(try FolderListing(folder, limits: .standard).files == ["文书.docx"], "no temporary file is left")
        }
    }

    @Test func aFolderThatIsNotThereCannotBeWrittenTo() {
        #expect(code { () throws(WenshuError) in try OutputFile.write([1], to: "/nowhere/x", force: false) } == .outputUnwritable)
    }

    @Test func missingFilesAndFoldersAreToldApart() throws {
        try TemporaryFolder.use { folder in
            #expect(code { () throws(WenshuError) in _ = try InputFile.read("\(folder)/x") } == .fileNotFound)
            #expect(code { () throws(WenshuError) in _ = try InputFile.read(folder) } == .fileUnreadable)
        }
    }

    @Test func inputsAreBounded() throws {
        try TemporaryFolder.use { folder in
            let path = "\(folder)/x"
            try OutputFile.write([UInt8](repeating: 7, count: 300_000), to: path, force: false)
            #expect(try InputFile.read(path).count == 300_000)
            var limits = Limits()
            limits.inputBytes = 299_999
            #expect(code { () throws(WenshuError) in _ = try InputFile.read(path, limits: limits) } == .limitExceeded)
        }
    }

    /// Vectors: FIPS 180-4 examples of NIST, and GB/T 32905-2016, A.1, for “abc”.
    @Test(arguments: [
        (Digest.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            .sha512,
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
        ),
        (.sm3, "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
    ])
    func digestsMatchThePublishedVectors(digest: Digest, hex: String) {
        #expect(digest.hex(Array("abc".utf8)) == hex)
    }
}
