package import WenshuBasics
import WenshuContainer

extension Diagnostic.Code {
    package static let emptyFile = Self("emptyFile", .data)
    package static let notADocument = Self("notADocument", .data)
    package static let oldWordFile = Self("oldWordFile", .data)
    package static let passwordProtected = Self("passwordProtected", .data)
}

/// Tells what a file is by its first bytes, and what to do about it where it is no document that Wenshu reads.
package enum FileSignature {
    /// The name of the ``DocumentFormat`` to read it with.
    ///
    /// - Throws: an error that says what the file is and what to do.
    package static func documentFormat(of bytes: [UInt8], limits: Limits) throws(WenshuError) -> String {
        guard !bytes.isEmpty else {
            throw WenshuError(
                .emptyFile, Bilingual(zh: "文件是空的。", en: "The file is empty."),
                remedy: Bilingual(zh: "请重新获取这份文件。", en: "Get the file again."))
        }
        if bytes.starts(with: [0x50, 0x4B]) { return try package(bytes, limits: limits) }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { throw compound(bytes) }
        if let refusal = refusals.first(where: { bytes.starts(with: $0.start) }) { throw refused(refusal) }
        if let name = flat(bytes) { return name }
        // Bytes may stand before an archive; its directory is at the end.
        if let archive = try? ZipArchive(bytes, limits: limits), let name = officeName(archive) { return name }
        throw refused(Refusal([], "无法识别的文件", "a file of an unknown kind"))
    }

    private static func package(_ bytes: [UInt8], limits: Limits) throws(WenshuError) -> String {
        let archive = try ZipArchive(bytes, limits: limits)
        if let name = officeName(archive) { return name }
        let names = Set(archive.entries.map(\.name))
        if names.contains("OFD.xml") { throw refused(Refusal([], "OFD 版式文件", "an OFD file")) }
        if names.contains("xl/workbook.xml") { throw refused(Refusal([], "Excel 工作簿", "an Excel workbook")) }
        if names.contains("ppt/presentation.xml") { throw refused(Refusal([], "PowerPoint 演示文稿", "a PowerPoint presentation")) }
        throw refused(Refusal([], "压缩包，不是文档", "an archive that is no document"))
    }

    private static func officeName(_ archive: ZipArchive) -> String? {
        if let mimetype = archive.entry("mimetype"), mimetype.size < 200, let bytes = try? archive.read(mimetype) {
            let type = String(decoding: bytes, as: UTF8.self)
            if type.hasPrefix("application/vnd.oasis.opendocument.text") { return "odt" }
        }
        if archive.entry("xl/workbook.xml") != nil || archive.entry("ppt/presentation.xml") != nil { return nil }
        if archive.entry("[Content_Types].xml") != nil || archive.entry("word/document.xml") != nil { return "docx" }
        return archive.entry("content.xml") != nil ? "odt" : nil
    }

    /// Flat OPC and flat ODF are single XML files.
    private static func flat(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(4_096), as: UTF8.self)
        guard head.contains("<?xml") || head.contains("<office:document") || head.contains("<pkg:package") else { return nil }
        if head.contains("http://schemas.microsoft.com/office/2006/xmlPackage") { return "docx" }
        if head.contains("urn:oasis:names:tc:opendocument:xmlns:office:1.0"), head.contains("office:document") { return "odt" }
        return nil
    }

    // MARK: Refusals

    private struct Refusal: Sendable {
        let start: [UInt8]
        let zh: String
        let en: String

        init(_ start: [UInt8], _ zh: String, _ en: String) {
            self.start = start
            self.zh = zh
            self.en = en
        }
    }

    private static let refusals = [
        Refusal(Array("%PDF".utf8), "PDF 文件", "a PDF"),
        Refusal([0x89, 0x50, 0x4E, 0x47], "图片（PNG）", "a picture (PNG)"),
        Refusal([0xFF, 0xD8, 0xFF], "图片（JPEG）", "a picture (JPEG)"),
        Refusal(Array("GIF8".utf8), "图片（GIF）", "a picture (GIF)"),
        Refusal(Array("BM".utf8), "图片（BMP）", "a picture (BMP)"),
        Refusal([0x49, 0x49, 0x2A, 0x00], "图片（TIFF）", "a picture (TIFF)"),
        Refusal([0x4D, 0x4D, 0x00, 0x2A], "图片（TIFF）", "a picture (TIFF)"),
        Refusal(Array("{\\rtf".utf8), "RTF 文件", "an RTF file"),
    ]

    private static func refused(_ refusal: Refusal) -> WenshuError {
        WenshuError(
            .notADocument,
            Bilingual(zh: "这是\(refusal.zh)，不是 DOCX 或 ODT 文档。", en: "This is \(refusal.en), not a DOCX or ODT document."),
            remedy: Bilingual(zh: "请向来文单位索取 DOCX 或 ODT 文件。", en: "Ask the sender for a DOCX or ODT file."))
    }

    /// An OLE compound file is an old Word file, or the shell around an encrypted new one.
    private static func compound(_ bytes: [UInt8]) -> WenshuError {
        let marker: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        let directory = bytes.prefix(1 << 20)
        if contains(directory, marker) {
            return WenshuError(
                .passwordProtected, Bilingual(zh: "文件设有密码。", en: "The file is protected by a password."),
                remedy: Bilingual(zh: "请取消密码后重新保存。", en: "Remove the password and save it again."))
        }
        return WenshuError(
            .oldWordFile, Bilingual(zh: "这是旧版 Word 或 WPS 文件（.doc、.wps）。", en: "This is an old Word or WPS file (.doc, .wps)."),
            remedy: Bilingual(
                zh: "请在 Word 或 WPS 中另存为 .docx，或安装 LibreOffice 转换。",
                en: "Save it as .docx in Word or WPS, or install LibreOffice to convert it."))
    }

    private static func contains(_ bytes: ArraySlice<UInt8>, _ pattern: [UInt8]) -> Bool {
        guard let first = pattern.first else { return true }
        var at = bytes.startIndex
        while let next = bytes[at...].firstIndex(of: first) {
            if bytes[next...].starts(with: pattern) { return true }
            at = next + 1
        }
        return false
    }
}
