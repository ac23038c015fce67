import Testing
import Wenshu
import WenshuTestSupport

/// The README's library example, word for word but for its paths, with nothing imported but `Wenshu`.
@Suite struct ReadmeTests {
    @Test func theLibraryExampleWorks() throws {
        try TemporaryFolder.use { folder in
            let (data, source) = (SourceTree.path("Fixtures/cases/recommendation-good.json"), SourceTree.path("Fixtures/samples"))

            let toolkit = Toolkit()
            let letter = try toolkit.generate("procuratorialRecommendation", data: DataFile.read(data), as: .docx)
            try OutputFile.write(letter, to: "\(folder)/letter.docx", force: false)
            let reply = try toolkit.parse(file: "\(source)/reply-03.docx")
            let bag = try toolkit.archive(file: "\(source)/minutes-01.docx", into: "\(folder)/records")

            #expect(try toolkit.parse(file: "\(folder)/letter.docx").extraction.kind == .recommendation)
            #expect(reply.extraction.fields["disposition"] == "deferred")
            #expect(try toolkit.verifyArchive(bag).isEmpty)
        }
    }

    /// What the README names is there.
    @Test(arguments: ["README.md", "README.zh-CN.md"])
    func theReadmePointsAtFilesThatExist(readme: String) throws {
        let text = String(decoding: try SourceTree.read(readme), as: UTF8.self)
        var rest = text[...]
        var count = 0
        while let open = rest.firstRange(of: "]("), let close = rest[open.upperBound...].firstIndex(of: ")") {
            let target = String(rest[open.upperBound..<close].prefix { $0 != "#" })
            rest = rest[close...]
            count += 1
            #expect(throws: Never.self, "\(target)") { try SourceTree.read(target) }
        }
        #expect(count > 3)
    }
}
