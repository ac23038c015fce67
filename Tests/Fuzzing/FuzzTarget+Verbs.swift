import Wenshu
import WenshuArchive
import WenshuBasics
import WenshuCase
import WenshuContainer
import WenshuDocument
import WenshuTemplate

/// The doors of the verbs: what is read out of a letter, the data that fills one, the packages of an archive.
extension FuzzTarget {
    /// A letter as text, in the notation of template sources (`Fixtures/letters`): each value is where its evidence says.
    func letter(_ bytes: [UInt8]) throws(WenshuError) {
        let reading = try TemplateSource.parse(String(decoding: bytes, as: UTF8.self)).reading()
        let extraction = Extractor.extract(reading)
        for evidence in extraction.evidence {
            guard let block = evidence.block else { continue }
            let text = Array(reading.blocks[block].text.unicodeScalars)
            precondition(0 <= evidence.start && evidence.start <= evidence.end && evidence.end <= text.count, "\(evidence)")
            var found = String.UnicodeScalarView()
            found.append(contentsOf: text[evidence.start..<evidence.end])
            precondition(evidence.text.isEmpty || String(found) == evidence.text, "\(evidence)")
        }
        _ = Extractor.passedOver(reading, extraction)
        let source = Extraction.Source(file: "x", format: "text", sha256: "")
        _ = try JSONReader.read(JSONWriter.bytes(extraction.json(source: source, language: .zh)))
    }

    /// JSON and YAML: what was read is written and reads the same.
    func values(_ bytes: [UInt8]) throws(WenshuError) {
        if let value = try? JSONReader.read(bytes) {
            precondition((try? JSONReader.read(JSONWriter.bytes(value, pretty: true))) == value, "JSON that does not read the same")
        }
        _ = try DataFile.yaml(bytes, limits: .standard)
    }

    /// The first line names a kind, the rest is its data: a check, and where that lets it pass, a letter that opens.
    func filled(_ bytes: [UInt8]) throws(WenshuError) {
        let cut = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
        let kind = String(decoding: bytes[..<cut], as: UTF8.self)
        let value = try JSONReader.read(bytes[cut...])
        for format in [DocumentFormat.docx, .odt] {
            let letter = try Self.generator(kind, format).generate(value).bytes
            do throws(WenshuError) {
                _ = try Document.read(letter).reading()
            } catch  where error.diagnostics.allSatisfy({ $0.code.name == "limitExceeded" }) {
            } catch {
                fatalError("a letter that was made cannot be read: \(error)")
            }
        }
    }

    /// One thread asks for them.
    nonisolated(unsafe) private static var generators: [String: Toolkit.Generator] = [:]

    private static func generator(_ kind: String, _ format: DocumentFormat) throws(WenshuError) -> Toolkit.Generator {
        if let known = generators[kind + format.name] { return known }
        let made = try Toolkit().generator(kind: kind, format: format)
        generators[kind + format.name] = made
        return made
    }

    /// Files as a package in a ZIP file, whatever they make of it: verified, read back, and checked for its four properties.
    func bag(_ bytes: [UInt8]) throws(WenshuError) {
        var zip = ZipWriter()
        for file in PackageInput.files(bytes) { zip.add(file.path, Array(file.bytes), stored: true) }
        try judge(zip.finish(), named: "x.zip")
    }

    func encapsulated(_ bytes: [UInt8]) throws(WenshuError) { try judge(bytes, named: "x.eep") }

    private func judge(_ bytes: [UInt8], named name: String) throws(WenshuError) {
        try ScratchFolder.use { folder throws(WenshuError) in
            let path = "\(folder)/\(name)"
            try OutputFile.write(bytes, to: path, force: true)
            _ = try Toolkit().verifyArchive(path)
            _ = try Toolkit().checkArchive(path, stage: .transfer)
        }
    }

    /// Files as an object or a storage root of OCFL.
    func stored(_ bytes: [UInt8]) throws(WenshuError) {
        try ScratchFolder.use { folder throws(WenshuError) in
            let path = "\(folder)/x"
            let files = PackageInput.files(bytes).filter { PackageInput.isSafe($0.path) }
            try OutputFolder.write(files.map { ($0.path, Array($0.bytes)) }, to: path, force: true)
            _ = try Toolkit().verifyArchive(path)
            _ = try RecordPackage(path)
        }
    }
}

/// An input as files: set apart by the byte 0x1E and a line break, the first line of each its path.
enum PackageInput {
    static func files(_ bytes: [UInt8]) -> [(path: String, bytes: ArraySlice<UInt8>)] {
        var files: [(path: String, bytes: ArraySlice<UInt8>)] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let mark = zip(rest.indices, rest.indices.dropFirst()).first { rest[$0.0] == 0x1E && rest[$0.1] == 0x0A }
            let piece = rest[..<(mark?.0 ?? rest.endIndex)]
            rest = mark.map { rest[($0.1 + 1)...] } ?? []
            guard let end = piece.firstIndex(of: 0x0A) else { continue }
            files.append((String(decoding: piece[..<end], as: UTF8.self), piece[(end + 1)...]))
        }
        return files
    }

    /// Whether a file of this name can only come to lie below its folder.
    static func isSafe(_ path: String) -> Bool {
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        return names.count < 12 && !names.contains { $0.isEmpty || $0 == "." || $0 == ".." || $0.utf8.count > 200 || $0.utf8.contains(0) }
    }
}
