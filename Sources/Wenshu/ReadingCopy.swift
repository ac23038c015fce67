import WenshuArchive
import WenshuBasics
import WenshuContainer

/// A PDF of a document, made by LibreOffice where it is installed.
enum ReadingCopy {
    /// - Returns: nothing where LibreOffice is missing or did not manage it.
    static func make(of bytes: [UInt8], name: String, limits: Limits) throws(WenshuError) -> RecordFile? {
        guard let office = ExternalProgram.find("soffice"), let dot = name.lastIndex(of: ".") else { return nil }
        let ending = String(name[dot...])
        return try ScratchFolder.use { folder throws(WenshuError) in
            // A plain name: LibreOffice takes some characters of a name for parts of an address.
            try OutputFile.write(bytes, to: "\(folder)/document\(ending)", force: false)
            let arguments = [
                "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", "pdf", "--outdir", folder,
                "\(folder)/document\(ending)",
            ]
            guard ExternalProgram.run(office, arguments, seconds: 120) else { return nil }
            let made: [UInt8]
            do throws(WenshuError) { made = try InputFile.read("\(folder)/document.pdf", limits: limits) } catch { return nil }
            return RecordFile(.readingCopy, name: "\(name[..<dot]).pdf", bytes: made, pages: pages(ofPDF: "\(folder)/document.pdf"))
        }
    }

    /// By poppler, where it is installed.
    private static func pages(ofPDF path: String) -> Int? {
        guard let program = ExternalProgram.find("pdfinfo") else { return nil }
        let out = "\(path).info"
        guard ExternalProgram.run(program, [path], output: out, seconds: 60), let bytes = try? InputFile.read(out) else { return nil }
        let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("Pages:") }
        return line.flatMap { Int($0.dropFirst("Pages:".count).drop { $0 == " " }) }
    }

    /// How many characters a PDF's text has, by poppler where it is installed.
    static func characters(ofPDF bytes: [UInt8], limits: Limits) throws(WenshuError) -> Int? {
        guard let program = ExternalProgram.find("pdftotext") else { return nil }
        return try ScratchFolder.use { folder throws(WenshuError) in
            try OutputFile.write(bytes, to: "\(folder)/document.pdf", force: false)
            guard ExternalProgram.run(program, ["\(folder)/document.pdf", "\(folder)/document.txt"], seconds: 60) else { return 0 }
            let text = String(decoding: try InputFile.read("\(folder)/document.txt", limits: limits), as: UTF8.self)
            return text.count { !$0.isWhitespace }
        }
    }
}
