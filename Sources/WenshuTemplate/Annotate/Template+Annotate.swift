public import WenshuBasics
import WenshuContainer

extension Template {
    /// A copy of a template with a comment at the place of each finding, to be opened in Word, WPS or LibreOffice.
    ///
    /// - Parameters:
    ///   - findings: as ``check(_:limits:)`` returns them.
    ///   - language: of the comments.
    /// - Throws: what is wrong with the file itself (`notATemplate`, `damagedArchive`, `malformedXML` …).
    public static func annotated(
        _ bytes: [UInt8], findings: [Diagnostic], language: Language, limits: Limits = .standard
    ) throws(WenshuError) -> [UInt8] {
        let package = try TemplatePackage(bytes, limits: limits)
        let changed =
            findings.isEmpty
            ? []
            : package.format.hasTextElements
                ? try WordComments.parts(package, findings, language, limits)
                : try OpenAnnotations.parts(package, findings, language, limits)
        var writer = ZipWriter()
        for entry in package.archive.entries {
            if let part = changed.first(where: { $0.name == entry.name }) {
                writer.add(entry.name, part.bytes)
            } else {
                writer.copy(entry, raw: package.archive.rawBytes(entry))
            }
        }
        for part in changed where package.archive.entry(part.name) == nil { writer.add(part.name, part.bytes) }
        return writer.finish()
    }
}

typealias ChangedPart = (name: String, bytes: [UInt8])

/// Who the comments are by.
enum Annotator {
    static func name(_ language: Language) -> String { language == .zh ? "文书" : "Wenshu" }
}

/// ODT: `office:annotation` around the tag (ODF 1.3 part 3, 14.1).
enum OpenAnnotations {
    static func parts(
        _ package: TemplatePackage, _ findings: [Diagnostic], _ language: Language, _ limits: Limits
    ) throws(WenshuError) -> [ChangedPart] {
        guard let entry = package.archive.entry("content.xml") else { return [] }
        let annotations = try Annotations(
            try package.archive.read(entry), part: entry.name, format: package.format, findings: findings, language: language,
            limits: limits)
        var insertions: [(position: Int, text: String)] = []
        for (number, remark) in annotations.remarks.enumerated() {
            let name = "wenshu-finding-\(number + 1)"
            let author = Annotator.name(language).xmlEscaped
            insertions.append(
                (
                    remark.start,
                    "<office:annotation \(namespaces) office:name=\"\(name)\"><dc:creator>\(author)</dc:creator>"
                        + "<text:p>\(remark.words.xmlEscaped)</text:p></office:annotation>"
                ))
            insertions.append((remark.end, "<office:annotation-end \(namespaces) office:name=\"\(name)\"/>"))
        }
        return [(entry.name, annotations.inserting(insertions))]
    }

    /// The part may bind its prefixes otherwise.
    private static let namespaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
}
