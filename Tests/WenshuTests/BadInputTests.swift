import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

/// What the program says and returns when its input is not what it should be.
@Suite struct BadInputTests {
    private static let documentType =
        #"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#

    private static func docx(_ document: [UInt8]) -> [UInt8] {
        var writer = ZipWriter(level: 12)
        writer.add("[Content_Types].xml", Array(documentType.utf8))
        writer.add("word/document.xml", document)
        return writer.finish()
    }

    private static let sound = docx(
        Array(
            #"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>回复</w:t></w:r></w:p></w:body></w:document>"#
                .utf8))
    private static let bomb = docx(
        Array("<a>".utf8) + [UInt8](repeating: 0x20, count: 80 << 20))
    private static let xxe = docx(
        Array(#"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="urn:w"><a>&x;</a></w:document>"#.utf8))

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        /// Words that the sentence must contain.
        let says: String
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "回复.pdf", bytes: Array("%PDF-1.7\n%âãÏÓ".utf8), says: "PDF"),
        Case(name: "回复.doc", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600), says: ".docx"),
        Case(name: "空.docx", bytes: [], says: "空"),
        Case(name: "截断.docx", bytes: Array(sound.prefix(sound.count / 2)), says: "目录"),
        Case(name: "炸弹.docx", bytes: bomb, says: "上限"),
        Case(name: "外部实体.docx", bytes: xxe, says: "DOCTYPE"),
        Case(name: "图片.png", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], says: "图片"),
        Case(name: "文字.docx", bytes: Array("县水利局回复".utf8), says: "无法识别"),
    ]

    @Test(arguments: cases)
    func aFileThatIsNoSoundDocumentIsRefusedWithASentence(bad: Case) throws {
        try TemporaryFolder.use { folder in
            let file = "\(folder)/\(bad.name)"
            try OutputFile.write(bad.bytes, to: file, force: false)
            for arguments in [
                ["parse", file], ["inspect", file], ["convert", file, "\(folder)/out.odt"], ["archive", file, "-o", "\(folder)/records"],
            ] {
                let outcome = try Program.run(arguments)
                #expect(outcome.code == 65, "\(arguments): \(outcome.errors)")
                #expect(outcome.errors.contains(bad.says), "\(arguments): \(outcome.errors)")
                #expect(outcome.errors.contains(bad.name), "\(arguments): \(outcome.errors)")
                #expect(outcome.output.isEmpty)
            }
            let left = try FolderListing(folder, limits: .standard).files
            #expect(left == [bad.name], "nothing half written stays: \(left)")
        }
    }

    @Test func aMissingFileAndAFolderAreUnreadableInputs() throws {
        #expect(try Program.run(["parse", "/nowhere/回复.docx"]).code == 66)
        #expect(try Program.run(["parse", "/tmp"]).code == 66)
    }

    @Test func wrongUsageIsExitCode64() throws {
        for arguments in [["nonsense"], ["parse"], ["parse", "--format", "xml", "a.docx"], ["convert", "a.docx"]] {
            #expect(try Program.run(arguments).code == 64, "\(arguments)")
        }
    }

    @Test func anOutputThatExistsOrCannotBeWrittenIsExitCode73() throws {
        try TemporaryFolder.use { folder in
            let file = "\(folder)/回复.docx"
            try OutputFile.write(Self.sound, to: file, force: false)
            #expect(try Program.run(["convert", file, "\(folder)/a.odt"]).code == 0)
            let again = try Program.run(["convert", file, "\(folder)/a.odt"])
            #expect(again.code == 73)
            #expect(again.errors.contains("--force"))
            #expect(try Program.run(["convert", file, "\(folder)/a.odt", "--force"]).code == 0)
            #expect(try Program.run(["convert", file, "/nowhere/a.odt"]).code == 73)
            #expect(try Program.run(["convert", file, "\(folder)/a.xyz"]).code == 64)
        }
    }

    @Test func oneBadFileDoesNotStopTheRest() throws {
        try TemporaryFolder.use { folder in
            try OutputFile.write(Self.sound, to: "\(folder)/好.docx", force: false)
            try OutputFile.write([], to: "\(folder)/坏.docx", force: false)
            let outcome = try Program.run(["parse", "\(folder)/坏.docx", "\(folder)/好.docx", "--out-dir", "\(folder)/out"])
            #expect(outcome.code == 1)
            #expect(try FolderListing("\(folder)/out", limits: .standard).files == ["好.json"])
        }
    }

    /// In the order of the files whatever the jobs; a bad one is told on standard error alone, and no bar where there is no terminal.
    @Test func manyFilesAreReadByTwoJobsIntoLines() throws {
        try TemporaryFolder.use { folder in
            let files = (0..<24).map { "\(folder)/\($0).docx" }
            for (n, file) in files.enumerated() { try OutputFile.write(n == 7 ? [0x50] : Self.sound, to: file, force: false) }
            let two = try Program.run(["parse", "--format", "ndjson", "--jobs", "2"] + files)
            #expect(two.code == 1)
            #expect(two.errors.contains("7.docx") && !two.errors.contains("█"))
            let names = try two.output.split(separator: "\n").map { try JSONReader.read(Array($0.utf8)).at(pointer: "/source/file")?.text }
            #expect(names == files.indices.filter { $0 != 7 }.map { "\($0).docx" })
            #expect(try Program.run(["parse", "--format", "ndjson"] + files).output == two.output)
            #expect(try Program.run(["parse", "--jobs", "0"] + files).code == 64)
        }
    }

    @Test func messagesComeInTheLanguageOfTheEnvironmentOrAsJSON() throws {
        let english = try Program.run(["parse", "/nowhere/a.docx"], language: "en")
        #expect(english.errors.contains("There is no such file"))
        let json = try Program.run(["parse", "/nowhere/a.docx", "--error-format", "json"])
        let message = try JSONReader.read(Array(json.errors.utf8))
        #expect(message["file"] == "/nowhere/a.docx")
        #expect(message["code"] == "fileNotFound")
        #expect(message["location"]?.object != nil)
        #expect(message["message"] == "找不到这个文件。")
    }
}
