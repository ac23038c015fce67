import Testing
import WenshuBasics
import WenshuContainer

@testable import WenshuDocument

@Suite struct FileSignatureTests {
    private func code(_ bytes: [UInt8]) -> Diagnostic.Code? {
        do throws(WenshuError) {
            _ = try FileSignature.documentFormat(of: bytes, limits: .standard)
            return nil
        } catch {
            return error.code
        }
    }

    private func archive(_ names: [String], mimetype: String? = nil) -> [UInt8] {
        var writer = ZipWriter()
        if let mimetype { writer.add("mimetype", Array(mimetype.utf8), stored: true) }
        for name in names { writer.add(name, Array("<x/>".utf8)) }
        return writer.finish()
    }

    @Test func tellsDocumentsByTheirContent() throws {
        let docx = archive(["[Content_Types].xml", "word/document.xml"])
        let odt = archive(["content.xml"], mimetype: "application/vnd.oasis.opendocument.text")
        #expect(try FileSignature.documentFormat(of: docx, limits: .standard) == "docx")
        #expect(try FileSignature.documentFormat(of: odt, limits: .standard) == "odt")
        #expect(try FileSignature.documentFormat(of: Array("前言".utf8) + docx, limits: .standard) == "docx")
    }

    @Test(arguments: [
        ([UInt8](), Diagnostic.Code.emptyFile),
        (Array("%PDF-1.7".utf8), .notADocument),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D], .notADocument),
        (Array("今天天气很好".utf8), .notADocument),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .oldWordFile),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }, .passwordProtected),
        ([0x50, 0x4B, 0x03, 0x04, 0, 0], .notAnArchive),
    ])
    func refusesWhatIsNoDocument(bytes: [UInt8], expected: Diagnostic.Code) {
        #expect(code(bytes) == expected)
    }

    @Test func namesOtherOfficeFiles() {
        #expect(code(archive(["[Content_Types].xml", "xl/workbook.xml"])) == .notADocument)
        #expect(code(archive(["OFD.xml"])) == .notADocument)
        #expect(code(archive(["readme.txt"])) == .notADocument)
    }
}
